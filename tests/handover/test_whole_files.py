"""Nothing half-written: whatever goes wrong, the old files stand and no new ones lie about."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coach.handover.whole_files import write_whole
from coach.services.problems import ExportProblem
from tests.unprivileged import unprivileged

OLD = {"sessions.csv": b"old sessions", "holds.csv": b"old holds"}
NEW = {"sessions.csv": b"new sessions" * 1000, "holds.csv": b"new holds" * 1000}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "for the PT"
    write_whole(folder, OLD)
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_made_with_their_folders_and_returned_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert write_whole(folder, NEW) == (folder / "sessions.csv", folder / "holds.csv")
    assert content(folder) == NEW


def test_files_that_were_there_are_replaced(folder: Path) -> None:
    (folder / "notes.txt").write_bytes(b"mine")
    write_whole(folder, NEW)
    assert content(folder) == {**NEW, "notes.txt": b"mine"}


@pytest.mark.skipif(os.name != "posix", reason="file modes are a POSIX matter")
def test_files_are_readable_by_their_owner_only(folder: Path) -> None:
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    for folder in (file, file / "below"):
        with pytest.raises(ExportProblem, match="not a folder") as caught:
            write_whole(folder, NEW)
        assert str(folder) in caught.value.sentence
        assert caught.value.way_out == "Choose a folder."
    assert file.read_bytes() == b"mine"


def test_a_folder_in_place_of_a_file_stops_before_anything_is_replaced(folder: Path) -> None:
    (folder / "holds.csv").unlink()
    (folder / "holds.csv").mkdir()
    with pytest.raises(ExportProblem, match=r"holds\.csv is a folder"):
        write_whole(folder, NEW)
    assert (folder / "sessions.csv").read_bytes() == OLD["sessions.csv"]
    assert sorted(path.name for path in folder.iterdir()) == ["holds.csv", "sessions.csv"]


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """Let the system itself refuse to write more than `size` bytes into a file."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_write_that_fails_half_way_leaves_the_old_files(folder: Path) -> None:
    longer = {**NEW, "sessions.csv": b"short"}
    with files_no_longer_than(1000), pytest.raises(ExportProblem, match="could not be saved"):
        write_whole(folder, longer)
    assert content(folder) == OLD


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EACCES, "may not write"),
        (errno.EROFS, "may not write"),
        (errno.EIO, "could not be saved"),
    ],
)
def test_what_the_system_refuses_is_said_in_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ExportProblem, match=sentence) as caught:
        write_whole(folder, NEW)
    assert caught.value.way_out.endswith(".")
    assert content(folder) == OLD


@pytest.mark.skipif(os.name != "posix", reason="folders of Windows keep permissions elsewhere")
def test_a_folder_that_may_not_be_written(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        with unprivileged(), pytest.raises(ExportProblem, match="may not write"):
            write_whole(folder, NEW)
        assert content(folder) == OLD
    finally:
        folder.chmod(0o700)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a file system nobody can write")
def test_a_file_system_that_takes_no_files(tmp_path: Path) -> None:
    with pytest.raises(ExportProblem) as caught:
        write_whole(Path("/proc/steadyback"), NEW)
    assert "/proc/steadyback" in caught.value.sentence


@pytest.mark.parametrize("failing", ["sessions.csv", "holds.csv"])
def test_a_rename_that_fails_leaves_no_loose_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    rename = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == failing:
            raise PermissionError(errno.EACCES, "in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportProblem, match="may not write"):
        write_whole(folder, NEW)
    assert sorted(path.name for path in folder.iterdir()) == ["holds.csv", "sessions.csv"]
    assert (folder / failing).read_bytes() == OLD[failing]
