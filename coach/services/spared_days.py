"""Which days lie in flares, as the record has it: the one reading for all who count or remind."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from coach.domain.flare import Flare, FlareDays
from coach.domain.record import SessionSummary


class FlareRecord(Protocol):
    """What is read of the record to know the days of flares; each method as the store's."""

    def flares(self) -> Sequence[Flare]:
        """Return every flare, in the order in which they were kept."""

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start."""


def spared_days(record: FlareRecord, today: date) -> FlareDays:
    """Return the days that lie in flares: nothing is missed on them.

    Args:
        record: what was said and done.
        today: where a flare that lasts ends for now.

    Raises:
        StoreProblem: the record cannot be read.
    """
    flares = record.flares()
    in_doubt = {one.first_day for one in flares if one.taken_back_at_once}
    begun = [one for day in sorted(in_doubt) for one in record.sessions(day, day)]
    return FlareDays(flares, today, begun)
