"""On which days a slot comes again, as calendars say it: by a number of days, or by weekdays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from coach.domain.calendar import DAYS_A_WEEK

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The days of the week as program files and records name them, Monday first."""

_EVERY, _ANY = "every ", "any "

_SPREAD = {
    1: (0,),
    2: (0, 3),
    3: (0, 2, 4),
    4: (0, 1, 3, 4),
    5: (0, 1, 3, 4, 5),
    6: (0, 1, 2, 3, 4, 5),
}
"""Where only the number of days a week is said: days with rest between, as far as there are enough
(our own choice)."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a slot repeats, from its first day on.

    Attributes:
        every_days: it comes again after so many days; None where days of the week say it.
        weekdays: days of the week on which it comes, Monday as 0; empty where `every_days` says it.
        chosen: whether the program says how many days a week alone, and which ones they are is the
            user's choice.
    """

    every_days: int | None = 1
    weekdays: tuple[int, ...] = ()
    chosen: bool = False

    @property
    def days_a_week(self) -> float:
        """On how many days of a week it comes, on the average."""
        if self.every_days is None:
            return float(len(self.weekdays))
        return DAYS_A_WEEK / self.every_days

    @property
    def code(self) -> str:
        """What records of changes keep of it: `every 1`, `every 2`, `mon wed` or `any mon wed`."""
        if self.every_days is not None:
            return f"{_EVERY}{self.every_days}"
        named = " ".join(WEEKDAYS[day] for day in self.weekdays)
        return f"{_ANY}{named}" if self.chosen else named

    def falls_on(self, day: date, first: date) -> bool:
        """Return whether it comes on a day.

        Args:
            day: the day asked for, not before `first`.
            first: the day from which a number of days is counted.
        """
        if self.every_days is None:
            return day.weekday() in self.weekdays
        return (day - first).days % self.every_days == 0

    def meets(self, other: "Rhythm") -> bool:
        """Return whether both can come on one day."""
        if self.every_days is None and other.every_days is None:
            return not set(self.weekdays).isdisjoint(other.weekdays)
        # Both that count days count them from one day, so they come together on that day.
        return True


def rhythm_of_code(code: str) -> Rhythm:
    """Return the rhythm of which `Rhythm.code` is the code.

    Raises:
        ValueError: it is none.
    """
    if code.startswith(_EVERY):
        return Rhythm(int(code.removeprefix(_EVERY)))
    named = tuple(WEEKDAYS.index(day) for day in code.removeprefix(_ANY).split())
    return Rhythm(None, named, code.startswith(_ANY))


EVERY_DAY = Rhythm()
EVERY_OTHER_DAY = Rhythm(2)


def most_on_one_day(rhythms: Sequence[Rhythm]) -> int:
    """Return how many of some things come on one day, the one with the most of them."""
    by_number = sum(rhythm.every_days is not None for rhythm in rhythms)
    by_name = [sum(day in one.weekdays for one in rhythms) for day in range(DAYS_A_WEEK)]
    return by_number + max(by_name)


def on_weekdays(weekdays: Sequence[int], *, chosen: bool = False) -> Rhythm:
    """Return the rhythm of some days of the week, Monday as 0; all seven are every day.

    Raises:
        ValueError: there are none.
    """
    if not weekdays:
        raise ValueError("no weekdays")
    in_order = tuple(sorted(set(weekdays)))
    return EVERY_DAY if len(in_order) == DAYS_A_WEEK else Rhythm(None, in_order, chosen)


def times_a_week(count: int) -> Rhythm:
    """Return the rhythm of a number of days a week, 1 to 7, spread over it; the user may move them.

    Raises:
        KeyError: there are no such days.
    """
    return EVERY_DAY if count == DAYS_A_WEEK else Rhythm(None, _SPREAD[count], chosen=True)


def rhythm_of(due: Sequence[date]) -> Rhythm:
    """Return how the days on which a slot is due repeat.

    Args:
        due: days in order, of two weeks at least from the first one on.
    """
    gaps = {(later - earlier).days for earlier, later in pairwise(due)}
    if len(gaps) == 1 and (gap := gaps.pop()) != DAYS_A_WEEK:
        return Rhythm(gap)
    return Rhythm(None, tuple(sorted({day.weekday() for day in due})))
