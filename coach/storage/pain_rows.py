"""The columns of pain that every answer has, whether it was given at once or told afterwards."""

from typing import TypedDict

from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.storage.rows import Row, Values, instant, utc_text


class Pain(TypedDict):
    """What of a `CheckIn` they say."""

    asked: AskedWhen
    at: Instant
    back: int | None
    leg: int | None
    leg_site: LegSite | None
    session_id: str | None


def pain_values(said: CheckIn) -> Values:
    """Return when pain was asked for, and how much there was, as column values."""
    return {
        "session_id": said.session_id,
        "asked": said.asked.value,
        "at_utc": utc_text(said.at),
        "at_offset_s": said.at.offset_s,
        "back": said.back,
        "leg": said.leg,
        "leg_site": None if said.leg_site is None else int(said.leg_site),
    }


def pain_of(row: Row) -> Pain:
    """Return what the columns of pain of a row say."""
    site = row["leg_site"]
    return Pain(
        asked=AskedWhen(row["asked"]),
        at=instant(row["at_utc"], row["at_offset_s"]),
        back=row["back"],
        leg=row["leg"],
        leg_site=None if site is None else LegSite(site),
        session_id=row["session_id"],
    )
