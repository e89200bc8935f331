"""What exercises felt like, answers to suggestions, and why a plan was taken up.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two tables, and two columns to the plans; no row is touched."""
    op.execute("ALTER TABLE plans ADD COLUMN reason TEXT DEFAULT '' NOT NULL")
    op.execute(
        "ALTER TABLE plans ADD COLUMN changed_by TEXT DEFAULT 'user' NOT NULL "
        "CONSTRAINT plans_changed_by CHECK (changed_by IN ('user', 'pt', 'rule'))"
    )
    _exercise_ratings()
    _suggestion_answers()


def _exercise_ratings() -> None:
    op.create_table(
        "exercise_ratings",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("session_id", sa.Text, sa.ForeignKey("sessions.id"), nullable=False),
        sa.Column("ladder_id", sa.Text, nullable=False),
        sa.Column("side", sa.Text),
        sa.Column("worst", sa.Integer),
        sa.Column("form", sa.Text),
        sa.Column("made_easier", sa.Integer, nullable=False),
        sa.Column("sharp", sa.Integer, nullable=False),
        sa.Column("leg_moved_down", sa.Integer, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.CheckConstraint("side IN ('L', 'R')", name="exercise_ratings_side"),
        sa.CheckConstraint("worst BETWEEN 0 AND 10", name="exercise_ratings_worst"),
        sa.CheckConstraint("form IN ('clean', 'mostly', 'no')", name="exercise_ratings_form"),
        sa.CheckConstraint("made_easier IN (0, 1)", name="exercise_ratings_made_easier"),
        sa.CheckConstraint("sharp IN (0, 1)", name="exercise_ratings_sharp"),
        sa.CheckConstraint("leg_moved_down IN (0, 1)", name="exercise_ratings_leg_moved_down"),
        sa.CheckConstraint("length(at_utc) = 27", name="exercise_ratings_at_utc"),
        sqlite_strict=True,
    )
    op.create_index("exercise_ratings_session", "exercise_ratings", ["session_id"])


def _suggestion_answers() -> None:
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
        sa.CheckConstraint("sides IN ('', 'L', 'R', 'LR')", name="suggestion_answers_sides"),
        sa.CheckConstraint(
            "answer IN ('taken', 'not_now', 'never')", name="suggestion_answers_answer"
        ),
        sa.CheckConstraint("length(at_utc) = 27", name="suggestion_answers_at_utc"),
        sa.CheckConstraint("length(local_day) = 10", name="suggestion_answers_local_day"),
        sqlite_strict=True,
    )
