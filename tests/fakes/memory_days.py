"""What was done in a day besides sessions, in memory, held to the contract of `DayStore`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from coach.domain.earliest_start import GotUp
from coach.domain.movements_done import MovementDone
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemoryDays(MemoryTransactions):
    """Keeps both in lists."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_got_up", "_movements")

    def __init__(self) -> None:
        super().__init__()
        self._got_up: list[GotUp] = []
        self._movements: list[MovementDone] = []

    def add_got_up(self, got_up: GotUp) -> None:
        self._write()
        self._got_up.append(replace(got_up, at=as_kept(got_up.at)))

    def got_up(self, first: date, last: date) -> Sequence[GotUp]:
        return [one for one in self._got_up if first <= one.day <= last]

    def add_movement_done(self, done: MovementDone) -> None:
        self._write()
        self._movements.append(replace(done, started=as_kept(done.started)))

    def movements_done(self, first: date, last: date) -> Sequence[MovementDone]:
        of_days = [one for one in self._movements if first <= one.started.local_date <= last]
        return sorted(of_days, key=lambda one: one.started.utc)
