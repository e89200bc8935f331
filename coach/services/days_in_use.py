"""Which days of a record count for a range of days: what is done in it, and around it, decides.

Read year by year: ten years of sessions at once take more memory than all the rest of a log.
"""

from datetime import date, timedelta

from coach.domain.instant import Instant
from coach.domain.slots import LONGEST_SILENCE_DAYS, DaysInUse, entry_days
from coach.services.ports import LogStore

_DAY = timedelta(days=1)
_YEAR = timedelta(days=365)


def days_in_use(store: LogStore, first: date, last: date, now: Instant) -> DaysInUse:
    """Return which days of a range count, from the entries in it and around it.

    Raises:
        StoreProblem: the record cannot be read.
    """
    recorded = store.days_recorded() or (now.local_date, now.local_date)
    around = timedelta(days=LONGEST_SILENCE_DAYS)
    first = max(recorded[0], first - min(around, first - date.min))
    last = min(recorded[1], last + min(around, date.max - last))
    entries: set[date] = set()
    while first <= last:
        until = min(last, first + min(_YEAR, last - first))
        entries.update(entry_days(store.sessions(first, until), store.check_ins(first, until)))
        if until == date.max:
            break
        first = until + _DAY
    return DaysInUse(entries, now.local_date)
