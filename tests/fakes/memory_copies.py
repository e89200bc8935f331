"""Copies of a record in memory."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from threading import Event

from coach.services.problems import StoreProblem
from coach.services.record_copies import RecordContents, RecordCopy
from tests.patience import PATIENCE_S

EMPTY = RecordContents(0, None, 0, 0, 0, locked=False)


class MemoryCopies:
    """Keeps the days of the copies.

    Attributes:
        days: those with a copy.
        made_for: copies that were made for a reason of their own.
        refusal: raised by the next copy that is made, or None.
        waits: a copy is made once this is set; None for at once.
    """

    def __init__(self, *days: date) -> None:
        self.days = set(days)
        self.made_for: list[RecordCopy] = []
        self.refusal: StoreProblem | None = None
        self.waits: Event | None = None
        self.folder = Path("where-the-copies-are")

    def copies(self) -> Sequence[RecordCopy]:
        return [self._copy(day) for day in sorted(self.days, reverse=True)]

    def others(self) -> Sequence[RecordCopy]:
        return self.made_for

    def make(self, day: date) -> RecordCopy:
        if self.waits is not None:
            self.waits.wait(PATIENCE_S)
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal
        self.days.add(day)
        return self._copy(day)

    def remove(self, copy: RecordCopy) -> None:
        self.days.discard(copy.day)

    def contents(self, path: Path) -> RecordContents:
        return EMPTY

    def present_contents(self) -> RecordContents:
        return EMPTY

    def closed_contents(self) -> RecordContents | None:
        return EMPTY

    def _copy(self, day: date) -> RecordCopy:
        return RecordCopy(self.folder / f"steadyback-{day}.sqlite3", day, 1_200_000)


class MemoryPlace:
    """A second place of copies in memory.

    Attributes:
        there: whether it is plugged in.
        days: those with a copy.
        refusal: raised by whatever is written next, or None.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.there = True
        self.days = set[date]()
        self.refusal: StoreProblem | None = None

    def prepare(self) -> None:
        self._refuse()

    def copies(self, like: RecordCopy) -> Sequence[RecordCopy]:
        return [self._copy(day) for day in sorted(self.days, reverse=True)]

    def take(self, copy: RecordCopy) -> RecordCopy:
        self._refuse()
        self.days.add(copy.day)
        return self._copy(copy.day)

    def remove(self, copy: RecordCopy, like: RecordCopy) -> None:
        self.days.discard(copy.day)

    def _refuse(self) -> None:
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal

    def _copy(self, day: date) -> RecordCopy:
        return RecordCopy(self.folder / f"steadyback-{day}.sqlite3", day, 1_200_000)
