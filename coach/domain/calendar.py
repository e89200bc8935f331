"""Days, weeks and slots: what was due when, and how much of it was done.

Every screen and file that speaks of "16 of 21 sessions" asks here, so that they all say the same.
Days are local dates as lived, weeks start on Monday, and a slot's times are on the clock face.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coach.domain.instant import DAY_STARTS_H, Instant
from coach.domain.prescription import PlanInForce
from coach.domain.program import Slot
from coach.domain.record import COUNTED, SessionSummary

DAYS_A_WEEK = 7
_DAY = timedelta(days=1)
_WEEK = timedelta(days=DAYS_A_WEEK)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def week_start(day: date) -> date:
    """Return the Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def days(first: date, last: date) -> Iterator[date]:
    """Yield every day from `first` to `last`, both included."""
    day = first
    while day <= last:
        yield day
        day += _DAY


def weeks(first: date, last: date) -> Iterator[date]:
    """Yield the Monday of every week from that of `first` to that of `last`."""
    monday = week_start(first)
    while monday <= last:
        yield monday
        monday += _WEEK


def on_face(day: date, at: time) -> datetime:
    """Return a clock time of a lived day, without an offset.

    A time before `DAY_STARTS_H` o'clock comes at the end of the day, on the next calendar date.
    """
    date_on_face = day + _DAY if at.hour < DAY_STARTS_H else day
    return datetime.combine(date_on_face, at)


@dataclass(frozen=True, slots=True)
class SlotDay:
    """One slot on one day, and the plan that asks for it."""

    day: date
    slot: Slot
    plan: PlanInForce

    @property
    def opens(self) -> datetime:
        """When it opens, on the clock face and without an offset."""
        return on_face(self.day, self.slot.opens)

    @property
    def closes(self) -> datetime:
        """When it closes, on the clock face and without an offset."""
        return on_face(self.day, self.slot.closes)

    def closed_by(self, now: Instant) -> bool:
        """Return whether its window is over."""
        return self.closes <= now.wall.replace(tzinfo=None)


def slots_of_day(plans: Sequence[PlanInForce], day: date) -> tuple[SlotDay, ...]:
    """Return the slots due on a day, in order, each with the plan that asks for it.

    A slot belongs to the plan in force when its window closes. So on a plan's first day only the
    slots that close after it was taken up are due, and a change of plan at noon leaves the
    morning to the plan before.

    Args:
        plans: every plan that was ever in force, oldest first.
        day: a local date as lived.
    """
    ended_by = bisect_right(plans, day, key=lambda plan: plan.first_day)
    oldest = max(bisect_left(plans, day, key=lambda plan: plan.first_day) - 1, 0)
    due = [
        SlotDay(day, slot, plan)
        for index, plan in enumerate(plans[oldest:ended_by], oldest + 1)
        for slot in plan.prescription.schedule.slots
        if _in_force(plan, plans[index : index + 1], on_face(day, slot.closes))
    ]
    return tuple(sorted(due, key=lambda slot_day: slot_day.opens))


def _in_force(plan: PlanInForce, following: Sequence[PlanInForce], at: datetime) -> bool:
    return _face(plan.since) < at and all(at <= _face(other.since) for other in following)


def due_slots(plans: Sequence[PlanInForce], day: date) -> tuple[Slot, ...]:
    """Return the slots due on a day, in order; see `slots_of_day`."""
    return tuple(slot_day.slot for slot_day in slots_of_day(plans, day))


def _face(instant: Instant) -> datetime:
    return instant.wall.replace(tzinfo=None)


def session_of_each_slot(
    sessions: Iterable[SessionSummary],
) -> Mapping[tuple[date, str], SessionSummary]:
    """Return the session that counts for each (day, slot id): the first one.

    A slot takes one session; another for the same slot is extra and fills no other slot.

    Args:
        sessions: in order of their start.
    """
    chosen: dict[tuple[date, str], SessionSummary] = {}
    for session in sessions:
        if session.slot_id is not None:
            chosen.setdefault((session.day, session.slot_id), session)
    return chosen


