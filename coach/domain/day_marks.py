"""How a day stands, as a whole: all done, done in part, none of it, nothing asked for.

The seven marks of this week on Today and the calendar of Trends show the same of a day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from coach.domain.adherence import DayAdherence, SlotsDone, WeekAdherence
from coach.domain.bad_day import WhyBad


class DayMark(Enum):
    """How a day stands; in `SOME` a part of it was done."""

    ALL = auto()
    SOME = auto()
    NONE = auto()
    NOTHING_DUE = auto()
    AHEAD = auto()


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One local day of a calendar.

    Attributes:
        slots: what was done of what was due.
        extra: sessions beyond that, in which something was done.
        flare: whether it lies in a flare.
        bad: why it was a bad day; None where it was none.
        so_far: whether it is today, of which more may be due and done.
    """

    day: date
    mark: DayMark
    slots: SlotsDone
    extra: int = 0
    flare: bool = False
    bad: WhyBad | None = None
    so_far: bool = False

    @property
    def spared(self) -> bool:
        """Whether nothing was asked for or done on it, because it lies in a flare."""
        return self.flare and self.mark is DayMark.NOTHING_DUE


def mark_of(done: SlotsDone) -> DayMark:
    """Return how a day stands by what was done of what was due."""
    if not done.due:
        return DayMark.NOTHING_DUE
    if done.whole == done.due:
        return DayMark.ALL
    return DayMark.SOME if done.part > 0 else DayMark.NONE


def calendar_days(
    weeks: Iterable[WeekAdherence], bad: Mapping[date, WhyBad], today: date
) -> tuple[CalendarDay, ...]:
    """Return each day of which there is something to show, oldest first.

    Args:
        weeks: what was due and done.
        bad: the bad days, and why.
        today: the present day, which is shown as it stands so far.
    """
    known = {day.day: day for week in weeks for day in week.by_day}
    empty = DayAdherence(date.min, (), 0)
    days = sorted({*known, *bad})
    each = ((day, known.get(day, empty)) for day in days)
    return tuple(
        CalendarDay(
            day=day,
            mark=mark_of(found.slots),
            slots=found.slots,
            extra=found.extra,
            flare=found.spared,
            bad=bad.get(day),
            so_far=day == today,
        )
        for day, found in each
    )
