"""Zones (R8) and when less is suggested (R9): at the threshold, and not one short of it."""

from typing import Any

import pytest

from coach.domain.advice import Rule
from coach.domain.feedback import Form
from coach.domain.pain import Signs
from coach.domain.pain_zones import Zone, zone_of
from coach.domain.rules import PainZones, PlanRules, StepDown
from coach.domain.sides import Side
from coach.domain.suggesting.facts import SetDone
from coach.domain.suggestions import suggest
from coach.ui.texts.suggestions import advised
from tests.facts import a_session, bird_dog, changed, curl_up, facts_of, only, rules_of

SPARING, MONITORING = PainZones(), PainZones(amber_max=5)
EASY = (3, 2, 1)
CUT = (SetDone(5, 4, stopped=1), SetDone(3, 0, skipped=3), SetDone(1, 0, skipped=1))
RED: dict[str, Any] = {"worst": 5}
AMBER: dict[str, Any] = {"worst": 3}
FORMLESS: dict[str, Any] = {"form": Form.NO}
RISE = {"morning": 4}
UNSETTLED = {"worst": 3, "morning": 3}


@pytest.mark.parametrize(
    ("zones", "before", "worst", "zone"),
    [
        *((SPARING, 2, worst, Zone.GREEN) for worst in (0, 1, 2)),
        *((SPARING, 2, worst, Zone.AMBER) for worst in (3, 4)),
        *((SPARING, 2, worst, Zone.RED) for worst in (5, 10)),
        *((MONITORING, 0, worst, Zone.GREEN) for worst in (0, 2)),
        *((MONITORING, 2, worst, Zone.AMBER) for worst in (3, 5)),
        (MONITORING, 2, 6, Zone.RED),
        *((zones, 3, 4, Zone.GREEN) for zones in (SPARING, MONITORING)),
        *((zones, 3, 5, Zone.AMBER) for zones in (SPARING, MONITORING)),
        *((zones, 3, 6, Zone.RED) for zones in (SPARING, MONITORING)),
        (SPARING, 6, 7, Zone.GREEN),
        (SPARING, 6, 8, Zone.RED),
        (SPARING, 7, 7, Zone.AMBER),
        (SPARING, None, 1, None),
        (SPARING, None, 7, None),
        (SPARING, None, 8, Zone.RED),
        (SPARING, 2, None, None),
    ],
)
def test_zones(zones: PainZones, before: int | None, worst: int | None, zone: Zone | None) -> None:
    assert zone_of(zones, before, worst) is zone


@pytest.mark.parametrize("what", ["sharp", "leg_moved_down", "numb_or_weak"])
def test_some_things_are_red_whatever_the_number(what: str) -> None:
    for worst in (None, 0):
        assert zone_of(SPARING, None, worst, Signs(**{what: True})) is Zone.RED


