"""A copy takes the record's place in one step, and what was there is kept."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from coach.services.problems import StoreProblem, UnusableRecord
from coach.storage import restore
from coach.storage.backups import copy_whole
from coach.storage.copies import DailyCopies
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from tests.builders import a_start

NOW = datetime(2026, 11, 24, 9, 30, 15)


def a_record(folder: Path, sessions: int) -> Path:
    """Make a closed record with some sessions."""
    with closing(open_store(folder)) as store:
        for _ in range(sessions - store.count_sessions()):
            store.begin_session(a_start())
    return folder / FILE_NAME


def sessions_in(folder: Path) -> int:
    with closing(open_store(folder)) as store:
        assert store.notice is None
        return store.count_sessions()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    """A copy of the record from when it had two sessions; it has five now."""
    record = a_record(folder, 2)
    copy_whole(record, tmp_path / "copy.sqlite3")
    a_record(folder, 5)
    return tmp_path / "copy.sqlite3"


def test_the_copy_is_the_record_and_the_record_is_kept(folder: Path, copy: Path) -> None:
    kept = restore.put_back(folder / FILE_NAME, copy, NOW)

    assert sessions_in(folder) == 2
    assert kept == folder / "backups" / "steadyback-before-restore-2026-11-24-093015.sqlite3"
    assert restore.put_back(folder / FILE_NAME, kept, NOW) != kept
    assert sessions_in(folder) == 5
    assert copy.exists()


def test_a_record_that_was_lost_comes_back(folder: Path, copy: Path) -> None:
    (folder / FILE_NAME).unlink()
    assert restore.put_back(folder / FILE_NAME, copy, NOW) is None
    assert sessions_in(folder) == 2


def test_a_record_that_is_gone_is_not_begun_anew_while_there_are_copies(
    folder: Path, copy: Path
) -> None:
    made = DailyCopies(folder / FILE_NAME).make(NOW.date())
    (folder / FILE_NAME).unlink()
    with pytest.raises(UnusableRecord):
        open_store(folder)
    assert not (folder / FILE_NAME).exists()
    restore.put_back(folder / FILE_NAME, made.path, NOW)
    assert sessions_in(folder) == 5
    (folder / FILE_NAME).unlink()
    (folder / "backups").rename(folder / "elsewhere")
    assert sessions_in(folder) == 0


def test_a_damaged_record_is_kept_byte_for_byte(folder: Path, copy: Path) -> None:
    record = folder / FILE_NAME
    damaged = b"SQLite format 3\0" + b"nothing of it makes sense" * 400
    record.write_bytes(damaged)
    kept = restore.put_back(record, copy, NOW)
    assert kept is not None
    assert kept.read_bytes() == damaged
    assert sessions_in(folder) == 2


@pytest.mark.parametrize("content", [b"", b"no record at all" * 200])
def test_what_is_no_record_is_refused_and_all_is_as_it_was(
    folder: Path, copy: Path, content: bytes
) -> None:
    copy.write_bytes(content)
    with pytest.raises(StoreProblem):
        restore.put_back(folder / FILE_NAME, copy, NOW)
    with pytest.raises(StoreProblem):
        restore.put_back(folder / FILE_NAME, copy.with_name("not-there"), NOW)
    assert sorted(path.name for path in folder.iterdir()) == [FILE_NAME]
    assert sessions_in(folder) == 5


HOLDS_IT_OPEN = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN")
connection.execute("SELECT count(*) FROM sessions").fetchone()
print("open", flush=True)
sys.stdin.read()
"""


def test_a_copy_that_another_program_has_open_is_refused(folder: Path, tmp_path: Path) -> None:
    a_record(folder, 1)
    other = a_record(tmp_path / "other", 3)
    command = [sys.executable, "-c", HOLDS_IT_OPEN, str(other)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        with pytest.raises(StoreProblem):
            restore.put_back(folder / FILE_NAME, other, NOW)
        process.communicate()
    assert sessions_in(folder) == 1


def test_an_old_copy_is_put_back_and_brought_up_to_date(folder: Path, tmp_path: Path) -> None:
    a_record(folder, 1)
    golden = Path(__file__).parent / "golden" / "0003.sql"
    old = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(old)) as made:
        made.executescript(golden.read_text(encoding="utf-8"))
    restore.put_back(folder / FILE_NAME, old, NOW)
    assert sessions_in(folder) > 1


def test_a_link_to_the_record_stays_a_link_and_its_copies_lie_together(
    folder: Path, copy: Path, tmp_path: Path
) -> None:
    real = tmp_path / "elsewhere.sqlite3"
    (folder / FILE_NAME).rename(real)
    (folder / FILE_NAME).symlink_to(real)
    kept = restore.put_back(folder / FILE_NAME, copy, NOW)
    assert (folder / FILE_NAME).is_symlink()
    assert sessions_in(folder) == 2
    assert [one.path for one in DailyCopies(folder / FILE_NAME).others()] == [kept]
    assert not (tmp_path / "backups").exists()


def test_what_a_killed_restore_left_is_gone_at_the_next_opening(folder: Path, copy: Path) -> None:
    left = folder / ".steadyback-writing-abcdefgh"
    left.mkdir(mode=0o700)
    (left / FILE_NAME).write_bytes(copy.read_bytes())
    within = left / ".steadyback-writing-12345678"
    within.mkdir(mode=0o700)
    (within / FILE_NAME).write_bytes(b"half a copy")
    theirs = folder / ".steadyback-writing-not-ours"
    theirs.mkdir()
    assert sessions_in(folder) == 5
    assert not left.exists()
    assert theirs.exists()
