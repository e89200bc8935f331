"""Answers to the warning signs in memory, held to the contract of `SignStore`; and a lock mark."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from coach.domain.warning_signs import Done, Screening
from coach.services.ports import UnreadableMark
from coach.services.problems import MarkProblem
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemorySigns(MemoryTransactions):
    """Keeps answers by their id."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_screenings",)

    def __init__(self) -> None:
        super().__init__()
        self._screenings: dict[str, Screening] = {}

    def add_screening(self, screening: Screening) -> None:
        self._write()
        said = screening.said_at
        kept = replace(
            screening,
            at=as_kept(screening.at),
            said_at=None if said is None else as_kept(said),
            done=(),
        )
        self._screenings.setdefault(screening.id, kept)

    def add_deed(self, screening_id: str, done: Done) -> None:
        self._write()
        if screening_id not in self._screenings:
            raise self._refuse(LookupError(screening_id))
        of = self._screenings[screening_id]
        kept = replace(done, at=as_kept(done.at))
        self._screenings[screening_id] = replace(of, done=(*of.done, kept))

    def screenings(self) -> Sequence[Screening]:
        return sorted(self._screenings.values(), key=lambda one: one.at.utc)


class MemoryMark:
    """A lock mark in memory.

    Attributes:
        damaged: whether what it holds can no longer be read.
        full: whether nothing can be written.
    """

    def __init__(self) -> None:
        self._marked: Screening | None = None
        self.damaged = self.full = False

    def read(self) -> Screening | None:
        if self.damaged:
            raise UnreadableMark
        return self._marked

    def put(self, screening: Screening) -> None:
        if self.full:
            raise MarkProblem("The disk is full.", "Free some space.")
        self._marked, self.damaged = replace(screening, done=()), False

    def clear(self) -> None:
        self._marked, self.damaged = None, False
