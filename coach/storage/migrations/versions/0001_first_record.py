"""The first record: plans, sessions, holds, check-ins and settings.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPLICATION_ID = 0x53424B31


def upgrade() -> None:
    """Make every table, and mark the file as ours."""
    op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _plans()
    _sessions()
    _holds()
    _check_ins()
    _settings()


def _plans() -> None:
    op.create_table(
        "plans",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("since_utc", sa.Text, nullable=False),
        sa.Column("since_offset_s", sa.Integer, nullable=False),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("program_id", sa.Text, nullable=False),
        sa.Column("program_version", sa.Integer, nullable=False),
        sa.Column("program_fingerprint", sa.Text, nullable=False),
        sa.Column("prescription", sa.Text, nullable=False),
        sa.CheckConstraint("length(since_utc) = 27", name="plans_since_utc"),
        sa.CheckConstraint("length(local_day) = 10", name="plans_local_day"),
        sa.CheckConstraint("json_valid(prescription)", name="plans_prescription"),
        sqlite_strict=True,
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.Text, primary_key=True, nullable=False),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("started_utc", sa.Text, nullable=False),
        sa.Column("started_offset_s", sa.Integer, nullable=False),
        sa.Column("ended_utc", sa.Text),
        sa.Column("ended_offset_s", sa.Integer),
        sa.Column("slot_id", sa.Text),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("first_leg", sa.Text, nullable=False),
        sa.Column("program_id", sa.Text, nullable=False),
        sa.Column("program_version", sa.Integer, nullable=False),
        sa.Column("program_fingerprint", sa.Text, nullable=False),
        sa.Column("prescription", sa.Text, nullable=False),
        sa.Column("holds_planned", sa.Integer, nullable=False),
        sa.Column("holds_completed", sa.Integer, nullable=False),
        sa.Column("planned_s", sa.REAL, nullable=False),
        sa.Column("held_s", sa.REAL, nullable=False),
        sa.UniqueConstraint("local_day", "number", name="sessions_day_number"),
        sa.CheckConstraint("id = local_day || '-' || number", name="sessions_id"),
        sa.CheckConstraint("length(local_day) = 10", name="sessions_local_day"),
        sa.CheckConstraint("number >= 1", name="sessions_number"),
        sa.CheckConstraint("length(started_utc) = 27", name="sessions_started_utc"),
        sa.CheckConstraint("length(ended_utc) = 27", name="sessions_ended_utc"),
        sa.CheckConstraint("(ended_utc IS NULL) = (status = 'running')", name="sessions_ended"),
        sa.CheckConstraint(
            "(ended_utc IS NULL) = (ended_offset_s IS NULL)", name="sessions_ended_offset"
        ),
        sa.CheckConstraint(
            "status IN ('running', 'completed', 'partial', 'stopped', 'discarded')",
            name="sessions_status",
        ),
        sa.CheckConstraint("first_leg IN ('L', 'R')", name="sessions_first_leg"),
        sa.CheckConstraint("json_valid(prescription)", name="sessions_prescription"),
        sa.CheckConstraint("holds_planned >= 0 AND holds_completed >= 0", name="sessions_holds"),
        sa.CheckConstraint("planned_s >= 0 AND held_s >= 0", name="sessions_seconds"),
        sqlite_strict=True,
    )
    op.create_index(
        "sessions_running", "sessions", ["started_utc"], sqlite_where=sa.text("ended_utc IS NULL")
    )


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
            "outcome IN ('completed', 'paused', 'interrupted', 'skipped', 'stopped')",
            name="holds_outcome",
        ),
        sa.CheckConstraint("length(started_utc) = 27", name="holds_started_utc"),
        sqlite_strict=True,
    )


def _check_ins() -> None:
    op.create_table(
        "check_ins",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("session_id", sa.Text, sa.ForeignKey("sessions.id")),
        sa.Column("asked", sa.Text, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("back", sa.Integer),
        sa.Column("leg", sa.Integer),
        sa.Column("leg_site", sa.Integer),
        sa.CheckConstraint("asked IN ('before', 'after', 'morning')", name="check_ins_asked"),
        sa.CheckConstraint("length(at_utc) = 27", name="check_ins_at_utc"),
        sa.CheckConstraint("length(local_day) = 10", name="check_ins_local_day"),
        sa.CheckConstraint("back BETWEEN 0 AND 10", name="check_ins_back"),
        sa.CheckConstraint("leg BETWEEN 0 AND 10", name="check_ins_leg"),
        sa.CheckConstraint("leg_site BETWEEN 0 AND 6", name="check_ins_leg_site"),
        sqlite_strict=True,
    )
    op.create_index("check_ins_day", "check_ins", ["local_day"])
    op.create_index("check_ins_session", "check_ins", ["session_id"])


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_strict=True,
    )
