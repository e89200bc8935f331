"""The ranges of time that are asked for, wherever a range is asked: one meaning each.

Trends, the page for the PT and the log begin on the same day where they name the same range.
"""

from datetime import date, timedelta
from enum import Enum, auto

from coach.domain.calendar import DAYS_A_WEEK, week_start


class TimeRange(Enum):
    """How far back from today."""

    FOUR_WEEKS = auto()
    TWELVE_WEEKS = auto()
    YEAR = auto()
    ALL = auto()
    SINCE_VISIT = auto()


_WEEKS = {TimeRange.FOUR_WEEKS: 4, TimeRange.TWELVE_WEEKS: 12, TimeRange.YEAR: 52}


def first_day(asked: TimeRange, today: date, visit: date | None) -> date | None:
    """Return the first day of a range, or None where it has no beginning.

    Weeks begin on a Monday, and this week is the last of them.

    Args:
        asked: the range.
        today: its last day.
        visit: the day of the last visit, which begins `SINCE_VISIT`; None where there was none.
    """
    if asked is TimeRange.SINCE_VISIT:
        return visit
    weeks = _WEEKS.get(asked)
    if weeks is None:
        return None
    back = timedelta(days=DAYS_A_WEEK * (weeks - 1))
    return week_start(today) - min(back, week_start(today) - date.min)
