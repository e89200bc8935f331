"""Rows of `session_changes`."""

from coach.domain.record import SessionStatus
from coach.domain.session_changes import SessionChange, SessionWord
from coach.storage.rows import Row, Values, instant, reads, utc_text


def values(change: SessionChange) -> Values:
    """Return a change of a session as column values."""
    return {
        "session_id": change.session_id,
        "at_utc": utc_text(change.at),
        "at_offset_s": change.at.offset_s,
        "local_day": change.at.local_date.isoformat(),
        "word": change.word.value,
        "status_before": change.before.value,
    }


@reads("session_changes")
def read(row: Row) -> SessionChange:
    """Return a row of `session_changes` as a value."""
    return SessionChange(
        session_id=row["session_id"],
        at=instant(row["at_utc"], row["at_offset_s"]),
        word=SessionWord(row["word"]),
        before=SessionStatus(row["status_before"]),
    )
