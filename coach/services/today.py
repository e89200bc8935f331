"""What to do now: the day's slots with their state, and how long the next session takes.

How a slot stands, and which session fills it, is worked out in `coach.domain.slots`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Protocol

from coach.domain.adherence import slots_done
from coach.domain.calendar import DAYS_A_WEEK, days, week_start
from coach.domain.clock_doubt import clock_doubt
from coach.domain.day_marks import DayMark, mark_of
from coach.domain.earliest_start import (
    GotUp,
    Wait,
    gap_until,
    guard_until,
    longest_wait,
)
from coach.domain.flare import FlareDays
from coach.domain.instant import DAY_STARTS_H, Instant
from coach.domain.leg_direction import LegToAsk
from coach.domain.next_due import NextDue, next_due
from coach.domain.pacing import much_today
from coach.domain.pain import AskedWhen
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.program import NO_CONTACT, Contact, Slot
from coach.domain.record import DayKind, SessionSummary
from coach.domain.slots import (
    SlotSessions,
    SlotStanding,
    SlotState,
    extra_sessions,
    in_their_time,
    is_rest_day,
    slot_for_now,
)
from coach.domain.walking import WalkingDay, gentler, walking_day, walking_on
from coach.engine.day_plan import DayPlan
from coach.engine.short_time import shortened
from coach.engine.timeline import PACE, Pace, session_minutes
from coach.services.check_in import NOTHING_SAID_ON_DAY, SaidOnDay, said_on
from coach.services.day_notices import clock_notices, pacing_notices
from coach.services.day_plans import BadDayRecord, DayPlanned, ordinary_day
from coach.services.notices import (
    LOCKS,
    SIGNS_FIRST,
    SOMETHING_FIRST,
    Notice,
    NoticeKind,
    in_order,
)

if TYPE_CHECKING:
    from coach.domain.movements_done import MovementDone
    from coach.domain.pain import CheckIn

SHORT_ON_TIME_MIN = 5.0
"""Minutes that a session may take for who is short on time (product rule)."""

_SIX_DAYS = timedelta(days=6)

MORNING_ENDS_H = 14
"""From then on nobody is asked how the morning is (product rule)."""


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """One day of this week.

    Attributes:
        part: what part of what was due on it was done, 0.0 to 1.0.
    """

    day: date
    mark: DayMark
    part: float = 0.0


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything on the Today page.

    Attributes:
        planned: what kind of day it is, and what is done on it: the plan in force, or less.
        next_slot: the slot that a session begun now counts for, or None for an extra.
        next_due: what is due next, today or on a later day; None where nothing is in a week.
        week: Monday to Sunday.
        extra: sessions of today that fill no slot and in which something was done.
        ask_morning: whether to ask how the morning is: until it is answered or put aside, and
            until `MORNING_ENDS_H` o'clock.
        short_minutes: length of a session for who is short on time, in minutes; None where the
            whole one is no longer, and on a day that asks for less anyway.
        notices: what there is to say besides, in its order.
        said: what was answered today about the pain.
        gap_until: until when the plan leaves a gap after the last session, in which none begins;
            None once it is over.
        guard_until: until when it leaves the time after getting up; None once it is over.
        got_up: when the user got up today, as they said it; None where they did not.
        usual_get_up: when they usually do; None where it was not said.
        ask_got_up: whether it matters when they got up: in the morning, before the first session.
        leg_to_ask: what of the leg the PT is still to be asked about, or None.
        rest_day: whether the plan asks for sessions on other days of the week, and for none today.
        contact: whom the plan's author says to ask.
        walks: the walks of today; None where none is asked for and none was done.
    """

    day: date
    planned: DayPlanned
    slots: tuple[SlotStanding, ...]
    next_slot: Slot | None
    week: tuple[DayOfWeek, ...]
    extra: int
    ask_morning: bool
    next_due: NextDue | None = None
    gap_until: datetime | None = None
    guard_until: datetime | None = None
    got_up: GotUp | None = None
    usual_get_up: time | None = None
    ask_got_up: bool = False
    short_minutes: float | None = None
    notices: tuple[Notice, ...] = ()
    said: SaidOnDay = NOTHING_SAID_ON_DAY
    leg_to_ask: LegToAsk | None = None
    rest_day: bool = False
    contact: Contact = NO_CONTACT
    walks: WalkingDay | None = None

    @property
    def prescription(self) -> Prescription:
        """What a session of today is made of."""
        return self.planned.of_day.prescription

    @property
    def minutes(self) -> float:
        """Length of a session without pauses, in minutes."""
        return self.planned.of_day.minutes

    @property
    def kind(self) -> DayKind:
        """What kind of day it is."""
        return self.planned.of_day.kind

    @property
    def bad_day(self) -> bool:
        """Whether it was said to be a bad day."""
        return self.planned.known.why_bad is not None

    @property
    def wait(self) -> Wait | None:
        """What the next session waits for, or None where it may be proposed now."""
        return longest_wait(self.gap_until, self.guard_until)

    @property
    def next_from(self) -> datetime | None:
        """When the next session of today is proposed, on today's clock face and without an
        offset: once its slot is open and nothing is to be waited for. None where it is now, or
        where no more is due today.
        """
        due = next((one.due for one in self.slots if one.due.slot == self.next_slot), None)
        if due is None:
            return None
        early = any(one.due == due and one.state is SlotState.NOT_YET for one in self.slots)
        times = [due.opens] if early else []
        times += [self.wait.until.replace(tzinfo=None)] if self.wait is not None else []
        return max(times, default=None)

    @property
    def leg_moved_down(self) -> bool:
        """Whether it is felt further down the leg than before today."""
        return self.said.leg_further_down

    @property
    def leg_comes_first(self) -> bool:
        """Whether the PT is to be asked about the leg, or somebody is to hear today of what is new
        and numb or weak: then no session is proposed, whatever the numbers are (sources S17, S18).
        """
        numb = any(notice.kind is NoticeKind.NUMB_TODAY for notice in self.notices)
        return numb or self.leg_moved_down or self.leg_to_ask is not None

    @property
    def locked(self) -> bool:
        """Whether a warning sign locks every session."""
        return any(notice.kind in LOCKS for notice in self.notices)

    @property
    def signs_first(self) -> bool:
        """Whether the warning signs come before the next session, or lock it."""
        return any(notice.kind in SIGNS_FIRST for notice in self.notices)

    @property
    def something_first(self) -> bool:
        """Whether Start leads to warning signs, or to who agrees, and no session begins yet."""
        return any(notice.kind in SOMETHING_FIRST for notice in self.notices)

    @property
    def quiet(self) -> bool:
        """Whether something else may be asked that takes a minute or two: no session is due in its
        window, or it has to wait, the morning was asked about, and nothing graver is.
        """
        due = any(slot.state is SlotState.DUE for slot in self.slots)
        first = self.ask_morning or self.signs_first or self.leg_moved_down
        return not first and (self.wait is not None or not due)

    @property
    def in_a_flare(self) -> bool:
        """Whether nothing is asked for today, because the day lies in a flare."""
        lasts = self.planned.known.flare is not None
        return any(slot.spared for slot in self.slots) or (lasts and self.kind is DayKind.FLARE)

    @property
    def done(self) -> int:
        """Slots of today in which the whole session was done."""
        return sum(slot.state is SlotState.DONE for slot in self.slots)

    @property
    def in_part(self) -> int:
        """Slots of today in which a part of the session was done."""
        return sum(slot.state is SlotState.DONE_IN_PART for slot in self.slots)


