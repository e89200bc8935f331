"""Holds that hurt or were cut for an easier rung, and the easier rungs themselves.

A CHECK cannot be changed in place, so the table of holds is made anew and filled from the old one.
Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOVE = """
    INSERT INTO holds (
        id, session_id, hold_no, attempt, ladder_id, exercise_name, rung_id, rung_name, side,
        set_no, rep_no, planned_s, held_s, rest_before_s, paused_s, late_s, outcome,
        started_utc, started_offset_s
    )
    SELECT
        id, session_id, hold_no, attempt, ladder_id, exercise_name, rung_id, rung_name, side,
        set_no, rep_no, planned_s, held_s, rest_before_s, paused_s, late_s, outcome,
        started_utc, started_offset_s
    FROM holds_before ORDER BY id
"""


def upgrade() -> None:
    """Add a table, and two outcomes to the holds; every row stays as it is."""
    op.execute("ALTER TABLE holds RENAME TO holds_before")
    _holds()
    op.execute(MOVE)
    op.execute("DROP TABLE holds_before")
    _rung_swaps()


def _holds() -> None:
    op.create_table(
        "holds",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("session_id", sa.Text, sa.ForeignKey("sessions.id"), nullable=False),
        sa.Column("hold_no", sa.Integer, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("ladder_id", sa.Text, nullable=False),
        sa.Column("exercise_name", sa.Text, nullable=False),
        sa.Column("rung_id", sa.Text, nullable=False),
        sa.Column("rung_name", sa.Text, nullable=False),
        sa.Column("side", sa.Text),
        sa.Column("set_no", sa.Integer, nullable=False),
        sa.Column("rep_no", sa.Integer, nullable=False),
        sa.Column("planned_s", sa.REAL, nullable=False),
        sa.Column("held_s", sa.REAL, nullable=False),
        sa.Column("rest_before_s", sa.REAL),
        sa.Column("paused_s", sa.REAL, nullable=False),
        sa.Column("late_s", sa.REAL, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("started_utc", sa.Text, nullable=False),
        sa.Column("started_offset_s", sa.Integer, nullable=False),
        sa.UniqueConstraint("session_id", "hold_no", "attempt", name="holds_attempt_once"),
        sa.CheckConstraint("hold_no >= 0", name="holds_hold_no"),
        sa.CheckConstraint("attempt >= 1", name="holds_attempt"),
        sa.CheckConstraint("side IN ('L', 'R')", name="holds_side"),
        sa.CheckConstraint(
            "planned_s >= 0 AND held_s >= 0 AND paused_s >= 0", name="holds_seconds"
        ),
        sa.CheckConstraint("rest_before_s >= 0", name="holds_rest_before"),
        sa.CheckConstraint(
            "outcome IN ('completed', 'paused', 'interrupted', 'skipped', 'stopped', "
            "'hurt', 'easier')",
            name="holds_outcome",
        ),
        sa.CheckConstraint("length(started_utc) = 27", name="holds_started_utc"),
        sqlite_strict=True,
    )


def _rung_swaps() -> None:
    op.create_table(
        "rung_swaps",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("session_id", sa.Text, sa.ForeignKey("sessions.id"), nullable=False),
        sa.Column("from_hold", sa.Integer, nullable=False),
        sa.Column("ladder_id", sa.Text, nullable=False),
        sa.Column("sides", sa.Text, nullable=False),
        sa.Column("rung_id", sa.Text, nullable=False),
        sa.Column("rung_name", sa.Text, nullable=False),
        sa.Column("hold_s", sa.REAL, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.UniqueConstraint(
            "session_id", "from_hold", "ladder_id", "sides", "rung_id", name="rung_swaps_once"
        ),
        sa.CheckConstraint("from_hold >= 0", name="rung_swaps_from_hold"),
        sa.CheckConstraint("sides IN ('', 'L', 'R', 'LR')", name="rung_swaps_sides"),
        sa.CheckConstraint("hold_s > 0", name="rung_swaps_hold_s"),
        sa.CheckConstraint("length(at_utc) = 27", name="rung_swaps_at_utc"),
        sqlite_strict=True,
    )
