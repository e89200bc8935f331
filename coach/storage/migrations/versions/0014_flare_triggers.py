"""What may have set a flare off, as it is said while the flare lasts.

Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table; every row stays."""
    op.create_table(
        "flare_triggers",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("flare_id", sa.Integer, sa.ForeignKey("flares.id"), nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("activity", sa.Text),
        sa.Column("posture", sa.Text),
        sa.Column("braced", sa.Integer),
        sa.CheckConstraint("braced IN (0, 1)", name="flare_triggers_braced"),
        sa.CheckConstraint("length(at_utc) = 27", name="flare_triggers_at_utc"),
        sqlite_strict=True,
    )
