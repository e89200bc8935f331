"""A copy of the record is whole, stands alone, and never replaces another."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from coach.services.problems import StoreProblem
from coach.storage.backups import before_update, copy_whole
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.storage.store import SqlStore
from tests.builders import a_hold, a_start
from tests.storage import namespaces
from tests.storage.namespaces import needs_mounts


def count_holds(path: Path) -> int:
    """Return how many holds a copy has, read without any file beside it."""
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as connection:
        return int(connection.execute("SELECT count(*) FROM holds").fetchone()[0])


def test_a_copy_has_what_is_still_in_the_wal(sql_store: SqlStore, tmp_path: Path) -> None:
    session_id = sql_store.begin_session(a_start())
    for hold_no in range(5):
        sql_store.add_hold(session_id, a_hold(hold_no))
    target = tmp_path / "copies" / "copy.sqlite3"
    copy_whole(sql_store.path, target)
    assert count_holds(target) == 5
    assert [path.name for path in target.parent.iterdir()] == ["copy.sqlite3"]
    sql_store.add_hold(session_id, a_hold(5))
    assert count_holds(target) == 5


def test_a_copy_can_be_opened_as_a_record(sql_store: SqlStore, tmp_path: Path) -> None:
    sql_store.begin_session(a_start())
    copy_whole(sql_store.path, tmp_path / "other" / FILE_NAME)
    with closing(open_store(tmp_path / "other")) as copy:
        assert copy.count_sessions() == 1


def test_no_copy_replaces_another(sql_store: SqlStore, tmp_path: Path) -> None:
    target = tmp_path / "taken.sqlite3"
    target.write_text("something of the user's")
    with pytest.raises(FileExistsError):
        copy_whole(sql_store.path, target)
    assert target.read_text() == "something of the user's"
    names = {before_update(sql_store.path, "0001", "0002").name for _ in range(2)}
    assert names == {
        "steadyback-format-0001-before-0002.sqlite3",
        "steadyback-format-0001-before-0002-2.sqlite3",
    }


def test_a_damaged_record_is_not_copied(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"not a database, but long enough to be one" * 50)
    with pytest.raises(StoreProblem) as caught:
        before_update(path, "0001", "0002")
    assert caught.value.sentence == "The file of your record is damaged."
    assert f"Move {path} to" in caught.value.way_out
    assert list((tmp_path / "backups").iterdir()) == []


@needs_mounts
def test_a_full_disk_leaves_no_half_copy(sql_store: SqlStore, tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    code = """
import sys
from pathlib import Path
from coach.services.problems import StoreProblem
from coach.storage.backups import copy_whole
target = Path(sys.argv[1]) / "copy.sqlite3"
try:
    copy_whole(Path(sys.argv[2]), target)
except StoreProblem as problem:
    sys.stdout.write(f"{problem} {list(target.parent.iterdir())}")
"""
    mount = 'mount -t tmpfs -o size=32k none "$1"'
    assert namespaces.run_under(mount, copies, code, str(sql_store.path)) == (
        "The disk is full, so your record cannot be written. Free some space on the disk that "
        f"holds {copies / 'copy.sqlite3'}, then try again. []"
    )
