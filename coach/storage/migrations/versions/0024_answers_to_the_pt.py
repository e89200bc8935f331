"""What was answered to the questions of a program's author, with the week it was said of.

Frozen once released: imports nothing of the program, and never changes again.
"""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column; every row stays, and nothing was asked before."""
    op.execute("ALTER TABLE weekly_reviews ADD COLUMN answers TEXT DEFAULT '' NOT NULL")
