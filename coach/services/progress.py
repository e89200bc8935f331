"""The read model behind Trends: did I do it, and is it helping?

Everything a chart, a table or a report shows of the record over time is prepared here once, as
plain values with their sentences, so that picture, table and file cannot disagree.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.adherence import WeekAdherence, adherence_by_week
from coach.domain.calendar import DAYS_A_WEEK, long_day, week_start
from coach.domain.instant import Instant
from coach.domain.slots import DaysInUse, entry_days, in_their_time
from coach.domain.trends import (
    MEANINGFUL_CHANGE,
    BackMark,
    PainPoint,
    Step,
    back_marks,
    middle,
    pain_points,
)
from coach.services.ports import Store

ENOUGH = 3
"""Below this many observations nothing is said of them but their number (product rule)."""

MARKS_AT_MOST = 92
"""Marks that a chart of this program can show side by side: thirteen weeks of days, or a month
with three sessions a day (product rule)."""

ADHERENCE_FORMULA = (
    "How it is counted: sessions done ÷ sessions due in the week. A session done in part counts "
    "as the part of its holds that you held to the end. Extra sessions are counted apart."
)
PAIN_EXPLAINED = (
    "You are asked before and after each session: 0 is no pain, 10 is the worst you can imagine. "
    "Not asked leaves a gap. Single days say little. "
    f"A change counts from {MEANINGFUL_CHANGE} points on."
)
NOT_ASKED = "not asked"


@dataclass(frozen=True, slots=True)
class Table:
    """A series as text: what a chart shows, for reading one by one."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class AdherenceSeries:
    """Weekly adherence.

    Attributes:
        weeks: oldest first; a week with nothing due has no percentage.
        n: sessions due in all of them.
        sentence: what they say, in one plain sentence.
        table: newest week first.
    """

    weeks: tuple[WeekAdherence, ...]
    n: int
    sentence: str
    table: Table


@dataclass(frozen=True, slots=True)
class PainSeries:
    """Pain before and after each session.

    Attributes:
        points: one a session, oldest first.
        step, marks: the back's ratings as a picture shows them; see `back_marks`.
        n: sessions in which the back was rated at least once.
        sentence: what they say, in one plain sentence.
        table: newest session first.
    """

    points: tuple[PainPoint, ...]
    step: Step
    marks: tuple[BackMark, ...]
    n: int
    sentence: str
    table: Table


@dataclass(frozen=True, slots=True)
class ProgressView:
    """Everything Trends shows.

    Attributes:
        today: the local date it was made for.
    """

    today: date
    adherence: AdherenceSeries
    pain: PainSeries

    @property
    def empty(self) -> bool:
        """Whether there is no session to show."""
        return not self.pain.points

    def last_weeks(self, count: int | None) -> "ProgressView":
        """Return the view of the last `count` weeks, this one included; None keeps them all."""
        if count is None:
            return self
        first = week_start(self.today) - timedelta(days=DAYS_A_WEEK * (count - 1))
        return _view(
            self.today,
            tuple(week for week in self.adherence.weeks if week.start >= first),
            tuple(point for point in self.pain.points if point.day >= first),
        )


def read_progress(store: Store, now: Instant) -> ProgressView:
    """Return the whole record as series.

    Args:
        store: the record.
        now: the present moment.

    Raises:
        StoreProblem: the record cannot be read.
    """
    first, last = store.days_recorded() or (now.local_date, now.local_date)
    # What a clock that was ahead has written is not lost, and not yet shown either.
    last = min(last, now.local_date)
    sessions, check_ins = store.sessions(first, last), store.check_ins(first, last)
    in_use = DaysInUse(entry_days(sessions, check_ins), now.local_date)
    plans = in_their_time(store.plans(), now, in_use.first)
    return _view(
        now.local_date,
        adherence_by_week(plans, sessions, now, in_use),
        pain_points(sessions, check_ins),
    )


def _view(
    today: date, weeks: tuple[WeekAdherence, ...], points: tuple[PainPoint, ...]
) -> ProgressView:
    step, marks = back_marks(points, MARKS_AT_MOST)
    return ProgressView(
        today=today,
        adherence=AdherenceSeries(
            weeks=weeks,
            n=sum(week.prescribed for week in weeks),
            sentence=_adherence_sentence(weeks),
            table=_adherence_table(weeks),
        ),
        pain=PainSeries(
            points=points,
            step=step,
            marks=marks,
            n=sum(point.back_asked for point in points),
            sentence=_pain_sentence(points),
            table=_pain_table(points),
        ),
    )


def _adherence_sentence(weeks: tuple[WeekAdherence, ...]) -> str:
    due = sum(week.prescribed for week in weeks)
    done = sum(week.completed for week in weeks)
    partial = sum(week.partial for week in weeks)
    extra = sum(week.extra for week in weeks)
    if not due:
        return f"Nothing is due in this time. You did {_sessions(extra)}."
    if due < ENOUGH:
        return f"Not enough days yet to say anything: {_sessions(due)} due, {done} done."
    since = next(week.start for week in weeks if week.prescribed)
    parts = f", and {partial} more in part" if partial else ""
    extras = f", plus {extra} extra" if extra else ""
    return f"You did {done} of {_sessions(due)} since {long_day(since)}{parts}{extras}."


def _adherence_table(weeks: tuple[WeekAdherence, ...]) -> Table:
    return Table(
        ("Week from", "Sessions due", "Done", "Done in part", "Extra", "Share done"),
        tuple(
            (
                long_day(week.start) + (" (so far)" if week.so_far else ""),
                str(week.prescribed),
                str(week.completed),
                str(week.partial),
                str(week.extra),
                "nothing due" if week.adherence_pct is None else f"{week.adherence_pct:.0f}%",
            )
            for week in reversed(weeks)
        ),
    )


def _pain_sentence(points: tuple[PainPoint, ...]) -> str:
    pairs = [point for point in points if point.back_pair is not None]
    if len(pairs) < ENOUGH:
        return (
            f"Not enough days yet to say anything: {_sessions(len(pairs))} rated before and after."
        )
    before = middle([point.back_before for point in pairs])
    after = middle([point.back_after for point in pairs])
    return (
        f"Back pain is {_rating(before)} before and {_rating(after)} after: "
        f"the middle values of {_sessions(len(pairs))} rated both times."
    )


def _pain_table(points: tuple[PainPoint, ...]) -> Table:
    return Table(
        ("Date", "Time", "Back before", "Back after", "Leg before", "Leg after"),
        tuple(
            (
                long_day(point.day),
                f"{point.started.wall:%H:%M}",
                _rating(point.back_before),
                _rating(point.back_after),
                _rating(point.leg_before),
                _rating(point.leg_after),
            )
            for point in reversed(points)
        ),
    )


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"


def _rating(rating: float | None) -> str:
    return NOT_ASKED if rating is None else f"{rating:g}"
