"""Where it is kept what somebody did in a day besides sessions."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from coach.domain.earliest_start import GotUp
from coach.domain.movements_done import MovementDone
from coach.services.ports.transactions import Transactions


class DayStore(Transactions, Protocol):
    """When somebody got up, and the movements done by themselves. Nothing replaces anything."""

    def add_got_up(self, got_up: GotUp) -> None:
        """Keep when somebody got up; a later answer of the same day counts, both are kept."""

    def got_up(self, first: date, last: date) -> Sequence[GotUp]:
        """Return what was said of these local days, both included, in the order it was kept."""

    def add_movement_done(self, done: MovementDone) -> None:
        """Keep a movement that was done."""

    def movements_done(self, first: date, last: date) -> Sequence[MovementDone]:
        """Return those begun on these local days, both included, in order of their start."""
