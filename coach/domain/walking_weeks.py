"""What was walked of what a plan asks for, week by week: for Trends and whoever tells of it.

A week in which nothing was asked for and nothing walked is left out: it is a gap and no zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.domain.calendar import DAYS_A_WEEK, week_start
from coach.domain.walking import WalkingDay
from coach.domain.walking_record import WalksDone, walks_done


@dataclass(frozen=True, slots=True)
class WalkWeek:
    """One week.

    Attributes:
        start: its Monday.
        walks: the sum of its days.
        so_far: whether the week is not over yet.
    """

    start: date
    walks: WalksDone
    so_far: bool


@dataclass(frozen=True, slots=True)
class WalkSeries:
    """The walks of a stretch of time.

    Attributes:
        days: each day that asks for walks or on which there were some, oldest first.
        today: the day lived now, or the last one that is looked at.
    """

    days: tuple[tuple[date, WalkingDay], ...] = ()
    today: date = date.min

    @property
    def weeks(self) -> tuple[WalkWeek, ...]:
        """The weeks with anything asked for or walked, oldest first."""
        of_week: dict[date, list[WalkingDay]] = {}
        for day, one in self.days:
            if one.times or one.walked_s:
                of_week.setdefault(week_start(day), []).append(one)
        return tuple(
            WalkWeek(monday, walks_done(found), monday + _SIX_DAYS >= self.today)
            for monday, found in of_week.items()
        )

    @property
    def all(self) -> WalksDone:
        """The sum of all days."""
        return walks_done(one for _, one in self.days)

    def within(self, first: date, last: date) -> "WalkSeries":
        """Return those of the days from one to another, both included."""
        kept = tuple(one for one in self.days if first <= one[0] <= last)
        return replace(self, days=kept, today=min(self.today, last))


_SIX_DAYS = timedelta(days=DAYS_A_WEEK - 1)


def walk_series(days: Mapping[date, WalkingDay], today: date) -> WalkSeries:
    """Return the walks of some days as a series.

    Args:
        days: each day that asks for walks or on which there were some.
        today: the day lived now.
    """
    return WalkSeries(tuple(sorted(days.items(), key=lambda one: one[0])), today)
