"""The read model behind Trends: did I do it, and is it helping?

Everything a chart, a table or a report shows of the record over time is prepared here once, as
plain values, so that picture, sentence, table and file cannot disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from coach.domain.adherence import (
    SlotAdherence,
    SlotsDone,
    WeekAdherence,
    adherence_by_slot,
    adherence_by_week,
    weeks_within,
)
from coach.domain.bad_day import bad_days
from coach.domain.flare import FlareDays
from coach.domain.instant import Instant
from coach.domain.morning_trend import (
    MorningChange,
    MorningMark,
    MorningPoint,
    morning_change,
    morning_marks,
    morning_points,
)
from coach.domain.notes import notes
from coach.domain.prescription import PlanInForce
from coach.domain.rules import PainZones
from coach.domain.slots import DaysInUse, entry_days, in_their_time
from coach.domain.time_marks import TimeMark, time_marks
from coach.domain.trends import (
    BackMark,
    PainPoint,
    TimeBucket,
    back_marks,
    pain_points,
)
from coach.domain.visits import last_visit, visits
from coach.services.ports import HistoryStore

MARKS_AT_MOST = 92
"""Marks that a chart of this program can show side by side: thirteen weeks of days, or a month
with three sessions a day (product rule)."""


@dataclass(frozen=True, slots=True)
class AdherenceSeries:
    """Weekly adherence.

    Attributes:
        weeks: oldest first; a week with nothing due has no percentage.
        by_slot: the same by time of day, in the order of the day.
        n: sessions due in all of them.
    """

    weeks: tuple[WeekAdherence, ...]
    by_slot: tuple[SlotAdherence, ...]
    n: int

    @property
    def slots(self) -> SlotsDone:
        """What was done of all slots that were due."""
        return sum((week.slots for week in self.weeks), SlotsDone(0, 0, 0, 0.0))

    @property
    def extra(self) -> int:
        """Sessions beyond the slots."""
        return sum(week.extra for week in self.weeks)


@dataclass(frozen=True, slots=True)
class PainSeries:
    """Pain before and after each session.

    Attributes:
        points: one a session, oldest first.
        step, marks: the back's ratings as a picture shows them; see `back_marks`.
        n: sessions in which the back was rated at least once.
    """

    points: tuple[PainPoint, ...]
    step: TimeBucket
    marks: tuple[BackMark, ...]
    n: int


@dataclass(frozen=True, slots=True)
class MorningSeries:
    """Pain in the mornings.

    Attributes:
        points: one a morning that was answered, oldest first.
        step, marks: the back's ratings as a picture shows them; see `morning_marks`.
        n: mornings in which the back was rated.
        change: how the last weeks compare with the first ones, or None where too little is known.
    """

    points: tuple[MorningPoint, ...]
    step: TimeBucket
    marks: tuple[MorningMark, ...]
    n: int
    change: MorningChange | None


@dataclass(frozen=True, slots=True)
class ProgressView:
    """Everything Trends shows.

    Attributes:
        today: the local date it was made for.
        since: the first day that it may show; `date.min` for everything.
        marks: flares, bad days, new levels and programs, visits, notes, by their first day.
        visit: the day of the last visit, or None; see `last_visit`.
    """

    today: date
    adherence: AdherenceSeries
    pain: PainSeries
    mornings: MorningSeries
    marks: tuple[TimeMark, ...]
    since: date = date.min
    visit: date | None = None

    @property
    def empty(self) -> bool:
        """Whether there is no session to show."""
        return not self.pain.points

    def within(self, first: date | None, last: date | None = None) -> "ProgressView":
        """Return the view from one day to another, both included; None for an end that is open."""
        if first is None and last is None:
            return self
        first, last = first or date.min, last or date.max
        return _view(
            min(self.today, last),
            weeks_within(self.adherence.weeks, first, last),
            tuple(point for point in self.pain.points if first <= point.day <= last),
            tuple(point for point in self.mornings.points if first <= point.day <= last),
            tuple(mark for mark in self.marks if first <= mark.last and mark.first <= last),
            first,
            self.visit,
        )


def read_progress(store: HistoryStore, now: Instant) -> ProgressView:
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
    flares, today, visited = store.flares(), now.local_date, visits(store.visits_said())
    visit, zones_at = last_visit(visited, today), partial(_zones_at, plans)
    return _view(
        today,
        adherence_by_week(plans, sessions, now, in_use, FlareDays(flares, today, sessions)),
        pain_points(sessions, check_ins, zones_at),
        morning_points(check_ins, zones_at),
        time_marks(
            flares,
            bad_days(store.bad_days(date.min, today)),
            plans,
            visited,
            notes(store.notes_said()),
            today,
        ),
        visit=visit.day if visit is not None else None,
    )


def _zones_at(plans: Sequence[PlanInForce], at: Instant) -> PainZones:
    """Return where zones ended in the plan that was in force at a moment."""
    then = next((plan for plan in reversed(plans) if plan.since.utc <= at.utc), None)
    plan = then or next(iter(plans), None)
    return plan.prescription.rules.pain if plan is not None else PainZones()


def _view(
    today: date,
    weeks: tuple[WeekAdherence, ...],
    points: tuple[PainPoint, ...],
    mornings: tuple[MorningPoint, ...],
    marks: tuple[TimeMark, ...],
    since: date = date.min,
    visit: date | None = None,
) -> ProgressView:
    step, of_back = back_marks(points, MARKS_AT_MOST)
    morning_step, of_mornings = morning_marks(mornings, MARKS_AT_MOST)
    return ProgressView(
        today=today,
        adherence=AdherenceSeries(
            weeks=weeks,
            by_slot=adherence_by_slot(weeks),
            n=sum(week.prescribed for week in weeks),
        ),
        pain=PainSeries(
            points=points,
            step=step,
            marks=of_back,
            n=sum(point.back_asked for point in points),
        ),
        mornings=MorningSeries(
            points=mornings,
            step=morning_step,
            marks=of_mornings,
            n=sum(point.answer.back is not None for point in mornings),
            change=morning_change(mornings, today),
        ),
        marks=marks,
        since=since,
        visit=visit,
    )
