"""The prescription in force: a program with its names resolved, as it is copied into records.

A record must stay true when a program file or a ladder changes, so it keeps this: plain values
with names and numbers, and no reference to any file. It carries the rules of its program too: what
is suggested follows the plan that was prescribed, whatever a file says today.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.dose import Dose
from coach.domain.instant import Instant
from coach.domain.ladder import Ladder, Library, Movement, own_words
from coach.domain.minded import Minded, named
from coach.domain.plan_reasons import InWords, PlanReason
from coach.domain.program import NO_CONTACT, Contact, Item, Program, Schedule, Slot
from coach.domain.program_dates import NO_DATES, ProgramDates
from coach.domain.rules import PlanRules
from coach.domain.sides import Side, SideRule
from coach.domain.slot_rhythm import EVERY_DAY, Rhythm
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
class NamedRung:
    """A rung's id and the name it had when it was prescribed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedOption:
    """An option's id and the name it had when it was prescribed."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class PrescribedExercise:
    """One exercise: which ladder, which rung on each side, and how much.

    Attributes:
        side_rule: the rule of its ladder, for the rungs that have sides.
        dose: how much, also where the sides differ; where no sides take turns, what both have.
        locked: nothing but a new program file may change it.
        options: the other ways to do it that are in force.
        without_sides: the rungs of its ladder that have no sides as it is done; None in a record
            of an earlier version, which counted sides on every rung.
        standing: the rungs of its ladder that are done standing up as it is done; None in a record
            of an earlier version, which did not know.
        own_pace: whether each repetition lasts until the user is ready.
        days: the days of the week on which it is done, where a session is due on them; never a
            number of days, which would have to be counted from somewhere.
        line: what the program's author says of it, in a line of any language; it may be empty.
    """

    ladder_id: str
    name: str
    side_rule: SideRule
    left: NamedRung
    right: NamedRung
    dose: Dose
    locked: bool = False
    options: tuple[NamedOption, ...] = ()
    without_sides: tuple[str, ...] | None = ()
    standing: tuple[str, ...] | None = ()
    own_pace: bool = False
    days: Rhythm = EVERY_DAY
    line: str = ""

    def __post_init__(self) -> None:
        """Keep the dose of two sides out of what is done once, whatever led to that rung."""
        if self.dose.sides is not None and not self.each_side:
            object.__setattr__(self, "dose", self.dose.on(None))

    def stands(self, rung_id: str) -> bool:
        """Return whether a rung is done standing up."""
        return rung_id in (self.standing or ())

    @property
    def changes_posture(self) -> bool:
        """Whether one side is done standing up and the other on the floor."""
        return self.stands(self.left.id) is not self.stands(self.right.id)

    def rung(self, side: Side | None) -> NamedRung:
        """Return the rung of a side; an exercise without sides keeps the same rung on both."""
        return self.right if side is Side.RIGHT else self.left

    def side_of(self, rung_id: str, side: Side | None) -> Side | None:
        """Return the side to name for a rung, or None where the rung has none."""
        return None if rung_id in (self.without_sides or ()) else side

    @property
    def each_side(self) -> bool:
        """Whether the dose is done twice: on each side, or on the rung of each side."""
        one_for_all = self.left.id == self.right.id
        in_the_middle = one_for_all and self.left.id in (self.without_sides or ())
        return self.side_rule is SideRule.EACH_SIDE and not in_the_middle

    @property
    def swaps_leg(self) -> bool:
        """Whether the bent leg changes half-way."""
        swaps = self.side_rule is SideRule.SWAP_LEG
        return swaps and self.left.id not in (self.without_sides or ())

    @property
    def holds(self) -> int:
        """Holds of one session, both sides together; a rung without sides is done once."""
        return sum(reps for _, _, reps in self.turns())

    @property
    def hold_s(self) -> float:
        """Seconds of holding in one session, both sides together."""
        return sum(reps * self.dose.on(turn).hold_s for _, turn, reps in self.turns())

    def turns(self) -> Iterator[tuple[int, Side | None, int]]:
        """Yield what is done without a long rest, in order: the set, from 1, whose turn it is, and
        its repetitions; no side where none take turns.

        A rung without sides has a turn where the other side is on another rung.
        """
        takers = tuple(Side) if self.each_side else (None,)
        doses = [(taker, self.dose.on(taker)) for taker in takers]
        for place in range(len(self.dose.sets)):
            for taker, dose in doses:
                if place < len(dose.sets):
                    yield place + 1, taker, dose.sets[place]

    def turn_of(self, nth: int) -> Side | None:
        """Return whose turn the exercise's nth hold is, from 0; None where no sides take turns."""
        for _, turn, reps in self.turns():
            if nth < reps:
                return turn
            nth -= reps
        return None


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


