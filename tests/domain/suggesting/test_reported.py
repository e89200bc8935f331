"""Each "that hurt" counts once, as it was last said."""

from dataclasses import replace

import pytest

from coach.domain.feedback import ExerciseRating
from coach.domain.pain import NO_SIGNS, AskedWhen, LegSite, Signs, said_during
from coach.domain.sides import Side
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


@pytest.mark.parametrize(
    ("before", "after", "further"),
    [
        (LegSite.THIGH, LegSite.KNEE, True),
        (LegSite.THIGH, LegSite.THIGH, False),
        (LegSite.KNEE, LegSite.THIGH, False),
        (None, LegSite.NONE, False),
        (LegSite.THIGH, None, None),
        (None, LegSite.THIGH, None),
    ],
)
def test_the_leg_went_further_down_where_both_answers_say_so(
    before: LegSite | None, after: LegSite | None, *, further: bool | None
) -> None:
    """Sources S17 and S18: not answered is neither yes nor no, and nothing felt is not further."""
    said = [
        a_check_in(asked, leg=2, leg_site=site, session_id="one")
        if site is not LegSite.NONE
        else a_check_in(asked, session_id="one")
        for asked, site in ((AskedWhen.BEFORE, before), (AskedWhen.AFTER, after))
    ]
    felt = Felt([], said)

    assert felt.leg_further_down("one") is further
    assert felt.of("one", "curl_up", None).signs_to_heed.leg_moved_down is (further is True)


def test_every_number_before_in_and_after_a_session_is_among_its_worst() -> None:
    before = a_check_in(back=3, leg=6, session_id="one")
    after = a_check_in(AskedWhen.AFTER, back=5, session_id="one")
    rating = ExerciseRating(session_id="one", ladder_id="x", worst_elsewhere=7, at=CLOCK.read())

    assert Felt([], [before]).worst_of_session("one") == 6
    assert Felt([], [replace(before, leg=0), after]).worst_of_session("one") == 5
    assert Felt([rating], [before]).worst_of_session("one") == 7
    assert Felt([], [FIRST]).worst_of_session("one") == 8
    assert Felt([], [before]).worst_of_session("two") is None
    assert (Felt([], [before]).leg_before("one"), Felt([], []).leg_before("one")) == (6, None)


def test_for_an_exercise_without_sides_the_worse_answer_about_either_counts() -> None:
    ratings = [
        ExerciseRating(session_id="one", ladder_id="x", side=side, worst=worst, at=CLOCK.read())
        for side, worst in ((None, 1), (Side.LEFT, 2), (Side.RIGHT, 4))
    ]
    felt = Felt(ratings, [])

    assert [felt.of("one", "x", side).worst for side in (None, Side.LEFT)] == [4, 2]