@pytest.mark.parametrize(
    ("seen", "rule"),
    [
        ([RED], Rule.RUNG_DOWN),
        ([{"worst": None, "sharp": True}], Rule.RUNG_DOWN),
        ([{"leg_moved_down": True}], Rule.RUNG_DOWN),
        ([{"leg_moved_down": True}, {}, {"leg_moved_down": True}], Rule.PAUSE),
        ([AMBER], None),
        ([AMBER, AMBER], Rule.REPS_LESS),
        ([AMBER, {"worst": None}, AMBER], Rule.REPS_LESS),
        ([AMBER, {}, AMBER], None),
        ([AMBER, AMBER, AMBER], Rule.RUNG_DOWN),
        ([FORMLESS], None),
        ([FORMLESS, FORMLESS], Rule.RUNG_DOWN),
        ([FORMLESS, {}, FORMLESS], None),
        ([RISE], Rule.RUNG_DOWN),
        ([{"morning": 3}], None),
        ([RISE, {}], None),
        ([UNSETTLED], Rule.REPS_LESS),
        ([UNSETTLED, {}, UNSETTLED], Rule.REPS_LESS),
        ([UNSETTLED, UNSETTLED], Rule.RUNG_DOWN),
        ([UNSETTLED, {"morning": None}, UNSETTLED], Rule.RUNG_DOWN),
        ([{"worst": 3, "morning": 2}], None),
        ([{"after": 4, "morning": 3}], Rule.REPS_LESS),
        ([{"after": 3, "morning": 3}], None),
        ([{"sets": CUT}], None),
        ([{"sets": CUT, "form": None, "worst": None}], None),
        ([{"sets": CUT, "worst": 3}], Rule.REPS_LESS),
        ([{"sets": CUT, "form": Form.MOSTLY}], Rule.REPS_LESS),
        ([{"sets": CUT, "worst": 3}, {"sets": CUT, "worst": None, "form": None}], Rule.REPS_LESS),
        ([{"sets": CUT, "worst": 3}, {"sets": CUT, "form": None}], None),
        ([{"sets": CUT, "worst": 3}, {}], None),
        ([{"sets": CUT, "hurt": True}, {"worst": None, "form": None}], None),
        ([{"sets": CUT, "hurt": True}, AMBER], None),
        ([{"made_easier": True}], None),
        ([{"hurt": True}], None),
        ([{"sets": CUT, "hurt": True}], Rule.REPS_LESS),
        ([{"sets": CUT, "hurt": True, "form": None, "worst": None}], Rule.REPS_LESS),
        ([{"numb_or_weak": True}], Rule.PAUSE),
        ([{"numb_or_weak": True, "worst": 9, "sharp": True}, {}, {}, {}], Rule.PAUSE),
        ([{"worst_leg": 4}], None),
        ([{"worst_leg": 5}], Rule.RUNG_DOWN),
        ([{"worst_leg": 5, "worst": None, "before": None}], Rule.RUNG_DOWN),
        ([{"worst": 5, "before": None}], Rule.RUNG_DOWN),
        ([{"worst": 4, "before": None}] * 2, Rule.REPS_LESS),
        ([{"worst": 5}, {"worst": 2, "before": None}], Rule.RUNG_DOWN),
        ([{"worst_leg": 5, "leg_before": 3}], None),
        ([{"worst_leg": 6, "leg_before": 3}], Rule.RUNG_DOWN),
        ([{"worst_elsewhere": 7}], None),
        ([{"worst_elsewhere": 8}], Rule.RUNG_DOWN),
    ],
)
def test_when_less_is_suggested(seen: list[dict[str, Any]], rule: Rule | None) -> None:
    days = [changed(a_session(len(seen) - nth), **one) for nth, one in enumerate(seen)]
    assert rules_of(*days) == ([] if rule is None else [rule])


@pytest.mark.parametrize(
    ("down", "seen", "rule"),
    [
        (StepDown(reps_after_amber=1), AMBER, Rule.REPS_LESS),
        (StepDown(rung_after_amber=1), AMBER, Rule.RUNG_DOWN),
        (StepDown(rung_after_form_breaks=1), FORMLESS, Rule.RUNG_DOWN),
        (StepDown(rung_after_unsettled=1), UNSETTLED, Rule.RUNG_DOWN),
        (StepDown(rung_at_morning_rise=3), RISE, Rule.REPS_LESS),
        (StepDown(reps_after_early_stops=3), {"sets": CUT, "worst": 3}, Rule.REPS_LESS),
        (StepDown(rung_after_red=2), {"sets": CUT, "worst": 5}, Rule.REPS_LESS),
        (StepDown(pause_after_leg_moves_down=1), {"leg_moved_down": True}, Rule.PAUSE),
    ],
)
def test_the_numbers_are_the_plans(down: StepDown, seen: dict[str, Any], rule: Rule) -> None:
    day = changed(a_session(1), **seen)
    found = only(suggest(facts_of(curl_up(day), rules=PlanRules(step_down=down))))
    assert found.key.rule is rule


@pytest.mark.parametrize(
    ("seen", "worst"),
    [
        ([{"sharp": True, "worst": None}, {"sharp": True, "worst": 3}], (3, 3)),
        ([{"sets": CUT, "hurt": True}] * 2, (1, 1)),
    ],
)
def test_the_grounds_are_all_sessions_oldest_first_and_the_numbers_that_were_said(
    seen: list[dict[str, Any]], worst: tuple[int, int]
) -> None:
    days = [changed(a_session(len(seen) - nth), **one) for nth, one in enumerate(seen)]
    grounds = only(suggest(facts_of(curl_up(*days)))).advice.grounds

    assert (grounds.sessions, grounds.worst) == (tuple(one.session_id for one in days), worst)


def test_a_morning_as_usual_is_no_rise_however_little_the_plan_takes_for_one() -> None:
    rules = PlanRules(step_down=StepDown(rung_at_morning_rise=1))
    for morning, found in ((2, []), (3, [Rule.RUNG_DOWN])):
        facts = facts_of(curl_up(a_session(1, morning=morning)), rules=rules)
        assert [one.key.rule for one in suggest(facts)] == found


