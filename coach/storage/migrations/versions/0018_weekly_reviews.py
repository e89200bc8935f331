"""The reviews of weeks: what got in the way, and how sure somebody is of the next one.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table; every row stays."""
    op.create_table(
        "weekly_reviews",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("week_start", sa.Text, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("skipped", sa.Integer, nullable=False),
        sa.Column("barriers", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("sure", sa.Integer),
        sa.CheckConstraint("length(week_start) = 10", name="weekly_reviews_week_start"),
        sa.CheckConstraint("length(at_utc) = 27", name="weekly_reviews_at_utc"),
        sa.CheckConstraint("skipped IN (0, 1)", name="weekly_reviews_skipped"),
        sa.CheckConstraint("sure BETWEEN 0 AND 10", name="weekly_reviews_sure"),
        sqlite_strict=True,
    )
