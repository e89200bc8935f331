"""From when until when a program asks for sessions, and by when it is to be looked at together."""

from dataclasses import dataclass
from datetime import date

EARLIEST_DAY, LATEST_DAY = date(2000, 1, 1), date(2199, 12, 31)
"""No program begins or ends outside these days: a slip of typing, and weeks are counted from it."""


@dataclass(frozen=True, slots=True)
class ProgramDates:
    """The days that a program names; None where it does not.

    Attributes:
        starts: the first local day on which a session is due.
        review_by: the local day by which the plan is to be looked at with the PT.
        ends: the last local day on which a session is due.
    """

    starts: date | None = None
    review_by: date | None = None
    ends: date | None = None

    def is_before(self, day: date) -> bool:
        """Return whether a day comes before the first one."""
        return self.starts is not None and day < self.starts

    def is_over(self, day: date) -> bool:
        """Return whether a day comes after the last one."""
        return self.ends is not None and day > self.ends

    def runs_on(self, day: date) -> bool:
        """Return whether sessions may be due on a day."""
        return not self.is_before(day) and not self.is_over(day)


NO_DATES = ProgramDates()
