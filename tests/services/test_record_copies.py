"""A copy a day, and no more of them than are worth keeping."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from coach.domain.copy_rotation import worth_keeping
from coach.services.problems import StoreProblem
from coach.services.record_copies import RecordCopies, SecondPlaceNow
from coach.services.settings import Settings
from tests.fakes.clock import FakeClock
from tests.fakes.memory_copies import MemoryCopies, MemoryPlace
from tests.fakes.memory_store import MemoryStore

A_DAY_S = timedelta(days=1).total_seconds()


STICK = Path("stick")


def record_copies(
    clock: FakeClock, shelf: MemoryCopies, place: MemoryPlace | None = None
) -> RecordCopies:
    """Return the copies of a record in memory, and of a second place if there is one."""
    settings, there = Settings(MemoryStore()), place or MemoryPlace(STICK)
    made = RecordCopies(clock, shelf, settings, lambda _: there)
    if place is not None:
        made.choose_second(STICK)
    return made


def keep(copies: RecordCopies) -> SecondPlaceNow:
    """Make the copy of the day, here and there, as the window does; return how it stands there."""
    second = copies.second
    assert second is not None
    copies.keep_one()
    found = copies.keep_in_second(second)
    copies.remember(found)
    return found


def test_a_copy_is_due_once_a_day() -> None:
    clock, shelf = FakeClock(), MemoryCopies()
    copies = record_copies(clock, shelf)
    due = [copies.due]
    copies.keep_one()
    due.append(copies.due)
    clock.advance(A_DAY_S)
    due.append(copies.due)
    assert due == [True, False, True]


def test_a_year_of_days_leaves_those_worth_keeping() -> None:
    clock, shelf = FakeClock(), MemoryCopies()
    copies, days = record_copies(clock, shelf), set[date]()
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
        record_copies(clock, shelf).keep_one()
    assert shelf.days == before


def test_on_a_clock_set_back_the_copy_of_today_stays() -> None:
    clock = FakeClock()
    today = clock.read().local_date
    shelf = MemoryCopies(*(today + timedelta(days=ahead) for ahead in range(1, 90)))
    made = record_copies(clock, shelf).keep_one()
    assert made.day == today
    assert today in shelf.days


def test_copies_go_to_a_second_place_where_it_is_there_and_it_is_known_when() -> None:
    clock, shelf, place = FakeClock(), MemoryCopies(), MemoryPlace(STICK)
    copies = record_copies(clock, shelf, place)
    today = clock.read().local_date
    assert copies.second == SecondPlaceNow(STICK)
    assert keep(copies) == copies.second == SecondPlaceNow(STICK, today)

    place.there = False
    clock.advance(A_DAY_S)
    assert keep(copies) == SecondPlaceNow(STICK, today, absent=True)
    assert copies.second == SecondPlaceNow(STICK, today)
    assert place.days == {today}

    place.there = True
    assert keep(copies).last == today + timedelta(days=1)


def test_a_year_of_days_leaves_those_worth_keeping_there_too() -> None:
    clock, shelf, place = FakeClock(), MemoryCopies(), MemoryPlace(STICK)
    copies = record_copies(clock, shelf, place)
    for _ in range(400):
        keep(copies)
        clock.advance(A_DAY_S)
    assert place.days == shelf.days


def test_what_is_wrong_with_the_second_place_is_told_and_holds_up_nothing() -> None:
    clock, shelf, place = FakeClock(), MemoryCopies(), MemoryPlace(STICK)
    copies = record_copies(clock, shelf, place)
    place.refusal = full = StoreProblem("The disk is full.", "Free some space.")
    assert keep(copies) == SecondPlaceNow(STICK, problem=full)
    assert shelf.days == {clock.read().local_date}
    assert keep(copies).problem is None


def test_where_nothing_can_be_written_it_is_not_chosen() -> None:
    place = MemoryPlace(STICK)
    copies = record_copies(FakeClock(), MemoryCopies(), place)
    place.refusal = StoreProblem("Nothing can be written there.", "Choose another folder.")
    with pytest.raises(StoreProblem):
        copies.choose_second(Path("read-only"))
    assert copies.second == SecondPlaceNow(STICK)
    copies.choose_second(None)
    assert copies.second is None


def test_what_comes_late_of_a_place_before_is_not_said_of_the_one_chosen_since() -> None:
    clock, place = FakeClock(), MemoryPlace(STICK)
    copies = record_copies(clock, MemoryCopies(), place)
    found = keep(copies)
    copies.choose_second(Path("another"))
    copies.remember(found)
    assert copies.second == SecondPlaceNow(Path("another"))
