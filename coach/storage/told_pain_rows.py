"""Rows of `told_pain`."""

from coach.domain.pain import AskedWhen, CheckIn, LegSite
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
        "session_id": told.session_id,
        "asked": told.asked.value,
        "at_utc": utc_text(told.at),
        "at_offset_s": told.at.offset_s,
        "back": told.back,
        "leg": told.leg,
        "leg_site": None if told.leg_site is None else int(told.leg_site),
        "told_utc": utc_text(when),
        "told_offset_s": when.offset_s,
    }


@reads("told_pain")
def read(row: Row) -> CheckIn:
    """Return a row of `told_pain` as a value."""
    site = row["leg_site"]
    return CheckIn(
        asked=AskedWhen(row["asked"]),
        at=instant(row["at_utc"], row["at_offset_s"]),
        back=row["back"],
        leg=row["leg"],
        leg_site=None if site is None else LegSite(site),
        session_id=row["session_id"],
        put_right_at=instant(row["told_utc"], row["told_offset_s"]),
    )
