"""What "that hurt" and a short session mean for the next step, out of a real record."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from coach.domain.advice import Rule
from coach.domain.hurt import HurtAnswer, hurt_rating
from coach.domain.hurt_said import Where
from coach.domain.pain import AskedWhen, CheckIn, Signs
from coach.domain.pain_zones import Zone
from coach.domain.record import HoldOutcome
from coach.domain.rules import FrequencyRamp
from coach.domain.sides import Side, SideRule
from coach.domain.suggesting.values import Suggestion
from coach.services.suggest import facts, suggestions
from coach.ui.texts.suggestions import advised
from tests.builders import THREE_SLOTS, a_hold, a_prescription, an_exercise
from tests.facts import a_library
from tests.rehearsal import Diary

LIBRARY = a_library()
BIRD_DOG = an_exercise("bird_dog", rung="BD1")
CURL_UP = an_exercise("curl_up", side_rule=SideRule.SWAP_LEG)
NUMB = HurtAnswer(where=Where.BACK, worst=0, numb_or_weak=True)
PLAN = a_prescription(BIRD_DOG, slots=THREE_SLOTS[:1])


def offers(diary: Diary) -> tuple[Suggestion, ...]:
    return suggestions(diary.store, LIBRARY, diary.clock.read()).offers


def hurting(diary: Diary, answer: HurtAnswer, *, down: bool = False) -> Callable[[str], None]:
    """Return what says "that hurt" of the left bird dog in the middle of a session."""

    def say(name: str) -> None:
        said = diary.stands_for(name, "bird_dog", Side.LEFT)
        diary.store.add_rating(hurt_rating(said, answer, answer.signs(leg_moved_down=down)))

    return say


@pytest.mark.parametrize(
    "answer",
    [
        HurtAnswer(where=Where.BACK),
        HurtAnswer(where=Where.BACK, worst=0),
        HurtAnswer(where=Where.LEG, worst=3),
        HurtAnswer(where=Where.OTHER, worst=5),
    ],
)
def test_four_days_that_hurt_are_no_clean_days(answer: HurtAnswer) -> None:
    diary = Diary(PLAN)
    for _ in range(4):
        diary.good_day(in_the_middle=hurting(diary, answer))
    diary.morning()
    assert offers(diary) == ()
    for _ in range(3):
        diary.good_day()
    diary.morning()
    assert [one.key.rule for one in offers(diary)] == [Rule.ADD_REPS]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (HurtAnswer(where=Where.LEG, worst=8), "pain 8 in the leg in four sessions"),
        (
            HurtAnswer(where=Where.OTHER, worst=9),
            "pain 9 somewhere other than your back or leg, in four sessions",
        ),
    ],
)
def test_red_pain_outside_the_back_is_red_for_its_side(answer: HurtAnswer, why: str) -> None:
    diary = Diary(PLAN)
    for _ in range(4):
        diary.good_day(in_the_middle=hurting(diary, answer))
    diary.morning()
    (offer,) = offers(diary)
    assert (offer.key.rule, offer.key.sides) == (Rule.RUNG_DOWN, (Side.LEFT,))
    assert advised(offer.advice) == f"Bird dog, left: {why}. Your plan says: go down to light hand."


def test_a_hold_that_hurt_is_enough_without_any_answer() -> None:
    diary = Diary(PLAN)
    for _ in range(3):
        session_id = diary.good_day()
    hold = a_hold(0, attempt=2, outcome=HoldOutcome.HURT, side=Side.RIGHT)
    diary.store.add_hold(session_id, hold._replace(ladder_id="bird_dog", rung_id="BD1"))
    diary.morning()
    found = facts(diary.store, LIBRARY, diary.clock.read())
    assert found is not None
    assert [side.sessions[-1].hurt for side in found.exercises[0].sides] == [False, True]
    assert offers(diary) == ()


def test_new_numbness_in_the_middle_leads_to_a_pause_of_that_side() -> None:
    diary = Diary(a_prescription(BIRD_DOG, CURL_UP, slots=THREE_SLOTS[:1]))
    diary.good_day(in_the_middle=hurting(diary, NUMB))
    (offer,) = offers(diary)
    assert (offer.key.rule, offer.key.ladder_id) == (Rule.PAUSE, "bird_dog")
    assert offer.key.sides == (Side.LEFT,)


@pytest.mark.parametrize(
    ("answer", "down"),
    [
        (HurtAnswer(where=Where.BACK, sharp=True), False),
        (HurtAnswer(where=Where.LEG), True),
        (NUMB, False),
    ],
)
def test_a_warning_sign_holds_every_exercise_back(answer: HurtAnswer, down: bool) -> None:
    both = a_prescription(BIRD_DOG, CURL_UP, slots=THREE_SLOTS[:1])
    diary = Diary(both)
    for _ in range(3):
        diary.good_day(in_the_middle=hurting(diary, answer, down=down))
    found = facts(diary.store, LIBRARY, diary.clock.read())
    assert found is not None
    _, curl_up = found.exercises
    assert [one.warned for one in curl_up.sides[0].sessions] == [True] * 3
    assert all(one.zone(found.rules.pain) is Zone.GREEN for one in curl_up.sides[0].sessions)


def test_a_warning_sign_in_the_warm_up_holds_back_and_takes_nothing_down() -> None:
    diary = Diary(PLAN)

    def in_warm_up(name: str) -> None:
        at = diary.clock.read()
        diary.store.add_check_in(
            CheckIn(AskedWhen.DURING, at, session_id=name, signs=Signs(sharp=True))
        )

    for _ in range(4):
        diary.good_day(in_the_middle=in_warm_up)
    diary.morning()
    assert offers(diary) == ()
    for _ in range(3):
        diary.good_day()
    diary.morning()
    assert [one.key.rule for one in offers(diary)] == [Rule.ADD_REPS]


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
