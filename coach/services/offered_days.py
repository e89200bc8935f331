"""Which days go to the PT where nobody says otherwise, for the window, the terminal and every file.

It is what was since the last visit: the PT knows the rest.
"""

from dataclasses import dataclass
from datetime import date

from coach.domain.instant import Instant
from coach.domain.visits import last_visit, visits
from coach.services.ports import LogStore
from coach.services.recorded_days import recorded_days


@dataclass(frozen=True, slots=True)
class WantedDays:
    """Local days as somebody asks for them, both ends included; None for an end nobody named.

    Attributes:
        all_of_it: whether the first day is that of the record, and not of the last visit.
    """

    first: date | None = None
    last: date | None = None
    all_of_it: bool = False

    def of(self, store: LogStore, now: Instant) -> tuple[date, date]:
        """Return the first and the last day that are meant.

        Where there was no visit, it begins with the record. A range that ends earlier than today
        begins with the last visit before its end.

        Args:
            store: the record.
            now: the present moment.

        Raises:
            StoreProblem: the record cannot be read.
        """
        begins, ends = recorded_days(store, now)
        last = self.last or max(ends, self.first or ends)
        if self.first is not None:
            return self.first, last
        visit = last_visit(visits(store.visits_said()), min(last, now.local_date))
        if visit is None or self.all_of_it:
            return min(begins, last), last
        return visit.day, last
