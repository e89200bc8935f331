"""The table of weekly reviews, as SQLAlchemy sees it.

docs/store.md explains each column. It stands beside the others of `coach.storage.tables`, under the
same rules.
"""

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from coach.storage.tables import METADATA

WEEKLY_REVIEWS = Table(
    "weekly_reviews",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("week_start", Text, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("skipped", Integer, nullable=False),
    Column("barriers", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("sure", Integer),
    Column("answers", Text, nullable=False, server_default=""),
    CheckConstraint("length(week_start) = 10", name="weekly_reviews_week_start"),
    CheckConstraint("length(at_utc) = 27", name="weekly_reviews_at_utc"),
    CheckConstraint("skipped IN (0, 1)", name="weekly_reviews_skipped"),
    CheckConstraint("sure BETWEEN 0 AND 10", name="weekly_reviews_sure"),
    sqlite_strict=True,
)
