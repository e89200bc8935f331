"""What is said in the middle of a session, also elsewhere than in back and leg; short sessions.

A CHECK cannot be changed in place, so the table of check-ins is made anew and filled from the old
one. Frozen once released: imports nothing of the program, and never changes again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOVE = """
    INSERT INTO check_ins (
        id, session_id, asked, at_utc, at_offset_s, local_day, back, leg, leg_site
    )
    SELECT
        id, session_id, asked, at_utc, at_offset_s, local_day, back, leg, leg_site
    FROM check_ins_before ORDER BY id
"""

OF_A_RATING = (
    "hurt INTEGER DEFAULT 0 NOT NULL CHECK (hurt IN (0, 1))",
    "numb_or_weak INTEGER DEFAULT 0 NOT NULL CHECK (numb_or_weak IN (0, 1))",
    "worst_leg INTEGER CHECK (worst_leg BETWEEN 0 AND 10)",
    "worst_elsewhere INTEGER CHECK (worst_elsewhere BETWEEN 0 AND 10)",
)


def upgrade() -> None:
    """Add a moment to the check-ins, and columns to sessions and ratings; every row stays."""
    op.execute("DROP INDEX check_ins_day")
    op.execute("DROP INDEX check_ins_session")
    op.execute("ALTER TABLE check_ins RENAME TO check_ins_before")
    _check_ins()
    op.execute(MOVE)
    op.execute("DROP TABLE check_ins_before")
    op.create_index("check_ins_day", "check_ins", ["local_day"])
    op.create_index("check_ins_session", "check_ins", ["session_id"])
    op.execute("ALTER TABLE sessions ADD COLUMN minutes_wanted REAL CHECK (minutes_wanted > 0)")
    for column in OF_A_RATING:
        op.execute(f"ALTER TABLE exercise_ratings ADD COLUMN {column}")


def _check_ins() -> None:
    op.create_table(
        "check_ins",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("session_id", sa.Text, sa.ForeignKey("sessions.id")),
        sa.Column("asked", sa.Text, nullable=False),
        sa.Column("at_utc", sa.Text, nullable=False),
        sa.Column("at_offset_s", sa.Integer, nullable=False),
        sa.Column("local_day", sa.Text, nullable=False),
        sa.Column("back", sa.Integer),
        sa.Column("leg", sa.Integer),
        sa.Column("leg_site", sa.Integer),
        sa.Column("elsewhere", sa.Integer),
        sa.Column("sharp", sa.Integer),
        sa.Column("leg_moved_down", sa.Integer),
        sa.Column("numb_or_weak", sa.Integer),
        sa.CheckConstraint(
            "asked IN ('before', 'during', 'after', 'morning')", name="check_ins_asked"
        ),
        sa.CheckConstraint("length(at_utc) = 27", name="check_ins_at_utc"),
        sa.CheckConstraint("length(local_day) = 10", name="check_ins_local_day"),
        sa.CheckConstraint("back BETWEEN 0 AND 10", name="check_ins_back"),
        sa.CheckConstraint("leg BETWEEN 0 AND 10", name="check_ins_leg"),
        sa.CheckConstraint("leg_site BETWEEN 0 AND 6", name="check_ins_leg_site"),
        sa.CheckConstraint("elsewhere BETWEEN 0 AND 10", name="check_ins_elsewhere"),
        sa.CheckConstraint("sharp IN (0, 1)", name="check_ins_sharp"),
        sa.CheckConstraint("leg_moved_down IN (0, 1)", name="check_ins_leg_moved_down"),
        sa.CheckConstraint("numb_or_weak IN (0, 1)", name="check_ins_numb_or_weak"),
        sqlite_strict=True,
    )
