"""The pacing guard: would a session make today much more than the days before it?

More on a good day and nothing on a bad one is what keeps a back sore (source S89). Counted are
seconds of holding, which is what the timer measures. It only speaks; it forbids nothing.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from math import ceil, prod

from coach.domain.calendar import DAYS_A_WEEK, days
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.record import SessionSummary
from coach.domain.slots import is_rest_day

MOST_PERCENT = 120
"""Percent of the mean above which it speaks (rule R27): the upper end of what S89 lets a week
grow by."""

ENOUGH_DAYS = 3
"""Days of the seven with a session that was carried through, below which their mean tells nothing
of what is usual (our own number)."""

_CARRIED_THROUGH = 0.5
"""Part of what a session asks for from which on it was carried through, and not broken off."""

_ASKED_FOR = frozenset({ChangedBy.PT, ChangedBy.RULE})
"""Who may raise a day's amount without a warning here: the PT, and the plan's own rules."""


class Beside(StrEnum):
    """What today is compared with."""

    MEAN = "mean"
    """The daily mean of the seven days before, without those on which the plan rests."""
    PLAN = "plan"
    """What the plan asks for a day: in the first week, and after one of which too little was done,
    there is no mean of one."""
    NOTHING = "nothing"
    """Nothing was done in the seven days before."""


@dataclass(frozen=True, slots=True)
class MuchToday:
    """A session that would make today much more than usual.

    Attributes:
        percent: today's seconds of holding in percent of what they are compared with; 0 for
            `NOTHING`.
    """

    beside: Beside
    percent: int = 0


def much_today(
    next_one: Prescription,
    sessions: Sequence[SessionSummary],
    plans: Sequence[PlanInForce],
    today: date,
    first: date,
    *,
    gentle: bool = False,
) -> MuchToday | None:
    """Return how far a session begun now would take today over the limit; None where it would not.

    Once a session of today was begun in spite of the warning, there is none any more that day.
    Where the PT or a rule of the plan raised the plan meanwhile, the days before count as raised.
    One session of the plan is not much where as much was done on one of the seven days: after days
    without any it is where one begins again.

    Args:
        next_one: what the next session is made of.
        sessions: in order of their start, those of the seven days before and of today among them.
        plans: every plan that was ever in force, `in_their_time`; at least one.
        today: the day as lived.
        first: the first day on which anything was recorded.
        gentle: whether it is a bad day, or a flare lasts. Their sessions are small, and the way
            back from a flare has steps of its own, so a day's usual number of them is never much.
    """
    plan = plans[-1].prescription
    before = _week_before(sessions, today)
    held = _held_by_day(before, plans)
    known = (today - first).days >= DAYS_A_WEEK
    nothing = known and not any(held.values())
    known = known and len({one.day for one in before if _carried_through(one)}) >= ENOUGH_DAYS
    usual_s = sum(held.values()) / _days_meant(plans, held, today) if known else _a_day_s(plan)
    limit_s = usual_s * MOST_PERCENT / 100 if not nothing else 0.0
    limit_s = max(limit_s, min(plan.hold_s, max(held.values(), default=0.0)))
    if gentle:
        limit_s = max(limit_s, next_one.hold_s * plan.schedule.sessions_per_day)
    done_s = 0.0
    for one in (each for each in sessions if each.day == today):
        # What was told of afterwards was begun without the warning.
        if not one.by_hand and _over(done_s + one.totals.planned_s, limit_s):
            return None
        done_s += _held_s(one)
    would_be_s = done_s + next_one.hold_s
    if not _over(would_be_s, limit_s):
        return None
    if nothing:
        return MuchToday(Beside.NOTHING)
    if not usual_s:
        # A plan that asks for no session a day is no measure of one.
        return None
    return MuchToday(Beside.MEAN if known else Beside.PLAN, ceil(100 * would_be_s / usual_s))


def _over(seconds: float, limit_s: float) -> bool:
    """Return whether seconds are over a limit by more than 1 ms: sums of them are not exact."""
    return seconds > limit_s + 0.001


def _held_s(session: SessionSummary) -> float:
    """Return what was held in a session that is over, be it one that counts or not."""
    return session.load_s if session.lived else 0.0


def _a_day_s(plan: Prescription) -> float:
    return plan.hold_s * plan.schedule.sessions_per_day


def _week_before(sessions: Sequence[SessionSummary], today: date) -> list[SessionSummary]:
    """Return the sessions of the seven days before that are over."""
    first = today - min(timedelta(days=DAYS_A_WEEK), today - date.min)
    return [one for one in sessions if first <= one.day < today and one.lived]


def _days_meant(plans: Sequence[PlanInForce], held: Container[date], today: date) -> int:
    """Return over how many of the seven days before their mean is: a day on which the plan rests
    and nothing was done says nothing of how much a day with sessions usually is.
    """
    first = today - min(timedelta(days=DAYS_A_WEEK), today - date.min)
    before = days(first, today - timedelta(days=1))
    rests = sum(day not in held and is_rest_day(plans, day) for day in before)
    return DAYS_A_WEEK - rests


def _carried_through(session: SessionSummary) -> bool:
    """Return whether a session tells what is usual: a broken-off one does not."""
    held_s = _held_s(session)
    return held_s > 0 and held_s >= _CARRIED_THROUGH * session.totals.planned_s


def _held_by_day(
    sessions: Sequence[SessionSummary], plans: Sequence[PlanInForce]
) -> dict[date, float]:
    """Return the seconds of holding of each day with a session, raised as `_grown_since` says."""
    held: dict[date, float] = {}
    for one in sessions:
        held[one.day] = held.get(one.day, 0.0) + _held_s(one) * _grown_since(plans, one.day)
    return held


def _grown_since(plans: Sequence[PlanInForce], day: date) -> float:
    """Return the factor by which `_ASKED_FOR` raised a day's amount since a day; 1.0 at least."""
    return prod(
        max(1.0, _a_day_s(after.prescription) / before_s)
        for before, after in pairwise(plans)
        if after.first_day > day
        and after.by in _ASKED_FOR
        and (before_s := _a_day_s(before.prescription))
    )
