"""Rows of `diary_notes`."""

from coach.domain.notes import NoteKind, NoteSaid
from coach.storage.rows import Row, Values, instant, local_day, reads, utc_text


def values(said: NoteSaid) -> Values:
    """Return what was said of a note as column values."""
    return {
        "number": said.number,
        "at_utc": utc_text(said.at),
        "at_offset_s": said.at.offset_s,
        "note_day": said.day.isoformat() if said.day is not None else None,
        "kind": said.kind.value,
        "words": said.words,
        "minutes": said.minutes,
        "until_day": said.until.isoformat() if said.until is not None else None,
    }


@reads("diary_notes")
def read(row: Row) -> NoteSaid:
    """Return a row of `diary_notes` as a value."""
    day, until = row["note_day"], row["until_day"]
    return NoteSaid(
        number=row["number"],
        at=instant(row["at_utc"], row["at_offset_s"]),
        day=local_day(day) if day is not None else None,
        kind=NoteKind(row["kind"]),
        words=row["words"],
        minutes=row["minutes"],
        until=local_day(until) if until is not None else None,
    )
