"""Rows of `check_ins`."""

from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.storage.rows import Row, Values, instant, reads, utc_text


def values(check_in: CheckIn) -> Values:
    """Return a check-in as column values."""
    return {
        "session_id": check_in.session_id,
        "asked": check_in.asked.value,
        "at_utc": utc_text(check_in.at),
        "at_offset_s": check_in.at.offset_s,
        "local_day": check_in.at.local_date.isoformat(),
        "back": check_in.back,
        "leg": check_in.leg,
        "leg_site": None if check_in.leg_site is None else int(check_in.leg_site),
        "elsewhere": check_in.elsewhere,
        "sharp": check_in.sharp,
        "leg_moved_down": check_in.leg_moved_down,
        "numb_or_weak": check_in.numb_or_weak,
    }


@reads("check_ins")
def read(row: Row) -> CheckIn:
    """Return a row of `check_ins` as a value."""
    site = row["leg_site"]
    return CheckIn(
        asked=AskedWhen(row["asked"]),
        at=instant(row["at_utc"], row["at_offset_s"]),
        back=row["back"],
        leg=row["leg"],
        leg_site=None if site is None else LegSite(site),
        session_id=row["session_id"],
        elsewhere=row["elsewhere"],
        sharp=_yes(row["sharp"]),
        leg_moved_down=_yes(row["leg_moved_down"]),
        numb_or_weak=_yes(row["numb_or_weak"]),
    )


def _yes(said: int | None) -> bool | None:
    """Return a 1 or 0 as yes or no; not asked stays None."""
    return None if said is None else bool(said)
