"""The day's slots: done, due, open, missed, later; and what a session begun now counts for."""

from datetime import datetime, timedelta, timezone

import pytest

from coach.domain.day_marks import DayMark
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.record import SessionStatus
from coach.domain.session_changes import SessionWord
from coach.domain.slots import SlotState
from coach.services.notices import BEFORE_START, Notice, NoticeKind
from coach.services.today import today_view
from tests.builders import a_hold, a_plan, a_start, an_instant
from tests.fakes.memory_store import MemoryStore

ZONE = timezone(timedelta(hours=1))


def at(hour: int, minute: int = 0, day: int = 23) -> Instant:
    return Instant(0.0, datetime(2026, 11, day, hour, minute, tzinfo=ZONE))


def a_store(since: Instant | None = None) -> MemoryStore:
    store = MemoryStore()
    store.take_up(a_plan(since or at(8, day=16)))
    return store


def do_session(
    store: MemoryStore, moment: Instant, slot_id: str | None,
    status: SessionStatus = SessionStatus.COMPLETED,
) -> str:  # fmt: skip
    start = a_start(moment, slot_id=slot_id)
    session_id = store.begin_session(start)
    for number in range(start.prescription.holds):
        store.add_hold(session_id, a_hold(number, started=moment))
    store.end_session(session_id, status, moment)
    return session_id


@pytest.mark.parametrize(
    ("now", "states", "next_slot"),
    [
        (at(8), "NOT_YET NOT_YET NOT_YET", "mid_morning"),
        (at(9, 59), "NOT_YET NOT_YET NOT_YET", "mid_morning"),
        (at(10), "DUE NOT_YET NOT_YET", "mid_morning"),
        (at(12, 30), "OPEN NOT_YET NOT_YET", "mid_morning"),
        (at(13, 59), "OPEN NOT_YET NOT_YET", "mid_morning"),
        (at(14), "MISSED DUE NOT_YET", "mid_afternoon"),
        (at(17, 30), "MISSED MISSED DUE", "early_evening"),
        (at(23), "MISSED MISSED OPEN", "early_evening"),
        (at(3, 59, day=24), "MISSED MISSED OPEN", "early_evening"),
    ],
)
def test_slots_follow_the_clock_face(now: Instant, states: str, next_slot: str) -> None:
    store = a_store()

    view = today_view(store, store.plans(), now)

    assert [slot.state.name for slot in view.slots] == states.split()
    assert view.next_slot is not None
    assert view.next_slot.id == next_slot


def test_a_session_fills_its_slot_and_the_next_comes_up() -> None:
    store = a_store()
    session_id = do_session(store, at(10, 30), "mid_morning")

    view = today_view(store, store.plans(), at(11))

    assert view.slots[0].state is SlotState.DONE
    assert view.slots[0].session is not None
    assert view.slots[0].session.id == session_id
    assert view.next_slot is not None
    assert view.next_slot.id == "mid_afternoon"
    assert view.done == 1


def test_a_second_session_in_a_slot_is_an_extra() -> None:
    store = a_store()
    do_session(store, at(10, 30), "mid_morning")
    do_session(store, at(11, 30), "mid_morning")
    do_session(store, at(12), None)

    view = today_view(store, store.plans(), at(12, 10))

    assert view.done == 1
    assert view.extra == 2


def test_a_discarded_session_fills_nothing() -> None:
    store = a_store()
    do_session(store, at(10, 30), "mid_morning", SessionStatus.DISCARDED)

    view = today_view(store, store.plans(), at(11))

    assert view.slots[0].state is SlotState.DUE
    assert view.extra == 0


def test_the_slot_of_a_session_that_is_left_out_is_not_called_missed() -> None:
    store = a_store()
    left_out = do_session(store, at(10, 30), "mid_morning")
    store.change_session(left_out, SessionWord.LEFT_OUT, at(10, 40))

    soon = today_view(store, store.plans(), at(11))
    assert soon.slots[0].state is SlotState.DUE
    assert soon.next_slot is not None
    assert soon.next_slot.id == "mid_morning"

    later = today_view(store, store.plans(), at(18))
    assert [one.state.name for one in later.slots] == ["LEFT_OUT", "MISSED", "DUE"]
    assert later.done == later.extra == 0
    assert all(one.counts for one in later.slots[:2])


