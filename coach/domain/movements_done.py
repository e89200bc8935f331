"""Supporting movements that were done by themselves: a walk, easy breathing, heat before a session.

They fill no slot and are no session. What was done is kept as it was, and heat is set beside the
session that it was meant for.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from coach.domain.instant import Instant
from coach.domain.ladder import Cycles
from coach.domain.record import SessionSummary

HEAT = "heat"
WALK = "walk"
EASY_BREATHING = "easy_breathing"
"""Ids of the movements that have a timer of their own on Today."""

WARM_FOR = timedelta(hours=1)
"""So long after heat a session still counts as begun while warm (product rule)."""

LONGEST_S = 3 * 3600.0
"""Longest time that is recorded, in seconds: a timer left running says nothing (product rule)."""


HEAT_MIN = (15, 20)
"""Minutes of heat: what is meant, and the most (S77)."""

LOOK_AT_SKIN_S = 5 * 60.0
"""Seconds between reminders to look at the skin under a warm pack (product rule; S77 says now and
then)."""


@dataclass(frozen=True, slots=True)
class MovementDone:
    """One movement that was done, measured by its timer.

    Attributes:
        movement_id: which, as in the library.
        started: when its timer began.
        planned_s: seconds that it was meant to take.
        done_s: seconds that it took; more than 0.
    """

    movement_id: str
    started: Instant
    planned_s: float
    done_s: float

    @property
    def ended(self) -> Instant:
        """When it ended."""
        return self.started.later(self.done_s)


def measured_s(began: Instant, ended: Instant) -> float:
    """Return for how long a movement was done, in seconds.

    The monotonic clock counts. Where the computer slept meanwhile, during a walk say, that clock
    stood still; then the wall clock counts, up to `LONGEST_S`.
    """
    mono_s = max(0.0, ended.mono - began.mono)
    wall_s = (ended.utc - began.utc).total_seconds()
    return min(wall_s if mono_s < wall_s <= LONGEST_S else mono_s, LONGEST_S)


def lengths_min(movement_id: str, dose: Cycles | None) -> tuple[int, ...]:
    """Return how many minutes a movement may be timed for, shortest first.

    Args:
        movement_id: which.
        dose: how much of it makes sense, as its file says; None where it does not.
    """
    if movement_id == HEAT:
        return HEAT_MIN
    if dose is None:
        return ()
    whole = (round(cycles * dose.cycle_s / 60) for cycles in range(dose.least, dose.most + 1))
    return tuple(sorted({minutes for minutes in whole if minutes > 0}))


def lengths_with(minutes: int | None, lengths: tuple[int, ...]) -> tuple[int, ...]:
    """Return lengths with one more among them, in order, and no more than there were.

    Args:
        minutes: the length that is asked for; None for none.
        lengths: as `lengths_min` has them.
    """
    if minutes is None or minutes in lengths:
        return lengths
    nearest = min(lengths, key=lambda one: abs(one - minutes), default=None)
    return tuple(sorted({minutes, *lengths} - {nearest}))


def usual_min(movement_id: str, dose: Cycles | None) -> int:
    """Return for how many of `lengths_min` a movement is timed where nobody says otherwise."""
    lengths = lengths_min(movement_id, dose)
    if movement_id == HEAT or dose is None:
        return min(lengths, default=1)
    return min(lengths, key=lambda minutes: abs(minutes * 60 - dose.cycles * dose.cycle_s))


@dataclass(frozen=True, slots=True)
class MovementTimer:
    """A movement that is being timed.

    Attributes:
        began: when.
        planned_s: seconds that it is meant to take.
        paused: since when it is paused; None while it is done.
        paused_s: seconds of the pauses that are over; they count for nothing.
    """

    movement_id: str
    began: Instant
    planned_s: float
    paused: Instant | None = None
    paused_s: float = 0.0

    def pause(self, now: Instant) -> "MovementTimer":
        """Return it paused; what is paused stays so."""
        return self if self.paused is not None else replace(self, paused=now)

    def go_on(self, now: Instant) -> "MovementTimer":
        """Return it after a pause; what is not paused stays as it is."""
        if self.paused is None:
            return self
        return replace(self, paused=None, paused_s=self.paused_s + measured_s(self.paused, now))

    def done_s(self, now: Instant) -> float:
        """Return for how many seconds it was done by now, without the pauses."""
        until = now if self.paused is None else self.paused
        return max(0.0, measured_s(self.began, until) - self.paused_s)

    @property
    def goes_on(self) -> bool:
        """Whether only the user ends it: nobody has to hurry back from a walk."""
        return self.movement_id == WALK

    def left_s(self, now: Instant) -> float:
        """Return seconds that are left, 0 once they are over."""
        return max(0.0, self.planned_s - self.done_s(now))

    def over(self, now: Instant) -> bool:
        """Return whether it ends by itself now."""
        return not self.goes_on and self.left_s(now) <= 0

    def skin_looks(self, now: Instant) -> int:
        """Return how often the skin was to be looked at by now; 0 for anything but heat."""
        if self.movement_id != HEAT:
            return 0
        return int(min(self.done_s(now), self.planned_s) // LOOK_AT_SKIN_S)


def heat_before(
    sessions: Iterable[SessionSummary], done: Iterable[MovementDone]
) -> Mapping[str, float]:
    """Return for how many minutes there was heat before each session, by its id.

    Heat belongs to the first session begun within `WARM_FOR` of its end.

    Args:
        sessions: in any order.
        done: movements of these days and the hour before, in any order.
    """
    heats = sorted((one for one in done if one.movement_id == HEAT), key=lambda one: one.ended.utc)
    minutes: dict[str, float] = {}
    since = 0
    for session in sorted(sessions, key=lambda one: one.started.utc):
        began = session.started.utc
        until = bisect_right(heats, began, lo=since, key=lambda one: one.ended.utc)
        here, since = heats[since:until], until
        warm = [one.done_s for one in here if began - one.ended.utc <= WARM_FOR]
        if warm:
            minutes[session.id] = sum(warm) / 60
    return minutes
