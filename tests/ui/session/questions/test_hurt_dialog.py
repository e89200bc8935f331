"""The talk after "that hurt": one key an answer, no number made up, the way on as the rules say."""

import pytest

from coach.domain.hurt import Aftermath, HurtAnswer, Offer, after_hurt
from coach.domain.hurt_said import Where
from coach.domain.pain import LegSite
from coach.domain.rules import PainZones
from coach.ui.session.questions.hurt_dialog import HurtDialog, Way
from coach.ui.session.questions.question import Question
from coach.ui.texts import hurt as words
from tests.builders import a_check_in

BEFORE = a_check_in(back=1, leg=2, leg_site=LegSite.THIGH)


def a_talk(*, easier: bool = True) -> HurtDialog:
    def aftermath(answer: HurtAnswer) -> Aftermath:
        return after_hurt(answer, BEFORE, PainZones(), easier=easier)

    return HurtDialog(aftermath, "Wall side plank" if easier else "")


def press(talk: HurtDialog, keys: str) -> Way | None:
    """Press keys, as the board hands them on; return the way that the last one took."""
    way = None
    for key in keys:
        if talk.corrects(key):
            continue
        places = [place for place, one in enumerate(talk.question.choices) if one.key == key]
        assert places, f"{key} means nothing in {talk.question.title}"
        way = talk.choose(places[0])
    return way


def offered(question: Question) -> list[str]:
    return [choice.words for choice in question.choices if choice.ticked is None]


def test_back_five_leads_to_the_easier_version_in_three_keys() -> None:
    way = press(a_talk(), "151")

    assert way == Way(Offer.EASIER, HurtAnswer(where=Where.BACK, worst=5))


def test_that_it_hurt_is_said_by_pressing_the_key_alone() -> None:
    talk = a_talk()
    assert talk.said == HurtAnswer(where=Where.BACK)
    press(talk, "2")

    assert talk.said == HurtAnswer(where=Where.LEG)


def test_an_answer_stands_until_a_new_one_is_whole() -> None:
    talk = a_talk()
    press(talk, "36")
    talk.back()
    talk.back()
    press(talk, "1")
    assert talk.said == HurtAnswer(where=Where.OTHER, worst=6)
    press(talk, "4")

    assert talk.said == HurtAnswer(where=Where.BACK, worst=4)


def test_what_was_answered_whole_is_no_slip_any_more() -> None:
    talk = a_talk()
    assert words.BY_MISTAKE in offered(talk.question)
    press(talk, "15")
    talk.back()
    talk.back()

    assert words.BY_MISTAKE not in offered(talk.question)


def test_the_easier_version_is_named() -> None:
    talk = a_talk()
    press(talk, "13")

    assert offered(talk.question)[0] == "Easier version today: Wall side plank"


def test_a_nought_straight_after_a_one_is_ten() -> None:
    talk = a_talk()
    press(talk, "11")
    assert "For 10, press 0" in talk.question.lead
    press(talk, "0")

    assert "For 10" not in talk.question.lead
    way = press(talk, "1")
    assert way is not None
    assert way.answer is not None
    assert way.answer.worst == 10


def test_a_nought_by_itself_is_none() -> None:
    way = press(a_talk(), "103")

    assert way == Way(Offer.GO_ON, HurtAnswer(where=Where.BACK, worst=0))


def test_no_number_is_never_a_nought() -> None:
    way = press(a_talk(), "1N3")

    assert way == Way(Offer.GO_ON, HurtAnswer(where=Where.BACK, worst=None))


def test_a_slip_of_the_finger_says_nothing_and_goes_on() -> None:
    assert press(a_talk(), "4") == Way(Offer.GO_ON, None)


def test_only_the_leg_asks_how_far_down() -> None:
    talk = a_talk()
    press(talk, "23")
    assert talk.question.title == words.HOW_FAR

    press(talk, "2")
    assert talk.question.title == words.WAYS_ON


def test_further_down_the_leg_than_before_ends_the_exercise() -> None:
    talk = a_talk()
    press(talk, "213")  # leg, 1, knee; before the session it was the thigh

    assert offered(talk.question) == [
        "Leave out the rest of this exercise",
        "Stop and save",
        "Look at the warning signs",
    ]
    assert "further down" in talk.question.lead


def test_said_to_be_further_down_it_ends_the_exercise_too() -> None:
    talk = a_talk()
    press(talk, "212")
    assert "Go on" in offered(talk.question)
    press(talk, "7")

    assert "Go on" not in offered(talk.question)


@pytest.mark.parametrize(("key", "first"), [("8", "Stop and save"), ("9", "Stop and save")])
def test_sharp_pain_and_numbness_put_stopping_first(key: str, first: str) -> None:
    talk = a_talk()
    press(talk, "10" + key)
    assert offered(talk.question)[0] == first
    assert "Go on" not in offered(talk.question)

    press(talk, key)
    assert "Go on" in offered(talk.question)


def test_a_step_back_asks_again_and_forgets_nothing_else() -> None:
    talk = a_talk()
    press(talk, "18")
    talk.back()
    assert talk.question.title == words.HOW_BAD
    talk.back()
    talk.back()
    assert talk.question.title == words.WHERE


def test_at_the_lowest_rung_no_easier_version_is_offered() -> None:
    talk = a_talk(easier=False)
    press(talk, "13")

    assert not any("Easier" in each for each in offered(talk.question))


@pytest.mark.parametrize("keys", ["", "1", "2", "15", "25", "251", "11", "21", "1N", "2N6"])
def test_every_choice_of_a_question_has_a_key_of_its_own(keys: str) -> None:
    talk = a_talk()
    press(talk, keys)
    question = talk.question
    # 10 is pressed as 1 and 0.
    own = [choice.key for choice in question.choices if choice.key != "10"]

    assert len(set(own)) == len(own)
    assert all(len(key) == 1 for key in own)
