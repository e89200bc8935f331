"""How a flare goes: when it is proposed, whether it eases, and when a step back is due.

Pure: what was said of the mornings and the days goes in as values. What nobody said counts neither
for a step nor against one.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.calendar import DAYS_A_WEEK, days
from coach.domain.dose import REPS_MAX
from coach.domain.feedback import ExerciseRating, latest_ratings
from coach.domain.flare import Flare, FlareWord
from coach.domain.leg_direction import days_moved_down
from coach.domain.mornings import Mornings, morning_answers
from coach.domain.pain import AskedWhen, CheckIn, counting, worst_of
from coach.domain.pain_zones import over_usual
from coach.domain.rules import FlareReturn
from coach.domain.suggesting.facts import NEVER_MORE_FROM

MORNINGS_OF_A_FLARE = 2
"""Mornings in a row, each far over the usual pain, after which a flare is proposed (rule R28)."""

STEPS_AT_MOST = REPS_MAX
"""Most steps of a way back: each is one repetition a set or one rung, and no ladder has so many."""

_LOOKED_AT_DAYS = 30
"""Days of check-ins that are read at once; most ways back are over within them."""

CHECK_DAY = 2
"""The day of a flare, from 1, on which the user is asked whether it eases (source S86: after 48
hours)."""

_DAY = timedelta(days=1)


def looks_like_a_flare(mornings: Mornings, today: date) -> bool:
    """Return whether a flare is to be proposed: the last two mornings were far over usual.

    Args:
        mornings: the back's ratings, from long enough before.
        today: the local date; without a rating of its own nothing is proposed.
    """
    rated = sorted((day for day in mornings.by_day if day <= today), reverse=True)
    lately = rated[:MORNINGS_OF_A_FLARE]
    if len(lately) < MORNINGS_OF_A_FLARE or lately[0] != today:
        return False
    first = lately[-1]
    if (today - first).days > MORNINGS_OF_A_FLARE:
        return False
    usual = mornings.usual_before(first)
    return all(over_usual(mornings.by_day[day], usual) for day in lately)


@dataclass(frozen=True, slots=True)
class SaidOfDays:
    """What was said of some days.

    Attributes:
        check_ins: in the order in which they were kept; with those of the days before, which what
            is felt in the leg is compared with.
        ratings: of the exercises, in the order in which they were kept.
        bad: the days that were said to be bad ones.
    """

    check_ins: Sequence[CheckIn]
    ratings: Sequence[ExerciseRating] = ()
    bad: Collection[date] = ()


def settled_days(
    said: SaidOfDays, since: date, today: date, usual: float | None, rise_max: int
) -> int:
    """Return how many days since a date were settled: nothing spoke against them, and the morning
    after was rated.

    A day whose next morning nobody rated is not known to be settled, and does not count.

    Args:
        said: what was said from `since` on.
        since: the first day that may count.
        today: the local day; yesterday is the last day that may count.
        usual: the usual morning before the flare; None where it is not known.
        rise_max: points above usual that are still calm (`morning_rise_max` of the plan).
    """
    mornings, unsettled = Mornings.of(said.check_ins), _unsettled(said, usual, rise_max)
    return sum(
        mornings.after(day) is not None and day not in unsettled
        for day in days(since, today - _DAY)
    )


def _unsettled(said: SaidOfDays, usual: float | None, rise_max: int) -> set[date]:
    """Return the days that did not settle: bad ones, with much pain anywhere or a warning sign, or
    a morning after that was not calm; and where it was felt further down the leg, then or the
    morning after.
    """
    calm = NEVER_MORE_FROM - 1 if usual is None else usual + rise_max
    down = days_moved_down(said.check_ins)
    rough = {
        day
        for day, one in morning_answers(said.check_ins).items()
        if (one.back or 0) > calm or _is_much(one.leg)
    }
    after = {day - _DAY for day in (rough | down) - {date.min}}
    return _days_of_much_pain(said).union(said.bad, down, after)


def _days_of_much_pain(said: SaidOfDays) -> set[date]:
    asked = [one for one in counting(said.check_ins) if one.asked is not AskedWhen.MORNING]
    rated = latest_ratings(said.ratings).values()
    return {
        *(
            one.at.local_date
            for one in asked
            if one.warning or _is_much(one.back, one.leg, one.elsewhere)
        ),
        *(
            one.at.local_date
            for one in rated
            if one.signs or _is_much(one.worst, one.worst_leg, one.worst_elsewhere)
        ),
    }


def _is_much(*pain: int | None) -> bool:
    return (worst_of(pain) or 0) >= NEVER_MORE_FROM


def level_after_the_end(
    flare: Flare,
    today: date,
    said: Callable[[date, date], SaidOfDays],
    usual: float | None,
    rise_max: int,
) -> int | None:
    """Return how many steps back are taken by today, for a flare that ended before its last step.

    From the day after the end on it is a step a day, but none after a day that did not settle, see
    `_unsettled`. Where nobody said anything the step is taken, as nobody is asked to agree to it
    any more. However long it takes, the way back goes on.

    Args:
        flare: one that is over, or was begun by mistake.
        today: the local date.
        said: returns what was said of some days, both included.
        usual: the usual morning before the flare; None where it is not known.
        rise_max: points above usual that are still calm (`morning_rise_max` of the plan).

    Returns:
        None once there are `STEPS_AT_MOST` of them, or where the clock was wrong.
    """
    since, level = flare.last_day(today), flare.level
    if since - today > _DAY:
        # One day back can come of a journey westward; more means that a clock was wrong.
        return None
    while since < today and level < STEPS_AT_MOST:
        until = min(today, since + timedelta(days=_LOOKED_AT_DAYS))
        before = since - min(timedelta(days=_LOOKED_AT_DAYS), since - date.min)
        unsettled = _unsettled(said(before, until), usual, rise_max)
        level += sum(day not in unsettled for day in days(since, until - _DAY))
        since = until
    return level if level < STEPS_AT_MOST else None


def settled_for_a_step(
    flare: Flare,
    today: date,
    rules: FlareReturn,
    said: SaidOfDays,
    usual: float | None,
    rise_max: int,
) -> int | None:
    """Return after how many settled days the next step back is to be proposed today, or None.

    Not in the first `days_at_start` days, and then after `settled_days_a_level` settled days since
    the step before; nor again on a day on which something was said of a step already.
    """
    if flare.nth_day(today) <= rules.days_at_start:
        return None
    if flare.said_since(today, FlareWord.STEP, FlareWord.STAY):
        return None
    steps = [note.at.local_date for note in flare.notes if note.word is FlareWord.STEP]
    since = steps[-1] if steps else flare.first_day
    settled = settled_days(said, since, today, usual, rise_max)
    return settled if settled >= rules.settled_days_a_level else None


def check_is_due(flare: Flare, today: date, contact_after_days: int) -> int | None:
    """Return the day of the check that is open: `CHECK_DAY`, the day to ask the PT on, or a week or
    more after that; None where none is.

    Each check is asked until something is said on or after its day.
    """
    nth = flare.nth_day(today)
    if nth < CHECK_DAY:
        return None
    weeks = (nth - contact_after_days) // DAYS_A_WEEK
    check = CHECK_DAY if weeks < 0 else contact_after_days + weeks * DAYS_A_WEEK
    of_day = flare.first_day + timedelta(days=check - 1)
    answered = flare.said_since(of_day, FlareWord.EASING, FlareWord.NOT_EASING)
    return None if answered else check
