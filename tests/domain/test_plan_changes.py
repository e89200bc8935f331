"""Changes of a plan: what they make of it, what they refuse and in which words, what differs."""

from dataclasses import replace
from datetime import time

import pytest

from coach.domain.dose import Dose
from coach.domain.plan_changes import Pause, PlanChange, Resume, ToDose, ToRung, ToSlots, change
from coach.domain.plan_differences import compare
from coach.domain.plan_refusals import Refusal
from coach.domain.prescription import Prescription
from coach.domain.program import Slot
from coach.domain.rules import Lock
from coach.domain.sides import Side, SideRule
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
                "Bird dog: 5 → 4 seconds a hold",
            ],
        ),
        (ToDose("curl_up", Dose((6, 4, 2), 5.0)), ["Curl up: 3-2-1 → 6-4-2"]),
        (
            ToDose("curl_up", Dose((3, 2, 1), 5.0, 3.0, 20.0)),
            [
                "Curl up: 4 → 3 seconds between repetitions",
                "Curl up: 30 → 20 seconds between sets",
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
        "After getting up: 60 → 30 minutes without a session",
        "Between two sessions: 90 → 60 minutes",
    ]
    assert said(LOCKED) == ["Locked: nothing → bird dog (by J. Doe, PT)"]
    assert said(replace(PLAN, exercises=PLAN.exercises[::-1])) == ["Order: bird dog, curl up"]
    assert said(PLAN) == []


def test_minutes_are_compared_where_somebody_knows_them() -> None:
    new = changed(ToSlots(THREE_SLOTS[:2]))
    sentences = [differs(one) for one in compare(PLAN, new, lambda plan: 10.0)]
    assert sentences[0] == "A day: 30 → 20 minutes"
