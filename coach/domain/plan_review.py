"""When it is time to look at the plan with the PT: six weeks, no change, or calm weeks.

None of it is a finding, and nothing here changes a plan. It says that a talk is worth while, and of
calm weeks that less may be enough to keep them (docs/evidence.md, "Reviews").
"""

from collections.abc import Iterable
from datetime import date

from coach.domain.adherence import SlotsDone
from coach.domain.function_scales import FunctionChange
from coach.domain.morning_trend import MorningChange
from coach.domain.pain_zones import Zone
from coach.domain.trends import MEANINGFUL_CHANGE

REVIEW_AFTER_DAYS = 42
"""Days after the beginning, a visit, or the last time this was put aside (docs/evidence.md)."""

CALM_DAYS = 28
"""Days that have to be calm before less is offered (product rule)."""

DONE_PART = 0.7
"""Part of what was due that has to be done before its effect is judged (docs/evidence.md)."""

MEANINGFUL_PART = 0.3
"""Part of the first ratings by which a change counts, too (source S81)."""

CALM_MORNINGS = 12
"""Mornings of the calm days that have to be rated: three a week (product rule)."""


def review_due(today: date, first_day: date, visit: date | None, put_off: date | None) -> bool:
    """Return whether the plan may be looked at with the PT.

    What a clock that was ahead has dated later than today puts nothing off.

    Args:
        today: the day lived now.
        first_day: the first day with an entry.
        visit: the day of the last visit, or None.
        put_off: the day on which this was last put aside, or None.
    """
    later = (one for one in (visit, put_off) if one is not None and one <= today)
    return (today - max((first_day, *later))).days >= REVIEW_AFTER_DAYS


def no_better(
    slots: SlotsDone, mornings: MorningChange | None, activities: FunctionChange | None
) -> bool:
    """Return whether weeks of which most was done changed neither mornings nor activities.

    Args:
        slots: what was done of what was due in these weeks.
        mornings: how mornings changed in them; without that nothing is said.
        activities: how the user's own activities changed in them, or None.
    """
    if mornings is None or not slots.due or slots.part < DONE_PART:
        return False
    if mornings.before < MEANINGFUL_CHANGE:
        # So little pain cannot fall by what counts.
        return False
    less = mornings.before - mornings.now
    if less >= min(MEANINGFUL_CHANGE, MEANINGFUL_PART * mornings.before):
        return False
    return activities is None or not (activities.counts and activities.better)


def calm(slots: SlotsDone, mornings: Iterable[Zone | None], others: Iterable[Zone | None]) -> bool:
    """Return whether nothing but green was rated in weeks of which most was done.

    Args:
        slots: what was done of what was due in these weeks.
        mornings: the zone of the back in each morning; None where it was not rated.
        others: the zones of whatever else was rated.
    """
    rated = [zone for zone in mornings if zone is not None]
    if not slots.due or slots.part < DONE_PART or len(rated) < CALM_MORNINGS:
        return False
    return all(zone is Zone.GREEN for zone in (*rated, *(one for one in others if one)))
