"""What a session reports. Screen, sound and record all live on the same events."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.instant import Instant
from coach.domain.record import HoldRecord, RungSwap
from coach.engine.timeline import Phase


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    """A phase has begun.

    Attributes:
        at: when it began (its predecessor's deadline, not the tick that noticed).
        ends_mono: its deadline on the monotonic clock, in seconds.
    """

    at: Instant
    phase: Phase
    ends_mono: float


@dataclass(frozen=True, slots=True)
class HoldEnded:
    """A hold has ended, for whatever reason. It must be on disk before anything else happens."""

    at: Instant
    hold: HoldRecord


@dataclass(frozen=True, slots=True)
class Paused:
    """The user paused."""

    at: Instant


@dataclass(frozen=True, slots=True)
class MovedOn:
    """A paused session was moved to another phase; nothing of that phase has begun."""

    at: Instant
    phase: Phase


@dataclass(frozen=True, slots=True)
class Resumed:
    """The user went on, or the session did by itself; a lead-in follows."""

    at: Instant


class InterruptedBy(StrEnum):
    """What the two clocks say happened between two looks at them."""

    FROZEN = "frozen"
    """Both clocks ran on while nothing looked: the window or the machine stood still."""
    SLEPT = "slept"
    """The wall clock ran on and the other did not: the machine slept, or someone set the clock."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """The session is paused as of the last good look at the clock.

    Attributes:
        gap_s: seconds by which the clocks jumped.
        in_hold: whether it cut a hold, which is done again.
        goes_on: whether it goes on by itself; `Resumed` follows.
    """

    at: Instant
    by: InterruptedBy
    gap_s: float
    in_hold: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Hurt:
    """The user said that it hurt; the session is paused.

    Attributes:
        during: what it was about: the hold or movement in progress, else the one before; before
            the first the stretch in hand.
    """

    at: Instant
    during: Phase


@dataclass(frozen=True, slots=True)
class MadeEasier:
    """An easier rung takes another's place. It must be on disk before anything else happens."""

    at: Instant
    swap: RungSwap


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """There is nothing more to do.

    Attributes:
        stopped: True when the user stopped it, False when it ran to its end.
    """

    at: Instant
    stopped: bool


Event = (
    PhaseBegan
    | HoldEnded
    | Paused
    | MovedOn
    | Resumed
    | Interrupted
    | Hurt
    | MadeEasier
    | SessionEnded
)
