"""The answers to the warning signs, and what was done about them.

Frozen once released: imports nothing of the program, and never changes again.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_WARNING_SIGNS = """
CREATE TABLE warning_signs (
    id TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    at_offset_s INTEGER NOT NULL,
    local_day TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    answers TEXT NOT NULL,
    shown TEXT NOT NULL,
    said_utc TEXT,
    said_offset_s INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT warning_signs_at_utc CHECK (length(at_utc) = 27),
    CONSTRAINT warning_signs_local_day CHECK (length(local_day) = 10),
    CONSTRAINT warning_signs_answers CHECK (json_valid(answers)),
    CONSTRAINT warning_signs_shown
        CHECK (shown IN ('emergency', 'doctor_today', 'soon', 'go_on')),
    CONSTRAINT warning_signs_said_utc CHECK (length(said_utc) = 27),
    CONSTRAINT warning_signs_said CHECK ((said_utc IS NULL) = (said_offset_s IS NULL))
) STRICT
"""

_WARNING_SIGN_DEEDS = """
CREATE TABLE warning_sign_deeds (
    id INTEGER NOT NULL,
    warning_signs_id TEXT NOT NULL,
    deed TEXT NOT NULL,
    said_by TEXT NOT NULL,
    seen_on TEXT,
    at_utc TEXT NOT NULL,
    at_offset_s INTEGER NOT NULL,
    local_day TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT warning_sign_deeds_deed CHECK (deed IN ('seen', 'clinician_agreed', 'printed')),
    CONSTRAINT warning_sign_deeds_seen_on CHECK (length(seen_on) = 10),
    CONSTRAINT warning_sign_deeds_seen CHECK ((seen_on IS NULL) = (deed <> 'seen')),
    CONSTRAINT warning_sign_deeds_at_utc CHECK (length(at_utc) = 27),
    CONSTRAINT warning_sign_deeds_local_day CHECK (length(local_day) = 10),
    FOREIGN KEY(warning_signs_id) REFERENCES warning_signs (id)
) STRICT
"""


def upgrade() -> None:
    """Add two tables; nothing else changes."""
    op.execute(_WARNING_SIGNS)
    op.execute(_WARNING_SIGN_DEEDS)
