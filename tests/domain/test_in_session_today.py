"""What was said in a session stands until somebody outside of it answers, and no longer."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.feedback import ExerciseRating
from coach.domain.in_session_today import InSessionToday, in_session_on
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, CheckIn, LegSite, Signs
from coach.domain.warning_signs import Trigger
from tests.builders import an_instant

START = an_instant()
DAY = START.local_date
NOTHING = InSessionToday()
NUMB = Signs(numb_or_weak=True)
DOWN = Signs(leg_moved_down=True)


def at(minute: int) -> Instant:
    return START.later(minute * 60)


def hurt(minute: int = 5, **said: object) -> CheckIn:
    return CheckIn(AskedWhen.DURING, at(minute), session_id="s", **said)  # type: ignore[arg-type]


def after(minute: int = 20, **said: object) -> CheckIn:
    return CheckIn(AskedWhen.AFTER, at(minute), session_id="s", **said)  # type: ignore[arg-type]


def morning(minute: int, back: int) -> CheckIn:
    return CheckIn(AskedWhen.MORNING, at(minute), back)


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ((), NOTHING),
        ((hurt(back=8),), InSessionToday(8)),
        ((hurt(leg=7, leg_site=LegSite.FOOT),), InSessionToday(7)),
        ((hurt(elsewhere=9),), InSessionToday(9)),
        ((hurt(5, back=8), hurt(9, back=2)), InSessionToday(8)),
        ((hurt(back=8), after()), InSessionToday(8)),
        ((hurt(back=8), after(leg=0)), InSessionToday(8)),
        ((hurt(back=8), after(back=3)), NOTHING),
        ((hurt(elsewhere=9), after(back=3)), NOTHING),
        ((hurt(elsewhere=9), after(leg=0)), NOTHING),
        ((replace(after(2, back=1), session_id="earlier"), hurt(back=8)), InSessionToday(8)),
        ((morning(0, 3), hurt(back=8)), InSessionToday(8)),
        ((morning(0, 3), hurt(back=8), morning(30, 2)), InSessionToday(8)),
        ((hurt(signs=NUMB), after(back=0)), InSessionToday(numb_or_weak=True)),
        ((hurt(signs=NUMB), hurt(signs=Signs())), NOTHING),
        ((hurt(signs=DOWN),), InSessionToday(leg_further_down=True)),
        ((hurt(signs=DOWN), after(back=0)), InSessionToday(leg_further_down=True)),
        ((hurt(signs=DOWN), after(leg_site=LegSite.NONE)), NOTHING),
        (
            (hurt(signs=DOWN, leg_site=LegSite.KNEE), after(leg_site=LegSite.KNEE)),
            InSessionToday(leg_further_down=True),
        ),
        ((hurt(signs=DOWN, leg_site=LegSite.KNEE), after(leg_site=LegSite.THIGH)), NOTHING),
    ],
)
def test_what_stands(said: tuple[CheckIn, ...], stands: InSessionToday) -> None:
    assert in_session_on(said, (), DAY) == stands


@pytest.mark.parametrize(
    ("said", "worst"), [((), 8), ((after(10),), 8), ((after(10, back=3),), None)]
)
def test_a_number_of_an_exercise_stands_until_the_pain_after_it_is_known(
    said: tuple[CheckIn, ...], worst: int | None
) -> None:
    rating = ExerciseRating(session_id="s", ladder_id="curl_up", worst=8, at=at(30))
    assert in_session_on(said, (rating,), DAY).worst == worst


def test_new_numbness_that_an_exercise_was_rated_with_stands() -> None:
    rating = ExerciseRating(session_id="s", ladder_id="curl_up", signs=NUMB, at=at(30))
    assert in_session_on([after(back=1)], (rating,), DAY) == InSessionToday(numb_or_weak=True)


@pytest.mark.parametrize(
    ("stands", "trigger"),
    [
        (InSessionToday(9, leg_further_down=True, numb_or_weak=True), Trigger.NUMB_OR_WEAK),
        (InSessionToday(9, leg_further_down=True), Trigger.LEG_FURTHER_DOWN),
        (InSessionToday(7), Trigger.MUCH_PAIN),
        (InSessionToday(6), None),
        (NOTHING, None),
    ],
)
def test_the_gravest_of_it_asks_for_the_warning_signs(
    stands: InSessionToday, trigger: Trigger | None
) -> None:
    assert stands.trigger(7) is trigger


def test_the_next_day_nothing_of_it_stands() -> None:
    rating = ExerciseRating(session_id="s", ladder_id="curl_up", worst=8, signs=NUMB, at=at(5))
    tomorrow = date.fromordinal(DAY.toordinal() + 1)
    assert in_session_on([hurt(back=8, signs=DOWN)], [rating], tomorrow) == NOTHING


@given(st.integers(0, 10), st.integers(0, 10), st.integers(0, 10))
def test_an_answer_now_takes_the_place_of_all_numbers(back: int, leg: int, elsewhere: int) -> None:
    said = [hurt(back=back, leg=leg, elsewhere=elsewhere)]
    now = CheckIn(AskedWhen.BEFORE, at(60), 0, 0)
    assert in_session_on(said, (), DAY).worst == max(back, leg, elsewhere)
    assert in_session_on([*said, now], (), DAY).worst is None
