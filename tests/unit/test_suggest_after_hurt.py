"""What "that hurt" and a short session mean for the next step, out of a real record."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from coach.domain.record import HoldOutcome
from coach.domain.rules import FrequencyRamp
from coach.domain.sides import Side, SideRule
from coach.domain.suggesting.answers import Rule
from coach.domain.suggesting.values import Suggestion
from coach.services.in_session import Rated, keep_hurt
from coach.services.suggest import facts, suggestions
from tests.builders import THREE_SLOTS, a_hold, a_prescription, an_exercise
from tests.facts import a_library
from tests.rehearsal import Diary

LIBRARY = a_library()
BIRD_DOG = an_exercise("bird_dog", rung="BD1")
CURL_UP = an_exercise("curl_up", side_rule=SideRule.SWAP_LEG)
PLAN = a_prescription(BIRD_DOG, slots=THREE_SLOTS[:1])


def offers(diary: Diary) -> tuple[Suggestion, ...]:
    return suggestions(diary.store, LIBRARY, diary.clock.read()).offers


def hurting(
    diary: Diary, side: Side | None = Side.LEFT, ladder_id: str = "bird_dog", **said: Any
) -> Callable[[str], None]:
    """Return what says "that hurt" in the middle of a session."""
    return lambda name: keep_hurt(diary.store, diary.clock, Rated(name, ladder_id, side), **said)


@pytest.mark.parametrize("said", [{}, {"worst": 0}, {"worst_leg": 3}, {"worst_elsewhere": 5}])
def test_four_days_that_hurt_are_no_clean_days(said: dict[str, Any]) -> None:
    diary = Diary(PLAN)
    for _ in range(4):
        diary.good_day(in_the_middle=hurting(diary, **said))
    diary.morning()
    assert offers(diary) == ()
    for _ in range(3):
        diary.good_day()
    diary.morning()
    assert [one.key.rule for one in offers(diary)] == [Rule.ADD_REPS]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"worst_leg": 8}, "pain 8 in the leg in four sessions"),
        ({"worst_elsewhere": 9}, "pain 9 outside back and leg in four sessions"),
    ],
)
def test_red_pain_outside_the_back_is_red_for_its_side(said: dict[str, Any], why: str) -> None:
    diary = Diary(PLAN)
    for _ in range(4):
        diary.good_day(in_the_middle=hurting(diary, **said))
    diary.morning()
    (offer,) = offers(diary)
    assert (offer.key.rule, offer.key.sides) == (Rule.RUNG_DOWN, (Side.LEFT,))
    assert offer.sentence == f"Bird dog, left: {why}. Your plan says: go down to light hand."


def test_a_hold_that_hurt_is_enough_without_any_answer() -> None:
    diary = Diary(PLAN)
    for _ in range(3):
        session_id = diary.good_day()
    hold = a_hold(0, attempt=2, outcome=HoldOutcome.HURT, side=Side.RIGHT)
    diary.store.add_hold(session_id, replace(hold, ladder_id="bird_dog", rung_id="BD1"))
    diary.morning()
    found = facts(diary.store, LIBRARY, diary.clock.read())
    assert found is not None
    assert [side.sessions[-1].hurt for side in found.exercises[0].sides] == [False, True]
    assert offers(diary) == ()


def test_a_warning_sign_holds_every_exercise_back() -> None:
    both = a_prescription(BIRD_DOG, CURL_UP, slots=THREE_SLOTS[:1])
    diary = Diary(both)
    for _ in range(3):
        diary.good_day(in_the_middle=hurting(diary, sharp=True))
    found = facts(diary.store, LIBRARY, diary.clock.read())
    assert found is not None
    _, curl_up = found.exercises
    assert [one.warned for one in curl_up.sides[0].sessions] == [True] * 3
    assert [one.sharp for one in curl_up.sides[0].sessions] == [False] * 3


def test_short_sessions_add_nothing_to_an_exercise_that_was_left_whole() -> None:
    both = replace(
        a_prescription(CURL_UP, BIRD_DOG, slots=THREE_SLOTS[:1]), short_on_time=("curl_up",)
    )
    diary = Diary(both)
    for _ in range(4):
        diary.good_day(minutes=3.0)
    diary.morning()
    found = facts(diary.store, LIBRARY, diary.clock.read())
    assert found is not None
    curl_up = found.exercises[0].sides[0].sessions
    assert [(one.as_now, one.shortened) for one in curl_up] == [(True, True)] * 4
    assert offers(diary) == ()
    for _ in range(3):
        diary.good_day()
    diary.morning()
    assert [one.key.rule for one in offers(diary)] == [Rule.ADD_REPS]


def test_short_sessions_are_a_part_of_those_due() -> None:
    plan = a_prescription(CURL_UP, BIRD_DOG, slots=THREE_SLOTS[:1])
    ramp = replace(plan.rules, ramp=FrequencyRamp())
    diary = Diary(replace(plan, rules=ramp, program_slots=THREE_SLOTS, short_on_time=("curl_up",)))
    for _ in range(7):
        diary.good_day(minutes=3.0)
    found = facts(diary.store, LIBRARY, diary.clock.read())
    assert found is not None
    assert found.frequency.due == 7
    assert 0 < found.frequency.done < 7
    assert [one.key.rule for one in offers(diary)] == []
