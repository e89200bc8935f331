"""Bad days, flares and what is said in them, and for what kind of day a session was made.

Every session from before was made of the plan itself. Frozen once released: imports nothing of the
program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

KIND = "kind TEXT DEFAULT 'ordinary' NOT NULL CHECK (kind IN ('ordinary', 'bad_day', 'flare'))"


def upgrade() -> None:
    """Add three tables and a column; every row stays."""
    op.execute(f"ALTER TABLE sessions ADD COLUMN {KIND}")
    op.create_table(
        "bad_days",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("why", sa.Text),
        sa.CheckConstraint("why IN ('spasm', 'worse')", name="bad_days_why"),
        sa.CheckConstraint("length(at_utc) = 27", name="bad_days_at_utc"),
        sa.CheckConstraint("length(local_day) = 10", name="bad_days_local_day"),
        sqlite_strict=True,
    )
    op.create_index("bad_days_day", "bad_days", ["local_day"])
    _flares()
    op.create_table(
        "flare_notes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("flare_id", sa.Integer, sa.ForeignKey("flares.id"), nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("word", sa.Text, nullable=False),
        sa.CheckConstraint(
            "word IN ('easing', 'not_easing', 'step', 'stay', 'taken_back')",
            name="flare_notes_word",
        ),
        sa.CheckConstraint("length(at_utc) = 27", name="flare_notes_at_utc"),
        sqlite_strict=True,
    )
    op.create_index("flare_notes_flare", "flare_notes", ["flare_id"])


def _flares() -> None:
    op.create_table(
        "flares",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("began_utc", sa.Text, nullable=False),
        sa.Column("began_offset_s", sa.Integer, nullable=False),
        sa.Column("begun_by", sa.Text, nullable=False),
        sa.Column("ended_utc", sa.Text),
        sa.Column("ended_offset_s", sa.Integer),
        sa.Column("activity", sa.Text),
        sa.Column("posture", sa.Text),
        sa.Column("braced", sa.Integer),
        sa.Column("helped", sa.Text, nullable=False, server_default=""),
        sa.Column("words", sa.Text, nullable=False, server_default=""),
        sa.CheckConstraint("begun_by IN ('button', 'proposed')", name="flares_begun_by"),
        sa.CheckConstraint("braced IN (0, 1)", name="flares_braced"),
        sa.CheckConstraint("length(began_utc) = 27", name="flares_began_utc"),
        sa.CheckConstraint("length(ended_utc) = 27", name="flares_ended_utc"),
        sa.CheckConstraint(
            "(ended_utc IS NULL) = (ended_offset_s IS NULL)", name="flares_ended_offset"
        ),
        sqlite_strict=True,
    )
