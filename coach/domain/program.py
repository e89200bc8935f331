"""A program as its file says it: exercises by ladder and rung, doses, schedule."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from coach.domain.dose import Dose
from coach.domain.rules import (
    FlareReturn,
    FrequencyRamp,
    PainZones,
    Progression,
    StepDown,
)

SESSIONS_PER_DAY_MAX = 3

FINGERPRINT_SHOWN = 8
"""So many signs of a fingerprint tell two texts apart where people read it."""


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
        min_gap_min: minutes between the end of one session and the start of the next.
    """

    slots: tuple[Slot, ...]
    wake_guard_min: int = 60
    min_gap_min: int = 90

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
    """One exercise of a program: a rung for each side of a ladder, and a dose.

    Attributes:
        locked: nothing but a new program file may change it.
    """

    ladder_id: str
    rung_left: str
    rung_right: str
    dose: Dose
    locked: bool = False


class Purpose(StrEnum):
    """What a program is for."""

    EVERYDAY = "everyday"
    FLARE = "flare"


@dataclass(frozen=True, slots=True)
class Lock:
    """What only the person who prescribed may change.

    Attributes:
        plan: whether everything is locked, or only the items that say so.
        by: who locked it; never empty where something is locked.
    """

    plan: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class Program:
    """A whole program.

    Attributes:
        fingerprint: SHA-256 of the file's bytes, hex, so that a record says exactly which text
            was in force.
        reviewed_by: the clinician who signed it; empty until one does.
        short_on_time: the ladders in the order in which to keep them when time is short.
        ramp: how sessions a day grow; None where they are as scheduled from the start.
        flare_return: the way back to the everyday program; only in a program for flares.
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
    purpose: Purpose = Purpose.EVERYDAY
    pain: PainZones = PainZones()
    progression: Progression = Progression()
    step_down: StepDown = StepDown()
    ramp: FrequencyRamp | None = None
    flare_return: FlareReturn | None = None
    lock: Lock = Lock()
    short_on_time: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def is_locked(self, ladder_id: str) -> bool:
        """Return whether the exercise of a ladder is locked."""
        return self.lock.plan or any(
            item.locked for item in self.items if item.ladder_id == ladder_id
        )
