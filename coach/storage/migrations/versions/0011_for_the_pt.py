"""What a locked plan's rules said is kept for the PT, beside the answers to suggestions.

A CHECK cannot be changed in place, so the table of answers is made anew and filled from the old
one. Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

MOVE = """
    INSERT INTO suggestion_answers (
        id, rule, ladder_id, sides, leads_to, answer, sentence, at_utc, at_offset_s, local_day, why
    )
    SELECT
        id, rule, ladder_id, sides, leads_to, answer, sentence, at_utc, at_offset_s, local_day, why
    FROM suggestion_answers_before ORDER BY id
"""


def upgrade() -> None:
    """Add an answer to the suggestions; every row stays as it is."""
    op.execute("ALTER TABLE suggestion_answers RENAME TO suggestion_answers_before")
    op.create_table(
        "suggestion_answers",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("ladder_id", sa.Text),
        sa.Column("sides", sa.Text, nullable=False),
        sa.Column("leads_to", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("why", sa.Text, sa.CheckConstraint("why IS NULL OR json_valid(why)")),
        sa.CheckConstraint("sides IN ('', 'L', 'R', 'LR')", name="suggestion_answers_sides"),
        sa.CheckConstraint(
            "answer IN ('taken', 'not_now', 'never', 'for_the_pt')",
            name="suggestion_answers_answer",
        ),
        sa.CheckConstraint("length(at_utc) = 27", name="suggestion_answers_at_utc"),
        sa.CheckConstraint("length(local_day) = 10", name="suggestion_answers_local_day"),
        sqlite_strict=True,
    )
    op.execute(MOVE)
    op.execute("DROP TABLE suggestion_answers_before")
