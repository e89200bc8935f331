"""A bad day: the smallest version of whatever plan there is, for one day and no longer.

Pressing "a bad day" changes no plan. It says something of a day that ends by itself the next
morning (`DAY_STARTS_H`), and until then the session is made of the first rungs of its ladders.
What that session is made of is worked out in `coach.domain.smallest_plan`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by

LONGEST_MIN = 8.0
"""Minutes that the session of a bad day may take at most (docs/evidence.md, R23)."""


class WhyBad(StrEnum):
    """Why a day is bad; the words are part of the record."""

    SPASM = "spasm"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class BadDay:
    """What was said of a day: that it is bad and why, or that it is not after all.

    Attributes:
        why: None where it was taken back.
    """

    at: Instant
    why: WhyBad | None

    @property
    def day(self) -> date:
        """The local date it is said of."""
        return self.at.local_date


def bad_days(said: Iterable[BadDay]) -> dict[date, WhyBad]:
    """Return the days that are bad, and why; of several presses the last one counts.

    Args:
        said: in the order in which it was kept.
    """
    latest = latest_by(said, lambda one: one.day)
    return {day: one.why for day, one in latest.items() if one.why is not None}