def test_what_is_left_out_lifts_neither_the_gap_nor_the_question_of_the_morning() -> None:
    store = a_store()
    session_id = do_session(store, at(10, 30), "mid_morning")
    before = today_view(store, store.plans(), at(11))
    assert before.gap_until is not None

    store.change_session(session_id, SessionWord.LEFT_OUT, at(10, 40))

    after = today_view(store, store.plans(), at(11))
    assert after.gap_until == before.gap_until
    assert not after.ask_got_up


def test_when_everything_is_done_a_session_is_an_extra() -> None:
    store = a_store()
    for moment, slot in (
        (at(10), "mid_morning"), (at(15), "mid_afternoon"), (at(18), "early_evening"),
    ):  # fmt: skip
        do_session(store, moment, slot)

    view = today_view(store, store.plans(), at(19))

    assert view.next_slot is None
    assert view.done == 3
    assert view.next_due is not None
    assert view.next_due.from_then == at(10, day=24).utc


def test_a_session_after_midnight_belongs_to_the_evening_before() -> None:
    store = a_store()
    do_session(store, at(0, 30, day=24), "early_evening")

    evening = today_view(store, store.plans(), at(1, day=24))
    morning = today_view(store, store.plans(), at(8, day=24))

    assert evening.slots[2].state is SlotState.DONE
    assert morning.done == 0


def test_the_week_is_seven_marks_from_monday() -> None:
    store = a_store(since=at(8, day=24))
    store.add_check_in(CheckIn(AskedWhen.MORNING, at(8, day=24), 3))
    do_session(store, at(10, day=25), "mid_morning")
    for moment, slot in (
        (at(10, day=26), "mid_morning"), (at(15, day=26), "mid_afternoon"),
        (at(18, day=26), "early_evening"),
    ):  # fmt: skip
        do_session(store, moment, slot)

    view = today_view(store, store.plans(), at(9, day=27))

    assert [each.mark for each in view.week] == [
        DayMark.NOTHING_DUE,
        DayMark.NONE,
        DayMark.SOME,
        DayMark.ALL,
        DayMark.NONE,
        DayMark.AHEAD,
        DayMark.AHEAD,
    ]


def test_minutes_are_those_of_the_timeline() -> None:
    store = a_store(an_instant())

    view = today_view(store, store.plans(), at(11))

    assert view.minutes == pytest.approx(8.8, abs=0.3)


def test_after_a_session_the_plan_leaves_a_gap() -> None:
    store = a_store()
    do_session(store, at(10, 30), "mid_morning")

    soon = today_view(store, store.plans(), at(11))
    later = today_view(store, store.plans(), at(12, 1))

    assert soon.gap_until == at(12).wall
    assert later.gap_until is None


def test_the_morning_is_asked_about_until_two_in_the_afternoon() -> None:
    store = a_store()

    asked = [today_view(store, store.plans(), at(hour)).ask_morning for hour in (3, 8, 13, 14)]

    assert asked == [False, True, True, False]


def kinds(store: MemoryStore, now: Instant, *handed_in: Notice) -> set[NoticeKind]:
    return {one.kind for one in today_view(store, store.plans(), now, notices=handed_in).notices}


def test_much_more_than_the_week_before_is_said_before_start_once() -> None:
    store = a_store(at(8, day=1))
    for day in range(10, 23):
        do_session(store, at(10, day=day), "mid_morning")
    assert NoticeKind.PACING not in kinds(store, at(10))
    do_session(store, at(10), "mid_morning")
    assert NoticeKind.PACING in kinds(store, at(14))
    assert NoticeKind.PACING in BEFORE_START
    assert NoticeKind.PACING not in kinds(store, at(14), Notice(NoticeKind.LOCKED_DOCTOR))
    do_session(store, at(14), "mid_afternoon")
    assert NoticeKind.PACING not in kinds(store, at(18))


def test_an_extra_session_and_one_after_a_week_without_are_said_in_their_own_words() -> None:
    store = a_store(at(8, day=16))
    for hour, slot in ((10, "mid_morning"), (14, "mid_afternoon"), (18, "early_evening")):
        do_session(store, at(hour, day=22), slot)
    store.add_check_in(CheckIn(AskedWhen.MORNING, at(9, day=22), 3, 0, LegSite.NONE))
    assert NoticeKind.PACING_EXTRA in kinds(store, at(21, day=22))
    assert NoticeKind.PACING_EXTRA not in BEFORE_START
    assert NoticeKind.PACING_AFTER_PAUSE in kinds(store, at(11, day=30))
    store.add_check_in(CheckIn(AskedWhen.MORNING, at(9, day=30), 3, 2, LegSite.THIGH))
    assert NoticeKind.PACING_AFTER_PAUSE not in kinds(store, at(11, day=30))
