"""What every `CopyShelf` does, the fake as well as the one on disk."""

from datetime import date, datetime, time, timedelta

import pytest

from coach.services.record_copies import CopyShelf, MadeFor, all_copies
from coach.storage.before_import import keep_before_import
from coach.storage.copies import DailyCopies, copy_now
from coach.storage.restore import put_back
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


def test_what_was_made_for_a_reason_is_listed_with_it_and_nothing_else(sql_store: SqlStore) -> None:
    shelf, now = DailyCopies(sql_store.path), datetime(2026, 11, 24, 14, 40, 5)
    made = shelf.make(DAYS[0])
    by_hand = copy_now(sql_store.path, None, now)
    imported = keep_before_import(sql_store.path, now + timedelta(minutes=1))
    again = keep_before_import(sql_store.path, now + timedelta(minutes=1))
    for name in (
        "steadyback-2026-11-24-144005 my own.sqlite3",
        "steadyback-2026-13-24-144005.sqlite3",
        "steadyback-2026-11-24-994005.sqlite3",
        "notes.txt",
    ):
        (shelf.folder / name).write_text("mine")
    (shelf.folder / "steadyback-2026-11-24-144006.sqlite3").symlink_to(made.path)

    assert [(one.path, one.made_for) for one in all_copies(shelf)] == [
        (again, MadeFor.AN_IMPORT),
        (imported, MadeFor.AN_IMPORT),
        (by_hand, MadeFor.THE_USER),
        (made.path, MadeFor.THE_DAY),
    ]
    assert shelf.copies() == [made]
    for other in shelf.others():
        shelf.remove(other)
    assert len(all_copies(shelf)) == 4


def test_what_the_record_was_before_a_restore_is_listed(sql_store: SqlStore) -> None:
    shelf = DailyCopies(sql_store.path)
    copy = shelf.make(DAYS[0])
    sql_store.close()
    kept = put_back(sql_store.path, copy.path, datetime(2026, 11, 24, 9, 5))
    (other,) = shelf.others()
    assert (other.path, other.made_for, other.at) == (kept, MadeFor.A_RESTORE, time(9, 5))
