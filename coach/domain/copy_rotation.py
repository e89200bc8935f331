"""Which copies of the record are kept: the last seven, then one a week, then one a month.

Of each of the last 4 weeks and 12 months that have a copy, the newest copy stays. So few copies
reach back a year or more.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import Final

DAILY: Final = 7
WEEKLY: Final = 4
MONTHLY: Final = 12


def worth_keeping(days: Iterable[date]) -> frozenset[date]:
    """Return the days whose copies stay; the newest always does.

    Args:
        days: the local days of the copies there are.
    """
    newest_first = sorted(set(days), reverse=True)
    return frozenset(
        (
            *newest_first[:DAILY],
            *_newest_of_each(newest_first, lambda day: day.isocalendar()[:2])[:WEEKLY],
            *_newest_of_each(newest_first, lambda day: (day.year, day.month))[:MONTHLY],
        )
    )


def superseded(days: Iterable[date]) -> frozenset[date]:
    """Return the days whose copies are no longer needed."""
    days = frozenset(days)
    return days - worth_keeping(days)


def _newest_of_each(newest_first: list[date], span: Callable[[date], Hashable]) -> list[date]:
    newest: dict[Hashable, date] = {}
    for day in newest_first:
        newest.setdefault(span(day), day)
    return list(newest.values())
