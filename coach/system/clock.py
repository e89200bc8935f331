"""The clocks of the machine: the only place in the program that may ask what time it is.

`SystemClock` reads them; `ScaledClock` makes a real session run faster, for trying and measuring;
`SteppedClock` stands still until it is moved, for the demonstration.
"""

import time
from datetime import datetime, timedelta

from coach.domain.instant import Instant


def monotonic_s() -> float:
    """Return seconds on the clock that never jumps; on Linux it stands still while asleep."""
    return time.monotonic()


class SystemClock:
    """The real clocks."""

    def read(self) -> Instant:
        """Read both clocks at once."""
        return Instant(time.monotonic(), datetime.now().astimezone())


class ScaledClock:
    """The real clocks, running `speed` times as fast from now on.

    Args:
        speed: seconds that pass here in one real second; more than 0.
    """

    def __init__(self, speed: float) -> None:
        if not speed > 0:
            raise ValueError("a clock runs forward")
        self.speed = speed
        self._began = SystemClock().read()

    def read(self) -> Instant:
        """Read both clocks at once."""
        real_s = time.monotonic() - self._began.mono
        wall = self._began.wall + timedelta(seconds=real_s * self.speed)
        return Instant(self._began.mono + real_s * self.speed, wall)


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
