"""A program as its file says it: exercises by ladder and rung, doses, schedule."""

from dataclasses import dataclass
from datetime import time

from coach.domain.dose import Dose
from coach.domain.ladder import Ladder
from coach.domain.program_dates import NO_DATES, ProgramDates
from coach.domain.rules import PlanRules
from coach.domain.slot_rhythm import EVERY_DAY, Rhythm, most_on_one_day
from coach.domain.walking_dose import Walking

SESSIONS_PER_DAY_MAX = 3

QUESTIONS_MAX = 3
"""Most questions that an author asks once a week: looking back at one takes two minutes (product
rule)."""

FINGERPRINT_SHOWN = 8
"""Characters of a fingerprint that are shown to people: enough to tell two texts apart."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A window of the day in which a session is due, on the local clock face.

    Attributes:
        days: the days on which it comes.
    """

    id: str
    name: str
    opens: time
    closes: time
    days: Rhythm = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Schedule:
    """When sessions are due.

    Attributes:
        slots: one a session of the day, in order; those that come on one day do not overlap.
        wake_guard_min: minutes after waking in which no session is proposed.
        min_gap_min: minutes between the end of one session and the start of the next.
    """

    slots: tuple[Slot, ...]
    wake_guard_min: int = 60
    min_gap_min: int = 90

    @property
    def sessions_per_day(self) -> int:
        """How many sessions are prescribed for a day, the one with the most of them."""
        return most_on_one_day([slot.days for slot in self.slots])

    @property
    def sessions_a_week(self) -> float:
        """How many sessions a week are prescribed, on the average."""
        return sum(slot.days.days_a_week for slot in self.slots)

    @property
    def every_day(self) -> bool:
        """Whether each of its slots comes every day."""
        return all(slot.days == EVERY_DAY for slot in self.slots)


@dataclass(frozen=True, slots=True)
class WarmUp:
    """A movement done in cycles before the exercises."""

    movement_id: str
    cycles: int
    cycle_s: float

    @property
    def duration_s(self) -> float:
        """Seconds of the whole warm-up."""
        return self.cycles * self.cycle_s


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a program: a rung for each side of a ladder, and a dose.

    Attributes:
        locked: nothing but a new program file may change it.
        days: the days of the week on which it is done; see `PrescribedExercise.days`.
        line: what its author says of it, in a line of any language; empty where there is none.
    """

    ladder_id: str
    rung_left: str
    rung_right: str
    dose: Dose
    locked: bool = False
    days: Rhythm = EVERY_DAY
    line: str = ""


@dataclass(frozen=True, slots=True)
class ProgramStage:
    """What a program asks for from a week on, counted from its first day; see `Stage`."""

    from_week: int
    items: tuple[Item, ...]
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask about a program: the therapist, as they named themselves in the file.

    Attributes:
        name, phone: either may be empty.
    """

    name: str = ""
    phone: str = ""


NO_CONTACT = Contact()


@dataclass(frozen=True, slots=True)
class Program:
    """A whole program.

    Attributes:
        fingerprint: SHA-256 of the file's bytes, hex, so that a record says exactly which text
            was in force.
        reviewed_by: the clinician who signed it; empty until one does.
        short_on_time: the ladders in the order in which to keep them when time is short.
        rules: when it moves up, down and back, and who may change it.
        line: what its author says in every session, in a line of any language; it may be empty.
        contact: whom to ask about it.
        minds: ids of the profile flags that it sets.
        ladders: those that stand in its own file.
        walking: the walks it asks for besides sessions; None where it asks for none.
        stages: its exercises in later weeks, in order.
        questions: what its author asks once a week.
    """

    id: str
    version: int
    name: str
    about: str
    author: str
    reviewed_by: str
    fingerprint: str
    schedule: Schedule
    warm_up: tuple[WarmUp, ...]
    items: tuple[Item, ...]
    rules: PlanRules
    short_on_time: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    line: str = ""
    dates: ProgramDates = NO_DATES
    contact: Contact = NO_CONTACT
    minds: tuple[str, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    walking: Walking | None = None
    stages: tuple[ProgramStage, ...] = ()
    questions: tuple[str, ...] = ()

    @property
    def every_item(self) -> tuple[Item, ...]:
        """Its exercises, those of later weeks too."""
        return (*self.items, *(item for stage in self.stages for item in stage.items))

    def is_locked(self, ladder_id: str) -> bool:
        """Return whether the exercise of a ladder is locked."""
        return self.rules.lock.plan or any(
            item.locked for item in self.items if item.ladder_id == ladder_id
        )
