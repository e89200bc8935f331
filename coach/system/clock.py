"""The clocks of the machine: the only place in the program that may ask what time it is.

`SystemClock` reads them; `ScaledClock` makes a real session run faster, for trying and measuring;
`SteppedClock` stands still until it is moved, for the demonstration.
"""

import time
from datetime import UTC, datetime, timedelta

from coach.domain.instant import Instant
from coach.system.time_zone import SystemZone, this_computer

_LOOK_S = 1.0
"""Least seconds between two looks at the zone's file; a look takes a few microseconds."""


def monotonic_s() -> float:
    """Return seconds on the clock that never jumps; on Linux it stands still while asleep."""
    return time.monotonic()


class SystemClock:
    """The real clocks, in the zone that this computer is in at the moment."""

    def __init__(self, zone: SystemZone | None = None) -> None:
        self._zone = zone or this_computer()
        self._look_again = time.monotonic() + _LOOK_S

    def read(self) -> Instant:
        """Read both clocks at once."""
        mono = time.monotonic()
        return Instant(mono, self.local(datetime.now(UTC), mono))

    def local(self, utc: datetime, mono: float) -> datetime:
        """Return a time on the clock face of here and now; `mono` says when it is asked."""
        if mono >= self._look_again:
            self._look_again = mono + _LOOK_S
            self._zone.look()
        return self._zone.local(utc)


class ScaledClock:
    """The real clocks, running `speed` times as fast from now on.

    Args:
        speed: seconds that pass here in one real second; more than 0.
        zone: the time zone of this computer.
    """

    def __init__(self, speed: float, zone: SystemZone | None = None) -> None:
        if not speed > 0:
            raise ValueError("a clock runs forward")
        self.speed = speed
        self._real = SystemClock(zone)
        self._began = self._real.read()
        self._began_utc = self._began.utc

    def read(self) -> Instant:
        """Read both clocks at once."""
        mono = time.monotonic()
        passed_s = (mono - self._began.mono) * self.speed
        utc = self._began_utc + timedelta(seconds=passed_s)
        return Instant(self._began.mono + passed_s, self._real.local(utc, mono))


class SteppedClock:
    """Stands still until it is moved."""

    def __init__(self, start: Instant) -> None:
        self._now = start

    def read(self) -> Instant:
        """Return where it stands."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._now = Instant(self._now.mono + seconds, self._now.wall + timedelta(seconds=seconds))

    def set_wall(self, wall: datetime) -> None:
        """Move the clock on the wall only, as when days go by."""
        self._now = Instant(self._now.mono, wall)
