"""Points in time as values, so that no rule ever has to ask what time it is.

A program about time needs two clocks: one that only runs forward (for holds) and one that people
read (for records). An `Instant` carries one reading of both.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

DAY_STARTS_H = 4
"""The hour at which a new day begins. A session at 00:30 belongs to the evening before
(product rule)."""

_DAY = timedelta(days=1)
_DAY_S = 86_400
_FIRST = datetime(1, 1, 1, tzinfo=UTC)
_LAST = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""The last moment that is returned, where a wrong clock would lead further."""


@dataclass(frozen=True, slots=True)
class Instant:
    """One reading of the clocks.

    Attributes:
        mono: seconds on a clock that never jumps; only differences mean anything.
        wall: local time with its UTC offset.
    """

    mono: float
    wall: datetime

    def __post_init__(self) -> None:
        """Refuse a wall time without an offset: it would be ambiguous in the record."""
        if self.wall.tzinfo is None:
            raise ValueError(f"no offset: {self.wall}")

    def earlier(self, seconds: float) -> "Instant":
        """Return the instant `seconds` before this one, in the same UTC offset."""
        return self.later(-seconds)

    def later(self, seconds: float, zone: tzinfo | None = None) -> "Instant":
        """Return the instant `seconds` after this one, or the first or last that a date can hold.

        Args:
            seconds: how much later; less than 0 is earlier.
            zone: the UTC offset it is said in; None for that of this one.
        """
        try:
            wall = self.utc + timedelta(seconds=seconds)
            return Instant(self.mono + seconds, wall.astimezone(zone or self.wall.tzinfo))
        except OverflowError:
            return Instant(self.mono + seconds, _LAST if seconds > 0 else _FIRST)

    @property
    def utc(self) -> datetime:
        """The wall time in UTC."""
        try:
            return self.wall.astimezone(UTC)
        except OverflowError:
            # In the first and last hours there are, nobody's clock is right; any end will do.
            return _FIRST if self.wall.year == 1 else _LAST

    @property
    def offset_s(self) -> int:
        """Seconds east of UTC."""
        offset = self.wall.utcoffset()
        return offset.days * _DAY_S + offset.seconds if offset is not None else 0

    @property
    def local_date(self) -> date:
        """The date as it is lived here, with days that begin at `DAY_STARTS_H`."""
        return local_date(self.wall)


def local_date(wall: datetime, day_starts_h: int = DAY_STARTS_H) -> date:
    """Return the date that a local time belongs to when days begin at `day_starts_h` o'clock.

    The clock face decides, not the hours passed: on the day the clocks change, 03:59 still
    belongs to the day before.
    """
    day = wall.date()
    if wall.hour >= day_starts_h or day == date.min:
        return day
    return day - _DAY
