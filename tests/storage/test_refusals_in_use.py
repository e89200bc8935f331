"""What can happen to the disk while the record is open, and that the record survives it."""

import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from coach.domain.record import HoldRecord
from coach.services.problems import StoreProblem
from coach.storage.connection import make_engine
from coach.storage.opening import open_store
from coach.storage.refusals import from_error, in_words
from coach.storage.sqlite_file import FILE_NAME
from coach.storage.store import SqlStore
from tests.builders import a_hold, a_start


@contextmanager
def store_with(folder: Path, *pragmas: str) -> Iterator[SqlStore]:
    """Open a record whose every connection runs these pragmas."""
    open_store(folder).close()
    path = folder / FILE_NAME
    engine = make_engine(path)

    def run(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine, "connect", run)
    with closing(SqlStore(engine, path)) as store:
        yield store


def holds_of(store: SqlStore) -> tuple[HoldRecord, ...]:
    """Return the holds of the session that runs."""
    found = store.open_session()
    assert found is not None
    return found.holds


def add_holds(store: SqlStore, session_id: str, count: int) -> None:
    """Add holds from number 0 on."""
    for hold_no in range(count):
        store.add_hold(session_id, a_hold(hold_no))


def test_a_disk_that_fills_up_keeps_every_hold_so_far_and_goes_on_later(tmp_path: Path) -> None:
    with store_with(tmp_path, "max_page_count = 30") as store:
        session_id = store.begin_session(a_start())
        with pytest.raises(StoreProblem) as caught:
            add_holds(store, session_id, 1000)
        added = len(holds_of(store))
        assert caught.value.sentence == "The disk is full, so your record cannot be written."
        assert caught.value.way_out == (
            f"Free some space on the disk that holds {tmp_path / FILE_NAME}, then try again."
        )
        assert 10 < added < 1000

    with closing(open_store(tmp_path)) as store:
        store.add_hold(session_id, a_hold(added))
        assert [hold.hold_no for hold in holds_of(store)] == list(range(added + 1))
        (summary,) = store.sessions(*(store.days_recorded() or ()))
        assert summary.totals.holds_completed == added + 1


def test_a_record_that_became_read_only(tmp_path: Path) -> None:
    with store_with(tmp_path, "query_only = ON") as store:
        with pytest.raises(StoreProblem) as caught:
            store.begin_session(a_start())
        assert caught.value.sentence == (
            "Your record cannot be written: its file or folder is read-only."
        )
        assert caught.value.way_out == (
            f"Allow writing to {tmp_path / FILE_NAME} and to its folder, then try again."
        )
        assert store.count_sessions() == 0


def test_somebody_else_writes(tmp_path: Path) -> None:
    with (
        store_with(tmp_path, "busy_timeout = 1") as store,
        closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreProblem) as caught:
            store.begin_session(a_start())
        assert caught.value.sentence == "Another program is using your record."
        assert store.count_sessions() == 0
        other.execute("ROLLBACK")
        assert store.begin_session(a_start()) == "2026-11-23-1"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
@pytest.mark.parametrize("replaced", [False, True])
def test_a_record_taken_away_while_it_is_open(tmp_path: Path, *, replaced: bool) -> None:
    path = tmp_path / FILE_NAME
    with store_with(tmp_path) as store:
        session_id = store.begin_session(a_start())
        path.rename(tmp_path / "elsewhere.sqlite3")
        if replaced:
            path.touch()
        with pytest.raises(StoreProblem) as caught:
            store.add_hold(session_id, a_hold())
        assert caught.value.sentence == (
            "The file of your record was moved or deleted while Steadyback was using it."
        )
        assert caught.value.way_out == (
            f"Put it back as {path}, then close Steadyback and start it again."
        )
        path.unlink(missing_ok=True)
        (tmp_path / "elsewhere.sqlite3").rename(path)
        store.add_hold(session_id, a_hold())
        assert len(holds_of(store)) == 1


def test_a_bug_is_not_dressed_up_as_a_problem_of_the_disk(tmp_path: Path) -> None:
    with store_with(tmp_path) as store:
        with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
            other.execute("DROP TABLE settings")
        with pytest.raises(OperationalError, match="no such table: settings"):
            store.setting("volume")


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, "The disk is full, so your record cannot be written."),
        (errno.EROFS, "Your record cannot be written: its file or folder is read-only."),
        (errno.EACCES, "Your record cannot be written: its file or folder is read-only."),
    ],
)
def test_errors_of_the_system_have_words(tmp_path: Path, code: int, sentence: str) -> None:
    problem = from_error(OSError(code, "said by the system"), tmp_path)
    assert problem is not None
    assert problem.sentence == sentence


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (
            sqlite3.SQLITE_IOERR_WRITE,
            "The disk reported an error while your record was read or written.",
        ),
        (sqlite3.SQLITE_CANTOPEN, "The file of your record cannot be opened."),
        (sqlite3.SQLITE_CORRUPT_INDEX, "The file of your record is damaged."),
        (
            sqlite3.SQLITE_READONLY_DBMOVED,
            "The file of your record was moved or deleted while Steadyback was using it.",
        ),
    ],
)
def test_errors_of_sqlite_have_words(tmp_path: Path, code: int, sentence: str) -> None:
    error = sqlite3.OperationalError("said by SQLite")
    error.sqlite_errorcode = code
    problem = from_error(error, tmp_path / FILE_NAME)
    assert problem is not None
    assert problem.sentence == sentence


@pytest.mark.parametrize("bug", [sqlite3.ProgrammingError("closed"), OSError(errno.EINVAL, "?")])
def test_other_errors_go_on_as_they_are(tmp_path: Path, bug: Exception) -> None:
    with pytest.raises(type(bug)) as caught, in_words(tmp_path):
        raise bug
    assert caught.value is bug
