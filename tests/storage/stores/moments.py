"""Moments of one week, as the contract tests of the record's parts say them."""

from datetime import date, datetime, timedelta, timezone

from coach.domain.instant import Instant
from tests.builders import an_instant

DAY = date(2026, 11, 23)
EARLY, LATE = date(2000, 1, 1), date(2100, 1, 1)


def on(day: int, hour: int = 10, minute: int = 30, *, east_h: int = 1) -> Instant:
    """Return a moment in November 2026."""
    zone = timezone(timedelta(hours=east_h))
    return an_instant(datetime(2026, 11, day, hour, minute, tzinfo=zone))


def read_back(at: Instant) -> Instant:
    """Return a moment as it comes back: the monotonic reading means nothing later."""
    return Instant(0.0, at.wall)
