"""What to do now: the day's slots with their state, and how long the next session takes.

A slot is "not yet" before it opens, "due" while it is open, still "open" after that until the
next one opens, then "missed". A session counts for one slot only; a second one in the same slot
is an extra.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from coach.domain.calendar import due_slots, on_face
from coach.domain.instant import DAY_STARTS_H, Instant
from coach.domain.pain import AskedWhen
from coach.domain.prescription import PlanInForce, Prescription
from coach.domain.program import Slot
from coach.domain.record import COUNTED, SessionSummary
from coach.engine.short_time import shortened
from coach.engine.timeline import PACE, Pace, lay_out

if TYPE_CHECKING:
    from coach.domain.pain import CheckIn

SHORT_ON_TIME_MIN = 5.0
"""Minutes that a session may take for who is short on time (product rule)."""

MORNING_ENDS_H = 14
"""From then on nobody is asked how the morning is (product rule)."""


class SlotState(Enum):
    """How a slot of today stands."""

    DONE = auto()
    DUE = auto()
    OPEN = auto()
    MISSED = auto()
    NOT_YET = auto()


@dataclass(frozen=True, slots=True)
class SlotToday:
    """A slot, its state, and the session that was done in it."""

    slot: Slot
    state: SlotState
    session: SessionSummary | None = None


class DayMark(Enum):
    """How a day of this week stands, for the seven marks."""

    ALL = auto()
    SOME = auto()
    NONE = auto()
    NOTHING_DUE = auto()
    AHEAD = auto()


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything on the Today page.

    Attributes:
        minutes: length of a session without pauses, in minutes.
        next_slot: the slot that a session begun now counts for, or None for an extra.
        week: Monday to Sunday as (day, mark).
        extra: sessions done today that fill no slot.
        ask_morning: whether to ask how the morning is: until it is answered or put aside, and
            until `MORNING_ENDS_H` o'clock.
        short_minutes: length of a session for who is short on time, in minutes; None where the
            whole one is no longer.
        gap_until: until when the plan leaves a gap after the last session; None once it is over.
    """

    day: date
    prescription: Prescription
    slots: tuple[SlotToday, ...]
    minutes: float
    next_slot: Slot | None
    week: tuple[tuple[date, DayMark], ...]
    extra: int
    ask_morning: bool
    gap_until: datetime | None = None
    short_minutes: float | None = None

    @property
    def done(self) -> int:
        """Slots done today."""
        return sum(slot.state is SlotState.DONE for slot in self.slots)


class DayRecord(Protocol):
    """What Today reads of the record; each method as the store's."""

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start."""

    def check_ins(self, first: date, last: date) -> "Sequence[CheckIn]":
        """Return the check-ins of these local days, both included, in order of their time."""


def today_view(
    record: DayRecord, plans: Sequence[PlanInForce], now: Instant, pace: Pace = PACE
) -> TodayView:
    """Return the Today page's contents. `plans` are the record's, oldest first, at least one.

    Raises:
        StoreProblem: the record cannot be read.
    """
    day = now.local_date
    monday = day - timedelta(days=day.weekday())
    sessions = [
        session
        for session in record.sessions(monday, monday + timedelta(days=6))
        if session.status in COUNTED
    ]
    prescription = plans[-1].prescription
    slots = slots_today(due_slots(plans, day), [s for s in sessions if s.day == day], now)
    filled = {slot.session.id for slot in slots if slot.session is not None}
    return TodayView(
        day=day,
        prescription=prescription,
        slots=slots,
        minutes=lay_out(prescription, pace=pace).total_s / 60,
        next_slot=slot_for_now(slots),
        week=tuple(
            (each, _mark(plans, sessions, each, day))
            for each in (monday + timedelta(days=n) for n in range(7))
        ),
        extra=sum(s.day == day and s.id not in filled for s in sessions),
        ask_morning=DAY_STARTS_H <= now.wall.hour < MORNING_ENDS_H
        and not any(each.asked is AskedWhen.MORNING for each in record.check_ins(day, day)),
        gap_until=_gap_until(sessions, prescription.schedule.min_gap_min, now),
        short_minutes=_short_minutes(prescription, pace),
    )


def _short_minutes(prescription: Prescription, pace: Pace) -> float | None:
    """Return how long a shortened session takes, or None where nothing would be left out."""
    shorter = shortened(prescription, SHORT_ON_TIME_MIN, pace)
    return None if shorter == prescription else lay_out(shorter, pace=pace).total_s / 60


def _gap_until(sessions: Sequence[SessionSummary], gap_min: int, now: Instant) -> datetime | None:
    """Return when the gap after the last session ends, on today's clock face, or None."""
    ended = [session.ended.wall for session in sessions if session.ended is not None]
    until = max(ended, default=now.wall - timedelta(days=7)) + timedelta(minutes=gap_min)
    return until.astimezone(now.wall.tzinfo) if until > now.wall else None


def slots_today(
    slots: Sequence[Slot], sessions: Sequence[SessionSummary], now: Instant
) -> tuple[SlotToday, ...]:
    """Return each slot of the day with its state.

    Args:
        slots: the slots due on the day, in order.
        sessions: the day's sessions that count.
        now: the present moment; its local date is the day.
    """
    first_in_slot: dict[str, SessionSummary] = {}
    for session in sessions:
        if session.slot_id is not None:
            first_in_slot.setdefault(session.slot_id, session)
    views = []
    for place, slot in enumerate(slots):
        done = first_in_slot.get(slot.id)
        following = slots[place + 1] if place + 1 < len(slots) else None
        state = SlotState.DONE if done is not None else _state(slot, following, now)
        views.append(SlotToday(slot, state, done))
    return tuple(views)


def _state(slot: Slot, following: Slot | None, now: Instant) -> SlotState:
    face, day = now.wall.replace(tzinfo=None), now.local_date
    if face < on_face(day, slot.opens):
        return SlotState.NOT_YET
    if face < on_face(day, slot.closes):
        return SlotState.DUE
    if following is None or face < on_face(day, following.opens):
        return SlotState.OPEN
    return SlotState.MISSED


def slot_for_now(slots: Sequence[SlotToday]) -> Slot | None:
    """Return the slot that a session begun now counts for.

    The one that is due or still open; else, before the first has opened, the next one to come:
    doing it early is doing it. None when everything is done or past.
    """
    for wanted in (SlotState.DUE, SlotState.OPEN, SlotState.NOT_YET):
        for slot in slots:
            if slot.state is wanted:
                return slot.slot
    return None


def _mark(
    plans: Sequence[PlanInForce], sessions: Sequence[SessionSummary], day: date, today: date
) -> DayMark:
    if day > today:
        return DayMark.AHEAD
    slots = {slot.id for slot in due_slots(plans, day)}
    if not slots:
        return DayMark.NOTHING_DUE
    done = {s.slot_id for s in sessions if s.day == day and s.slot_id in slots}
    if done == slots:
        return DayMark.ALL
    return DayMark.SOME if done else DayMark.NONE
