"""When a longer walk is suggested, and everything that stands against it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from coach.domain.advice import Rule
from coach.domain.plan_changes import ToWalking, change
from coach.domain.plan_refusals import Amount, Refusal, Why
from coach.domain.rules import Lock, PlanRules, WalkGrowth
from coach.domain.slot_rhythm import EVERY_DAY, on_weekdays
from coach.domain.suggesting.facts import PlanFacts, WalkingFacts
from coach.domain.suggesting.values import Suggestion
from coach.domain.suggestions import suggest
from coach.domain.walking_dose import MINUTES_MAX, TIMES_MAX, Walking
from coach.ui.texts.refusals import refused
from coach.ui.texts.suggestions import advised
from tests.builders import a_prescription
from tests.facts import LONG_AGO, TODAY, a_library, a_session, curl_up, facts_of

TWICE = Walking(10, 2)
GROWS = PlanRules(walking=WalkGrowth(grow_by_min=2, days_a_step=7, up_to_min=30))
WELL = WalkingFacts(TWICE, LONG_AGO, due=14, done=10.5, calm=5)


def facts(rules: PlanRules = GROWS, **values: Any) -> PlanFacts:
    """Return the facts of a week of walks, all well unless told otherwise."""
    return replace(facts_of(rules=rules), walking=replace(WELL, **values))


def walks(found: tuple[Suggestion, ...]) -> list[Suggestion]:
    return [one for one in found if one.key.rule is Rule.WALK_MORE]


def test_a_week_of_walks_and_calm_mornings_ask_for_a_longer_one() -> None:
    (offer,) = suggest(facts())
    assert offer.change == ToWalking(Walking(12, 2))
    assert (offer.harder, offer.locked) == (True, False)
    assert advised(offer.advice) == (
        "You did 10.5 of 14 walks in seven days, and your mornings were calm. "
        "Your plan says: walk 12 minutes in place of 10."
    )


@pytest.mark.parametrize(
    "values",
    [
        {"due": 0, "done": 0.0},
        {"done": 9.7},
        {"since": TODAY - timedelta(days=6)},
        {"calm": 1},
        {"against": True},
        {"gentle_days": 1},
        {"walking": replace(TWICE, minutes=30)},
        {"walking": replace(TWICE, minutes=40)},
    ],
)
def test_what_stands_against_it(values: dict[str, Any]) -> None:
    assert suggest(facts(**values)) == ()


def test_it_never_goes_over_what_the_program_says() -> None:
    (offer,) = suggest(facts(walking=replace(TWICE, minutes=29)))
    assert offer.change == ToWalking(Walking(30, 2))


@pytest.mark.parametrize(
    "values",
    [
        {"bad_day": True},
        {"in_a_flare": True},
        {"changes": (TODAY - timedelta(days=3),)},
        {"rules": replace(GROWS, walking=None)},
        {"rules": replace(GROWS, progression=replace(GROWS.progression, changes_a_week=0))},
        {"walking": None},
    ],
)
def test_a_bad_day_a_flare_and_another_change_hold_it_back(values: dict[str, Any]) -> None:
    assert walks(suggest(replace(facts(), **values))) == []


@pytest.mark.parametrize("told", [{"worst": 3}, {"worst": 6}, {"hurt": True}, {"morning": 4}])
def test_a_session_that_was_not_well_holds_it_back(told: dict[str, Any]) -> None:
    here = curl_up(a_session(3, **told), a_session(1))
    assert walks(suggest(replace(facts(), exercises=(here,)))) == []
    long_ago = curl_up(a_session(20, **told), a_session(1))
    assert walks(suggest(replace(facts(), exercises=(long_ago,))))


def test_under_a_lock_and_with_pain_in_a_leg_it_is_for_the_pt() -> None:
    locked = replace(GROWS, lock=Lock(plan=True, by="J. Doe"))
    (offer,) = suggest(facts(locked))
    assert (offer.locked, offer.locked_by) == (True, "J. Doe")
    (offer,) = suggest(facts(leg=True))
    assert offer.locked


@pytest.mark.parametrize(
    ("walking", "amount"),
    [
        (Walking(MINUTES_MAX + 1, 2), Amount.WALK_MIN),
        (Walking(0, 2), Amount.WALK_MIN),
        (Walking(10, TIMES_MAX + 1), Amount.WALKS),
        (Walking(10, 0), Amount.WALKS),
    ],
)
def test_walks_have_limits_however_they_are_changed(walking: Walking, amount: Amount) -> None:
    found = change(a_prescription(), ToWalking(walking), a_library())
    assert isinstance(found, Refusal)
    assert found.range is not None
    assert found.range.amount is amount
    assert refused(found).endswith("cannot be.")


def test_walks_are_changed_taken_out_and_kept_under_a_lock() -> None:
    plan = replace(a_prescription(), walking=TWICE)
    for wanted in (Walking(7, 3, on_weekdays([5])), Walking(1, 1, EVERY_DAY), None):
        assert change(plan, ToWalking(wanted), a_library()) == replace(plan, walking=wanted)
    locked = replace(plan, rules=PlanRules(lock=Lock(plan=True, by="J. Doe")))
    found = change(locked, ToWalking(None), a_library())
    assert isinstance(found, Refusal)
    assert found.why is Why.PLAN_LOCKED
