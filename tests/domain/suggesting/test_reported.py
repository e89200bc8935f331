"""Each "that hurt" counts once, as it was last said."""

from dataclasses import replace

from coach.domain.pain import NO_SIGNS, AskedWhen, Signs, said_during
from coach.domain.suggesting.reported import Felt
from tests.builders import a_check_in
from tests.fakes.clock import FakeClock

CLOCK = FakeClock()
FIRST = replace(
    a_check_in(AskedWhen.DURING, back=8, session_id="one", at=CLOCK.read()), signs=Signs(sharp=True)
)
PUT_RIGHT = replace(FIRST, back=2, signs=NO_SIGNS)


def test_an_answer_that_was_put_right_takes_the_place_of_the_first() -> None:
    assert said_during([FIRST, PUT_RIGHT]) == [PUT_RIGHT]


def test_another_session_and_another_moment_count_for_themselves() -> None:
    elsewhere = replace(FIRST, session_id="two")
    CLOCK.advance(60)
    later = replace(FIRST, at=CLOCK.read())

    assert said_during([FIRST, elsewhere, later]) == [FIRST, elsewhere, later]


def test_what_was_said_before_and_after_is_no_hurt() -> None:
    assert (
        said_during([replace(FIRST, asked=asked) for asked in (AskedWhen.BEFORE, AskedWhen.AFTER)])
        == []
    )


def test_a_warning_sign_that_was_taken_back_warns_no_more() -> None:
    assert Felt([], [FIRST]).warned("one")
    assert not Felt([], [FIRST, PUT_RIGHT]).warned("one")
