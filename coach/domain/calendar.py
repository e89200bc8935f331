"""Days and weeks as they are lived: local dates, weeks from Monday, times on the clock face."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from coach.domain.instant import DAY_STARTS_H

DAYS_A_WEEK = 7
_DAY = timedelta(days=1)
_WEEK = timedelta(days=DAYS_A_WEEK)


def week_start(day: date) -> date:
    """Return the Monday of the day's week; of the first week there is, its first day."""
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def days(first: date, last: date) -> Iterator[date]:
    """Yield every day from `first` to `last`, both included."""
    for number in range((last - first).days + 1):
        yield first + number * _DAY


def weeks(first: date, last: date) -> Iterator[date]:
    """Yield the Monday of every week from that of `first` to that of `last`."""
    monday = week_start(first)
    for number in range((last - monday).days // DAYS_A_WEEK + 1):
        yield monday + number * _WEEK


def on_face(day: date, at: time) -> datetime:
    """Return a clock time of a lived day, without an offset.

    A time before `DAY_STARTS_H` o'clock comes at the end of the day, on the next calendar date.
    """
    late = at.hour < DAY_STARTS_H and day < date.max
    return datetime.combine(day + _DAY if late else day, at)
