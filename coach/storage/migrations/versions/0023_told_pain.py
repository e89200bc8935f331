"""How pain was before and after a session that was added by hand, as it was told afterwards.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table; every row stays."""
    op.create_table(
        "told_pain",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("session_id", sa.Text, sa.ForeignKey("sessions.id"), nullable=False),
        sa.Column("asked", sa.Text, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("back", sa.Integer),
        sa.Column("leg", sa.Integer),
        sa.Column("leg_site", sa.Integer),
        sa.Column("told_utc", sa.Text, nullable=False),
        sa.Column("told_offset_s", sa.Integer, nullable=False),
        sa.CheckConstraint("asked IN ('before', 'after')", name="told_pain_asked"),
        sa.CheckConstraint("length(at_utc) = 27", name="told_pain_at_utc"),
        sa.CheckConstraint("length(told_utc) = 27", name="told_pain_told_utc"),
        sa.CheckConstraint("back BETWEEN 0 AND 10", name="told_pain_back"),
        sa.CheckConstraint("leg BETWEEN 0 AND 10", name="told_pain_leg"),
        sa.CheckConstraint("leg_site BETWEEN 0 AND 6", name="told_pain_leg_site"),
        sa.UniqueConstraint("session_id", "asked", name="told_pain_once"),
        sqlite_strict=True,
    )
