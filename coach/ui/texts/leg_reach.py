"""Words for the picture of how far down the leg it is felt. They say where, and never why."""

from collections.abc import Sequence
from functools import partial

from coach.domain.leg_reach import LegDay, LegMark
from coach.domain.trends import TimeBucket
from coach.ui.texts.check_in import SITE_NAMED
from coach.ui.texts.dates import long_day
from coach.ui.texts.phrasing import how_many
from coach.ui.texts.trends import ENOUGH, Table, stretch_read

_days = partial(how_many, one="day")

TITLE = "How far down the leg"
ACCESSIBLE = "Chart of the furthest place down the leg"
TABLE = "Table of the furthest place down the leg on each day"
COUNT = ("day answered", "days answered")
FURTHEST = "Furthest place"
EACH_MARK = {
    TimeBucket.DAY: "Each mark is the furthest place of one day.",
    TimeBucket.WEEK: "Each mark is the furthest place of one week.",
    TimeBucket.MONTH: "Each mark is the furthest place of one month.",
}
EXPLAINED = (
    "Of all that you answered, mornings and sessions, the furthest place counts. Days without an "
    "answer stay empty. What moves down the leg matters more than any number: tell your PT."
)


def leg_sentence(days: Sequence[LegDay]) -> str:
    """Return how far it went and how far it goes now, in one plain sentence or two."""
    if len(days) < ENOUGH:
        return f"Not enough days yet to say anything: {_days(len(days))} answered."
    furthest, last = max(one.site for one in days), days[-1]
    there = [one.day for one in days if one.site is furthest]
    now = f"On {long_day(last.day)}: {SITE_NAMED[last.site]}."
    if furthest is last.site:
        return f"Furthest in this time, on {_days(len(there))}: {SITE_NAMED[furthest]}. {now}"
    return (
        f"Furthest in this time, on {_days(len(there))}, last on {long_day(there[-1])}: "
        f"{SITE_NAMED[furthest]}. {now}"
    )


def leg_table(days: Sequence[LegDay]) -> Table:
    """Return days, oldest first, as a table, newest first."""
    return Table(
        ("Day", "Furthest place", "Answers"),
        tuple((long_day(one.day), SITE_NAMED[one.site], str(one.n)) for one in reversed(days)),
    )


def mark_read(mark: LegMark, step: TimeBucket) -> str:
    """Return what is read out of one mark."""
    of = "" if step is TimeBucket.DAY else f" ({_days(mark.n)} answered)"
    return f"{stretch_read(mark.at, step)}: {SITE_NAMED[mark.site]}{of}"