class ChangedBy(StrEnum):
    """On whose word a plan was taken up; the words are part of the store."""

    USER = "user"
    PT = "pt"
    RULE = "rule"
    """A rule of the plan suggested it and the user took it."""


@dataclass(frozen=True, slots=True)
class PlanInForce:
    """A prescription and the moment from which it counts.

    Attributes:
        reason: why it was taken up; no words where nobody said.
        by: on whose word.
    """

    since: Instant
    prescription: Prescription
    reason: PlanReason = InWords()
    by: ChangedBy = ChangedBy.USER

    @property
    def first_day(self) -> date:
        """The first local date it counts for."""
        return self.since.local_date


def prescribe(program: Program, library: Library) -> Prescription:
    """Resolve a program's names; all its sessions of the day are due, see `begin_ramp`.

    A ladder in the program's own file goes before any other of its id.

    Raises:
        LookupError: the library lacks a ladder, rung, movement or flag that the program names. The
            check of a program file finds this first and says it in words.
    """
    library = library.with_own(program.ladders)
    exercises = tuple(_exercise(item, library) for item in program.items)
    return Prescription(
        program_id=program.id,
        program_version=program.version,
        program_name=program.name,
        fingerprint=program.fingerprint,
        schedule=program.schedule,
        warm_up=tuple(
            warm_up_of(_movement(library, warm_up.movement_id), warm_up.cycles, warm_up.cycle_s)
            for warm_up in program.warm_up
        ),
        exercises=exercises,
        rules=program.rules,
        program_slots=program.schedule.slots if program.rules.ramp else (),
        short_on_time=program.short_on_time,
        line=program.line,
        dates=program.dates,
        contact=program.contact,
        minds=named(program.minds, library.flags),
        walking=program.walking,
        ladders=_own_ladders([item.ladder_id for item in program.every_item], library),
        stages=tuple(
            Stage(one.from_week, tuple(_exercise(item, library) for item in one.items), one.slots)
            for one in program.stages
        ),
        written=exercises if program.stages else (),
        written_slots=program.schedule.slots if program.stages else (),
        questions=program.questions,
    )


def _own_ladders(ids: list[str], library: Library) -> tuple[Ladder, ...]:
    """Return the ladders that did not come with Steadyback, and those that their swaps lead to."""
    found: dict[str, Ladder] = {}
    ahead = list(ids)
    while ahead:
        ladder = library.ladder(ahead.pop(0))
        if ladder is not None and ladder.own and ladder.id not in found:
            found[ladder.id] = own_words(ladder)
            ahead += [swap.ladder_id for rung in ladder.rungs for swap in rung.swaps]
    return tuple(found.values())


def begin_ramp(prescription: Prescription) -> Prescription:
    """Return the prescription with the first sessions of the day alone, where it has a ramp (R10).

    The rest stay in `program_slots`, and are suggested one by one.
    """
    ramp, schedule = prescription.rules.ramp, prescription.schedule
    if ramp is None:
        return prescription
    slots = (prescription.program_slots or schedule.slots)[: ramp.start]
    return replace(prescription, schedule=replace(schedule, slots=slots))


def warm_up_of(movement: Movement, cycles: int, cycle_s: float) -> PrescribedWarmUp:
    """Return a movement as a warm-up."""
    return PrescribedWarmUp(movement.id, movement.name, cycles, cycle_s, movement.standing)


def _movement(library: Library, movement_id: str) -> Movement:
    movement = library.movement(movement_id)
    if movement is None:
        raise LookupError(f"no movement {movement_id}")
    return movement


def _exercise(item: Item, library: Library) -> PrescribedExercise:
    ladder = library.ladder(item.ladder_id)
    if ladder is None:
        raise LookupError(f"no ladder {item.ladder_id}")
    return replace(
        on_rung(ladder, item.rung_left),
        right=on_rung(ladder, item.rung_right).right,
        dose=replace(item.dose, moved=ladder.moved),
        locked=item.locked,
        days=item.days,
        line=item.line,
    )


def on_rung(ladder: Ladder, rung_id: str) -> PrescribedExercise:
    """Return the exercise of a ladder on one of its rungs, with the dose that it starts from.

    Raises:
        LookupError: the ladder has no such rung.
    """
    rung = ladder.find(rung_id)
    if rung is None:
        raise LookupError(f"no rung: {ladder.id} {rung_id}")
    named = NamedRung(rung.id, rung.name)
    return PrescribedExercise(
        ladder_id=ladder.id,
        name=ladder.name,
        side_rule=ladder.side_rule,
        left=named,
        right=named,
        dose=rung.dose,
        without_sides=ladder.without_sides(),
        standing=ladder.done_standing(),
        own_pace=ladder.own_pace,
    )
