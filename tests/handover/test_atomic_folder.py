"""Nothing half-written: whatever goes wrong, the old files stand and no new ones lie about."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from coach.handover import atomic_folder
from coach.private_files import folder_beside, write_new
from coach.services.problems import ExportProblem
from tests.unprivileged import unprivileged

ROOT = Path(__file__).resolve().parents[2]
MARK = "Our log"
OLD = {"sessions.csv": b"old sessions", "README.txt": b"Our log, old"}
NEW = {"sessions.csv": b"new sessions" * 1000, "README.txt": b"Our log, new" * 1000}


def write_whole(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    def fill(beside: Path) -> None:
        for name, content in files.items():
            write_new(beside / name, content)

    return atomic_folder.write_whole(folder, tuple(files), fill, MARK)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "for the PT"
    write_whole(folder, OLD)
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_made_with_their_folders_and_returned_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert write_whole(folder, NEW) == (folder / "sessions.csv", folder / "README.txt")
    assert content(folder) == NEW


def test_an_earlier_set_is_replaced_and_nothing_lies_about(folder: Path) -> None:
    for _ in range(2):
        write_whole(folder, NEW)
        assert content(folder) == NEW
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


@pytest.mark.parametrize("name", ["sessions.csv", "README.txt", "notes.txt", ".hidden"])
def test_a_file_of_the_users_own_is_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(ExportProblem) as caught:
        write_whole(tmp_path, NEW)
    assert str(tmp_path / name) in caught.value.sentence
    assert content(tmp_path) == {name: b"mine"}


@pytest.mark.parametrize("name", ["sessions.csv", "README.txt"])
def test_a_file_that_was_edited_since_is_refused_by_name(folder: Path, name: str) -> None:
    with (folder / name).open("ab") as file:
        file.write(b" and a note of mine")
    before = content(folder)
    with pytest.raises(ExportProblem, match="changed since"):
        write_whole(folder, NEW)
    assert content(folder) == before


def test_a_file_that_was_added_is_refused_by_name(folder: Path) -> None:
    (folder / "notes.txt").write_bytes(b"mine")
    with pytest.raises(ExportProblem, match=r"notes\.txt is in the way"):
        write_whole(folder, NEW)
    assert content(folder) == {**OLD, "notes.txt": b"mine"}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    write_whole(tmp_path, NEW)
    assert content(tmp_path) == NEW


def test_the_folder_that_somebody_stands_in_stays_the_same_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    before = folder.stat().st_ino
    assert write_whole(Path(), NEW) == (Path("sessions.csv"), Path("README.txt"))
    assert content(folder) == NEW
    assert folder.stat().st_ino == before


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_to_a_folder_stays_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    write_whole(tmp_path / "link", NEW)
    assert (tmp_path / "link").is_symlink()
    assert content(folder) == NEW


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
@pytest.mark.parametrize("target", ["gone", "link"])
def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path, target: str) -> None:
    (tmp_path / "link").symlink_to(tmp_path / target)
    for folder in (tmp_path / "link", tmp_path / "link" / "below"):
        with pytest.raises(ExportProblem, match="link to something that is not there"):
            write_whole(folder, NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["link"]


def test_a_name_that_is_too_long_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportProblem, match="too long"):
        write_whole(tmp_path / ("x" * 300), NEW)
    assert not list(tmp_path.iterdir())


KILLED = """
import os, signal, sys
from pathlib import Path
from coach.private_files import folder_beside, write_new, write_new
with folder_beside(Path(sys.argv[1])) as beside:
    write_new(beside / "sessions.csv", b"half a log")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("inside", [False, True])
def test_the_next_export_takes_away_what_a_killed_one_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, inside: bool
) -> None:
    place = folder / "any" if inside else folder
    subprocess.run([sys.executable, "-c", KILLED, str(place)], check=False, cwd=ROOT)
    (left,) = place.parent.glob(".*")
    assert (left / "sessions.csv").exists()
    write_whole(folder, NEW)
    assert not left.exists()
    assert content(folder) == NEW


def test_what_another_export_is_writing_is_left_to_it(folder: Path) -> None:
    with folder_beside(folder) as others:
        (others / "sessions.csv").write_bytes(b"not yet whole")
        write_whole(folder, NEW)
        assert content(others) == {"sessions.csv": b"not yet whole"}


@pytest.mark.parametrize(
    "name", [".steadyback-writing-mine", ".steadyback-writing-", ".hidden", "writing-abcd1234"]
)
def test_hidden_files_of_others_are_left_alone(folder: Path, name: str) -> None:
    (folder.parent / name).write_bytes(b"mine")
    (folder.parent / ".steadyback-writing-abcd1234").mkdir()
    (folder.parent / ".steadyback-writing-abcd1234" / "deep").mkdir()
    write_whole(folder, NEW)
    assert (folder.parent / name).read_bytes() == b"mine"
    assert (folder.parent / ".steadyback-writing-abcd1234" / "deep").is_dir()


@pytest.mark.skipif(os.name != "posix", reason="file modes are a POSIX matter")
@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022])
def test_files_are_readable_by_their_owner_only(tmp_path: Path, umask: int) -> None:
    folder = tmp_path / "new" / "log"
    before = os.umask(umask)
    try:
        write_whole(folder, NEW)
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in (folder, folder.parent)} == {0o700}
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
    (folder / "sessions.csv").unlink()
    (folder / "sessions.csv").mkdir()
    with pytest.raises(ExportProblem, match=r"sessions\.csv is in the way"):
        write_whole(folder, NEW)
    assert (folder / "README.txt").read_bytes() == OLD["README.txt"]
    assert sorted(path.name for path in folder.iterdir()) == ["README.txt", "sessions.csv"]


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
    longer = {**NEW, "sessions.csv": b"short"}  # so that one is written before one fails
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


@pytest.mark.parametrize("failing", [1, 2])
def test_a_rename_that_fails_leaves_the_old_set(
    folder: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    rename = Path.rename
    left = [failing]

    def refuse(self: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] == 0:
            raise PermissionError(errno.EACCES, "in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ExportProblem, match="may not write"):
        write_whole(folder, NEW)
    assert content(folder) == OLD
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]
