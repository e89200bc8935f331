"""Notes of the user's own, in SQLite."""

from collections.abc import Sequence

from sqlalchemy import insert, select

from coach.domain.notes import NoteSaid
from coach.storage import note_rows
from coach.storage.note_tables import NOTES
from coach.storage.stores.connections import RecordPart


class SqlNotes(RecordPart):
    """The `NoteStore` of a record."""

    def add_note_said(self, said: NoteSaid) -> None:
        """Keep what was said of a note, beside all that was said of it before."""
        with self.connections.writing() as connection:
            connection.execute(insert(NOTES).values(note_rows.values(said)))

    def notes_said(self) -> Sequence[NoteSaid]:
        """Return all that was said of notes, in the order of keeping."""
        with self.connections.reading() as connection:
            rows = connection.execute(select(NOTES).order_by(NOTES.c.id)).mappings()
            return [note_rows.read(row) for row in rows]
