"""What the ratings say over time: pain before and after each session, and their middle values.

Missing ratings stay missing: None is "not asked" and enters no sum. Medians are used throughout,
because one bad day must not move the picture.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from coach.domain.calendar import week_start
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.record import COUNTED, SessionSummary

MEANINGFUL_CHANGE = 2
"""Points on the 0-10 scale from which a change is taken to count (source S81)."""


@dataclass(frozen=True, slots=True)
class PainPoint:
    """The ratings of one session, each 0-10 or None for not asked."""

    session_id: str
    day: date
    started: Instant
    back_before: int | None
    back_after: int | None
    leg_before: int | None
    leg_after: int | None

    @property
    def back_asked(self) -> bool:
        """Whether the back was rated at least once."""
        return self.back_before is not None or self.back_after is not None

    @property
    def back_pair(self) -> tuple[int, int] | None:
        """The back before and after, or None where one of them is missing."""
        if self.back_before is None or self.back_after is None:
            return None
        return self.back_before, self.back_after


@dataclass(frozen=True, slots=True)
class BackPain:
    """Back pain over a stretch of time.

    Attributes:
        day: the session's or the stretch's first day.
        before, after: medians, 0-10, or None where nothing was asked.
        n: sessions with a rating.
    """

    day: date
    before: float | None
    after: float | None
    n: int


def session_check_ins(
    check_ins: Iterable[CheckIn],
) -> dict[tuple[str, AskedWhen], CheckIn]:
    """Return the check-in that is shown for each session and moment: the latest with an answer.

    Args:
        check_ins: in order of their time.
    """
    return {
        (check_in.session_id, check_in.asked): check_in
        for check_in in check_ins
        if check_in.session_id is not None and check_in.answered
    }


def pain_points(
    sessions: Iterable[SessionSummary], check_ins: Iterable[CheckIn]
) -> tuple[PainPoint, ...]:
    """Return one point a session that is over and counts, in the order given."""
    shown = session_check_ins(check_ins)
    points = []
    for session in sessions:
        if session.status not in COUNTED:
            continue
        before = shown.get((session.id, AskedWhen.BEFORE))
        after = shown.get((session.id, AskedWhen.AFTER))
        points.append(
            PainPoint(
                session_id=session.id,
                day=session.day,
                started=session.started,
                back_before=before.back if before else None,
                back_after=after.back if after else None,
                leg_before=before.leg if before else None,
                leg_after=after.leg if after else None,
            )
        )
    return tuple(points)


def back_by_day(points: Iterable[PainPoint]) -> tuple[BackPain, ...]:
    """Return the middle values of each day that has a rating."""
    return _grouped(points, lambda day: day)


def back_by_week(points: Iterable[PainPoint]) -> tuple[BackPain, ...]:
    """Return the middle values of each week that has a rating; `day` is its Monday."""
    return _grouped(points, week_start)


def _grouped(points: Iterable[PainPoint], stretch: Callable[[date], date]) -> tuple[BackPain, ...]:
    groups: dict[date, list[PainPoint]] = {}
    for point in points:
        if point.back_asked:
            groups.setdefault(stretch(point.day), []).append(point)
    return tuple(
        BackPain(
            day,
            middle([point.back_before for point in group]),
            middle([point.back_after for point in group]),
            len(group),
        )
        for day, group in sorted(groups.items())
    )


def middle(ratings: Sequence[int | None]) -> float | None:
    """Return the median of the ratings that were given, or None when none was."""
    given = [rating for rating in ratings if rating is not None]
    return float(median(given)) if given else None
