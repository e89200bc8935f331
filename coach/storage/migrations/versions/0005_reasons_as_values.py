"""Why a plan was taken up and what a suggestion said, as values instead of sentences.

What stands in words stays where it is. Frozen once released: imports nothing of the program, and
never changes again.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column for the value beside the words; every row stays."""
    for table in ("plans", "suggestion_answers"):
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN why TEXT CHECK (why IS NULL OR json_valid(why))"
        )