class DayRecord(BadDayRecord, Protocol):
    """What Today reads of the record; each method as the store's."""

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start."""

    def check_ins(self, first: date, last: date) -> "Sequence[CheckIn]":
        """Return the check-ins of these local days, both included, in the order kept."""

    def got_up(self, first: date, last: date) -> "Sequence[GotUp]":
        """Return when the user got up on these local days, in the order in which it was said."""

    def movements_done(self, first: date, last: date) -> "Sequence[MovementDone]":
        """Return those begun on these local days, both included, in order of their start."""

    def days_recorded(self) -> tuple[date, date] | None:
        """Return the first and last local day with a session or check-in, or None."""


def today_view(
    record: DayRecord,
    plans: Sequence[PlanInForce],
    now: Instant,
    pace: Pace = PACE,
    notices: Sequence[Notice] = (),
    *,
    usual_get_up: time | None = None,
    planned: DayPlanned | None = None,
    leg: LegToAsk | None = None,
) -> TodayView:
    """Return the Today page's contents.

    Args:
        record: what was done and said.
        plans: the record's, in the order in which they were taken up, at least one.
        now: the present moment.
        pace: seconds of the phases between.
        notices: what else Today has to say; empty while the record is not open yet.
        usual_get_up: when the user usually gets up, or None where it was not said.
        planned: what kind of day it is and what is done on it, where that was read already; else
            it is an ordinary day.
        leg: what of the leg the PT is still to be asked about, or None.

    Raises:
        StoreProblem: the record cannot be read.
    """
    day, around = now.local_date, _sessions_around(record, now.local_date)
    planned = planned or ordinary_day(record, plans[-1].prescription, day, pace)
    begun, schedule = _this_week(around, day), planned.of_day.prescription.schedule
    got_up, recorded = next(reversed(record.got_up(day, day)), None), record.days_recorded()
    first = min(recorded[0], day) if recorded is not None else day
    plans, of_slot = in_their_time(plans, now, first), _by_slot(begun, planned, day)
    said, today = said_on(record, day, plans[-1].prescription.rules.pain), _over_on(begun, day)
    slots, clock = of_slot.day(plans, day, now), _clock(day, recorded, said, today)
    view = TodayView(
        day=day,
        planned=planned,
        slots=slots,
        next_slot=slot_for_now(slots),
        next_due=next_due(plans, around, now, now.wall.tzinfo or UTC),
        week=_week(of_slot, plans, first, now),
        extra=extra_sessions(today, slots),
        ask_morning=_asks_morning(said.check_ins, now),
        notices=in_order((*clock, *notices)),
        leg_to_ask=leg,
        gap_until=gap_until(around, schedule.min_gap_min, now),
        guard_until=guard_until(now, got_up, usual_get_up, schedule.wake_guard_min),
        got_up=got_up,
        usual_get_up=usual_get_up,
        ask_got_up=schedule.wake_guard_min > 0 and _asks_got_up(today, now),
        said=said,
        short_minutes=_short_minutes(planned.of_day, pace),
        contact=plans[-1].prescription.contact,
    )
    return _with_the_plan_beside(_with_pacing(view, around, plans, first), record, plans)


def _with_the_plan_beside(
    view: TodayView, record: DayRecord, plans: Sequence[PlanInForce]
) -> TodayView:
    """Return Today with whether it is free, and with its walks: short ones also where the leg comes
    first (S39).
    """
    known, walking = view.planned.known, walking_on(plans, view.day)
    short = view.bad_day or view.leg_comes_first
    if walking is not None:
        walking = gentler(walking, bad=short, level=known.level)
    done = record.movements_done(view.day, view.day)
    walks = walking_day(walking, done, gentle=short or not known.ordinary)
    return replace(view, rest_day=is_rest_day(plans, view.day), walks=walks)


def _clock(
    day: date,
    recorded: tuple[date, date] | None,
    said: SaidOnDay,
    today: Sequence[SessionSummary],
) -> tuple[Notice, ...]:
    """Return what is to be asked about the computer's clock."""
    return clock_notices(clock_doubt(day, recorded, entry_today=bool(said.check_ins or today)))


