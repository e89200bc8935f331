"""The stretch of time that all charts of a page share, so that weeks stand under each other.

Positions are days on the calendar (`date.toordinal()`), not seconds: no change of the clocks can
move a mark.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.calendar import DAYS_A_WEEK, week_start, weeks
from coach.domain.trends import TimeBucket
from coach.services.progress import ProgressView
from coach.ui.texts.dates import short_day, short_month

SHORTEST_WEEKS = 4
"""Fewest weeks to show: a shorter record has empty weeks before it, never weeks to come."""
WEEKLY_TO, MONTHLY_TO, QUARTERLY_TO = 13, 60, 220
"""Weeks up to which every week, month or quarter has its label."""

Tick = tuple[float, str]


@dataclass(frozen=True, slots=True)
class TimeFrame:
    """From a Monday to the Monday after the last week."""

    first: date
    end: date

    @property
    def weeks(self) -> int:
        """How many weeks it spans."""
        return (self.end - self.first).days // DAYS_A_WEEK

    @property
    def span(self) -> tuple[float, float]:
        """Both ends as positions."""
        return float(self.first.toordinal()), float(self.end.toordinal())

    @property
    def weekly(self) -> bool:
        """Whether there is room to label each week."""
        return self.weeks <= WEEKLY_TO

    @property
    def step(self) -> TimeBucket:
        """The stretch of time for which there is room for one mark of a kind."""
        return TimeBucket.DAY if self.weekly else TimeBucket.MONTH

    @property
    def counts(self) -> bool:
        """Whether there is room for a number beside the mark of a stretch."""
        return self.weeks <= MONTHLY_TO

    def inside(self, at: float) -> float:
        """Return the nearest position that is in the frame: a stretch may reach beyond it."""
        first, end = self.span
        return min(max(at, first + 0.5), end - 0.5)

    def mondays(self) -> Iterator[date]:
        """Yield the Monday of each week."""
        return weeks(self.first, self.end - timedelta(days=1))

    def ticks(self, room: int) -> tuple[Tick, ...]:
        """Return positions with their labels.

        A week is named by its Monday, below its middle; where weeks are too many, months are
        named where they begin.

        Args:
            room: how many labels fit; with less than all, every second or third is left.
        """
        if self.weekly:
            ticks = [(middle_of_week(day), short_day(day)) for day in self.mondays()]
        else:
            starts = self._month_starts()
            ticks = [(float(day.toordinal()), self._month(day)) for day in starts]
        every = -(-len(ticks) // max(room, 1))
        return tuple(ticks[:: max(every, 1)])

    def _month_starts(self) -> Iterator[date]:
        every = 1 if self.weeks <= MONTHLY_TO else 3 if self.weeks <= QUARTERLY_TO else 12
        for year in range(self.first.year, self.end.year + 1):
            for month in range(1, 13, every):
                day = date(year, month, 1)
                if self.first <= day < self.end:
                    yield day

    def _month(self, day: date) -> str:
        if day.month == 1:
            return str(day.year)
        return short_month(day)


def frame_of(view: ProgressView) -> TimeFrame:
    """Return the frame of everything in a view, at least `SHORTEST_WEEKS` long."""
    shown = [week.start for week in view.adherence.weeks]
    shown += [point.day for point in view.pain.points]
    shown += [mark.first for mark in view.marks if mark.first >= view.since]
    shown += [point.day for point in view.mornings.points]
    shown.append(view.today)
    end = week_start(max(shown)) + timedelta(days=DAYS_A_WEEK)
    least = end - timedelta(days=DAYS_A_WEEK * SHORTEST_WEEKS)
    return TimeFrame(min(week_start(min(shown)), least), end)


def middle_of_week(monday: date) -> float:
    """Return the position of a week's middle."""
    return monday.toordinal() + DAYS_A_WEEK / 2
