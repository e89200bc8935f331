"""The prescription in force: a program with its names resolved, as it is copied into records.

A record must stay true when a program file or a ladder changes, so it keeps this: plain values
with names and numbers, and no reference to any file. It carries the rules of its program too: what
is suggested follows the plan that was prescribed, whatever a file says today.
"""

from dataclasses import dataclass, replace
from datetime import date

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.ladder import Ladder
from coach.domain.minded import Minded
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.program import NO_CONTACT, Contact, Schedule, Slot
from coach.domain.program_dates import NO_DATES, ProgramDates
from coach.domain.rules import PlanRules
from coach.domain.sides import Side
from coach.domain.walking_dose import Walking

GENTLE_HOLD_S = 6.0
"""Longest hold of a gentle plan: easier versions are held 3 to 6 seconds (docs/evidence.md, R29).
"""


@dataclass(frozen=True, slots=True)
class PrescribedWarmUp:
    """A warm-up with its name."""

    movement_id: str
    name: str
    cycles: int
    cycle_s: float
    standing: bool = False
    """Whether it is done standing up."""

    @property
    def duration_s(self) -> float:
        """Seconds of the whole warm-up."""
        return self.cycles * self.cycle_s


@dataclass(frozen=True, slots=True)
class PausedExercise:
    """An exercise that is not done for now: left out, or still to come.

    Attributes:
        place: where among the exercises it stood, from 0.
    """

    exercise: PrescribedExercise
    place: int


@dataclass(frozen=True, slots=True)
class ToCome:
    """What of a harder program still waits, because one thing is changed a week.

    Attributes:
        exercises: as the program has them, each with its place among the exercises, in the order
            in which they are proposed.
        slots: the program's sessions of the day; empty where there are as many now.
    """

    exercises: tuple[PausedExercise, ...] = ()
    slots: tuple[Slot, ...] = ()

    def without(self, ladder_id: str) -> "ToCome":
        """Return it without the exercise of a ladder."""
        kept = (one for one in self.exercises if one.exercise.ladder_id != ladder_id)
        return replace(self, exercises=tuple(kept))


@dataclass(frozen=True, slots=True)
class Stage:
    """What a program asks for from a week on, as its author wrote it.

    Attributes:
        from_week: which week of the program it begins with, from 2; week 1 begins on `starts`.
        slots: the sessions of the day from then on; empty where the author leaves them as they are.
    """

    from_week: int
    exercises: tuple[PrescribedExercise, ...]
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Prescription:
    """What one session is made of, when sessions are due, and by which rules it may change.

    Attributes:
        schedule: when sessions are due now; with a ramp they may be fewer than the program has.
        rules: the program's rules.
        program_slots: all slots of the program; empty where the schedule has them all.
        short_on_time: the ladders in the order in which to keep them when time is short.
        paused: exercises left out for now.
        to_come: what of its program is taken up later, one thing a week.
        line: what the program's author says in every session, in a line of any language; it may
            be empty.
        dates: from when until when sessions are due, and when the plan is looked at together.
        contact: whom to ask about it.
        minds: what its author says that the patient's body minds.
        ladders: the texts of those of its ladders that did not come with Steadyback, so that the
            plan can be done anywhere and for years, whatever files there are.
        walking: the walks asked for besides sessions; None where none are. On a bad day and in a
            flare they are shorter, see `coach.domain.walking`.
        stages: what the program asks for in later weeks, in order; see `coach.domain.stages`.
        written: the exercises as the author wrote them for now; empty where no stage follows.
        written_slots: the sessions of the day as the author wrote them for now; likewise.
        questions: what its author asks once a week.
    """

    program_id: str
    program_version: int
    program_name: str
    fingerprint: str
    schedule: Schedule
    warm_up: tuple[PrescribedWarmUp, ...]
    exercises: tuple[PrescribedExercise, ...]
    rules: PlanRules = PlanRules()
    program_slots: tuple[Slot, ...] = ()
    short_on_time: tuple[str, ...] = ()
    paused: tuple[PausedExercise, ...] = ()
    to_come: ToCome = ToCome()
    line: str = ""
    dates: ProgramDates = NO_DATES
    contact: Contact = NO_CONTACT
    minds: tuple[Minded, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    walking: Walking | None = None
    stages: tuple[Stage, ...] = ()
    written: tuple[PrescribedExercise, ...] = ()
    written_slots: tuple[Slot, ...] = ()
    questions: tuple[str, ...] = ()

    @property
    def holds(self) -> int:
        """Holds of one session."""
        return sum(exercise.holds for exercise in self.exercises)

    @property
    def hold_s(self) -> float:
        """Seconds of holding in one session."""
        return sum(exercise.hold_s for exercise in self.exercises)

    @property
    def is_gentle(self) -> bool:
        """Whether no timed hold is longer than those of easier versions: who is given such a plan
        is given time to take each position too.
        """
        held = (one.dose.hold_s for one in self.exercises if not one.own_pace)
        return all(hold_s <= GENTLE_HOLD_S for hold_s in held)

    @property
    def of_session(self) -> "Prescription":
        """It as the record of a session keeps it: the texts of ladders are kept with the plan."""
        return replace(self, ladders=()) if self.ladders else self

    def on(self, day: date) -> "Prescription":
        """Return it with the exercises of a day alone.

        On a day on which none is done it is the whole one: who does an extra session then.
        """
        of_day = tuple(one for one in self.exercises if one.days.falls_on(day, day))
        if not of_day or len(of_day) == len(self.exercises):
            return self
        return replace(self, exercises=of_day)

    @property
    def fullest(self) -> "Prescription":
        """It with the exercises of the day of the week on which the most is held."""
        week = (date.fromordinal(number) for number in range(1, DAYS_A_WEEK + 1))
        return max((self.on(day) for day in week), key=lambda plan: plan.hold_s)

    def turn_of(self, hold_no: int) -> Side | None:
        """Return whose turn a hold of the session is, by its number; see `PrescribedExercise`."""
        for exercise in self.exercises:
            if hold_no < exercise.holds:
                return exercise.turn_of(hold_no)
            hold_no -= exercise.holds
        return None

    @property
    def kept_longest_first(self) -> tuple[PrescribedExercise, ...]:
        """The exercises with the one first that is kept longest when time is short; those that the
        program does not name come last, in their order.
        """
        named = list(self.short_on_time)
        place = {ladder_id: nth for nth, ladder_id in enumerate(named)}
        return tuple(sorted(self.exercises, key=lambda one: place.get(one.ladder_id, len(named))))

    def exercise(self, ladder_id: str) -> PrescribedExercise | None:
        """Return the exercise of a ladder, or None."""
        for one in self.exercises:
            if one.ladder_id == ladder_id:
                return one
        return None

    def is_locked(self, ladder_id: str) -> bool:
        """Return whether the exercise of a ladder may only be changed by a new program file."""
        found = self.exercise(ladder_id)
        return self.rules.lock.plan or (found is not None and found.locked)
