"""Every way a record can refuse to open: in one sentence, with a way out, and nothing changed."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from coach.services.problems import StoreProblem
from coach.storage.migration_steps import SHIPPED
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from coach.storage.startup_snapshot import ReadOnlyRecord, look
from tests.builders import a_hold, a_start
from tests.storage import namespaces
from tests.storage.namespaces import needs_mounts
from tests.unprivileged import unprivileged


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a record of thirty holds, closed."""
    with closing(open_store(tmp_path / "data")) as store:
        session_id = store.begin_session(a_start())
        for hold_no in range(30):
            store.add_hold(session_id, a_hold(hold_no))
    return tmp_path / "data"


def refusal(folder: Path) -> StoreProblem:
    """Return the refusal; the file and its neighbours must be as they were."""
    before = _contents(folder)
    with pytest.raises(StoreProblem) as caught:
        open_store(folder)
    assert _contents(folder) == before
    assert str(folder) in caught.value.way_out
    return caught.value


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*") if path.is_file()}


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to be one" * 50])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(content)
    problem = refusal(tmp_path)
    assert problem.sentence == "The file of your record is damaged."
    assert problem.way_out == (
        f"Nothing was changed. Move {path} to a safe place, together with {FILE_NAME}-wal and "
        f"{FILE_NAME}-shm where they are there, then put a copy in its stead; copies that "
        f"Steadyback made are in {tmp_path / 'backups'}."
    )


def test_a_database_with_broken_pages(folder: Path) -> None:
    path = folder / FILE_NAME
    content = bytearray(path.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 8192 - 4096)
    path.write_bytes(content)
    assert refusal(folder).sentence == "The file of your record is damaged."


def test_a_database_cut_short(folder: Path) -> None:
    path = folder / FILE_NAME
    path.write_bytes(path.read_bytes()[:20_000])
    assert refusal(folder).sentence == "The file of your record is damaged."


@pytest.mark.parametrize(
    "harm", ["DROP TABLE holds", "DROP TABLE alembic_version", "DELETE FROM alembic_version"]
)
def test_a_record_with_a_part_missing(folder: Path, harm: str) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        connection.execute(harm)
    assert refusal(folder).sentence == "The file of your record is damaged."


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE moz_cookies (id INTEGER)")
    problem = refusal(tmp_path)
    assert problem.sentence == ("The file in the place of your record belongs to another program.")
    assert problem.way_out == f"Nothing was changed: move {path} away, then start again."


def test_a_record_from_a_newer_version(folder: Path) -> None:
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0417'")
    problem = refusal(folder)
    assert problem.sentence == (
        "Your record was written by a newer Steadyback "
        f"(format 0417, known here: {SHIPPED.newest})."
    )
    assert problem.way_out == f"Install the newer version again; {path} was not changed."


def test_a_record_that_somebody_else_writes(folder: Path) -> None:
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreProblem) as caught:
            open_store(folder)
        other.execute("ROLLBACK")
    assert caught.value.sentence == "Another program is using your record."
    assert caught.value.way_out == (
        f"Close the other window or program that has {path} open, then try again."
    )


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    problem = refusal(tmp_path)
    assert problem.sentence == "There is a folder where the file of your record belongs."
    assert problem.way_out == f"Move the folder {tmp_path / FILE_NAME} away, then start again."


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    folder = tmp_path / "file" / "data"
    problem = refusal(folder)
    assert problem.sentence == "The folder for your record cannot be made."
    assert problem.way_out == (
        f"Make the folder {folder} yourself or choose another one, then start again."
    )


def test_a_journal_whose_record_is_gone(folder: Path) -> None:
    path = folder / FILE_NAME
    path.unlink()
    journal = folder / f"{FILE_NAME}-wal"
    journal.write_bytes(b"the last holds")
    problem = refusal(folder)
    assert problem.sentence == "The file of your record is missing, but its journal is there."
    assert problem.way_out == (
        f"Put {path} back beside {journal}, or move that file away too, then start again."
    )


@needs_mounts
def test_a_read_only_disk(folder: Path) -> None:
    mount = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"'
    assert namespaces.said_under(mount, folder) == (
        "Your record cannot be written: its file or folder is read-only."
    )


@needs_mounts
def test_a_new_record_on_a_read_only_disk(tmp_path: Path) -> None:
    mount = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"'
    assert namespaces.said_under(mount, tmp_path) == (
        "Your record cannot be written: its file or folder is read-only."
    )


not_windows = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows keeps permissions elsewhere"
)


@pytest.mark.parametrize("what", ["file", pytest.param("folder", marks=not_windows)])
def test_no_permission_to_write(folder: Path, what: str) -> None:
    path = folder / FILE_NAME if what == "file" else folder
    mode = path.stat().st_mode
    path.chmod(0o400 if what == "file" else 0o500)
    try:
        with unprivileged():
            problem = refusal(folder)
    finally:
        path.chmod(mode)
    assert problem.sentence == "Your record cannot be written: its file or folder is read-only."


@pytest.mark.parametrize("looked", ["before", "after"])
def test_a_killed_programs_record_without_permission_to_write(
    folder: Path, tmp_path: Path, looked: str
) -> None:
    left = _killed(folder, tmp_path / "left")
    before = _contents(left)
    (left / FILE_NAME).chmod(0o400)
    try:
        with unprivileged():
            if looked == "before":
                assert look(left, ReadOnlyRecord.plans) is None
            problem = refusal(left)
            if looked == "after":
                assert look(left, ReadOnlyRecord.plans) is None
    finally:
        (left / FILE_NAME).chmod(0o600)
    assert problem.sentence == "Your record cannot be written: its file or folder is read-only."
    assert _contents(left) == before
    with closing(open_store(left)) as store:
        assert store.setting("word") == "only in the journal"


def _killed(folder: Path, left: Path) -> Path:
    """Leave a record as a killed program does: its last words are in the journal alone."""
    left.mkdir()
    with closing(open_store(folder)) as store:
        store.set_setting("word", "only in the journal")
        for name in (FILE_NAME, f"{FILE_NAME}-wal"):
            (left / name).write_bytes((folder / name).read_bytes())
    return left


@not_windows
def test_no_permission_to_read(folder: Path) -> None:
    path = folder / FILE_NAME
    path.chmod(0o000)
    try:
        with unprivileged(), pytest.raises(StoreProblem) as caught:
            open_store(folder)
    finally:
        path.chmod(0o600)
    assert caught.value.sentence == "The file of your record cannot be opened."


@needs_mounts
@pytest.mark.parametrize("size_kb", [16, 64, 128])
def test_a_full_disk_leaves_nothing_half_made(tmp_path: Path, size_kb: int) -> None:
    mount = f'mount -t tmpfs -o size={size_kb}k none "$1"'
    assert namespaces.said_under(mount, tmp_path, then=namespaces.THEN_LIST) == (
        "The disk is full, so your record cannot be written."
    )


@needs_mounts
def test_a_disk_that_fills_up_in_the_middle_of_a_session(tmp_path: Path) -> None:
    mount = 'mount -t tmpfs -o size=700k none "$1"'
    assert namespaces.said_under(mount, tmp_path) == "no problem"
    assert namespaces.said_under(mount, tmp_path, holds=500) == (
        "The disk is full, so your record cannot be written."
    )
