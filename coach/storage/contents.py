"""What is in a record, as far as it tells one from another: counted in any format."""

import sqlite3
from typing import Final

from coach.domain.warning_signs import Screening, locking, unfinished
from coach.services.record_copies import RecordContents
from coach.storage import rows, sign_rows

_SESSIONS_THAT_COUNT: Final = """
    SELECT started_utc, started_offset_s FROM sessions
    WHERE status NOT IN ('discarded', 'running') ORDER BY started_utc
"""
_MOMENTS: Final = "SELECT since_utc FROM plans UNION SELECT started_utc FROM sessions"
_FLARES: Final = """
    SELECT count(*) FROM flares
    WHERE id NOT IN (SELECT flare_id FROM flare_notes WHERE word = 'taken_back')
"""
_TAKEN_OUT: Final = """
    SELECT count(*) FROM flare_told WHERE counts = 0
    AND id IN (SELECT max(id) FROM flare_told GROUP BY flare_id)
"""


def contents_in(connection: sqlite3.Connection) -> RecordContents:
    """Return what is in a record that is open to be read; an older one lacks some tables."""
    sessions = connection.execute(_SESSIONS_THAT_COUNT).fetchall()
    (check_ins,) = connection.execute("SELECT count(*) FROM check_ins").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    flares = connection.execute(_FLARES).fetchone()[0] if "flares" in tables else 0
    if "flare_told" in tables:
        flares -= connection.execute(_TAKEN_OUT).fetchone()[0]
    screenings = _screenings(connection) if "warning_signs" in tables else ()
    return RecordContents(
        sessions=len(sessions),
        last_session=rows.instant(*sessions[-1]) if sessions else None,
        check_ins=check_ins,
        flares=flares,
        sign_lists=sum(one.finished for one in screenings),
        locked=locking(screenings) is not None or bool(unfinished(screenings)),
        moments=frozenset(moment for (moment,) in connection.execute(_MOMENTS)),
    )


def _screenings(connection: sqlite3.Connection) -> list[Screening]:
    reading = connection.cursor()
    reading.row_factory = sqlite3.Row
    answers = reading.execute("SELECT * FROM warning_signs ORDER BY at_utc, rowid").fetchall()
    deeds = reading.execute("SELECT * FROM warning_sign_deeds ORDER BY id").fetchall()
    return sign_rows.read_all(answers, deeds)
