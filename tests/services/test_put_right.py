"""What was said can be put right later: what counts then, and what stays."""

from datetime import date

import pytest

from coach.domain.pain import AskedWhen
from coach.services.check_in import Answers
from tests.services.test_warning_signs import Home


@pytest.fixture
def home() -> Home:
    """One person's computer, with the warning signs answered."""
    made = Home()
    made.answer()
    made.clock.advance(60)
    return made


def test_one_of_a_session_that_was_not_begun_takes_the_place_of_the_first(home: Home) -> None:
    first = home.services.check_ins.keep(AskedWhen.BEFORE, Answers(8, 0))
    home.clock.advance(600)
    right = home.services.check_ins.put_right(first, Answers(2, 0))

    (answer,) = home.services.check_ins.of_today()
    assert (answer.said.back, answer.said.at.utc) == (2, first.at.utc)
    assert right.put_right_at is not None
    assert right.put_right_at.utc == first.at.later(600).utc
    assert [one.back for one in home.store.check_ins(date.min, date.max)] == [8, 2]


def test_a_number_taken_out_is_not_the_pain_of_the_day(home: Home) -> None:
    first = home.services.check_ins.keep(AskedWhen.MORNING, Answers(8, 0))
    home.services.check_ins.put_right(first, Answers(None, 0))
    assert home.services.signs.said_so_far().pain_now(Answers()) == (None, 0)


def test_much_pain_asks_for_the_signs_also_where_it_is_told_in_putting_right(home: Home) -> None:
    first = home.services.check_ins.keep(AskedWhen.MORNING, Answers(3, 0))
    home.clock.advance(600)
    home.answer()
    assert home.until() is None
    home.clock.advance(60)
    home.services.check_ins.put_right(first, Answers(8, 0))
    assert home.services.signs.due() is not None
