"""What of the leg the PT is still to be asked about, as the record has it.

What moved further down outweighs any number (sources S17, S18). The gate holds the day on which it
moved; from the next day on no session is proposed until it is back, or the PT knows.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Protocol

from coach.domain.instant import Instant
from coach.domain.leg_asked import asked_since
from coach.domain.leg_direction import LegToAsk, leg_to_ask, told_further_down
from coach.domain.pain import CheckIn, LegSite
from coach.domain.visits import VisitSaid, visits
from coach.domain.warning_signs import Screening

_LOOK_BACK_DAYS: Final = 28
_LOOK_BACK_AT_MOST_DAYS: Final = 366

_BROUGHT_UP_DAYS: Final = 300
"""What was said longer ago is not brought up any more (our own number): of the first answer that is
read at all, nobody knows what was said before it.
"""


class LegRecord(Protocol):
    """What is read of the record; each method as the store's."""

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of these local days, both included, in the order kept."""

    def screenings(self) -> Sequence[Screening]:
        """Return every set of answers to the warning signs, in order of their time."""

    def visits_said(self) -> Sequence[VisitSaid]:
        """Return all that was said of visits, in the order of keeping."""


def leg_to_ask_on(record: LegRecord, presses: Sequence[Instant], day: date) -> LegToAsk | None:
    """Return what the PT is still to be asked about on a day, or None.

    Most people say now and then that nothing is felt in the leg: nothing before it matters, and
    little is read. Only where nobody said so for weeks, all of a year is.

    Args:
        record: what was said.
        presses: each time that the user said that they asked.
        day: the local day that is today.

    Raises:
        StoreProblem: the record cannot be read.
    """
    said = record.check_ins(_before(day, _LOOK_BACK_DAYS), day)
    if not any(one.felt_at is LegSite.NONE for one in said):
        said = record.check_ins(_before(day, _LOOK_BACK_AT_MOST_DAYS), day)
    if not any(one.felt_as_far_as or told_further_down(one) for one in said):
        return None
    visited = visits(record.visits_said())
    found = leg_to_ask(said, asked_since(presses, record.screenings(), visited, day))
    long_ago = found is not None and (day - found.since.local_date).days > _BROUGHT_UP_DAYS
    return None if long_ago else found


def _before(day: date, count: int) -> date:
    return day - min(timedelta(days=count), day - date.min)
