"""What stands so far of one session: of several answers the one that was kept last."""

from coach.domain.feedback import ExerciseRating
from coach.domain.pain import AskedWhen
from coach.domain.said_in_session import SaidInSession
from coach.domain.sides import Side
from tests.builders import a_check_in, an_instant

ID = "2026-11-23-1"
AT = an_instant()


def test_where_nothing_was_said_nothing_stands() -> None:
    said = SaidInSession()

    assert said.before is None
    assert said.during == []
    assert said.of_exercises == {}


def test_the_check_in_before_that_was_kept_last_counts_though_the_clock_was_set_back() -> None:
    check_ins = (
        a_check_in(back=4, session_id=ID),
        a_check_in(back=2, session_id=ID, at=AT.earlier(3600)),
        a_check_in(AskedWhen.AFTER, back=9, session_id=ID),
        a_check_in(AskedWhen.DURING, back=7, session_id=ID),
        a_check_in(AskedWhen.DURING, back=6, session_id=ID),
    )

    said = SaidInSession(check_ins)

    assert said.before == check_ins[1]
    assert said.during == [check_ins[4]]


def test_each_side_of_each_exercise_has_the_rating_that_was_kept_last() -> None:
    ratings = tuple(
        ExerciseRating(session_id=ID, ladder_id=ladder, side=side, worst=worst, at=AT)
        for ladder, side, worst in (
            ("bird_dog", Side.LEFT, 1),
            ("bird_dog", Side.RIGHT, 2),
            ("bird_dog", Side.LEFT, 3),
            ("curl_up", None, 4),
        )
    )

    assert SaidInSession((), ratings).of_exercises == {
        ("bird_dog", Side.LEFT): ratings[2],
        ("bird_dog", Side.RIGHT): ratings[1],
        ("curl_up", None): ratings[3],
    }
