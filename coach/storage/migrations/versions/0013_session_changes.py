"""What was changed of a session after it was over.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table; every row stays."""
    op.create_table(
        "session_changes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("session_id", sa.Text, sa.ForeignKey("sessions.id"), nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("word", sa.Text, nullable=False),
        sa.Column("status_before", sa.Text, nullable=False),
        sa.CheckConstraint("word IN ('left_out', 'put_back')", name="session_changes_word"),
        sa.CheckConstraint(
            "status_before IN ('completed', 'partial', 'stopped', 'discarded')",
            name="session_changes_status_before",
        ),
        sa.CheckConstraint("length(at_utc) = 27", name="session_changes_at_utc"),
        sa.CheckConstraint("length(local_day) = 10", name="session_changes_local_day"),
        sqlite_strict=True,
    )
    op.create_index("session_changes_session", "session_changes", ["session_id"])
