"""Rows of `weekly_reviews`."""

from coach.domain.weekly_review import Barrier, ReviewSaid
from coach.storage.rows import Row, Values, instant, local_day, reads, utc_text


def values(said: ReviewSaid) -> Values:
    """Return what was said of a week as column values."""
    return {
        "week_start": said.week.isoformat(),
        "at_utc": utc_text(said.at),
        "at_offset_s": said.at.offset_s,
        "skipped": int(said.skipped),
        "barriers": " ".join(one.value for one in said.barriers),
        "words": said.words,
        "sure": said.sure,
    }


@reads("weekly_reviews")
def read(row: Row) -> ReviewSaid:
    """Return a row of `weekly_reviews` as a value."""
    return ReviewSaid(
        week=local_day(row["week_start"]),
        at=instant(row["at_utc"], row["at_offset_s"]),
        skipped=bool(row["skipped"]),
        barriers=tuple(Barrier(one) for one in row["barriers"].split()),
        words=row["words"],
        sure=row["sure"],
    )
