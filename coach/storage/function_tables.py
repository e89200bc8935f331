"""The table of answers about function, as SQLAlchemy sees it.

docs/store.md explains each column. It stands beside the others of `coach.storage.tables`, under the
same rules.
"""

from sqlalchemy import CheckConstraint, Column, Integer, Table, Text, UniqueConstraint

from coach.storage.tables import METADATA

FUNCTION_ANSWERS = Table(
    "function_answers",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("at_offset_s", Integer, nullable=False),
    Column("scale", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("value", Integer, nullable=False),
    Column("telling", Integer, nullable=False, server_default="1"),
    Column("put_right_utc", Text),
    Column("put_right_offset_s", Integer),
    CheckConstraint("number >= 1", name="function_answers_number"),
    CheckConstraint("length(at_utc) = 27", name="function_answers_at_utc"),
    CheckConstraint("scale IN ('psfs', 'minutes', 'peg', 'rmdq')", name="function_answers_scale"),
    CheckConstraint("value BETWEEN 0 AND 1440", name="function_answers_value"),
    CheckConstraint("telling >= 1", name="function_answers_telling"),
    CheckConstraint("length(put_right_utc) = 27", name="function_answers_put_right_utc"),
    UniqueConstraint("number", "telling", "item", name="function_answers_item"),
    sqlite_strict=True,
)
