"""The time, asked of the outside: the core reads no clock of its own."""

from typing import Protocol

from coach.domain.instant import Instant


class Clock(Protocol):
    """The only way to know the time."""

    def read(self) -> Instant:
        """Read both clocks at once."""
