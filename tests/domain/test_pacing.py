"""The pacing guard: what a session begun now makes of today, beside the days before."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import Dose
from coach.domain.instant import Instant
from coach.domain.pacing import ENOUGH_DAYS, Beside, MuchToday, much_today
from coach.domain.plan_in_force import ChangedBy, PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.record import SessionStatus, SessionSummary, SessionTotals
from coach.domain.sides import Side
from coach.domain.slot_rhythm import on_weekdays
from tests.builders import THREE_SLOTS, a_plan, a_prescription, an_exercise, an_instant
from tests.fakes.clock import A_MORNING

TODAY = A_MORNING.date()
MONTH_AGO = TODAY - timedelta(days=30)
PLAN = a_prescription()
WHOLE_S = PLAN.hold_s


def days_ago(days: int, hour: int = 10) -> Instant:
    return an_instant(A_MORNING.replace(hour=hour) - timedelta(days=days))


def a_session(
    days: int,
    held_s: float = WHOLE_S,
    *,
    planned_s: float = WHOLE_S,
    status: SessionStatus = SessionStatus.COMPLETED,
) -> SessionSummary:
    at = days_ago(days)
    totals = SessionTotals(10, 10, planned_s, held_s)
    return SessionSummary(
        f"s{days}", at.local_date, at, at, None, status, "starter", 1, totals, Side.LEFT
    )


def of_days(*sessions_each: int) -> list[SessionSummary]:
    """Return whole sessions: how many on each of the days before, the latest last, then today."""
    count = len(sessions_each) - 1
    return [a_session(count - at) for at, many in enumerate(sessions_each) for _ in range(many)]


def plans_of(*steps: tuple[int, Prescription, ChangedBy]) -> list[PlanInForce]:
    return [replace(a_plan(days_ago(days, 8), plan), by=by) for days, plan, by in steps]


def once_a_day(plan: Prescription = PLAN) -> Prescription:
    return replace(plan, schedule=replace(plan.schedule, slots=THREE_SLOTS[:1]))


def twice_a_day(plan: Prescription = PLAN) -> Prescription:
    return replace(plan, schedule=replace(plan.schedule, slots=THREE_SLOTS[:2]))


ALWAYS = plans_of((30, PLAN, ChangedBy.USER))


@pytest.mark.parametrize(
    ("before_and_today", "said"),
    [
        ((3, 3, 3, 3, 3, 3, 3, 0), None),
        ((3, 3, 3, 3, 3, 3, 3, 2), None),
        ((3, 3, 3, 3, 3, 3, 3, 3), MuchToday(Beside.MEAN, 134)),
        ((2, 2, 2, 2, 2, 2, 2, 1), None),
        ((2, 2, 2, 2, 2, 2, 2, 2), MuchToday(Beside.MEAN, 150)),
        ((3, 2, 3, 2, 3, 2, 3, 2), None),
        ((1, 1, 1, 1, 1, 1, 1, 1), MuchToday(Beside.MEAN, 200)),
        ((1, 1, 1, 1, 1, 1, 0, 0), None),
        ((1, 1, 1, 1, 1, 0, 0, 0), None),
        ((1, 1, 1, 1, 1, 0, 0, 1), MuchToday(Beside.MEAN, 280)),
        ((2, 2, 0, 0, 0, 0, 0, 0), None),
        ((2, 2, 0, 0, 0, 0, 0, 3), MuchToday(Beside.PLAN, 134)),
        ((0, 0, 0, 0, 0, 0, 0, 0), MuchToday(Beside.NOTHING)),
    ],
    ids=str,
)
def test_today_is_held_beside_the_mean_of_the_seven_days_before(
    before_and_today: tuple[int, ...], said: MuchToday | None
) -> None:
    assert much_today(PLAN, of_days(*before_and_today), ALWAYS, TODAY, MONTH_AGO) == said


@pytest.mark.parametrize(("mean_s", "much"), [(100.0, False), (99.9, True)])
def test_twelve_tenths_are_not_much_and_more_is(mean_s: float, much: bool) -> None:
    plan = a_prescription(an_exercise("bird_dog", dose=Dose((6,), 10.0)))
    assert plan.hold_s == 120.0
    week = [a_session(day, mean_s) for day in range(7, 0, -1)]
    plans = plans_of((30, plan, ChangedBy.USER))
    assert bool(much_today(plan, week, plans, TODAY, MONTH_AGO)) is much


def test_older_days_and_running_sessions_count_for_nothing() -> None:
    old = [a_session(8) for _ in range(30)]
    running = [a_session(day, status=SessionStatus.RUNNING) for day in range(7, 0, -1)]
    said = much_today(PLAN, [*old, *running], ALWAYS, TODAY, MONTH_AGO)
    assert said == MuchToday(Beside.NOTHING)


def test_a_session_that_is_left_out_was_done_all_the_same() -> None:
    week = of_days(*[1] * 7, 1)
    left_out = [*week[:-1], replace(week[-1], status=SessionStatus.DISCARDED)]
    for sessions in (week, left_out):
        said = much_today(PLAN, sessions, ALWAYS, TODAY, MONTH_AGO)
        assert said == MuchToday(Beside.MEAN, 200)


def test_who_began_all_the_same_is_not_told_again_that_day() -> None:
    week = of_days(1, 1, 1, 1, 1, 1, 1, 1)
    assert much_today(PLAN, week, ALWAYS, TODAY, MONTH_AGO) == MuchToday(Beside.MEAN, 200)
    for status in (SessionStatus.RUNNING, SessionStatus.DISCARDED, SessionStatus.STOPPED):
        begun = [*week, a_session(0, 5.0, status=status)]
        assert much_today(PLAN, begun, ALWAYS, TODAY, MONTH_AGO) is None


def test_the_first_week_is_held_beside_what_the_plan_asks_for() -> None:
    six_days_ago = TODAY - timedelta(days=6)
    plans = plans_of((6, PLAN, ChangedBy.USER))
    assert much_today(PLAN, of_days(0, 2), plans, TODAY, six_days_ago) is None
    assert much_today(PLAN, of_days(1, 2), plans, TODAY, six_days_ago) is None
    said = much_today(PLAN, of_days(1, 3), plans, TODAY, six_days_ago)
    assert said == MuchToday(Beside.PLAN, 134)
    assert much_today(PLAN, [], plans, TODAY, TODAY) is None


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (ChangedBy.RULE, None),
        (ChangedBy.PT, None),
        (ChangedBy.USER, MuchToday(Beside.MEAN, 200)),
    ],
)
def test_a_step_of_the_ramp_or_of_the_pt_is_no_binge(by: ChangedBy, said: MuchToday | None) -> None:
    plans = plans_of((30, once_a_day(), ChangedBy.USER), (0, twice_a_day(), by))
    week = of_days(1, 1, 1, 1, 1, 1, 1, 1)
    assert much_today(PLAN, week, plans, TODAY, MONTH_AGO) == said


def test_more_than_the_step_is_said() -> None:
    plans = plans_of((30, once_a_day(), ChangedBy.USER), (3, twice_a_day(), ChangedBy.RULE))
    week = of_days(1, 1, 1, 1, 2, 2, 2, 2)
    said = much_today(PLAN, week, plans, TODAY, MONTH_AGO)
    assert said == MuchToday(Beside.MEAN, 150)


def test_a_harder_program_taken_up_at_once_is_said() -> None:
    harder = a_prescription(*(replace(one, dose=Dose((6, 5, 4), 8.0)) for one in PLAN.exercises))
    plans = plans_of((30, PLAN, ChangedBy.USER), (0, harder, ChangedBy.USER))
    said = much_today(harder, of_days(1, 1, 1, 1, 1, 1, 1, 0), plans, TODAY, MONTH_AGO)
    assert said is not None
    assert said.percent == 400


def test_on_a_bad_day_and_in_a_flare_its_own_sessions_are_never_much() -> None:
    small = a_prescription(*(replace(one, dose=Dose((2, 1), 5.0)) for one in PLAN.exercises))
    for before in ((0, 0, 0, 0, 0, 0, 0, 0), (0, 0, 0, 0, 0, 0, 1, 2)):
        week = of_days(*before)
        begun = [replace(one, totals=replace(one.totals, held_s=small.hold_s)) for one in week]
        said = much_today(small, begun, ALWAYS, TODAY, MONTH_AGO, gentle=True)
        assert said is None


def test_the_whole_plan_after_a_flare_is_said() -> None:
    small_s = WHOLE_S / 3
    week = [a_session(day, small_s, planned_s=small_s) for day in range(7, 0, -1) for _ in range(3)]
    said = much_today(PLAN, [*week, a_session(0)], ALWAYS, TODAY, MONTH_AGO)
    assert said == MuchToday(Beside.MEAN, 200)


def test_sessions_that_were_broken_off_tell_nothing_of_what_is_usual() -> None:
    stopped = [a_session(day, 10.0, status=SessionStatus.STOPPED) for day in (6, 6, 5, 4)]
    assert much_today(PLAN, stopped, ALWAYS, TODAY, MONTH_AGO) is None
    plan_done = [*stopped, *(a_session(0) for _ in range(3))]
    said = much_today(PLAN, plan_done, ALWAYS, TODAY, MONTH_AGO)
    assert said == MuchToday(Beside.PLAN, 134)


def test_after_a_week_of_small_sessions_a_whole_one_is_much() -> None:
    small = [a_session(day, WHOLE_S / 3, planned_s=WHOLE_S / 3) for day in range(7, 0, -1)]
    said = much_today(PLAN, small, ALWAYS, TODAY, MONTH_AGO)
    assert said == MuchToday(Beside.MEAN, 300)


HELD = st.lists(st.floats(0.0, 2000.0), max_size=3)


@given(week=st.lists(HELD, min_size=7, max_size=7), today=HELD, gentle=st.booleans())
def test_it_speaks_once_a_day_and_never_for_less_than_the_limit(
    week: list[list[float]], today: list[float], gentle: bool
) -> None:
    sessions = [
        a_session(7 - at, held_s, planned_s=held_s)
        for at, each in enumerate((*week, today))
        for held_s in each
    ]
    mean_s = sum(sum(each) for each in week) / 7
    said = much_today(PLAN, sessions, ALWAYS, TODAY, MONTH_AGO, gentle=gentle)
    if said is not None:
        assert sum(today) + WHOLE_S > 1.2 * mean_s
        assert said.percent > 120 or said.beside is Beside.NOTHING
        begun = [*sessions, a_session(0)]
        assert much_today(PLAN, begun, ALWAYS, TODAY, MONTH_AGO, gentle=gentle) is None
    elif not gentle and mean_s and sum(any(day) for day in week) >= ENOUGH_DAYS:
        most_s = max(1.2 * mean_s, min(WHOLE_S, max(sum(day) for day in week)))
        started = any(sum(today[:at]) > most_s for at in range(1, len(today) + 1))
        assert started or sum(today) + WHOLE_S <= most_s + 0.01


def test_the_first_days_of_the_calendar_are_no_trouble() -> None:
    first = Instant(0.0, datetime(1, 1, 2, tzinfo=UTC))
    assert much_today(PLAN, [], [a_plan(first)], date.min, date.min) is None


def test_a_plan_that_asks_for_no_session_is_no_measure() -> None:
    never = replace(PLAN, schedule=replace(PLAN.schedule, slots=()))
    plans = plans_of((3, never, ChangedBy.USER))
    assert much_today(never, [], plans, TODAY, TODAY - timedelta(days=3)) is None
    assert much_today(never, of_days(0, 0, 1), plans, TODAY, TODAY - timedelta(days=3)) is None


def on_days(*weekdays: int) -> Prescription:
    two = tuple(replace(slot, days=on_weekdays(weekdays)) for slot in THREE_SLOTS[:2])
    return replace(PLAN, schedule=replace(PLAN.schedule, slots=two))


def test_days_of_rest_make_the_usual_day_no_smaller() -> None:
    """Two sessions on each of its days are usual, though the week has four days without any."""
    today = TODAY.weekday()
    plan = on_days(*((today - back) % 7 for back in (0, 2, 4)))
    sessions = of_days(2, 0, 0, 2, 0, 2, 0, 1)
    plans = plans_of((30, plan, ChangedBy.USER))

    assert much_today(plan, sessions, plans, TODAY, MONTH_AGO) is None
    third = [*sessions, a_session(0)]
    found = much_today(plan, third, plans, TODAY, MONTH_AGO)
    assert found == MuchToday(Beside.MEAN, 150)
