"""Which days go to the PT where nobody says otherwise, for the window, the terminal and every file.

It is what was since the last visit: the PT knows the rest. Where several people were
seen, it may be what was since the visit to one of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coach.domain.instant import Instant
from coach.domain.visits import last_of_each, last_to, last_visit, visits
from coach.services.ports import LogStore
from coach.services.recorded_days import recorded_days


class NotSeenError(Exception):
    """Days were asked for since a visit to somebody whom no visit before their end names.

    Attributes:
        who: as they were asked for.
        end: the last day that was asked for, or today.
        seen: whom visits before it name, the latest first.
    """

    def __init__(self, who: str, end: date, seen: Sequence[str]) -> None:
        self.who = who
        self.end = end
        self.seen = tuple(seen)
        super().__init__(who)


@dataclass(frozen=True, slots=True)
class WantedDays:
    """Local days as somebody asks for them, both ends included; None for an end nobody named.

    Attributes:
        all_of_it: whether the first day is that of the record, and not of the last visit.
        since: who was seen, where the first day is that of the last visit to them.
    """

    first: date | None = None
    last: date | None = None
    all_of_it: bool = False
    since: str | None = None

    def of(self, store: LogStore, now: Instant) -> tuple[date, date]:
        """Return the first and the last day that are meant.

        Where there was no visit, it begins with the record. A range that ends earlier than today
        begins with the last visit before its end.

        Args:
            store: the record.
            now: the present moment.

        Raises:
            StoreProblem: the record cannot be read.
            NotSeenError: nobody of that name was seen before the end.
        """
        begins, ends = recorded_days(store, now)
        last = self.last or max(ends, self.first or ends)
        if self.first is not None:
            return self.first, last
        standing, end = visits(store.visits_said()), min(last, now.local_date)
        if self.since is not None:
            asked = last_to(standing, self.since, end)
            if asked is None:
                raise NotSeenError(
                    self.since, end, [one.who for one in last_of_each(standing, end)]
                )
            return asked.day, last
        visit = last_visit(standing, end)
        if visit is None or self.all_of_it:
            return min(begins, last), last
        return visit.day, last
