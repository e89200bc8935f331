"""A clinician may say no to going on, which is kept and opens nothing.

A CHECK cannot be changed in place, so the table of deeds is made anew and filled from the old one.
Frozen once released: imports nothing of the program, and never changes again.
"""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_DEEDS = """
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
    CONSTRAINT warning_sign_deeds_deed
        CHECK (deed IN ('seen', 'clinician_agreed', 'clinician_refused', 'printed', 'taken_back')),
    CONSTRAINT warning_sign_deeds_seen_on CHECK (length(seen_on) = 10),
    CONSTRAINT warning_sign_deeds_seen CHECK ((seen_on IS NULL) = (deed <> 'seen')),
    CONSTRAINT warning_sign_deeds_at_utc CHECK (length(at_utc) = 27),
    CONSTRAINT warning_sign_deeds_local_day CHECK (length(local_day) = 10),
    FOREIGN KEY(warning_signs_id) REFERENCES warning_signs (id)
) STRICT
"""

_MOVE = """
INSERT INTO warning_sign_deeds (
    id, warning_signs_id, deed, said_by, seen_on, at_utc, at_offset_s, local_day
)
SELECT id, warning_signs_id, deed, said_by, seen_on, at_utc, at_offset_s, local_day
FROM warning_sign_deeds_before ORDER BY id
"""


def upgrade() -> None:
    """Let a deed be that a clinician said no; every row stays as it is."""
    op.execute("ALTER TABLE warning_sign_deeds RENAME TO warning_sign_deeds_before")
    op.execute(_DEEDS)
    op.execute(_MOVE)
    op.execute("DROP TABLE warning_sign_deeds_before")
