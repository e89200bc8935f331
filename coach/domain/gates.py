"""May a session start now? The one place that says so, for every screen, command and notice.

A gate is open, asks first, or is locked. What it says is data; the words are made where they are
shown. Whoever starts a session asks here, and `start_session` refuses what is locked.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto


class AskReason(Enum):
    """Why to ask before a session: the user may still begin it."""

    MUCH_PAIN = auto()
    """Pain from which the plan proposes no normal session: warning signs come first (rule 3.2)."""
    GAP = auto()
    """The gap after the last session is not over (`min_gap_min` of the program)."""
    JUST_UP = auto()
    """The time after getting up is not over (`wake_guard_min` of the program)."""


class Until(Enum):
    """What opens a locked gate."""

    CLINICIAN_NAMED = auto()


@dataclass(frozen=True, slots=True)
class Open:
    """Nothing stands in the way."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A session may start once the user has seen why not to.

    Attributes:
        reasons: in the order in which they weigh.
    """

    reasons: tuple[AskReason, ...]


@dataclass(frozen=True, slots=True)
class Locked:
    """No session starts, whoever asks.

    Attributes:
        flags: names of the profile flags that lock it.
        until: what opens it.
    """

    flags: tuple[str, ...]
    until: Until


Gate = Open | Ask | Locked


def asked(gate: Gate) -> tuple[AskReason, ...]:
    """Return what a gate asks first; nothing where it is open or locked."""
    return gate.reasons if isinstance(gate, Ask) else ()


class SessionLocked(Exception):
    """Somebody started a session past a locked gate; nothing was begun.

    Attributes:
        gate: what locks it.
    """

    def __init__(self, gate: Locked) -> None:
        super().__init__(f"locked: {gate.flags}")
        self.gate = gate


class SessionOver(Exception):
    """Somebody would go on with a session that is only to be kept or discarded."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known when somebody wants to start.

    Attributes:
        now: local time with its offset.
        locking_flags: names of the profile flags that are true and allow no session yet, because
            no clinician is named.
        back, leg: pain now, 0-10; None where it was not asked or not answered.
        no_session_from: pain from which the plan proposes no normal session, 1-10.
        gap_until: when the gap after the last session ends, or None where there is none.
        guard_until: when the time after getting up ends, or None where there is none.
    """

    now: datetime
    locking_flags: tuple[str, ...] = ()
    back: int | None = None
    leg: int | None = None
    no_session_from: int = 7
    gap_until: datetime | None = None
    guard_until: datetime | None = None


def may_start(standing: Standing) -> Gate:
    """Return whether a session may start now. A lock outweighs everything that is only asked."""
    if standing.locking_flags:
        return Locked(standing.locking_flags, Until.CLINICIAN_NAMED)
    reasons = []
    if much_pain(standing.back, standing.leg, standing.no_session_from):
        reasons.append(AskReason.MUCH_PAIN)
    if standing.gap_until is not None and standing.now < standing.gap_until:
        reasons.append(AskReason.GAP)
    if standing.guard_until is not None and standing.now < standing.guard_until:
        reasons.append(AskReason.JUST_UP)
    return Ask(tuple(reasons)) if reasons else Open()


def much_pain(back: int | None, leg: int | None, no_session_from: int) -> bool:
    """Return whether no normal session is to be proposed. "Not asked" is not much pain.

    Args:
        back: back pain now, 0-10, or None.
        leg: leg pain now, 0-10, or None.
        no_session_from: the plan's own limit, 1-10 (rule 3.2).
    """
    return any(rating is not None and rating >= no_session_from for rating in (back, leg))
