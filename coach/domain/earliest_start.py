"""From when a session is proposed: some time after getting up, and a gap after the last one.

Discs take up water overnight, so bending is harder on them in the first hour (rule R2); muscles
that were just worked want a pause. A program's schedule says how long both are, and 0 waives them.
Until then Today says when that is. A session may still be started in the time after getting up; in
the gap the gate refuses it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from typing import Final

from coach.domain.calendar import on_face
from coach.domain.instant import Instant
from coach.domain.record import SessionSummary

GAP_FROM: Final = 0.25
"""The share of a session's planned seconds of holding, 0 to 1, from which a gap follows it (our own
number)."""


class WaitFor(Enum):
    """Why no session is proposed yet."""

    GAP = auto()
    """The gap after the last session is not over (`min_gap_min` of the program)."""
    JUST_UP = auto()
    """The time after getting up is not over (`wake_guard_min` of the program)."""


@dataclass(frozen=True, slots=True)
class GotUp:
    """When somebody got up, as they said it.

    Attributes:
        day: the local day as lived on which they said so.
        at: when they got up; never later than they said it.
    """

    day: date
    at: Instant


def guard_until(
    now: Instant, got_up: GotUp | None, usual: time | None, guard_min: int
) -> datetime | None:
    """Return until when no session is proposed after getting up, or None where it may be.

    What was said of today counts before the usual time. Where nothing was said, the usual time
    counts, also for a user who is up earlier: since when they are up is not known.

    Args:
        now: the present moment.
        got_up: what was said of today, or None.
        usual: when they usually get up, on the clock face, or None where it is not known.
        guard_min: minutes after getting up; 0 for no guard.

    Returns:
        A moment on today's clock face, later than `now`.
    """
    guard = timedelta(minutes=guard_min)
    if got_up is not None and got_up.day == now.local_date and got_up.at.utc <= now.utc:
        left = guard - (now.utc - got_up.at.utc)
    elif usual is not None:
        left = on_face(now.local_date, usual) + guard - now.wall.replace(tzinfo=None)
    else:
        return None
    return _from_now(now, left) if guard else None


def gap_until(sessions: Iterable[SessionSummary], gap_min: int, now: Instant) -> datetime | None:
    """Return until when no session begins after the last one, or None where it may.

    A session of which less than `GAP_FROM` was held starts no gap: who was called away after a hold
    or two may begin again. One that counts nowhere was done all the same. One that ends later than
    now has a wrong date and starts none.

    Args:
        sessions: those of today and of the day before.
        gap_min: minutes between sessions; 0 for no gap.
        now: the present moment.

    Returns:
        A moment on today's clock face, later than `now`.
    """
    ended = [
        session.ended.utc
        for session in sessions
        if session.ended is not None and session.lived and _worked(session)
    ]
    ended = [each for each in ended if each <= now.utc]
    if not ended or not gap_min:
        return None
    return _from_now(now, timedelta(minutes=gap_min) - (now.utc - max(ended)))


@dataclass(frozen=True, slots=True)
class Wait:
    """Why no session is proposed yet.

    Attributes:
        reason: what lasts longest.
        until: a moment on today's clock face.
    """

    reason: WaitFor
    until: datetime


def _worked(session: SessionSummary) -> bool:
    held_s, planned_s = session.load_s, session.totals.planned_s
    return held_s > 0 and held_s >= GAP_FROM * planned_s


def longest_wait(gap_until: datetime | None, guard_until: datetime | None) -> Wait | None:
    """Return what a session waits for, or None where it may be proposed now."""
    waits = [
        Wait(reason, until)
        for reason, until in ((WaitFor.GAP, gap_until), (WaitFor.JUST_UP, guard_until))
        if until is not None
    ]
    return max(waits, key=lambda wait: wait.until, default=None)


def _from_now(now: Instant, left: timedelta) -> datetime | None:
    return now.later(left.total_seconds()).wall if left > timedelta() else None


def hours_up(started: Instant, got_up: GotUp | None) -> float | None:
    """Return for how many hours somebody had been up, or None where that is not known.

    Args:
        started: when a session began.
        got_up: what was said of its day, or None; what is only usual does not count.
    """
    if got_up is None or got_up.at.utc > started.utc:
        return None
    return (started.utc - got_up.at.utc).total_seconds() / 3600