def test_a_step_down_is_for_its_side() -> None:
    left, right = (a_session(1),), (a_session(1, worst=6),)
    found = only(suggest(facts_of(bird_dog(left, right))))
    assert found.key.sides == (Side.RIGHT,)
    assert advised(found.advice) == (
        "Bird dog, right: pain 6 in one session. Your plan says: go down to light hand."
    )
    both = suggest(facts_of(bird_dog(right, right, heights=(1, 2))))
    assert [(one.key.sides, one.advice.after) for one in both] == [
        ((Side.LEFT,), "Light hand"),
        ((Side.RIGHT,), "Leg slide"),
    ]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"worst_leg": 8, "worst": 0}, "pain 8 in the leg in one session"),
        (
            {"worst_elsewhere": 9, "worst": 0},
            "pain 9 somewhere other than your back or leg, in one session",
        ),
        ({"worst_leg": 8, "worst": 6}, "pain 6 in one session"),
        ({"worst": 5, "before": None}, "pain 5 in one session"),
        ({"worst_leg": 8, "leg_moved_down": True},
         "what you feel in your leg moves further down in one session"),
    ],
)  # fmt: skip
def test_red_says_what_made_it_red(said: dict[str, Any], why: str) -> None:
    earlier = a_session(2, sharp=True)
    found = only(suggest(facts_of(curl_up(earlier, changed(a_session(1), **said)))))
    assert advised(found.advice) == f"Curl-up: {why}. Your plan says: go down to light hand."


def test_new_numbness_is_a_pause_and_never_called_sharp() -> None:
    found = only(suggest(facts_of(bird_dog((a_session(1, numb_or_weak=True),), (a_session(1),)))))
    assert advised(found.advice) == (
        "Bird dog, left: new numbness or weakness in one session. "
        "Your plan says: pause it and ask your PT."
    )


def test_leg_pain_that_is_red_means_a_pause_at_the_bottom() -> None:
    red = (a_session(1, worst_leg=8),)
    found = only(suggest(facts_of(bird_dog(red, heights=(0, 0)))))
    assert found.key.rule is Rule.PAUSE


def test_fewer_repetitions_are_for_both_sides() -> None:
    amber = (a_session(2, worst=3), a_session(1, worst=4))
    found = only(suggest(facts_of(bird_dog((a_session(1),), amber))))
    assert advised(found.advice) == (
        "Bird dog, right: pain 3 to 4 in two sessions in a row. "
        "Your plan says: one repetition fewer in each set, on both sides."
    )
    assert (found.advice.before, found.advice.after) == ("5-3-1", "4-2-1")
    uneven = only(suggest(facts_of(bird_dog(amber, amber, heights=(1, 2)))))
    assert uneven.key.sides == (Side.LEFT, Side.RIGHT), "once, also on different rungs"


def test_at_the_bottom() -> None:
    red, formless = (a_session(1, worst=6),), (a_session(2, **FORMLESS), a_session(1, **FORMLESS))
    amber = (a_session(2, **AMBER), a_session(1, **AMBER))
    ones = (1, 1, 1)
    for sessions, sets, height, rule in (
        (red, EASY, 0, Rule.PAUSE),
        (formless, EASY, 0, Rule.REPS_LESS),
        (formless, ones, 0, Rule.PAUSE),
        (amber, ones, 1, Rule.RUNG_DOWN),
        (amber, ones, 0, Rule.PAUSE),
    ):
        facts = facts_of(bird_dog(sessions, sets=sets, heights=(height, height)))
        assert only(suggest(facts)).key.rule is rule
    found = only(suggest(facts_of(bird_dog(red, heights=(0, 0)))))
    assert advised(found.advice) == (
        "Bird dog, both sides: pain 6 in one session, and there is no easier version. "
        "Your plan says: pause it and ask your PT."
    )


def test_sets_that_never_came_to_their_turn_were_not_stopped() -> None:
    """One stop in the first of three sets is one set that was stopped."""
    once = (SetDone(5, 2, stopped=1), SetDone(3, 0), SetDone(1, 0))
    rules = PlanRules(step_down=StepDown(reps_after_early_stops=2))
    day = changed(a_session(1), sets=once, worst=3)
    assert not suggest(facts_of(curl_up(day), rules=rules))
    (found,) = suggest(
        facts_of(curl_up(changed(a_session(2), sets=once, worst=3), day), rules=rules)
    )
    assert (found.key.rule, found.advice.grounds.count) == (Rule.REPS_LESS, 2)
