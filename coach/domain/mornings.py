"""Morning ratings of the back, and the usual pain that they come to."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from coach.domain.latest import latest_by
from coach.domain.pain import AskedWhen, CheckIn

USUAL_OF = 7
"""Morning ratings whose median is the usual pain (rule 2.1, product rule R7)."""

USUAL_KNOWN_FROM = 3
"""Below this many morning ratings the usual pain is too little known to ask for more on the
strength of it (product rule)."""

MORNINGS_BEFORE_DAYS = 28
"""How long before a day a morning may still count towards the usual pain (product rule)."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Mornings:
    """Morning ratings of the back by day; the last of a day counts."""

    by_day: Mapping[date, int]

    @classmethod
    def of(cls, check_ins: Collection[CheckIn]) -> "Mornings":
        """Take the mornings out of check-ins in order of their time."""
        rated = (
            one for one in check_ins if one.asked is AskedWhen.MORNING and one.back is not None
        )
        latest = latest_by(rated, lambda one: one.at.local_date)
        return cls({day: one.back for day, one in latest.items() if one.back is not None})

    def after(self, day: date) -> int | None:
        """Return the rating of the next morning, or None."""
        return self.by_day.get(day + _DAY)

    def usual(self, day: date) -> tuple[float | None, int]:
        """Return the median of the last ratings up to a day, and of how many it is."""
        known = sorted(one for one in self.by_day if one <= day)[-USUAL_OF:]
        if not known:
            return None, 0
        return float(median(self.by_day[one] for one in known)), len(known)

    def usual_before(self, day: date) -> float | None:
        """Return the usual pain as it was before a day, or None where too little is known."""
        usual, n = self.usual(day - _DAY) if day > date.min else (None, 0)
        return usual if n >= USUAL_KNOWN_FROM else None
