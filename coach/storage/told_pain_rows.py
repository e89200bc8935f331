"""Rows of `told_pain`."""

from coach.domain.pain import CheckIn
from coach.storage.pain_rows import pain_of, pain_values
from coach.storage.rows import Row, Values, instant, reads, utc_text


def values(told: CheckIn) -> Values:
    """Return pain that was told afterwards as column values.

    Raises:
        ValueError: it is not known when it was told.
    """
    when = told.put_right_at
    if when is None:
        raise ValueError(told)
    return {
        **pain_values(told),
        "told_utc": utc_text(when),
        "told_offset_s": when.offset_s,
    }


@reads("told_pain")
def read(row: Row) -> CheckIn:
    """Return a row of `told_pain` as a value."""
    told_at = instant(row["told_utc"], row["told_offset_s"])
    return CheckIn(**pain_of(row), put_right_at=told_at)
