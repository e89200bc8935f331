"""What every `CopyShelf` does, the fake as well as the one on disk."""

from datetime import date, timedelta

import pytest

from coach.services.record_copies import CopyShelf
from coach.storage.copies import DailyCopies
from coach.storage.store import SqlStore
from tests.fakes.memory_copies import MemoryCopies

DAYS = [date(2026, 11, 20) + timedelta(days=later) for later in range(3)]


@pytest.fixture(params=["memory", "disk"])
def shelf(request: pytest.FixtureRequest, sql_store: SqlStore) -> CopyShelf:
    """Return the shelf of a record that has no copies yet."""
    return MemoryCopies() if request.param == "memory" else DailyCopies(sql_store.path)


def test_copies_are_listed_newest_first_and_one_a_day(shelf: CopyShelf) -> None:
    assert list(shelf.copies()) == []
    made = [shelf.make(day) for day in (*DAYS, DAYS[0])]
    assert made[0] == made[-1]
    assert list(shelf.copies()) == made[2::-1]
    assert {copy.path.parent for copy in made} == {shelf.folder}


def test_one_that_is_taken_away_is_gone_and_no_other(shelf: CopyShelf) -> None:
    first, *others = [shelf.make(day) for day in DAYS]
    for _ in range(2):
        shelf.remove(first)
    assert list(shelf.copies()) == others[::-1]


def test_a_copy_tells_what_the_record_tells(shelf: CopyShelf) -> None:
    assert shelf.contents(shelf.make(DAYS[0]).path) == shelf.present_contents()
