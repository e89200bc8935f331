"""Exercises with days of their own: a session is whole without those of other days."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.adherence import adherence_by_week
from coach.domain.calendar import days
from coach.domain.one_change_a_week import is_harder
from coach.domain.plan_differences import compare
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.slot_rhythm import EVERY_DAY, Rhythm, on_weekdays
from coach.domain.slots import DaysInUse
from coach.ui.texts.plan_differences import differs
from tests.builders import a_plan, a_prescription
from tests.domain.slot_days import MONDAY, at, done
from tests.facts import a_library

SUNDAY = MONDAY + timedelta(days=6)
RHYTHMS = st.just(EVERY_DAY) | st.sets(st.integers(0, 6), min_size=1).map(
    lambda found: on_weekdays(sorted(found))
)


def with_days(*rhythms: Rhythm) -> Prescription:
    plan = a_prescription()
    exercises = tuple(
        replace(one, days=rhythm) for one, rhythm in zip(plan.exercises, rhythms, strict=False)
    )
    return replace(plan, exercises=exercises)


@given(st.tuples(RHYTHMS, RHYTHMS, RHYTHMS))
def test_a_day_has_the_exercises_of_that_day_and_never_none(
    rhythms: tuple[Rhythm, Rhythm, Rhythm],
) -> None:
    plan = with_days(*rhythms)
    assert from_plain(to_plain(plan)) == plan
    for day in days(MONDAY, SUNDAY):
        of_day = [one for one in plan.exercises if one.days.falls_on(day, MONDAY)]
        assert list(plan.on(day).exercises) == (of_day or list(plan.exercises))
        assert plan.on(day).hold_s <= plan.fullest.hold_s <= plan.hold_s


def test_the_week_asks_for_what_its_days_ask_for() -> None:
    """Missed sessions ask for what they would have held, and no more."""
    plan = with_days(EVERY_DAY, on_weekdays((0,)), on_weekdays((0,)))
    slots = tuple(plan.schedule.slots[:1])
    plan = replace(plan, schedule=replace(plan.schedule, slots=slots))
    now = at(SUNDAY + timedelta(days=1), 5)
    in_use = DaysInUse([MONDAY], now.local_date)

    week = adherence_by_week([a_plan(at(MONDAY, 5), plan)], [], now, in_use)[0]

    daily = plan.exercises[0].holds * plan.exercises[0].dose.hold_s
    assert week.prescribed == 7
    assert week.asked_s == pytest.approx(plan.hold_s + 6 * daily)


def test_a_session_made_shorter_is_held_against_its_own_day() -> None:
    plan = with_days(EVERY_DAY, on_weekdays((0,)), on_weekdays((0,)))
    slots = tuple(plan.schedule.slots[:1])
    plan = replace(plan, schedule=replace(plan.schedule, slots=slots))
    tuesday = MONDAY + timedelta(days=1)
    whole = plan.on(tuesday).holds
    session = done(tuesday, slots[0].id, holds=whole)
    totals = replace(session.totals, holds_planned=whole)
    session = replace(session, totals=totals, minutes_wanted=5.0)
    now = at(SUNDAY + timedelta(days=1), 5)
    in_use = DaysInUse([MONDAY], now.local_date)

    week = adherence_by_week([a_plan(at(MONDAY, 5), plan)], [session], now, in_use)[0]

    assert (week.completed, week.partial) == (1, 0)


def test_other_days_of_an_exercise_are_compared_and_more_of_them_are_harder() -> None:
    every, once = with_days(EVERY_DAY), with_days(on_weekdays((0,)))
    assert [differs(one) for one in compare(every, once)][:1] == [
        "Days, Curl up: every day → 1 day a week: Mon"
    ]
    assert is_harder(once.exercises[0], every.exercises[0], a_library())
    assert not is_harder(every.exercises[0], once.exercises[0], a_library())
