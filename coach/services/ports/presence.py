"""Whether the user is at the computer, as far as the system says."""

from collections.abc import Callable
from typing import Protocol

from coach.domain.reminding.movement_break import Presence


class PresenceSensor(Protocol):
    """Asks the system."""

    def ask(self, told: Callable[[Presence], None]) -> None:
        """Ask; returns at once. `told` is called once, perhaps later and from another thread."""


class NoSensor:
    """For systems that say nothing."""

    def ask(self, told: Callable[[Presence], None]) -> None:
        """Say that nobody knows."""
        told(Presence())
