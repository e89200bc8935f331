"""The table of notes, as SQLAlchemy sees it.

docs/store.md explains each column. It stands beside the others of `coach.storage.tables`, under the
same rules.
"""

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from coach.storage.tables import METADATA

NOTES = Table(
    "diary_notes",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("note_day", Text),
    Column("kind", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("minutes", Integer),
    Column("until_day", Text),
    CheckConstraint("number >= 1", name="diary_notes_number"),
    CheckConstraint("length(at_utc) = 27", name="diary_notes_at_utc"),
    CheckConstraint("length(note_day) = 10", name="diary_notes_note_day"),
    CheckConstraint(
        "kind IN ('walk', 'activity', 'care', 'medicine', 'trigger', 'helped', 'brace', 'note')",
        name="diary_notes_kind",
    ),
    CheckConstraint("minutes BETWEEN 1 AND 1440", name="diary_notes_minutes"),
    CheckConstraint("length(until_day) = 10", name="diary_notes_until_day"),
    sqlite_strict=True,
)
