"""The days of a flare, as they are told once it was over.

Frozen once released: imports nothing of the program, and never changes again.
"""

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns; every row stays, and its days are as they were pressed."""
    op.execute("ALTER TABLE flare_told ADD COLUMN first_day TEXT")
    op.execute("ALTER TABLE flare_told ADD COLUMN last_day TEXT")
