"""Where notes of the user's own are kept."""

from collections.abc import Sequence
from typing import Protocol

from coach.domain.notes import NoteSaid
from coach.services.ports.transactions import Transactions


class NoteStore(Transactions, Protocol):
    """What was said of notes. Nothing replaces anything."""

    def add_note_said(self, said: NoteSaid) -> None:
        """Keep what was said of a note, beside all that was said of it before."""

    def notes_said(self) -> Sequence[NoteSaid]:
        """Return all that was said of notes, in the order of keeping."""
