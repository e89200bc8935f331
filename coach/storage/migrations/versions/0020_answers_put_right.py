"""What "that hurt" was about, and when an answer was put right: of each what an answer lacked.

What was never asked stays NULL. Frozen once released: imports nothing of the program, and never
changes again.
"""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

WHERE = ("back", "leg", "other")
SIDE = ("L", "R")


def upgrade() -> None:
    """Add columns; every row stays."""
    for table in ("check_ins", "exercise_ratings"):
        if table == "check_ins":
            _add(table, "hurt_where TEXT", _one_of("hurt_where", WHERE))
            _add(table, "hurt_further_down INTEGER", "hurt_further_down IN (0, 1)")
            _add(table, "hurt_ladder_id TEXT")
            _add(table, "hurt_side TEXT", _one_of("hurt_side", SIDE))
        _add(table, "put_right_utc TEXT", "length(put_right_utc) = 27")
        _add(table, "put_right_offset_s INTEGER")


def _add(table: str, column: str, check: str = "") -> None:
    allowed = f" CHECK ({check})" if check else ""
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column}{allowed}")


def _one_of(column: str, words: tuple[str, ...]) -> str:
    listed = ", ".join(f"'{word}'" for word in words)
    return f"{column} IN ({listed})"
