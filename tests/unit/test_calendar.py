"""What was due and how much of it was done: the arithmetic every screen and file shares."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone

import pytest

from coach.domain.calendar import (
    WeekAdherence,
    adherence_by_week,
    days,
    due_slots,
    long_day,
    missed_slots,
    on_face,
    short_day,
    slots_of_day,
    span_in_words,
    week_start,
    weeks,
)
from coach.domain.instant import Instant
from coach.domain.program import Slot
from coach.domain.record import SessionStatus, SessionSummary, SessionTotals
from coach.domain.sides import Side
from tests.builders import THREE_SLOTS, a_plan, a_prescription

CET = timezone(timedelta(hours=1))
MONDAY = date(2026, 11, 16)
SUNDAY_NIGHT = Instant(0.0, datetime(2026, 11, 22, 23, 0, tzinfo=CET))


def at(day: date, hour: int, minute: int = 0) -> Instant:
    return Instant(0.0, datetime(day.year, day.month, day.day, hour, minute, tzinfo=CET))


PLAN = a_plan(at(MONDAY, 8))


def done(
    day: date,
    slot_id: str | None = "mid_morning",
    *,
    holds: int = 10,
    number: int = 1,
    status: SessionStatus = SessionStatus.COMPLETED,
) -> SessionSummary:
    """Return a session with that many of its ten holds done."""
    started = at(day, 10, number)
    return SessionSummary(
        f"{day}-{number}", day, started, started, slot_id, status, "starter", 1,
        SessionTotals(10, holds, 50.0, holds * 5.0), Side.LEFT,
    )  # fmt: skip


def names(slots: Sequence[Slot]) -> list[str]:
    return [slot.id for slot in slots]


def only_week(sessions: Sequence[SessionSummary], now: Instant) -> WeekAdherence:
    (week,) = adherence_by_week([PLAN], sessions, now)
    return week


def test_weeks_start_on_monday() -> None:
    assert week_start(date(2026, 11, 22)) == MONDAY
    assert week_start(MONDAY) == MONDAY
    assert list(weeks(date(2026, 12, 30), date(2027, 1, 4))) == [
        date(2026, 12, 28),
        date(2027, 1, 4),
    ]


def test_days_includes_both_ends() -> None:
    assert list(days(MONDAY, MONDAY)) == [MONDAY]
    assert len(list(days(date(2028, 2, 1), date(2028, 3, 1)))) == 30


def test_nothing_is_due_before_the_first_plan() -> None:
    assert due_slots([PLAN], MONDAY - timedelta(days=1)) == ()
    assert due_slots([], MONDAY) == ()


@pytest.mark.parametrize(
    ("taken_up", "due"),
    [
        ((8, 0), ["mid_morning", "mid_afternoon", "early_evening"]),
        ((12, 29), ["mid_morning", "mid_afternoon", "early_evening"]),
        ((12, 30), ["mid_afternoon", "early_evening"]),
        ((21, 0), []),
    ],
)
def test_the_first_day_asks_only_for_slots_still_to_close(
    taken_up: tuple[int, int], due: list[str]
) -> None:
    plan = a_plan(at(MONDAY, *taken_up))
    assert names(due_slots([plan], MONDAY)) == due
    assert len(due_slots([plan], MONDAY + timedelta(days=1))) == 3


def test_a_plan_taken_up_after_midnight_asks_for_nothing_of_the_evening_before() -> None:
    plan = a_plan(Instant(0.0, datetime(2026, 11, 17, 0, 30, tzinfo=CET)))
    assert plan.first_day == MONDAY
    assert due_slots([plan], MONDAY) == ()


def test_a_change_at_noon_leaves_the_morning_to_the_plan_before() -> None:
    two_slots = (
        Slot("noon", "Noon", time(11), time(13)),
        Slot("evening", "Evening", time(18), time(20)),
    )
    wednesday = MONDAY + timedelta(days=2)
    newer = a_plan(at(wednesday, 12, 45), a_prescription(slots=two_slots))
    due = slots_of_day([PLAN, newer], wednesday)
    assert [(each.slot.id, each.plan) for each in due] == [
        ("mid_morning", PLAN),
        ("noon", newer),
        ("evening", newer),
    ]
    assert names(due_slots([PLAN, newer], wednesday + timedelta(days=1))) == ["noon", "evening"]


def test_the_same_slots_are_due_once_however_often_the_plan_changes_in_a_day() -> None:
    plans = [PLAN, *(a_plan(at(MONDAY + timedelta(days=2), hour)) for hour in (9, 11, 15, 19))]
    assert due_slots(plans, MONDAY + timedelta(days=2)) == THREE_SLOTS


def test_a_slot_after_midnight_belongs_to_the_evening() -> None:
    night = Slot("night", "Night", time(23), time(0, 30))
    (due,) = slots_of_day([a_plan(at(MONDAY, 8), a_prescription(slots=(night,)))], MONDAY)
    assert due.opens == datetime(2026, 11, 16, 23)
    assert due.closes == datetime(2026, 11, 17, 0, 30)
    assert on_face(MONDAY, time(4)) == datetime(2026, 11, 16, 4)


def test_a_full_week_of_everything() -> None:
    sessions = [
        done(day, slot.id)
        for day in days(MONDAY, MONDAY + timedelta(days=6))
        for slot in THREE_SLOTS
    ]
    week = only_week(sessions, SUNDAY_NIGHT)
    assert (week.prescribed, week.completed, week.partial, week.extra) == (21, 21, 0, 0)
    assert week.adherence_pct == 100.0


def test_a_part_counts_as_the_part_of_its_holds() -> None:
    sessions = [
        done(MONDAY),
        done(MONDAY, "mid_afternoon", holds=4, status=SessionStatus.STOPPED),
        done(MONDAY, "early_evening", holds=0, status=SessionStatus.STOPPED),
    ]
    week = only_week(sessions, SUNDAY_NIGHT)
    assert (week.prescribed, week.completed, week.partial) == (21, 1, 1)
    assert week.partial_share == pytest.approx(0.4)
    assert week.adherence_pct == pytest.approx(100 * 1.4 / 21)


def test_extra_sessions_fill_no_slot() -> None:
    sessions = [
        done(MONDAY),
        done(MONDAY, number=2),
        done(MONDAY, None, number=3),
        done(MONDAY, "no_such_slot", number=4),
    ]
    week = only_week(sessions, SUNDAY_NIGHT)
    assert (week.completed, week.extra) == (1, 3)
    assert week.adherence_pct == pytest.approx(100 / 21)


@pytest.mark.parametrize("status", [SessionStatus.RUNNING, SessionStatus.DISCARDED])
def test_a_session_that_does_not_count_is_nowhere(status: SessionStatus) -> None:
    week = only_week([done(MONDAY, status=status)], SUNDAY_NIGHT)
    assert (week.completed, week.partial, week.extra) == (0, 0, 0)


def test_today_counts_what_is_done_or_over() -> None:
    assert only_week([], at(MONDAY, 12, 29)).prescribed == 0
    assert only_week([], at(MONDAY, 12, 30)).prescribed == 1
    early = only_week([done(MONDAY, "early_evening")], at(MONDAY, 12, 30))
    assert (early.prescribed, early.completed) == (2, 1)
    assert early.so_far


def test_a_week_with_nothing_due_is_a_gap() -> None:
    nothing = a_plan(at(MONDAY, 8), a_prescription(slots=()))
    weeks_shown = adherence_by_week([nothing], [done(MONDAY, None)], at(MONDAY, 20))
    assert [(week.adherence_pct, week.extra) for week in weeks_shown] == [(None, 1)]


def test_no_plan_and_no_session_is_no_week() -> None:
    assert adherence_by_week([], [], SUNDAY_NIGHT) == ()


def test_every_session_is_in_some_week_even_after_the_clock_was_set_back() -> None:
    sessions = [done(MONDAY - timedelta(days=9)), done(MONDAY + timedelta(days=20))]
    counted = adherence_by_week([PLAN], sessions, at(MONDAY, 8))
    assert sum(week.completed + week.partial + week.extra for week in counted) == 2
    assert [week.start for week in counted] == list(weeks(sessions[0].day, sessions[1].day))


def test_weeks_without_a_session_are_there_with_zero_done() -> None:
    later = Instant(0.0, SUNDAY_NIGHT.wall + timedelta(days=14))
    pct = [week.adherence_pct for week in adherence_by_week([PLAN], [done(MONDAY)], later)]
    assert pct == [pytest.approx(100 / 21), 0.0, 0.0]


def test_missed_slots_are_closed_and_empty() -> None:
    missed = missed_slots(
        [PLAN], [done(MONDAY)], MONDAY, MONDAY + timedelta(days=5), at(MONDAY, 17)
    )
    assert [(each.day, each.slot.id) for each in missed] == [(MONDAY, "mid_afternoon")]


def test_a_running_session_keeps_its_slot() -> None:
    running = done(MONDAY, status=SessionStatus.RUNNING)
    assert missed_slots([PLAN], [running], MONDAY, MONDAY, at(MONDAY, 13)) == ()


def test_due_is_done_or_missed_or_still_open() -> None:
    sessions = [done(MONDAY), done(MONDAY + timedelta(days=1), "early_evening")]
    now = at(MONDAY + timedelta(days=2), 15)
    week = only_week(sessions, now)
    missed = missed_slots([PLAN], sessions, MONDAY, MONDAY + timedelta(days=6), now)
    assert week.prescribed == len(sessions) + len(missed)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (MONDAY, MONDAY, "on 16 November 2026"),
        (date(2026, 11, 1), date(2026, 11, 22), "from 1 to 22 November 2026"),
        (date(2026, 10, 30), date(2026, 11, 22), "from 30 October to 22 November 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "from 30 December 2025 to 2 January 2026"),
    ],
)
def test_a_range_in_words(first: date, last: date, words: str) -> None:
    assert span_in_words(first, last) == words


def test_days_in_words() -> None:
    assert short_day(date(2026, 9, 1)) == "1 Sep"
    assert long_day(date(2026, 9, 1)) == "1 September 2026"
