"""When an answer was put right: two columns, alike wherever answers can be."""

from coach.domain.instant import Instant
from coach.storage.rows import Row, Values, instant, utc_text


def put_right_values(at: Instant | None) -> Values:
    """Return the moment as column values; both NULL where nothing was put right."""
    return {
        "put_right_utc": None if at is None else utc_text(at),
        "put_right_offset_s": None if at is None else at.offset_s,
    }


def put_right_at(row: Row) -> Instant | None:
    """Return the moment of a row, or None."""
    utc = row["put_right_utc"]
    return None if utc is None else instant(utc, row["put_right_offset_s"])
