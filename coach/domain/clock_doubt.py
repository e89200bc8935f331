"""Whether the computer's date can be right, compared with the days that have entries.

A dead battery may set a clock to 2000, a slip of the finger to 2036. The user is told; nothing is
decided for them, and what was recorded stays as it is. The long gaps that such a clock leaves
between entries count as neither due nor missed (see `coach.domain.slots.DaysInUse`).
"""

from dataclasses import dataclass
from datetime import date

from coach.domain.slots import LONGEST_SILENCE_DAYS

FIRST_YEAR = 2026
"""The year in which this program was made: a clock with an earlier year is wrong."""


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
        entry_today: whether something was done or said today: then the date is not doubted.
    """
    last = recorded[1] if recorded is not None else None
    if today.year < FIRST_YEAR:
        return ClockDoubt(today, last)
    if last is None or entry_today:
        return None
    far = (today - last).days > LONGEST_SILENCE_DAYS or (last - today).days > 1
    return ClockDoubt(today, last) if far else None
