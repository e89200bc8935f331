"""A clock that stands still until it is told to move."""

from datetime import UTC, datetime, timedelta, timezone

from coach.domain.instant import Instant

A_MORNING = datetime(2026, 11, 23, 10, 30, tzinfo=timezone(timedelta(hours=1)))


class FakeClock:
    """Moves only by `advance`; can sleep, be set, and change zone."""

    def __init__(self, wall: datetime = A_MORNING, mono: float = 1000.0) -> None:
        self._now = Instant(mono, wall)

    def read(self) -> Instant:
        """Return the present reading."""
        return self._now

    def advance(self, seconds: float, *, asleep: bool = False) -> Instant:
        """Let time pass. While asleep only the wall clock runs, as on Linux."""
        self._now = Instant(
            self._now.mono + (0.0 if asleep else seconds),
            self._now.wall + timedelta(seconds=seconds),
        )
        return self._now

    def set_wall(self, wall: datetime) -> Instant:
        """Set the clock on the wall; the other one does not notice."""
        self._now = Instant(self._now.mono, wall)
        return self._now


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a UTC time."""
    return datetime(year, month, day, hour, minute, tzinfo=UTC)
