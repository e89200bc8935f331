"""Notes of the user's own: a walk, a medicine, what helped.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table; every row stays."""
    op.create_table(
        "diary_notes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("note_day", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("minutes", sa.Integer),
        sa.Column("until_day", sa.Text),
        sa.CheckConstraint("number >= 1", name="diary_notes_number"),
        sa.CheckConstraint("length(at_utc) = 27", name="diary_notes_at_utc"),
        sa.CheckConstraint("length(note_day) = 10", name="diary_notes_note_day"),
        sa.CheckConstraint(
            "kind IN ('walk', 'activity', 'care', 'medicine', "
            "'trigger', 'helped', 'brace', 'note')",
            name="diary_notes_kind",
        ),
        sa.CheckConstraint("minutes BETWEEN 1 AND 1440", name="diary_notes_minutes"),
        sa.CheckConstraint("length(until_day) = 10", name="diary_notes_until_day"),
        sqlite_strict=True,
    )
