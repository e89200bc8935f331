"""A copy a day, and no more of them than are worth keeping."""

from datetime import date, timedelta

import pytest

from coach.domain.copy_rotation import worth_keeping
from coach.services.problems import StoreProblem
from coach.services.record_copies import RecordCopies
from tests.fakes.clock import FakeClock
from tests.fakes.memory_copies import MemoryCopies

A_DAY_S = timedelta(days=1).total_seconds()


def test_a_copy_is_due_once_a_day() -> None:
    clock, shelf = FakeClock(), MemoryCopies()
    copies = RecordCopies(clock, shelf)
    due = [copies.due]
    copies.keep_one()
    due.append(copies.due)
    clock.advance(A_DAY_S)
    due.append(copies.due)
    assert due == [True, False, True]


def test_a_year_of_days_leaves_those_worth_keeping() -> None:
    clock, shelf = FakeClock(), MemoryCopies()
    copies, days = RecordCopies(clock, shelf), set[date]()
    for _ in range(400):
        days.add(copies.keep_one().day)
        clock.advance(A_DAY_S)
    assert shelf.days == worth_keeping(days)


def test_one_that_cannot_be_made_takes_none_away() -> None:
    clock = FakeClock()
    today = clock.read().local_date
    shelf = MemoryCopies(*(today - timedelta(days=ago) for ago in range(1, 40)))
    before = set(shelf.days)
    shelf.refusal = StoreProblem("The disk is full.", "Free some space.")
    with pytest.raises(StoreProblem):
        RecordCopies(clock, shelf).keep_one()
    assert shelf.days == before


def test_on_a_clock_set_back_the_copy_of_today_stays() -> None:
    clock = FakeClock()
    today = clock.read().local_date
    shelf = MemoryCopies(*(today + timedelta(days=ahead) for ahead in range(1, 90)))
    made = RecordCopies(clock, shelf).keep_one()
    assert made.day == today
    assert today in shelf.days