@dataclass(frozen=True, slots=True)
class WeekAdherence:
    """What was due and done from a Monday to a Sunday.

    Attributes:
        start: the Monday.
        prescribed: slots due; today's count once they are done or their window is over.
        completed: slot sessions with every hold done.
        partial: slot sessions with some holds done.
        partial_share: what those add, each the fraction of its holds that were completed.
        extra: sessions beyond the slots; they count in no other number here.
        so_far: whether the week is not over yet.
    """

    start: date
    prescribed: int
    completed: int
    partial: int
    partial_share: float
    extra: int
    so_far: bool

    @property
    def done(self) -> float:
        """Sessions done, with parts as fractions: completed + partial_share."""
        return self.completed + self.partial_share

    @property
    def adherence_pct(self) -> float | None:
        """100 * done / prescribed, or None for a week in which nothing was due."""
        return 100.0 * self.done / self.prescribed if self.prescribed else None


def adherence_by_week(
    plans: Sequence[PlanInForce], sessions: Sequence[SessionSummary], now: Instant
) -> tuple[WeekAdherence, ...]:
    """Return every week from the first plan or session to this one, oldest first.

    Args:
        plans: every plan that was ever in force, oldest first.
        sessions: the sessions to count; running and discarded ones are left out.
        now: today's slots count once they are done or their window has closed by now.
    """
    counted = [session for session in sessions if session.status in COUNTED]
    days_lived = [session.day for session in counted]
    begun = [*days_lived, *(plan.first_day for plan in plans[:1])]
    if not begun:
        return ()
    by_slot = session_of_each_slot(counted)
    in_week: dict[date, int] = {}
    for session in counted:
        monday = week_start(session.day)
        in_week[monday] = in_week.get(monday, 0) + 1
    last = max([now.local_date, *days_lived])
    return tuple(
        _week(monday, in_week.get(monday, 0), by_slot, plans, now)
        for monday in weeks(min(begun), last)
    )


def _week(
    monday: date,
    sessions: int,
    by_slot: Mapping[tuple[date, str], SessionSummary],
    plans: Sequence[PlanInForce],
    now: Instant,
) -> WeekAdherence:
    prescribed = completed = partial = filled = 0
    partial_share = 0.0
    sunday = monday + _WEEK - _DAY
    for day in days(monday, min(sunday, now.local_date)):
        for due in slots_of_day(plans, day):
            session = by_slot.get((day, due.slot.id))
            if session is None:
                prescribed += due.closed_by(now)
                continue
            prescribed += 1
            filled += 1
            share = session.totals.share
            if share >= 1.0:
                completed += 1
            elif share > 0.0:
                partial += 1
                partial_share += share
    return WeekAdherence(
        start=monday,
        prescribed=prescribed,
        completed=completed,
        partial=partial,
        partial_share=partial_share,
        extra=sessions - filled,
        so_far=sunday >= now.local_date,
    )


def missed_slots(
    plans: Sequence[PlanInForce],
    sessions: Iterable[SessionSummary],
    first: date,
    last: date,
    now: Instant,
) -> tuple[SlotDay, ...]:
    """Return the slots from `first` to `last` whose window closed with no session for them.

    A session that is still running keeps its slot from being missed.
    """
    taken = {(session.day, session.slot_id) for session in sessions}
    return tuple(
        due
        for day in days(first, min(last, now.local_date))
        for due in slots_of_day(plans, day)
        if due.closed_by(now) and (day, due.slot.id) not in taken
    )


def short_day(day: date) -> str:
    """Return a day as labels show it, such as `16 Nov`."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]}"


def long_day(day: date) -> str:
    """Return a day in full, such as `16 November 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def span_in_words(first: date, last: date) -> str:
    """Return a range of days, such as `from 1 to 22 November 2026`."""
    if first == last:
        return f"on {long_day(first)}"
    start = long_day(first)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
        if first.month == last.month:
            start = str(first.day)
    return f"from {start} to {long_day(last)}"
