"""When a session was added by hand, afterwards.

Frozen once released: imports nothing of the program, and never changes again.
"""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns; every row stays, and none of them was added by hand."""
    op.execute("ALTER TABLE sessions ADD COLUMN added_utc TEXT CHECK (length(added_utc) = 27)")
    op.execute("ALTER TABLE sessions ADD COLUMN added_offset_s INTEGER")
