"""The copies that are made by themselves: whole, one a day, and nothing else is ever taken away."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from coach.domain.flare import BegunBy, FlareNote, FlareWord
from coach.domain.pain import AskedWhen
from coach.domain.record import SessionStatus
from coach.domain.warning_signs import (
    LONG_FORM,
    Deed,
    Done,
    Said,
    Screening,
    Trigger,
    WarningSign,
)
from coach.services.problems import StoreProblem
from coach.services.record_copies import RecordContents
from coach.storage.copies import DailyCopies
from coach.storage.opening import open_store
from coach.storage.store import SqlStore
from coach.ui.texts.copies import contents_in_words
from tests.builders import a_check_in, a_hold, a_start, an_instant, signs_answered

GOLDEN = Path(__file__).parent / "golden"
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


def told(store: SqlStore) -> str:
    return contents_in_words(DailyCopies(store.path).present_contents())


def test_thousands_are_told_apart_from_what_is_counted() -> None:
    said = contents_in_words(RecordContents(0, None, 4009, 0, 1234, locked=False))
    assert said == "No sessions. 4,009 answers about pain. Warning signs answered 1,234 times."


def test_what_a_record_without_sessions_holds_is_told(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        assert told(store) == "No sessions."
        store.add_check_in(a_check_in(AskedWhen.MORNING))
        store.add_screening(signs_answered())
        assert told(store) == "No sessions. 1 answer about pain. Warning signs answered once."
        store.add_check_in(a_check_in(AskedWhen.MORNING))
        none, _ = (store.begin_flare(an_instant(), BegunBy.BUTTON) for _ in range(2))
        store.note_flare(none, FlareNote(an_instant(), FlareWord.TAKEN_BACK))
        locks = dict.fromkeys(LONG_FORM, Said.NO) | {WarningSign.BLADDER: Said.YES}
        store.add_screening(Screening("two", an_instant(), Trigger.WEEKLY, locks))
        assert told(store) == (
            "No sessions. 2 answers about pain. 1 flare. Warning signs answered 2 times. "
            "A warning sign locks sessions."
        )
        store.add_deed("two", Done(Deed.SEEN, an_instant(), "Dr Maier", DAY))
        assert not DailyCopies(store.path).present_contents().locked


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


def test_a_copy_of_any_format_is_told_of(tmp_path: Path) -> None:
    copies = DailyCopies(tmp_path / "no-record.sqlite3")
    for golden in sorted(GOLDEN.glob("*.sql")):
        path = tmp_path / f"{golden.stem}.sqlite3"
        with closing(sqlite3.connect(path)) as old:
            old.executescript(golden.read_text(encoding="utf-8"))
        found = copies.contents(path)
        assert found.sessions > 0
        assert bool(found.sign_lists) is (golden.stem >= "0007")
        assert bool(found.flares) is (golden.stem >= "0009")
    with closing(open_store(tmp_path / "another")) as another:
        assert another.count_sessions() == 0
