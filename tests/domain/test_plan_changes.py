"""Changes of a plan: what they make of it, what they refuse and in which words, what differs."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import Dose
from coach.domain.ladder import Library
from coach.domain.plan_changes import Pause, PlanChange, Resume, ToDose, ToRung, ToSlots, change
from coach.domain.plan_differences import compare
from coach.domain.plan_refusals import Refusal
from coach.domain.posture_order import floor_changes
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.program import Slot
from coach.domain.rules import Lock
from coach.domain.session_length import Minutes
from coach.domain.sides import Side, SideRule
from coach.domain.slot_rhythm import (
    EVERY_DAY,
    EVERY_OTHER_DAY,
    Rhythm,
    on_weekdays,
    times_a_week,
)
from coach.ui.texts.plan_differences import differs
from coach.ui.texts.refusals import refused as sentence_of
from tests.builders import THREE_SLOTS, a_prescription, an_exercise
from tests.facts import a_library

LIBRARY = a_library()
PLAN = a_prescription(
    an_exercise("curl_up", rung="CU2", side_rule=SideRule.SWAP_LEG),
    an_exercise("bird_dog", rung="BD1"),
)
LOCKED = replace(
    PLAN,
    exercises=(PLAN.exercises[0], replace(PLAN.exercises[1], locked=True)),
    rules=replace(PLAN.rules, lock=Lock(by="J. Doe, PT")),
)
ALL_LOCKED = replace(PLAN, rules=replace(PLAN.rules, lock=Lock(plan=True, by="J. Doe, PT")))


def changed(wanted: PlanChange, plan: Prescription = PLAN) -> Prescription:
    """Return a plan with a change that is possible."""
    after = change(plan, wanted, LIBRARY)
    assert isinstance(after, Prescription)
    return after


def refused(wanted: PlanChange, plan: Prescription = PLAN) -> str:
    """Return why a change is impossible."""
    after = change(plan, wanted, LIBRARY)
    assert isinstance(after, Refusal)
    return sentence_of(after)


@pytest.mark.parametrize(("hold_s", "becomes"), [(30.0, 10.0), (10.0, 10.0), (8.0, 8.0)])
def test_no_hold_over_the_cap_comes_along_to_a_rung_of_a_capped_movement(
    hold_s: float, becomes: float
) -> None:
    """Rule R5: the movement is told by its name, also on a ladder that is called otherwise."""
    core = an_exercise("core", rung="BD2", dose=Dose((3, 2), hold_s))
    for sides in ((), (Side.LEFT,)):
        to_full = change(a_prescription(core), ToRung("core", "BD3", sides), a_library("core"))
        assert isinstance(to_full, Prescription)
        assert to_full.exercises[0].left.name == "Full bird dog"
        assert to_full.exercises[0].dose == Dose((3, 2), becomes)


def said(new: Prescription, old: Prescription = PLAN) -> list[str]:
    """Return the differences in words."""
    return [differs(one) for one in compare(old, new)]


@pytest.mark.parametrize(
    ("wanted", "sentences"),
    [
        (ToRung("bird_dog", "BD2"), ["Bird dog: the BD1 version → leg lift"]),
        (
            ToRung("bird_dog", "BD2", (Side.RIGHT,)),
            ["Bird dog, right: the BD1 version → leg lift"],
        ),
        (
            ToRung("bird_dog", "BD2", (Side.LEFT, Side.RIGHT), (4, 3, 2), 4.0),
            [
                "Bird dog: the BD1 version → leg lift",
                "Bird dog: 3-2-1 → 4-3-2",
                "Bird dog: 5 → 4 s a hold",
            ],
        ),
        (ToDose("curl_up", Dose((6, 4, 2), 5.0)), ["Curl up: 3-2-1 → 6-4-2"]),
        (
            ToDose("curl_up", Dose((3, 2, 1), 5.0, 3.0, 20.0)),
            [
                "Curl up: 4 → 3 s between repetitions",
                "Curl up: 30 → 20 s between sets",
            ],
        ),
        (
            ToSlots(THREE_SLOTS[:2]),
            [
                "Sessions a day: 3 → 2",
                "Times of day: 10:00–12:30, 14:00–16:30, 17:30–20:00 → 10:00–12:30, 14:00–16:30",
            ],
        ),
        (Pause("bird_dog"), ["Bird dog: paused"]),
    ],
)
def test_a_change_and_what_it_says(wanted: PlanChange, sentences: list[str]) -> None:
    assert said(changed(wanted)) == sentences


def test_a_paused_exercise_comes_back_to_its_place() -> None:
    paused = changed(Pause("curl_up"))
    assert [one.ladder_id for one in paused.exercises] == ["bird_dog"]
    assert paused.holds == 12
    back = changed(Resume("curl_up"), paused)
    assert back == PLAN
    assert said(back, paused) == ["Curl up: new, the CU2 version, 3-2-1"]
    assert refused(Resume("curl_up")) == "This exercise is not paused."


BY_PT = "locked by J. Doe, PT. Only a new program file can change it."


@pytest.mark.parametrize(
    "wanted", [ToRung("bird_dog", "BD2"), ToDose("bird_dog", Dose((1,), 5.0)), Pause("bird_dog")]
)
def test_what_is_locked_cannot_be_changed(wanted: PlanChange) -> None:
    assert refused(wanted, LOCKED) == f"Bird dog is {BY_PT}"
    assert refused(wanted, ALL_LOCKED) == f"Your plan is {BY_PT}"


def test_the_rest_of_a_locked_plan() -> None:
    assert changed(ToSlots(THREE_SLOTS[:1]), LOCKED).schedule.sessions_per_day == 1
    assert changed(Pause("curl_up"), LOCKED).exercise("curl_up") is None
    assert refused(ToSlots(THREE_SLOTS[:1]), ALL_LOCKED) == f"Your plan is {BY_PT}"
    paused = replace(changed(Pause("curl_up")), rules=ALL_LOCKED.rules)
    assert refused(Resume("curl_up"), paused) == f"Your plan is {BY_PT}"


def slot(name: str, opens: int, closes: int) -> Slot:
    """Return a time of day by its hours."""
    return Slot(name.lower(), name, time(opens), time(closes))


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (ToRung("bird_dog", "BD9"), "There is no version BD9 of bird dog."),
        (ToRung("curl_up", "CU3"), "There is no version CU3 of curl up."),
        (ToRung("dead_bug", "DB0"), "Your plan does not have this exercise."),
        (
            ToDose("bird_dog", Dose((3,), 10.5)),
            "Seconds of a hold of bird dog are 1 to 10, so 10.5 cannot be.",
        ),
        (
            ToDose("bird_dog", Dose((21,), 5.0)),
            "Repetitions in a set of bird dog are 1 to 20, so 21 cannot be.",
        ),
        (ToDose("bird_dog", Dose((1,) * 7, 5.0)), "Sets of bird dog are 1 to 6, so 7 cannot be."),
        (
            ToRung("bird_dog", "BD2", (), None, 12.0),
            "Seconds of a hold of bird dog are 1 to 10, so 12 cannot be.",
        ),
        (ToSlots(()), "A day has at least one session."),
        (
            ToSlots((*THREE_SLOTS, slot("Night", 21, 22))),
            "A day has at most three sessions.",
        ),
        (ToSlots((slot("A", 9, 10), slot("A", 11, 12))), "Two sessions of a day need two names."),
        (ToSlots((slot("Noon", 12, 12),)), "Noon closes before it opens."),
        (
            ToSlots((slot("Morning", 9, 12), slot("Noon", 11, 13))),
            "Noon opens before morning closes.",
        ),
    ],
)
def test_what_is_against_the_rules_is_refused(wanted: PlanChange, sentence: str) -> None:
    assert refused(wanted) == sentence


def test_the_only_exercise_cannot_be_paused() -> None:
    plan = a_prescription(an_exercise("bird_dog"))
    assert refused(Pause("bird_dog"), plan).startswith("Bird dog is the only exercise")


def test_other_ladders_may_hold_for_longer() -> None:
    plan = a_prescription(an_exercise("front_plank"))
    assert changed(ToDose("front_plank", Dose((1,), 60.0)), plan).hold_s == 120.0
    assert refused(ToDose("front_plank", Dose((1,), 61.0)), plan)


def test_two_programs_are_compared_in_full() -> None:
    new = replace(
        PLAN,
        program_version=2,
        exercises=(an_exercise("dead_bug", rung="DB0"), *PLAN.exercises[:0:-1]),
        schedule=replace(PLAN.schedule, wake_guard_min=30, min_gap_min=60),
        rules=LOCKED.rules,
    )
    assert said(new) == [
        "Program: Starter (version 1) → Starter (version 2)",
        "Dead bug: new, the DB0 version, 3-2-1",
        "Curl up: no longer in your plan",
        "After getting up: 60 → 30 min without a session",
        "Between two sessions: 90 → 60 min",
    ]
    assert said(LOCKED) == ["Locked: nothing → bird dog (by J. Doe, PT)"]
    assert said(replace(PLAN, exercises=PLAN.exercises[::-1])) == ["Order: bird dog, curl up"]
    assert said(PLAN) == []


def test_minutes_are_compared_where_somebody_knows_them() -> None:
    new = changed(ToSlots(THREE_SLOTS[:2]))
    lengths = Minutes(9.6, 3), Minutes(9.6, 2)
    sentences = [differs(one) for one in compare(PLAN, new, lengths)]
    assert sentences[0] == "A day: 30 → 20 min"


def on(ladder_id: str, *, stands: bool) -> PrescribedExercise:
    """Return an exercise of which the first two rungs are done standing, on one or the other."""
    exercise = an_exercise(ladder_id, rung="BD1" if stands else "BD2")
    return replace(exercise, standing=("BD0", "BD1"))


THREE = ("bird_dog", "curl_up", "dead_bug")
LADDERS = Library(tuple(a_library(ladder, "BD").ladders[0] for ladder in THREE))


@pytest.mark.parametrize(
    ("before", "moves", "order"),
    [
        ("FFF", (1, "BD1"), "bird_dog dead_bug curl_up"),
        ("FFF", (0, "BD1"), "bird_dog curl_up dead_bug"),
        ("FFF", (2, "BD1"), "bird_dog curl_up dead_bug"),
        ("SFF", (2, "BD1"), "curl_up bird_dog dead_bug"),
        ("SSS", (1, "BD2"), "curl_up bird_dog dead_bug"),
        ("FSF", (0, "BD1"), "bird_dog curl_up dead_bug"),
        ("SFS", (1, "BD1"), "bird_dog curl_up dead_bug"),
        ("FFF", (1, "BD3"), "bird_dog curl_up dead_bug"),
    ],
)
def test_another_rung_puts_nobody_on_their_feet_between_two_stretches_on_the_floor(
    before: str, moves: tuple[int, str], order: str
) -> None:
    ladders = zip(THREE, before, strict=True)
    plan = a_prescription(*(on(ladder, stands=letter == "S") for ladder, letter in ladders))
    new = change(plan, ToRung(THREE[moves[0]], moves[1]), LADDERS)
    assert isinstance(new, Prescription)
    assert [one.ladder_id for one in new.exercises] == order.split()
    assert floor_changes(new) <= max(1, floor_changes(plan))
    reordered = order.split() != list(THREE)
    assert any(line.startswith("Order: ") for line in said(new, plan)) is reordered


def test_the_warm_up_says_whether_standing_comes_first_or_last() -> None:
    floor = a_prescription(*(on(each, stands=False) for each in THREE), warm_up=True)
    up = replace(floor, warm_up=tuple(replace(one, standing=True) for one in floor.warm_up))
    for plan, order in ((floor, "bird_dog dead_bug curl_up"), (up, "curl_up bird_dog dead_bug")):
        new = change(plan, ToRung("curl_up", "BD1"), LADDERS)
        assert isinstance(new, Prescription)
        assert [one.ladder_id for one in new.exercises] == order.split()


@given(
    before=st.lists(st.booleans(), min_size=3, max_size=3),
    moved=st.sampled_from(THREE),
    rung=st.sampled_from(["BD0", "BD1", "BD2", "BD3"]),
    sides=st.sampled_from([(), (Side.LEFT,), (Side.RIGHT,)]),
)
def test_a_change_of_rung_loses_no_exercise_and_never_costs_a_way_to_the_floor_for_nothing(
    before: list[bool], moved: str, rung: str, sides: tuple[Side, ...]
) -> None:
    plan = a_prescription(*(on(each, stands=s) for each, s in zip(THREE, before, strict=True)))
    new = change(plan, ToRung(moved, rung, sides), LADDERS)
    assert isinstance(new, Prescription)
    assert {one.ladder_id for one in new.exercises} == set(THREE)
    apart = [one for one in new.exercises if one.changes_posture]
    assert floor_changes(new) <= max(floor_changes(plan), 1 + 2 * len(apart))


THREE_A_WEEK = tuple(replace(slot, days=times_a_week(3)) for slot in THREE_SLOTS[:1])


@pytest.mark.parametrize("lock", [Lock(), Lock(plan=True, by="J. Doe, PT")])
def test_days_of_which_the_program_says_their_number_alone_are_the_users(lock: Lock) -> None:
    schedule = replace(PLAN.schedule, slots=THREE_A_WEEK)
    plan = replace(PLAN, schedule=schedule, rules=replace(PLAN.rules, lock=lock))
    moved = tuple(replace(one, days=on_weekdays((1, 3, 5), chosen=True)) for one in THREE_A_WEEK)

    new = changed(ToSlots(moved), plan)

    assert new.schedule.slots == moved
    assert [differs(one) for one in compare(plan, new)] == [
        "Days: 3 times a week, now Mon, Wed, Fri → 3 times a week, now Tue, Thu, Sat"
    ]


@pytest.mark.parametrize(
    "days", [on_weekdays((1, 3), chosen=True), on_weekdays((1, 3, 5)), EVERY_DAY, EVERY_OTHER_DAY]
)
def test_a_lock_keeps_how_many_they_are(days: Rhythm) -> None:
    plan = replace(ALL_LOCKED, schedule=replace(PLAN.schedule, slots=THREE_A_WEEK))
    other = tuple(replace(one, days=days) for one in THREE_A_WEEK)
    assert refused(ToSlots(other), plan) == f"Your plan is {BY_PT}"


def test_other_days_are_compared_together_or_each_by_its_name() -> None:
    weekdays, other = on_weekdays((0, 2, 4)), EVERY_OTHER_DAY
    all_of_them = tuple(replace(slot, days=weekdays) for slot in THREE_SLOTS)
    new = changed(ToSlots(all_of_them))
    assert [differs(one) for one in compare(PLAN, new)] == [
        "Days: every day → 3 days a week: Mon, Wed, Fri"
    ]
    first, *rest = THREE_SLOTS
    one_differs = changed(ToSlots((replace(first, days=other), *rest)))
    assert [differs(one) for one in compare(new, one_differs)] == [
        "Days, Mid-morning: 3 days a week: Mon, Wed, Fri → every other day",
        "Days, Mid-afternoon: 3 days a week: Mon, Wed, Fri → every day",
        "Days, Early evening: 3 days a week: Mon, Wed, Fri → every day",
    ]


def test_sessions_are_not_moved_off_the_only_days_of_an_exercise() -> None:
    first, *others = PLAN.exercises
    plan = replace(PLAN, exercises=(replace(first, days=on_weekdays((0,))), *others))
    moved = tuple(replace(slot, days=on_weekdays((1, 3))) for slot in THREE_SLOTS)
    assert refused(ToSlots(moved), plan) == (
        "Curl up is done on days of its own, and no session would be due on them."
    )
    kept = changed(ToSlots((*moved[:2], THREE_SLOTS[2])), plan)
    assert kept.schedule.slots[2] == THREE_SLOTS[2]
