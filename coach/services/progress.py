"""The read model behind Trends: did I do it, and is it helping?

Everything a chart, a table or a report shows of the record over time is prepared here once, as
plain values, so that picture, sentence, table and file cannot disagree.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property, partial

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
from coach.domain.day_report import Diary
from coach.domain.flare import FlareDays
from coach.domain.function_scales import (
    FunctionChange,
    FunctionPoint,
    Scale,
    function_change,
    function_points,
)
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
from coach.domain.mornings import MORNINGS_BEFORE_DAYS
from coach.domain.movements_done import heat_before
from coach.domain.notes import notes
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.program import Slot
from coach.domain.record import counted
from coach.domain.rung_history import RungCourse, courses_within, rung_courses
from coach.domain.slots import LONGEST_SILENCE_DAYS, DaysInUse, entry_days, in_their_time
from coach.domain.time_marks import MarkKind, TimeMark, time_marks
from coach.domain.time_range import TimeRange, first_day
from coach.domain.trends import (
    BackMark,
    PainPoint,
    TimeBucket,
    back_marks,
    pain_points,
)
from coach.domain.visits import Visit, last_visit, visits
from coach.domain.walking_weeks import WalkSeries, walk_series
from coach.services.ports import HistoryStore
from coach.services.walks_of_days import walks_of_days

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


@dataclass(frozen=True)
class PainSeries:
    """Pain before and after each session.

    Attributes:
        points: one a session, oldest first.
        n: sessions in which the back was rated at least once.
        told: sessions added by hand with a number of the back that was told afterwards.
    """

    points: tuple[PainPoint, ...]
    n: int
    told: int

    @property
    def step(self) -> TimeBucket:
        """The stretch of time that a mark stands for."""
        return self._marked[0]

    @property
    def marks(self) -> tuple[BackMark, ...]:
        """The back's ratings as a picture shows them; see `back_marks`."""
        return self._marked[1]

    @cached_property
    def _marked(self) -> tuple[TimeBucket, tuple[BackMark, ...]]:
        # Not before a picture asks: of years it takes long, and few look at them.
        return back_marks(self.points, MARKS_AT_MOST)


@dataclass(frozen=True)
class MorningSeries:
    """Pain in the mornings.

    Attributes:
        points: one a morning that was answered, oldest first.
        n: mornings in which the back was rated.
        change: how the last weeks compare with the first ones, or None where too little is known.
    """

    points: tuple[MorningPoint, ...]
    n: int
    change: MorningChange | None

    @property
    def step(self) -> TimeBucket:
        """The stretch of time that a mark stands for."""
        return self._marked[0]

    @property
    def marks(self) -> tuple[MorningMark, ...]:
        """The back's ratings as a picture shows them; see `morning_marks`."""
        return self._marked[1]

    @cached_property
    def _marked(self) -> tuple[TimeBucket, tuple[MorningMark, ...]]:
        return morning_marks(self.points, MARKS_AT_MOST)


@dataclass(frozen=True)
class LegSeries:
    """How far down the leg it was felt.

    Attributes:
        days: those on which a place was said, oldest first.
        n: how many days they are.
    """

    days: tuple[LegDay, ...]
    n: int

    @property
    def step(self) -> TimeBucket:
        """The stretch of time that a mark stands for."""
        return self._marked[0]

    @property
    def marks(self) -> tuple[LegMark, ...]:
        """The days as a picture shows them; see `leg_marks`."""
        return self._marked[1]

    @cached_property
    def _marked(self) -> tuple[TimeBucket, tuple[LegMark, ...]]:
        return leg_marks(self.days, MARKS_AT_MOST)


