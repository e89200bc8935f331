"""Morning answers: the usual pain worked out from them, and the session that each belongs to.

A morning tells how the day before was tolerated. It is shown with that day's last session, and
every exercise of that day is judged by it (rule R7: the day after matters most).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from coach.domain.pain import AskedWhen, CheckIn, counting
from coach.domain.record import SessionSummary

USUAL_OF = 7
"""Morning ratings whose median is the usual pain (product rule R7)."""

USUAL_KNOWN_FROM = 3
"""Fewest morning ratings from which the usual pain counts as known, so that more may be suggested
(product rule)."""

MORNINGS_BEFORE_DAYS = 28
"""How long before a day a morning may still count towards the usual pain (product rule)."""

_DAY = timedelta(days=1)


def morning_answers(check_ins: Iterable[CheckIn]) -> dict[date, CheckIn]:
    """Return what was answered of each morning, the answer that counts.

    Args:
        check_ins: in the order in which they were kept.
    """
    mornings = (one for one in counting(check_ins) if one.asked is AskedWhen.MORNING)
    return {one.at.local_date: one for one in mornings}


def next_mornings(
    sessions: Iterable[SessionSummary], check_ins: Iterable[CheckIn]
) -> dict[str, CheckIn]:
    """Return the answer of the next morning by the id of the last session of each day.

    A morning after a day without a session, or days later, belongs to none.

    Args:
        sessions: those that count, in order of their start.
        check_ins: in the order in which they were kept; the mornings among them.
    """
    answers = morning_answers(check_ins)
    last = {session.day: session.id for session in sessions}
    after = {day: _next(day) for day in last}
    return {last[day]: answers[then] for day, then in after.items() if then in answers}


@dataclass(frozen=True, slots=True)
class Mornings:
    """Morning ratings of the back by day; the answer that counts."""

    by_day: Mapping[date, int]

    @classmethod
    def of(cls, check_ins: Iterable[CheckIn]) -> "Mornings":
        """Take the mornings out of check-ins in the order in which they were kept."""
        answers = morning_answers(check_ins)
        return cls({day: one.back for day, one in answers.items() if one.back is not None})

    def after(self, day: date) -> int | None:
        """Return the rating of the next morning, or None."""
        return self.by_day.get(_next(day))

    def usual(self, day: date) -> tuple[float | None, int]:
        """Return the median of the last ratings up to a day, and of how many it is.

        What is older than `MORNINGS_BEFORE_DAYS` counts for nothing, however little is known.
        """
        rated = sorted(islice(self._lately(day), USUAL_OF))
        if not rated:
            return None, 0
        # The middle by hand: Today asks before its first paint, and `statistics` is slow to import.
        return (rated[(len(rated) - 1) // 2] + rated[len(rated) // 2]) / 2, len(rated)

    def _lately(self, day: date) -> Iterator[int]:
        """Yield the ratings up to a day, the latest first."""
        for ordinal in range(day.toordinal(), max(0, day.toordinal() - MORNINGS_BEFORE_DAYS), -1):
            rating = self.by_day.get(date.fromordinal(ordinal))
            if rating is not None:
                yield rating

    def usual_before(self, day: date) -> float | None:
        """Return the usual pain as it was before a day, or None where too little is known."""
        usual, n = self.usual(day - _DAY) if day > date.min else (None, 0)
        return usual if n >= USUAL_KNOWN_FROM else None


def _next(day: date) -> date:
    return day + min(_DAY, date.max - day)
