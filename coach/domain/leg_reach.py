"""How far down the leg it was felt, day by day: what moves down outweighs any number (S17, S18).

Of all that was said on a day the furthest place counts, and of a stretch of days the furthest day:
a middle of places would hide the one that matters.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coach.domain.pain import CheckIn, LegSite, counting
from coach.domain.record import SessionSummary, counted
from coach.domain.trends import TimeBucket, in_stretches, middle_day


@dataclass(frozen=True, slots=True)
class LegDay:
    """One local day on which a place was said.

    Attributes:
        site: the furthest of them.
        n: how often a place was said.
    """

    day: date
    site: LegSite
    n: int


@dataclass(frozen=True, slots=True)
class LegMark:
    """The furthest place in one stretch of time, as a picture shows it.

    Attributes:
        at: the stretch's middle in days: `date.toordinal()` and a fraction.
        n: on how many days a place was said.
    """

    at: float
    site: LegSite
    n: int


def leg_days(
    check_ins: Iterable[CheckIn], sessions: Iterable[SessionSummary]
) -> tuple[LegDay, ...]:
    """Return the days on which a place in the leg was said, oldest first.

    What was said in a session belongs to the session's day; of one that does not count it is left
    out.

    Args:
        check_ins: in the order in which they were kept.
        sessions: those of the same days.
    """
    lived = {one.id: one.day for one in counted(sessions)}
    found: dict[date, list[LegSite]] = {}
    for said in counting(check_ins):
        day = said.at.local_date if said.session_id is None else lived.get(said.session_id)
        if said.leg_site is not None and day is not None:
            found.setdefault(day, []).append(said.leg_site)
    in_order = sorted(found.items(), key=lambda item: item[0])
    return tuple(LegDay(day, max(sites), len(sites)) for day, sites in in_order)


def leg_marks(days: Sequence[LegDay], most: int) -> tuple[TimeBucket, tuple[LegMark, ...]]:
    """Return days in marks that fit a picture, with the stretch of each.

    The finest step with at most `most` marks is taken; months are the coarsest.
    """
    step, groups = in_stretches([(one.day, one.site) for one in days], most)
    return step, tuple(
        LegMark(middle_day(within), max(sites), len(sites)) for within, sites in groups.items()
    )
