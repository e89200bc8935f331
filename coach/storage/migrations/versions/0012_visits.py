"""Visits to who looks after the back, and the questions for them.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two tables; every row stays."""
    op.create_table(
        "visits",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("visit_day", sa.Text),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("agreed", sa.Text, nullable=False),
        sa.CheckConstraint("number >= 1", name="visits_number"),
        sa.CheckConstraint("length(at_utc) = 27", name="visits_at_utc"),
        sa.CheckConstraint("length(visit_day) = 10", name="visits_visit_day"),
        sqlite_strict=True,
    )
    op.create_table(
        "pt_questions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("word", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.CheckConstraint("number >= 1", name="pt_questions_number"),
        sa.CheckConstraint("length(at_utc) = 27", name="pt_questions_at_utc"),
        sa.CheckConstraint("word IN ('open', 'asked', 'taken_out')", name="pt_questions_word"),
        sqlite_strict=True,
    )
