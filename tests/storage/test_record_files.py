"""What lies in the record's place: links, pipes, devices, companions, and who else makes one."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coach.services.problems import StoreProblem
from coach.storage.opening import open_store, open_to_read
from coach.storage.sqlite_file import FILE_NAME, unfinished
from coach.storage.startup_snapshot import ReadOnlyRecord, look
from tests.storage.records import WAL, contents, cut_off, restored

ROOT = Path(__file__).parents[2]

not_windows = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def listing(folder: Path) -> list[tuple[str, int, str]]:
    """Return each name below a folder with its kind and where it leads."""
    found = []
    for path in sorted(folder.rglob("*")):
        leads = str(path.readlink()) if path.is_symlink() else ""
        found.append((str(path), path.lstat().st_mode, leads))
    return found


def refusal(folder: Path) -> StoreProblem:
    """Return the refusal; what lies in and beside the folder stays as it is."""
    before = listing(folder.parent)
    assert look(folder, ReadOnlyRecord.plans) is None
    with pytest.raises(StoreProblem):
        open_to_read(folder)
    with pytest.raises(StoreProblem) as caught:
        open_store(folder)
    assert listing(folder.parent) == before
    return caught.value


def _link(path: Path) -> None:
    path.symlink_to(path.parent.parent / "stick" / FILE_NAME)


def _link_to_a_link(path: Path) -> None:
    between = path.parent.parent / "between"
    between.symlink_to(path.parent.parent / "stick" / FILE_NAME)
    path.symlink_to(between)


def _ring(path: Path) -> None:
    other = path.with_name("other")
    path.symlink_to(other)
    other.symlink_to(path)


@not_windows
@pytest.mark.parametrize("make", [_link, _link_to_a_link, _ring])
def test_a_link_that_leads_nowhere_is_refused_and_stays(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    make(folder / FILE_NAME)
    problem = refusal(folder)
    assert problem.sentence == "The place of your record is a link that leads nowhere."
    assert str(folder / FILE_NAME) in problem.way_out


@not_windows
@pytest.mark.parametrize("below", ["", "deeper/down"])
def test_a_folder_that_is_a_link_to_a_stick_that_is_not_there(tmp_path: Path, below: str) -> None:
    (tmp_path / "data").symlink_to(tmp_path / "stick")
    problem = refusal(tmp_path / "data" / below)
    assert problem.sentence == "The place of your record is a link that leads nowhere."
    assert not (tmp_path / "stick").exists()


@not_windows
def test_a_link_to_a_record_elsewhere_is_used_with_the_log_that_is_there(tmp_path: Path) -> None:
    stick = cut_off(restored(tmp_path / "stick"), "one")
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / FILE_NAME).symlink_to(stick / FILE_NAME)
    for _ in range(2):
        with closing(open_store(folder)) as store:
            assert store.setting("one") == "one"
    assert (folder / FILE_NAME).is_symlink()
    assert not (stick / WAL).exists()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(path.parent)
        try:
            made.bind(path.name)
        finally:
            os.chdir(here)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@not_windows
@pytest.mark.parametrize("name", [FILE_NAME, WAL, f"{FILE_NAME}-shm", f"{FILE_NAME}-journal"])
@pytest.mark.parametrize("make", [_pipe, _socket, _device])
def test_what_is_no_file_is_not_opened(
    tmp_path: Path, make: Callable[[Path], None], name: str
) -> None:
    folder = restored(tmp_path / "data")
    (folder / name).unlink(missing_ok=True)
    make(folder / name)
    problem = refusal(folder)
    assert problem.sentence == (
        "Something that is no ordinary file lies in the place of your record."
    )
    assert str(folder / name) in problem.way_out


@not_windows
def test_a_link_to_a_log_is_not_followed(tmp_path: Path) -> None:
    folder = restored(tmp_path / "data")
    (tmp_path / "log").write_bytes(b"of something else")
    (folder / WAL).symlink_to(tmp_path / "log")
    refusal(folder)
    assert (tmp_path / "log").read_bytes() == b"of something else"


@pytest.mark.parametrize("name", ["n" * 300, "/".join(["n" * 200] * 30)])
def test_a_name_that_is_too_long_is_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreProblem) as caught:
        open_store(tmp_path / name)
    assert caught.value.sentence == "The folder for your record cannot be made."
    assert list(tmp_path.iterdir()) == []


OPENED = """
import sys
from pathlib import Path
from coach.services.problems import StoreProblem
from coach.storage import opening, store, upgrade
sys.stdout.write("ready\\n")
sys.stdout.flush()
sys.stdin.readline()
try:
    opened = opening.open_store(Path(sys.argv[1]))
    opened.set_setting(sys.argv[2], "here")
    opened.close()
except StoreProblem as problem:
    sys.stdout.write(f"{problem}")
"""


@pytest.mark.parametrize("version", [None, "0001", "0003"])
def test_who_opens_at_once_all_find_one_whole_record(tmp_path: Path, version: str | None) -> None:
    folder = tmp_path / "data"
    if version is not None:
        restored(folder, version)
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", OPENED, str(folder), f"from {number}"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for number in range(4)
    ]
    for start in starts:
        assert start.stdout is not None
        assert start.stdout.readline() == "ready\n"
    for start in starts:
        assert start.stdin is not None
        start.stdin.write("go\n")
        start.stdin.flush()
    said = [start.communicate()[0] for start in starts]
    with closing(open_store(folder)) as store:
        kept = [store.setting(f"from {number}") for number in range(4)]
        assert store.count_sessions() == (0 if version is None else 4)
    for word, answer in zip(kept, said, strict=True):
        assert (word, answer) == ("here", "") or "Another program is using" in answer
    assert "here" in kept
    left = {path.name for path in folder.iterdir()} - {"backups"}
    assert left == {FILE_NAME}


def test_a_name_that_was_taken_in_the_last_moment_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "made"

    def make() -> None:
        with unfinished(target):
            target.write_text("somebody else's")

    with pytest.raises(FileExistsError):
        make()
    assert contents(tmp_path) == {"made": b"somebody else's"}


@not_windows
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_every_file_is_the_owners_alone_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    folder = restored(tmp_path / "data", "0003")
    before = os.umask(umask)
    try:
        with closing(open_store(folder)) as store:
            store.set_setting("one", "1")
            modes = {path: path.stat().st_mode & 0o777 for path in folder.rglob("*")}
    finally:
        os.umask(before)
    assert {path.name for path in modes} > {FILE_NAME, WAL, f"{FILE_NAME}-shm", "backups"}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
