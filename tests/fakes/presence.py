"""A system that says of its user what it is told to."""

from collections.abc import Callable

from coach.domain.reminding.movement_break import Presence


class FakePresence:
    """Answers at once.

    Attributes:
        says: what it says.
        asked: how often it was asked.
    """

    def __init__(self) -> None:
        self.says = Presence(1.0)
        self.asked = 0

    def ask(self, told: Callable[[Presence], None]) -> None:
        self.asked += 1
        told(self.says)
