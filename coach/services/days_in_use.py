"""Which days of a record count for a range of days: what is done in it, and around it, decides."""

from datetime import date, timedelta

from coach.domain.instant import Instant
from coach.domain.slots import LONGEST_SILENCE_DAYS, DaysInUse
from coach.services.ports import LogStore


def days_in_use(store: LogStore, first: date, last: date, now: Instant) -> DaysInUse:
    """Return which days of a range count, from the entries in it and around it.

    Raises:
        StoreProblem: the record cannot be read.
    """
    around = timedelta(days=LONGEST_SILENCE_DAYS)
    before, after = min(around, first - date.min), min(around, date.max - last)
    return DaysInUse(store.entry_days(first - before, last + after), now.local_date)
