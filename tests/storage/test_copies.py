"""The copies that are made by themselves: whole, one a day, and nothing else is ever taken away."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from coach.domain.record import SessionStatus
from coach.services.problems import StoreProblem
from coach.storage.copies import DailyCopies
from coach.storage.opening import open_store
from coach.storage.store import SqlStore
from tests.builders import a_hold, a_start, an_instant

DAY, NEXT_DAY = date(2026, 11, 23), date(2026, 11, 24)


@pytest.fixture
def copies(sql_store: SqlStore) -> DailyCopies:
    """Return the copies of a record with a session that is over and one that runs."""
    done = sql_store.begin_session(a_start())
    sql_store.add_hold(done, a_hold())
    sql_store.end_session(done, SessionStatus.STOPPED, an_instant())
    sql_store.begin_session(a_start())
    return DailyCopies(sql_store.path)


def test_there_is_none_before_the_first_is_made(copies: DailyCopies) -> None:
    assert list(copies.copies()) == []
    assert not copies.folder.exists()


def test_a_copy_is_made_of_a_record_in_use_and_listed_newest_first(copies: DailyCopies) -> None:
    made = [copies.make(day) for day in (DAY, NEXT_DAY)]
    assert list(copies.copies()) == made[::-1]
    assert made[0].size == made[0].path.stat().st_size > 0
    assert made[0].path.stat().st_mode & 0o077 == 0


def test_the_copy_of_a_day_stays_as_it_was_made(copies: DailyCopies, sql_store: SqlStore) -> None:
    first = copies.make(DAY)
    content = first.path.read_bytes()
    sql_store.set_setting("volume", "0.1")
    assert copies.make(DAY) == first
    assert first.path.read_bytes() == content


def test_what_is_in_a_copy_is_told_and_the_copy_not_touched(copies: DailyCopies) -> None:
    made = copies.make(DAY)
    before = {path.name: path.read_bytes() for path in copies.folder.iterdir()}
    told = copies.contents(made.path)
    assert (told.sessions, told.check_ins) == (1, 0)
    assert told.last_session is not None
    assert told == copies.present_contents()
    assert {path.name: path.read_bytes() for path in copies.folder.iterdir()} == before


def test_only_what_was_made_by_itself_is_listed_and_taken_away(copies: DailyCopies) -> None:
    made = copies.make(DAY)
    mine = copies.folder / "steadyback-2026-11-22 my own.sqlite3"
    mine.write_bytes(made.path.read_bytes())
    (copies.folder / "steadyback-2026-13-40.sqlite3").write_bytes(b"no day")
    (copies.folder / "steadyback-2026-11-20.sqlite3").symlink_to(mine)
    assert list(copies.copies()) == [made]

    elsewhere = type(made)(mine.parent.parent / made.path.name, DAY, 0)
    elsewhere.path.write_bytes(b"the user's")
    copies.remove(elsewhere)
    copies.remove(type(made)(mine, DAY, 0))
    assert mine.exists()
    assert elsewhere.path.exists()
    copies.remove(made)
    copies.remove(made)
    assert list(copies.copies()) == []


@pytest.mark.parametrize("content", [b"", b"no record", None])
def test_a_file_that_is_no_record_is_refused_in_words(
    copies: DailyCopies, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "holiday.sqlite3"
    if content is None:
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE photos (name TEXT)")
    else:
        path.write_bytes(content)
    with pytest.raises(StoreProblem):
        copies.contents(path)
    with pytest.raises(StoreProblem):
        copies.contents(tmp_path / "not-there.sqlite3")


def test_an_older_copy_is_told_of_too(copies: DailyCopies, tmp_path: Path) -> None:
    golden = Path(__file__).parent / "golden" / "0001.sql"
    path = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(path)) as old:
        old.executescript(golden.read_text(encoding="utf-8"))
    assert copies.contents(path).sessions > 0
    with closing(open_store(tmp_path / "another")) as another:
        assert another.count_sessions() == 0
