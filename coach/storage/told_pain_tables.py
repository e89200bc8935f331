"""The table of pain that was told afterwards, as SQLAlchemy sees it.

docs/store.md explains each column. It stands beside the others of `coach.storage.tables`, under the
same rules.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from coach.storage.tables import METADATA

TOLD_PAIN = Table(
    "told_pain",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("session_id", Text, ForeignKey("sessions.id"), nullable=False),
    Column("asked", Text, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("back", Integer),
    Column("leg", Integer),
    Column("leg_site", Integer),
    Column("told_utc", Text, nullable=False),
    Column("told_offset_s", Integer, nullable=False),
    CheckConstraint("asked IN ('before', 'after')", name="told_pain_asked"),
    CheckConstraint("length(at_utc) = 27", name="told_pain_at_utc"),
    CheckConstraint("length(told_utc) = 27", name="told_pain_told_utc"),
    CheckConstraint("back BETWEEN 0 AND 10", name="told_pain_back"),
    CheckConstraint("leg BETWEEN 0 AND 10", name="told_pain_leg"),
    CheckConstraint("leg_site BETWEEN 0 AND 6", name="told_pain_leg_site"),
    UniqueConstraint("session_id", "asked", name="told_pain_once"),
    sqlite_strict=True,
)
