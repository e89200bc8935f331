"""When somebody got up, and the movements that were done by themselves.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two tables; nothing that is kept changes."""
    op.create_table(
        "got_up",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.CheckConstraint("length(local_day) = 10", name="got_up_local_day"),
        sa.CheckConstraint("length(at_utc) = 27", name="got_up_at_utc"),
        sqlite_strict=True,
    )
    op.create_table(
        "movements_done",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("movement_id", sa.Text, nullable=False),
        sa.Column("started_utc", sa.Text, nullable=False),
        sa.Column("started_offset_s", sa.Integer, nullable=False),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("planned_s", sa.REAL, nullable=False),
        sa.Column("done_s", sa.REAL, nullable=False),
        sa.CheckConstraint("length(started_utc) = 27", name="movements_done_started_utc"),
        sa.CheckConstraint("length(local_day) = 10", name="movements_done_local_day"),
        sa.CheckConstraint("planned_s > 0 AND done_s > 0", name="movements_done_seconds"),
        sqlite_strict=True,
    )
