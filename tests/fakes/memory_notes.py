"""Notes in memory, held to the contract of `NoteStore`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from coach.domain.notes import NoteSaid
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemoryNotes(MemoryTransactions):
    """Keeps them in a list."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_notes",)

    def __init__(self) -> None:
        super().__init__()
        self._notes: list[NoteSaid] = []

    def add_note_said(self, said: NoteSaid) -> None:
        self._write()
        self._notes.append(replace(said, at=as_kept(said.at)))

    def notes_said(self) -> Sequence[NoteSaid]:
        return list(self._notes)