@dataclass(frozen=True, slots=True)
class ProgressView:
    """Everything Trends shows.

    Attributes:
        today: the local date it was made for.
        since: the first day of which it knows all; `date.min` for everything.
        marks: flares, bad days, new levels and programs, visits, notes, by their first day.
        visit: the day of the last visit, or None; see `last_visit`.
        rungs: the rungs of each exercise over time.
        function: what was answered of what somebody can do, day by day.
        walks: those that were asked for and done, apart from the sessions.
        slots: every slot that any plan ever had, by its id, as the newest of them has it.
    """

    today: date
    adherence: AdherenceSeries
    pain: PainSeries
    mornings: MorningSeries
    leg: LegSeries
    marks: tuple[TimeMark, ...]
    rungs: tuple[RungCourse, ...] = ()
    function: tuple[FunctionPoint, ...] = ()
    walks: WalkSeries = WalkSeries()
    slots: Mapping[str, Slot] = field(default_factory=dict)
    since: date = date.min
    visit: date | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show: no session, no morning, no answer about function and no
        walk.
        """
        shown = self.pain.points or self.mornings.points or self.function
        return not (shown or self.walks.all.days)

    @property
    def calendar(self) -> tuple[CalendarDay, ...]:
        """The days of which there is something to show, oldest first."""
        bad = {
            mark.first: mark.why
            for mark in self.marks
            if mark.kind is MarkKind.BAD_DAY and mark.why is not None
        }
        return calendar_days(self.adherence.weeks, bad, self.today)

    @property
    def function_changes(self) -> list[FunctionChange]:
        """How each score of function changed, where it was answered twice."""
        found = (function_change(self.function, scale) for scale in Scale)
        return [one for one in found if one is not None]

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
            function=tuple(one for one in self.function if first <= one.day <= last),
            walks=self.walks.within(first, last),
            since=first,
        )


def read_progress(
    store: HistoryStore, now: Instant, asked: TimeRange = TimeRange.ALL
) -> ProgressView:
    """Return the record as series.

    Args:
        store: the record.
        now: the present moment.
        asked: how much of it. What lies before is read only as far as it makes a difference, so
            that the last weeks of many years are there at once.

    Raises:
        StoreProblem: the record cannot be read.
    """
    visited, today = visits(store.visits_said()), now.local_date
    visit = last_visit(visited, today)
    began, last = store.days_recorded() or (today, today)
    # What a clock that was ahead has written is not lost, and not yet shown either.
    last = min(last, today)
    since = first_day(asked, today, visit.day if visit is not None else None)
    if since is not None and since > began:
        for days_before in (MORNINGS_BEFORE_DAYS, LONGEST_SILENCE_DAYS):
            first = max(began, since - min(timedelta(days=days_before), since - date.min))
            read = _Read(store, (first, last), began)
            if read.says_enough_of(since):
                return _view(read, now, visited, since)
    return _view(_Read(store, (began, last), began), now, visited, date.min)


class _Read:
    """What was done and said in a span of days.

    Args:
        store: the record.
        span: the first and the last of the days.
        began: the first day of the whole record.
    """

    def __init__(self, store: HistoryStore, span: tuple[date, date], began: date) -> None:
        self.store, self.span, self.began = store, span, began
        self.sessions, self.check_ins = store.sessions(*span), store.check_ins(*span)
        self.entries = sorted(entry_days(self.sessions, self.check_ins))

    def says_enough_of(self, since: date) -> bool:
        """Return whether there are sessions from a day on, and something shortly before it.

        Whether a day counts goes by the entry before it, however long ago that is.
        """
        before = bool(self.entries) and self.entries[0] < since
        return before and any(one.day >= since for one in counted(self.sessions))


def _view(read: _Read, now: Instant, visited: Sequence[Visit], since: date) -> ProgressView:
    """Return the series of what was read, from a day on.

    Args:
        read: the days, and enough of those before.
        now: the present moment.
        visited: every visit that stands.
        since: the first day.
    """
    store, span, today = read.store, read.span, now.local_date
    in_use = DaysInUse(read.entries, today)
    plans = in_their_time(store.plans(), now, min(read.began, in_use.first))
    flares, sessions = store.flares(), [one for one in read.sessions if one.day >= since]
    moved, bad = store.movements_done(*span), store.bad_days(date.min, today)
    diary = Diary(check_ins=read.check_ins, bad_days=bad, flares=flares, movements=moved)
    of_days = (max(since, span[0]), today)
    visit, plan_at = last_visit(visited, today), partial(_plan_at, plans)
    heated = heat_before(counted(read.sessions), moved)
    spared = FlareDays(flares, today, read.sessions)
    weeks = adherence_by_week(plans, sessions, now, in_use.within(since, date.max), spared)
    marks = time_marks(
        flares,
        bad_days(bad),
        plans,
        visited,
        notes(store.notes_said()),
        today,
    )
    said = read.check_ins
    mornings = (one for one in morning_points(said, plan_at) if one.day >= since)
    return ProgressView(
        today=today,
        adherence=_adherence(weeks),
        pain=_pain(pain_points(sessions, said, plan_at, heated, store.told_pain())),
        mornings=_mornings(tuple(mornings), today),
        leg=_leg(tuple(one for one in leg_days(said, read.sessions) if one.day >= since)),
        marks=marks,
        visit=visit.day if visit is not None else None,
        rungs=rung_courses(plans, in_use.first, today),
        function=tuple(one for one in function_points(store.function_said()) if one.day >= since),
        walks=walk_series(walks_of_days(plans, diary, read.sessions, of_days, now, in_use), today),
        slots={one.id: one for plan in plans for one in plan.prescription.schedule.slots},
        since=since,
    )


def _plan_at(plans: Sequence[PlanInForce], at: Instant) -> Prescription | None:
    """Return the plan that was in force at a moment; before the first one, the first."""
    place = bisect_right(plans, at.utc, key=lambda plan: plan.since.utc)
    return plans[max(place - 1, 0)].prescription if plans else None


def _adherence(weeks: tuple[WeekAdherence, ...]) -> AdherenceSeries:
    due = sum(week.prescribed for week in weeks)
    return AdherenceSeries(weeks=weeks, by_slot=adherence_by_slot(weeks), n=due)


def _pain(points: tuple[PainPoint, ...]) -> PainSeries:
    asked, told = (point.back_asked for point in points), (point.back_told for point in points)
    return PainSeries(points, sum(asked), sum(told))


def _mornings(points: tuple[MorningPoint, ...], today: date) -> MorningSeries:
    rated = sum(point.answer.back is not None for point in points)
    return MorningSeries(points, rated, morning_change(points, today))


def _leg(days: tuple[LegDay, ...]) -> LegSeries:
    return LegSeries(days, len(days))
