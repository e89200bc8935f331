"""The tables of visits and of the questions for them, as SQLAlchemy sees them.

docs/store.md explains each column. They stand beside the others of `coach.storage.tables`, under
the same rules.
"""

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text

from coach.storage.tables import METADATA

VISITS = Table(
    "visits",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("visit_day", Text),
    Column("who", Text, nullable=False),
    Column("agreed", Text, nullable=False),
    CheckConstraint("number >= 1", name="visits_number"),
    CheckConstraint("length(at_utc) = 27", name="visits_at_utc"),
    CheckConstraint("length(visit_day) = 10", name="visits_visit_day"),
    sqlite_strict=True,
)

PT_QUESTIONS = Table(
    "pt_questions",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("word", Text, nullable=False),
    Column("words", Text, nullable=False),
    CheckConstraint("number >= 1", name="pt_questions_number"),
    CheckConstraint("length(at_utc) = 27", name="pt_questions_at_utc"),
    CheckConstraint("word IN ('open', 'asked', 'taken_out')", name="pt_questions_word"),
    sqlite_strict=True,
)
