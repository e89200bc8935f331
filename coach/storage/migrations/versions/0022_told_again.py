"""What somebody can do, and what was told of a flare, put right later.

What is unique of an answer cannot be changed in place, so the table of answers is made anew and
filled from the old one. Frozen once released: imports nothing of the program, and never changes
again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_MOVE = """
INSERT INTO function_answers (
    id, number, at_utc, at_offset_s, scale, version, language, item, words, value
)
SELECT id, number, at_utc, at_offset_s, scale, version, language, item, words, value
FROM function_answers_before ORDER BY id
"""


def upgrade() -> None:
    """Add a table and three columns; every row stays, and nothing was put right so far."""
    op.execute("ALTER TABLE function_answers RENAME TO function_answers_before")
    _function_answers()
    op.execute(_MOVE)
    op.execute("DROP TABLE function_answers_before")
    _flare_told()


def _function_answers() -> None:
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
        sa.Column("telling", sa.Integer, nullable=False, server_default="1"),
        sa.Column("put_right_utc", sa.Text),
        sa.Column("put_right_offset_s", sa.Integer),
        sa.CheckConstraint("number >= 1", name="function_answers_number"),
        sa.CheckConstraint("length(at_utc) = 27", name="function_answers_at_utc"),
        sa.CheckConstraint(
            "scale IN ('psfs', 'minutes', 'peg', 'rmdq')", name="function_answers_scale"
        ),
        sa.CheckConstraint("value BETWEEN 0 AND 1440", name="function_answers_value"),
        sa.CheckConstraint("telling >= 1", name="function_answers_telling"),
        sa.CheckConstraint("length(put_right_utc) = 27", name="function_answers_put_right_utc"),
        sa.UniqueConstraint("number", "telling", "item", name="function_answers_item"),
        sqlite_strict=True,
    )


def _flare_told() -> None:
    op.create_table(
        "flare_told",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("flare_id", sa.Integer, sa.ForeignKey("flares.id"), nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("counts", sa.Integer, nullable=False),
        sa.Column("activity", sa.Text),
        sa.Column("posture", sa.Text),
        sa.Column("braced", sa.Integer),
        sa.Column("helped", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.CheckConstraint("counts IN (0, 1)", name="flare_told_counts"),
        sa.CheckConstraint("braced IN (0, 1)", name="flare_told_braced"),
        sa.CheckConstraint("length(at_utc) = 27", name="flare_told_at_utc"),
        sqlite_strict=True,
    )
