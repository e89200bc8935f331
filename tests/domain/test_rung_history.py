"""Which rung the plan had of each exercise, on each side, from when until when."""

from dataclasses import replace
from datetime import date, timedelta

from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescription import Prescription
from coach.domain.rung_history import courses_within, rung_courses
from coach.domain.sides import Side
from tests.builders import a_plan, an_instant
from tests.fakes.clock import A_MORNING
from tests.handover.records import FOUR_HOLDS

DAY = A_MORNING.date()
TODAY = DAY + timedelta(days=20)
KNEES, FEET = NamedRung("SB1", "Knees"), NamedRung("SB2", "Feet")
(SIDE_PLANK,) = FOUR_HOLDS.exercises


def plan(days: int, left: NamedRung, right: NamedRung) -> PlanInForce:
    exercise = replace(SIDE_PLANK, left=left, right=right)
    return taken_up(days, replace(FOUR_HOLDS, exercises=(exercise,)))


def taken_up(days: int, prescription: Prescription) -> PlanInForce:
    return a_plan(an_instant(A_MORNING + timedelta(days=days)), prescription)


def spans(*plans: PlanInForce, first: date = DAY) -> dict[Side | None, list[tuple[str, int, int]]]:
    return {
        course.side: [
            (one.rung.id, (one.first - DAY).days, (one.last - DAY).days) for one in course.stretches
        ]
        for course in rung_courses(plans, first, TODAY)
    }


def test_sides_that_were_always_alike_are_one_course() -> None:
    assert spans(plan(0, KNEES, KNEES), plan(5, FEET, FEET)) == {
        None: [("SB1", 0, 4), ("SB2", 5, 20)]
    }


def test_sides_that_parted_are_two_and_stay_two_when_they_meet_again() -> None:
    assert spans(plan(0, KNEES, KNEES), plan(5, FEET, KNEES), plan(9, FEET, FEET)) == {
        Side.LEFT: [("SB1", 0, 4), ("SB2", 5, 20)],
        Side.RIGHT: [("SB1", 0, 8), ("SB2", 9, 20)],
    }


def test_a_plan_that_changes_something_else_breaks_no_stretch() -> None:
    assert spans(plan(0, KNEES, KNEES), plan(5, KNEES, KNEES)) == {None: [("SB1", 0, 20)]}


def test_an_exercise_that_was_left_out_for_a_time_has_a_gap() -> None:
    without = taken_up(5, replace(FOUR_HOLDS, exercises=()))
    assert spans(plan(0, KNEES, KNEES), without, plan(9, KNEES, KNEES)) == {
        None: [("SB1", 0, 4), ("SB1", 9, 20)]
    }


def test_of_two_plans_of_a_day_the_last_one_counts_and_an_old_one_begins_with_the_record() -> None:
    later = DAY + timedelta(days=3)
    assert spans(
        plan(0, KNEES, KNEES), plan(5, KNEES, KNEES), plan(5, FEET, FEET), first=later
    ) == {None: [("SB1", 3, 4), ("SB2", 5, 20)]}
    assert rung_courses((), DAY, TODAY) == ()


def test_a_range_has_its_part_of_each_course() -> None:
    courses = rung_courses((plan(0, KNEES, KNEES), plan(5, FEET, FEET)), DAY, TODAY)
    first, last = DAY + timedelta(days=7), DAY + timedelta(days=9)
    (course,) = courses_within(courses, first, last)
    assert [(one.first, one.last, one.rung) for one in course.stretches] == [(first, last, FEET)]
    assert courses_within(courses, TODAY + timedelta(days=1), date.max) == ()
