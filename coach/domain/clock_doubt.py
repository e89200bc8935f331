"""Whether the computer's date can be true, beside what is recorded.

A battery that died leaves a clock in 2000, a slip of the finger in 2036. Nothing is decided for the
user and nothing is changed: they are told, and what was recorded stays as it is. What such a clock
leaves behind counts as neither due nor missed (see `coach.domain.slots.DaysInUse`).
"""

from dataclasses import dataclass
from datetime import date

from coach.domain.slots import LONGEST_SILENCE_DAYS

FIRST_YEAR = 2026
"""The year in which this program was made: no clock that is right says less."""


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """The date is far from everything that was recorded.

    Attributes:
        today: what the clock says.
        last_entry: the newest day with a session or a check-in; None where there is none.
    """

    today: date
    last_entry: date | None = None


def clock_doubt(
    today: date, recorded: tuple[date, date] | None, *, entry_today: bool
) -> ClockDoubt | None:
    """Return what is odd about the date, or None.

    Args:
        today: the local date by the clock.
        recorded: the first and last day with an entry.
        entry_today: whether something was done or said today: then it was taken as true.
    """
    last = recorded[1] if recorded is not None else None
    if today.year < FIRST_YEAR:
        return ClockDoubt(today, last)
    if last is None or entry_today:
        return None
    far = (today - last).days > LONGEST_SILENCE_DAYS or (last - today).days > 1
    return ClockDoubt(today, last) if far else None