def _with_pacing(
    view: TodayView,
    around: Sequence[SessionSummary],
    plans: Sequence[PlanInForce],
    first: date,
) -> TodayView:
    """Return Today with what its next session would make of the day, where one is proposed."""
    if view.locked or view.leg_comes_first:
        return view
    gentle = not view.planned.known.ordinary
    much = much_today(view.prescription, around, plans, view.day, first, gentle=gentle)
    said = pacing_notices(much, due=view.next_slot is not None)
    return replace(view, notices=in_order((*view.notices, *said))) if said else view


def _by_slot(begun: Sequence[SessionSummary], planned: DayPlanned, day: date) -> SlotSessions:
    """Return the sessions by their slots; on the days of flares none is missed."""
    return SlotSessions(begun, FlareDays(planned.known.flares, day, begun))


def _sessions_around(record: DayRecord, day: date) -> Sequence[SessionSummary]:
    """Return the sessions of the day's week, and of the seven days before: today is compared with
    them, and one of Sunday evening may ask for a gap on Monday, too.
    """
    monday, week_ago = week_start(day), day - min(timedelta(days=DAYS_A_WEEK), day - date.min)
    return record.sessions(week_ago, monday + min(_SIX_DAYS, date.max - monday))


def _over_on(sessions: Iterable[SessionSummary], day: date) -> Sequence[SessionSummary]:
    return [one for one in sessions if one.lived and one.day == day]


def _this_week(around: Sequence[SessionSummary], day: date) -> Sequence[SessionSummary]:
    return [one for one in around if one.day >= week_start(day)]


def _week(
    of_slot: SlotSessions, plans: Sequence[PlanInForce], first: date, now: Instant
) -> tuple[DayOfWeek, ...]:
    """Return Monday to Sunday; nothing was due before the first day."""
    day = now.local_date
    monday = week_start(day)
    return tuple(
        _day_of_week(each, of_slot.day(plans, each, now) if each >= first else (), day)
        for each in days(monday, monday + min(_SIX_DAYS, date.max - monday))
    )


def _asks_morning(said: "Sequence[CheckIn]", now: Instant) -> bool:
    return _is_morning(now) and not any(one.asked is AskedWhen.MORNING for one in said)


def _asks_got_up(today: Sequence[SessionSummary], now: Instant) -> bool:
    """Return whether it matters when the user got up: until something was done today."""
    return _is_morning(now) and not any(session.load_s > 0 for session in today)


def _is_morning(now: Instant) -> bool:
    return DAY_STARTS_H <= now.wall.hour < MORNING_ENDS_H


def _short_minutes(of_day: DayPlan, pace: Pace) -> float | None:
    """Return how long a shortened session takes, or None where nothing would be left out."""
    if of_day.kind is not DayKind.ORDINARY:
        return None
    prescription = of_day.prescription
    shorter = shortened(prescription, SHORT_ON_TIME_MIN, pace)
    return None if shorter == prescription else session_minutes(shorter, pace)


def _day_of_week(day: date, standing: Sequence[SlotStanding], today: date) -> DayOfWeek:
    if day > today:
        return DayOfWeek(day, DayMark.AHEAD)
    standing = [slot for slot in standing if slot.asked_for]
    done = slots_done(standing)
    return DayOfWeek(day, mark_of(done), done.part)
