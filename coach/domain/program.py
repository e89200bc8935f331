"""A program as its file says it: exercises by ladder and rung, doses, schedule."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from coach.domain.dose import Dose

SESSIONS_PER_DAY_MAX = 3


class PainMode(StrEnum):
    """Which pain is acceptable in an exercise; the zones are in docs/evidence.md."""

    SPARING = "sparing"
    MONITORING = "monitoring"


@dataclass(frozen=True, slots=True)
class Slot:
    """A window of the day in which a session is due, on the local clock face."""

    id: str
    name: str
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Schedule:
    """When sessions are due.

    Attributes:
        slots: one a session of the day, in order, not overlapping.
        wake_guard_min: minutes after waking in which no session is proposed.
    """

    slots: tuple[Slot, ...]
    wake_guard_min: int = 60

    @property
    def sessions_per_day(self) -> int:
        """How many sessions a day are prescribed."""
        return len(self.slots)


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
    """One exercise of a program: a rung for each side of a ladder, and a dose."""

    ladder_id: str
    rung_left: str
    rung_right: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class Program:
    """A whole program.

    Attributes:
        fingerprint: SHA-256 of the file's bytes, hex, so that a record says exactly which text
            was in force.
        reviewed_by: the clinician who signed it; empty until one does.
    """

    id: str
    version: int
    name: str
    about: str
    author: str
    reviewed_by: str
    fingerprint: str
    pain_mode: PainMode
    schedule: Schedule
    warm_up: tuple[WarmUp, ...]
    items: tuple[Item, ...]
