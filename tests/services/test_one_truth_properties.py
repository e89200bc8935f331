"""Whatever was begun, stopped, made shorter, done twice or left: all who count say the same."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.calendar import days
from coach.domain.day_marks import DayMark
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn
from coach.domain.program import Slot
from coach.domain.record import HoldOutcome, SessionStatus
from coach.domain.slots import SlotSessions, SlotStanding, SlotState, in_their_time
from coach.engine.day_plan import Gentler
from coach.services.progress import read_progress
from coach.services.settings import Settings
from coach.services.today import today_view
from coach.services.today_from_record import slot_now
from tests.builders import THREE_SLOTS, a_hold, a_plan, a_prescription, a_start
from tests.fakes.memory_store import MemoryStore
from tests.handover.records import collect

CET = timezone(timedelta(hours=1))
FIRST = date(2026, 11, 2)
_STILL_TO_DO = (SlotState.NOT_YET, SlotState.DUE, SlotState.OPEN)
EVENING_ONLY = (Slot("early_evening", "Early evening", time(17, 30), time(20)),)

ENDED = st.sampled_from(
    [SessionStatus.COMPLETED, SessionStatus.STOPPED, SessionStatus.DISCARDED, None]
)
SLOTS = st.sampled_from([slot.id for slot in THREE_SLOTS] + [None, "gone"])
SESSIONS = st.lists(
    st.tuples(
        st.integers(0, 13),  # day
        st.integers(4, 23),  # hour
        SLOTS,
        st.integers(0, 3),  # holds held to their end
        ENDED,
        st.sampled_from([None, 5.0]),
    ),
    max_size=20,
)
PLANS = st.lists(st.tuples(st.integers(-1, 13), st.booleans()), min_size=1, max_size=3)


def at(day: int, hour: int, minute: int = 0) -> Instant:
    wall = datetime.combine(FIRST + timedelta(days=day), time(hour, minute), tzinfo=CET)
    return Instant(0.0, wall)


def a_record(
    sessions: list[tuple[int, int, str | None, int, SessionStatus | None, float | None]],
    plans: list[tuple[int, bool]],
) -> MemoryStore:
    """Return a store in which all that was drawn was done, plans taken up in any order of days."""
    store = MemoryStore()
    store.add_check_in(CheckIn(AskedWhen.MORNING, at(0, 7), 3))
    for day, evening in plans:
        slots = EVENING_ONLY if evening else THREE_SLOTS
        store.take_up(a_plan(at(day, 6), a_prescription(slots=slots)))
    for day, hour, slot, holds, status, minutes in sorted(sessions, key=lambda one: one[:2]):
        begun = at(day, hour)
        start = a_start(begun, slot_id=slot, minutes_wanted=minutes)
        session_id = store.begin_session(start)
        for number in range(holds):
            outcome = HoldOutcome.COMPLETED
            store.add_hold(session_id, a_hold(hold_no=number, outcome=outcome, started=begun))
        if status is not None:
            store.end_session(session_id, status, begun)
    return store


def no_bad_day() -> Gentler:
    raise AssertionError("it is an ordinary day")


@given(SESSIONS, PLANS, st.integers(0, 13), st.integers(4, 23))
def test_today_trends_and_log_agree(
    sessions: list[tuple[int, int, str | None, int, SessionStatus | None, float | None]],
    plans: list[tuple[int, bool]],
    day: int,
    hour: int,
) -> None:
    now = at(day, hour)
    store = a_record([one for one in sessions if at(*one[:2]).utc <= now.utc], plans)
    view = today_view(store, store.plans(), now)
    weeks = read_progress(store, now).adherence.weeks
    log = collect(store, FIRST, now.local_date, now)
    in_force = in_their_time(store.plans(), now, FIRST)
    of_slot = SlotSessions(store.sessions(FIRST, now.local_date))
    lived = {each: of_slot.day(in_force, each, now) for each in days(FIRST, now.local_date)}
    states = Counter(slot.state for slots in lived.values() for slot in slots)
    parts = sum(slot.part for slots in lived.values() for slot in slots)

    assert view.slots == lived[now.local_date]
    assert (view.done, view.in_part) == counted(view.slots)
    assert slot_now(store, now, Settings(store), no_bad_day) == view.next_slot
    assert (view.next_slot is None) == (not any(slot.state in _STILL_TO_DO for slot in view.slots))
    for each in view.week:
        if each.day in lived:
            assert each.part == pytest.approx(share(lived[each.day]))
            assert (each.mark is DayMark.ALL) == (
                counted(lived[each.day])[0] == len(lived[each.day]) > 0
            )
            assert (each.part > 0) == (each.mark in (DayMark.ALL, DayMark.SOME))
    assert sum(week.completed for week in weeks) == states[SlotState.DONE]
    assert sum(week.partial for week in weeks) == states[SlotState.DONE_IN_PART]
    assert sum(week.done for week in weeks) == pytest.approx(parts)
    assert len(log.missed) == states[SlotState.MISSED]
    to_come = states[SlotState.NOT_YET] + states[SlotState.DUE]
    assert sum(week.prescribed for week in weeks) == states.total() - to_come


def counted(slots: Sequence[SlotStanding]) -> tuple[int, int]:
    """Return how many slots were done, and how many in part."""
    states = [slot.state for slot in slots]
    return states.count(SlotState.DONE), states.count(SlotState.DONE_IN_PART)


def share(slots: Sequence[SlotStanding]) -> float:
    """Return what part of a day was done."""
    return sum(slot.part for slot in slots) / len(slots) if slots else 0.0
