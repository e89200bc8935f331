"""Opening: what is made, who may read it, and what is not loaded before it is needed."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.storage.store import SqlStore
from tests.builders import a_hold, a_start

ROOT = Path(__file__).parents[2]

not_windows = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows keeps permissions elsewhere; profiles are private"
)

LOADED = """
import sys
from pathlib import Path
from coach.storage.opening import open_store
before = set(sys.modules)
open_store(Path(sys.argv[1])).close()
wanted = ("sqlalchemy", "sqlalchemy.orm", "alembic")
print(*[name for name in wanted if name in before])
print(*[name for name in wanted if name in sys.modules])
"""


def test_what_was_kept_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    with closing(open_store(tmp_path)) as store:
        session_id = store.begin_session(a_start())
        store.add_hold(session_id, a_hold())
    with closing(open_store(tmp_path)) as store:
        found = store.open_session()
    assert found is not None
    assert (found.id, len(found.holds)) == (session_id, 1)


def test_nothing_is_left_beside_a_closed_record(tmp_path: Path) -> None:
    for _ in range(2):
        open_store(tmp_path / "data").close()
    assert [path.name for path in (tmp_path / "data").iterdir()] == [FILE_NAME]


def test_a_path_with_odd_characters(tmp_path: Path) -> None:
    folder = tmp_path / "Rücken & 100% #1"
    open_store(folder).close()
    assert (folder / FILE_NAME).is_file()


@not_windows
def test_only_the_owner_can_read(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "data"
    with closing(open_store(folder)) as store:
        store.begin_session(a_start())
        modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert modes == {FILE_NAME: 0o600, f"{FILE_NAME}-wal": 0o600, f"{FILE_NAME}-shm": 0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    assert folder.parent.stat().st_mode & 0o777 == 0o700


@not_windows
def test_a_record_that_others_could_read_is_made_private_again(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    (tmp_path / FILE_NAME).chmod(0o644)
    open_store(tmp_path).close()
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o777 == 0o600


@not_windows
def test_a_folder_that_is_there_keeps_its_permissions(tmp_path: Path) -> None:
    folder = tmp_path / "chosen"
    folder.mkdir()
    folder.chmod(0o755)
    open_store(folder).close()
    assert folder.stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize(("again", "loaded"), [(False, "sqlalchemy alembic"), (True, "sqlalchemy")])
def test_what_opening_loads(tmp_path: Path, loaded: str, *, again: bool) -> None:
    if again:
        open_store(tmp_path).close()
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["", loaded]


def test_every_transaction_waits_for_the_disk(sql_store: SqlStore) -> None:
    with sql_store.connections.reading() as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
    assert found == ["wal", 2, 1, 2000]


def test_a_chart_reads_in_another_thread_while_holds_are_written(sql_store: SqlStore) -> None:
    session_id = sql_store.begin_session(a_start())
    day = a_start().started.local_date
    with ThreadPoolExecutor(max_workers=2) as readers:
        for hold_no in range(20):
            reading = [readers.submit(sql_store.sessions, day, day) for _ in range(2)]
            sql_store.add_hold(session_id, a_hold(hold_no))
            for seen in reading:
                (summary,) = seen.result()
                assert summary.totals.held_s == 5.0 * summary.totals.holds_completed
    (summary,) = sql_store.sessions(day, day)
    assert summary.totals.holds_completed == 20
