"""What was shown of reminders, and what was answered.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table; every row stays."""
    op.create_table(
        "reminder_events",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("word", sa.Text, nullable=False),
        sa.Column("slot_id", sa.Text),
        sa.Column("until_utc", sa.Text),
        sa.Column("channel", sa.Text),
        sa.Column("why", sa.Text),
        sa.CheckConstraint(
            "word IN ('shown', 'repeated', 'came_back', 'tried', 'started', 'snoozed',"
            " 'skipped', 'not_today', 'paused', 'resumed')",
            name="reminder_events_word",
        ),
        sa.CheckConstraint(
            "channel IN ('desktop', 'tray', 'window')", name="reminder_events_channel"
        ),
        sa.CheckConstraint(
            "why IN ('pain', 'tired', 'no_time', 'away', 'other')", name="reminder_events_why"
        ),
        sa.CheckConstraint("length(at_utc) = 27", name="reminder_events_at_utc"),
        sa.CheckConstraint("length(until_utc) = 27", name="reminder_events_until_utc"),
        sa.CheckConstraint("length(local_day) = 10", name="reminder_events_local_day"),
        sqlite_strict=True,
    )
    op.create_index("reminder_events_day", "reminder_events", ["local_day"])
