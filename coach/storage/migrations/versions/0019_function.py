"""Answers about what somebody can do, item by item.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table; every row stays."""
    op.create_table(
        "function_answers",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("scale", sa.Text, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("value", sa.Integer, nullable=False),
        sa.CheckConstraint("number >= 1", name="function_answers_number"),
        sa.CheckConstraint("length(at_utc) = 27", name="function_answers_at_utc"),
        sa.CheckConstraint(
            "scale IN ('psfs', 'minutes', 'peg', 'rmdq')", name="function_answers_scale"
        ),
        sa.CheckConstraint("value BETWEEN 0 AND 1440", name="function_answers_value"),
        sa.UniqueConstraint("number", "item", name="function_answers_item"),
        sqlite_strict=True,
    )
