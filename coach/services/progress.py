"""The read model behind Trends: did I do it, and is it helping?

Everything a chart, a table or a report shows of the record over time is prepared here once, as
plain values, so that picture, sentence, table and file cannot disagree.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
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
from coach.domain.day_marks import CalendarDay, calendar_days
from coach.domain.flare import FlareDays
from coach.domain.instant import Instant
from coach.domain.leg_reach import LegDay, LegMark, leg_days, leg_marks
from coach.domain.morning_trend import (
    MorningChange,
    MorningMark,
    MorningPoint,
    morning_change,
    morning_marks,
    morning_points,
)
from coach.domain.movements_done import heat_before
from coach.domain.notes import notes
from coach.domain.prescription import PlanInForce, Prescription
from coach.domain.program import Slot
from coach.domain.record import counted
from coach.domain.rung_history import RungCourse, courses_within, rung_courses
from coach.domain.slots import DaysInUse, entry_days, in_their_time
from coach.domain.time_marks import MarkKind, TimeMark, time_marks
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
class LegSeries:
    """How far down the leg it was felt.

    Attributes:
        days: those on which a place was said, oldest first.
        step, marks: the days as a picture shows them; see `leg_marks`.
        n: how many days they are.
    """

    days: tuple[LegDay, ...]
    step: TimeBucket
    marks: tuple[LegMark, ...]
    n: int


@dataclass(frozen=True, slots=True)
class ProgressView:
    """Everything Trends shows.

    Attributes:
        today: the local date it was made for.
        since: the first day that it may show; `date.min` for everything.
        marks: flares, bad days, new levels and programs, visits, notes, by their first day.
        visit: the day of the last visit, or None; see `last_visit`.
        rungs: the rungs of each exercise over time.
        slots: every slot that any plan ever had, by its id, as the newest of them has it.
    """

    today: date
    adherence: AdherenceSeries
    pain: PainSeries
    mornings: MorningSeries
    leg: LegSeries
    marks: tuple[TimeMark, ...]
    rungs: tuple[RungCourse, ...] = ()
    slots: Mapping[str, Slot] = field(default_factory=dict)
    since: date = date.min
    visit: date | None = None

    @property
    def empty(self) -> bool:
        """Whether there is no session to show."""
        return not self.pain.points

    @property
    def calendar(self) -> tuple[CalendarDay, ...]:
        """The days of which there is something to show, oldest first."""
        bad = {
            mark.first: mark.why
            for mark in self.marks
            if mark.kind is MarkKind.BAD_DAY and mark.why is not None
        }
        return calendar_days(self.adherence.weeks, bad)

    def within(self, first: date | None, last: date | None = None) -> "ProgressView":
        """Return the view from one day to another, both included; None for an end that is open."""
        if first is None and last is None:
            return self
        first, last = first or date.min, last or date.max
        points, mornings = self.pain.points, self.mornings.points
        return replace(
            self,
            today=min(self.today, last),
            adherence=_adherence(weeks_within(self.adherence.weeks, first, last)),
            pain=_pain(tuple(one for one in points if first <= one.day <= last)),
            mornings=_mornings(
                tuple(one for one in mornings if first <= one.day <= last), min(self.today, last)
            ),
            leg=_leg(tuple(one for one in self.leg.days if first <= one.day <= last)),
            marks=tuple(one for one in self.marks if first <= one.last and one.first <= last),
            rungs=courses_within(self.rungs, first, last),
            since=first,
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
    visit, plan_at = last_visit(visited, today), partial(_plan_at, plans)
    heated = heat_before(counted(sessions), store.movements_done(first, last))
    weeks = adherence_by_week(plans, sessions, now, in_use, FlareDays(flares, today, sessions))
    marks = time_marks(
        flares,
        bad_days(store.bad_days(date.min, today)),
        plans,
        visited,
        notes(store.notes_said()),
        today,
    )
    return ProgressView(
        today=today,
        adherence=_adherence(weeks),
        pain=_pain(pain_points(sessions, check_ins, plan_at, heated)),
        mornings=_mornings(morning_points(check_ins, plan_at), today),
        leg=_leg(leg_days(check_ins, sessions)),
        marks=marks,
        visit=visit.day if visit is not None else None,
        rungs=rung_courses(plans, in_use.first, today),
        slots={one.id: one for plan in plans for one in plan.prescription.schedule.slots},
    )


def _plan_at(plans: Sequence[PlanInForce], at: Instant) -> Prescription | None:
    """Return the plan that was in force at a moment; before the first one, the first."""
    place = bisect_right(plans, at.utc, key=lambda plan: plan.since.utc)
    return plans[max(place - 1, 0)].prescription if plans else None


def _adherence(weeks: tuple[WeekAdherence, ...]) -> AdherenceSeries:
    due = sum(week.prescribed for week in weeks)
    return AdherenceSeries(weeks=weeks, by_slot=adherence_by_slot(weeks), n=due)


def _pain(points: tuple[PainPoint, ...]) -> PainSeries:
    step, marks = back_marks(points, MARKS_AT_MOST)
    asked = sum(point.back_asked for point in points)
    return PainSeries(points=points, step=step, marks=marks, n=asked)


def _mornings(points: tuple[MorningPoint, ...], today: date) -> MorningSeries:
    step, marks = morning_marks(points, MARKS_AT_MOST)
    return MorningSeries(
        points=points,
        step=step,
        marks=marks,
        n=sum(point.answer.back is not None for point in points),
        change=morning_change(points, today),
    )


def _leg(days: tuple[LegDay, ...]) -> LegSeries:
    step, marks = leg_marks(days, MARKS_AT_MOST)
    return LegSeries(days=days, step=step, marks=marks, n=len(days))
