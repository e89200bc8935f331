"""What was due and done in a week: the arithmetic of "16 of 21 sessions"."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from coach.domain.adherence import WeekAdherence, adherence_by_week
from coach.domain.calendar import days, weeks
from coach.domain.instant import Instant
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionStatus, SessionSummary
from coach.domain.slots import DaysInUse
from tests.builders import THREE_SLOTS, a_plan, a_prescription
from tests.domain.slot_days import MONDAY, PLAN, SUNDAY_NIGHT, at, done


def by_week(
    plans: Sequence[PlanInForce], sessions: Sequence[SessionSummary], now: Instant
) -> tuple[WeekAdherence, ...]:
    in_use = DaysInUse([MONDAY, *(one.day for one in sessions)], now.local_date)
    return adherence_by_week(plans, sessions, now, in_use)


def only_week(sessions: Sequence[SessionSummary], now: Instant) -> WeekAdherence:
    (week,) = by_week([PLAN], sessions, now)
    return week


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
    weeks_shown = by_week([nothing], [done(MONDAY, None)], at(MONDAY, 20))
    assert [(week.adherence_pct, week.extra) for week in weeks_shown] == [(None, 1)]


def test_no_plan_and_no_session_is_no_week() -> None:
    assert by_week([], [], SUNDAY_NIGHT) == ()


def test_every_session_is_in_some_week_even_after_the_clock_was_set_back() -> None:
    sessions = [done(MONDAY - timedelta(days=9)), done(MONDAY + timedelta(days=20))]
    counted = by_week([PLAN], sessions, at(MONDAY, 8))
    assert sum(week.completed + week.partial + week.extra for week in counted) == 2
    assert [week.start for week in counted] == list(weeks(sessions[0].day, sessions[1].day))


def test_weeks_without_a_session_are_there_with_zero_done() -> None:
    later = Instant(0.0, SUNDAY_NIGHT.wall + timedelta(days=14))
    pct = [week.adherence_pct for week in by_week([PLAN], [done(MONDAY)], later)]
    assert pct == [pytest.approx(100 / 21), 0.0, 0.0]
