"""On which days a slot comes again, as calendars say it: by a number of days, or by weekdays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from coach.domain.calendar import DAYS_A_WEEK


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a slot repeats, from its first day on.

    Attributes:
        every_days: it comes again after so many days; None where days of the week say it.
        weekdays: days of the week on which it comes, Monday as 0; empty where `every_days` says it.
    """

    every_days: int | None = 1
    weekdays: tuple[int, ...] = ()


def rhythm_of(due: Sequence[date]) -> Rhythm:
    """Return how the days on which a slot is due repeat.

    Args:
        due: days in order, of two weeks at least from the first one on.
    """
    gaps = {(later - earlier).days for earlier, later in pairwise(due)}
    if len(gaps) == 1 and (gap := gaps.pop()) != DAYS_A_WEEK:
        return Rhythm(gap)
    return Rhythm(None, tuple(sorted({day.weekday() for day in due})))
