"""How a morning was besides the pain: how long the back was stiff, and whether the night was bad.

What was never asked stays NULL. Frozen once released: imports nothing of the program, and never
changes again.
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both columns; every row stays."""
    for column, allowed in (("stiff_min", "BETWEEN 0 AND 1440"), ("slept_badly", "IN (0, 1)")):
        op.execute(f"ALTER TABLE check_ins ADD COLUMN {column} INTEGER CHECK ({column} {allowed})")
