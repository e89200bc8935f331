"""Which of several answers counts: the latest to each question, and of numbers the worst."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.feedback import ExerciseRating, Form, latest_ratings, worst_form
from coach.domain.latest_answer import latest_by
from coach.domain.pain import AskedWhen, session_check_ins, worst_of
from coach.domain.sides import Side
from tests.builders import a_check_in, an_instant


@given(st.lists(st.tuples(st.integers(0, 3), st.integers())))
def test_the_last_answer_to_each_question_counts(said: list[tuple[int, int]]) -> None:
    found = latest_by(said, lambda one: one[0])

    assert set(found) == {question for question, _ in said}
    for question, answer in found.items():
        assert answer == [one for one in said if one[0] == question][-1]


def test_a_check_in_without_an_answer_takes_the_place_of_none() -> None:
    rated = a_check_in(back=4, session_id="one")
    empty = replace(rated, back=None, leg=None, leg_site=None)
    morning = a_check_in(AskedWhen.MORNING, back=9)

    assert session_check_ins([rated, empty, morning]) == {("one", AskedWhen.BEFORE): rated}


def test_each_side_of_an_exercise_is_a_question_of_its_own() -> None:
    left, right = (
        ExerciseRating(session_id="one", ladder_id="bird_dog", side=side, worst=4, at=an_instant())
        for side in Side
    )
    put_right = replace(left, worst=None)

    found = latest_ratings([left, right, put_right])

    assert list(found.values()) == [put_right, right]


@given(st.lists(st.none() | st.integers(0, 10)))
def test_not_asked_is_never_the_worst(said: list[int | None]) -> None:
    given_numbers = [one for one in said if one is not None]

    assert worst_of(said) == (max(given_numbers) if given_numbers else None)


def test_the_least_clean_form_is_the_worst() -> None:
    assert worst_form([Form.CLEAN, None, Form.NO, Form.MOSTLY]) is Form.NO
    assert worst_form([None, Form.CLEAN]) is Form.CLEAN
    assert worst_form([None]) is None
