"""One process owns the record of a folder, however the folder is reached, until it ends."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from coach.services.record_owner import RECORD_FILE, RecordInUse
from coach.services.second_start import SHOWN, SecondStart, from_line
from coach.system import instance_address, single_instance
from coach.system.single_instance import FolderLock, take_or_hand_over

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets and signals of POSIX")

ROOT = Path(__file__).resolve().parents[2]

_HOLD = """
import sys
from pathlib import Path
from coach.system.single_instance import FolderLock
FolderLock(Path(sys.argv[1])).take()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def meeting_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Meet in a folder of its own, whose name is short enough for a socket in it."""
    with TemporaryDirectory(prefix="run-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "data" / RECORD_FILE


@contextmanager
def another_process(record: Path) -> Iterator["subprocess.Popen[str]"]:
    """Hold the lock of a record in a process of its own."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(record)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_the_folder_is_made_for_its_owner_alone_and_holds_nothing_of_the_lock(record: Path) -> None:
    lock = FolderLock(record)
    lock.take()
    assert record.parent.stat().st_mode & 0o777 == 0o700
    assert list(record.parent.iterdir()) == []
    lock.release()


def test_a_second_one_is_told_who_holds_it_and_since_when(record: Path) -> None:
    with another_process(record) as process, pytest.raises(RecordInUse) as refused:
        FolderLock(record).take()
    assert f"(process {process.pid}, since " in refused.value.sentence
    assert str(record.parent) in refused.value.sentence


def test_another_user_s_process_is_told_by_the_system(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its note lies where only that user can read it."""
    with another_process(record) as process:
        monkeypatch.setattr(instance_address, "_private_folders", list)
        with pytest.raises(RecordInUse) as refused:
            FolderLock(record).take()
    if sys.platform == "linux":
        assert f"(process {process.pid})" in refused.value.sentence


def test_taking_twice_is_taking_once_and_releasing_is_for_good(record: Path) -> None:
    lock, other = FolderLock(record), FolderLock(record)
    lock.take()
    lock.take()
    with pytest.raises(RecordInUse):
        other.take()
    lock.release()
    lock.release()
    other.take()
    other.release()


@pytest.mark.parametrize("how", ["link", "relative", "roundabout", "link to the file"])
def test_the_same_folder_is_the_same_however_it_is_reached(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    lock = FolderLock(record)
    lock.take()
    (tmp_path / "link").symlink_to(record.parent)
    record.touch()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / RECORD_FILE).symlink_to(record)
    monkeypatch.chdir(tmp_path)
    way = {
        "link": tmp_path / "link" / RECORD_FILE,
        "relative": Path("data") / RECORD_FILE,
        "roundabout": tmp_path / "data" / ".." / "data" / RECORD_FILE,
        "link to the file": tmp_path / "elsewhere" / RECORD_FILE,
    }[how]
    with pytest.raises(RecordInUse):
        FolderLock(way).take()
    lock.release()


def test_a_killed_process_holds_nothing_and_what_it_left_is_in_nobodys_way(record: Path) -> None:
    with another_process(record) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        lock = FolderLock(record)
        lock.take()
        holder = lock.holder()
        assert holder is not None
        assert holder.pid == os.getpid()
        lock.release()


def test_a_folder_that_may_only_be_read_can_be_locked(record: Path) -> None:
    record.parent.mkdir()
    record.parent.chmod(0o500)
    lock = FolderLock(record)
    lock.take()
    with pytest.raises(RecordInUse):
        FolderLock(record).take()
    lock.release()
    record.parent.chmod(0o700)


def test_where_folders_cannot_be_locked_a_file_is(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, and on network disks that lock only what is open for writing."""
    real = os.open

    def open_files_only(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).is_dir():
            raise OSError("this disk locks files only")
        return real(path, flags, mode)

    lock = FolderLock(record)
    with monkeypatch.context() as disk:
        disk.setattr(os, "open", open_files_only)
        lock.take()
    assert [path.name for path in record.parent.iterdir()] == [single_instance.LOCK_FILE]
    with monkeypatch.context() as disk:
        disk.setattr(os, "open", open_files_only)
        with pytest.raises(RecordInUse):
            FolderLock(record).take()
    lock.release()


def test_a_folder_that_cannot_be_made_is_left_to_who_opens_the_record(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lock = FolderLock(tmp_path / "file" / RECORD_FILE)
    lock.take()
    assert lock.address == ""
    lock.release()


def test_nothing_is_made_behind_a_link_that_leads_nowhere(tmp_path: Path, record: Path) -> None:
    record.parent.mkdir()
    record.symlink_to(tmp_path / "stick" / RECORD_FILE)
    FolderLock(record).take()
    assert not (tmp_path / "stick").exists()


def test_a_folder_put_in_the_place_of_the_locked_one_is_locked_in_turn(record: Path) -> None:
    lock = FolderLock(record)
    lock.take()
    record.parent.rename(record.parent.with_name("away"))
    record.parent.mkdir()
    lock.take()
    with pytest.raises(RecordInUse):
        FolderLock(record).take()
    lock.release()


def test_the_note_lies_where_only_its_user_can_read(record: Path, meeting_folder: Path) -> None:
    lock = FolderLock(record)
    lock.take()
    notes = list(meeting_folder.iterdir())
    assert [note.stat().st_mode & 0o777 for note in notes] == [0o600]
    assert notes[0].read_text(encoding="utf-8").splitlines()[0] == str(os.getpid())
    lock.release()
    assert list(meeting_folder.iterdir()) == []


def test_a_folder_that_others_can_read_is_no_place_to_meet(
    record: Path, meeting_folder: Path
) -> None:
    meeting_folder.chmod(0o755)
    lock = FolderLock(record)
    lock.take()
    assert list(meeting_folder.iterdir()) == []
    lock.release()


def test_a_wish_is_handed_over(record: Path) -> None:
    first = FolderLock(record)
    first.take()
    wish = SecondStart(Path("/plans/\udcff plan.toml"), "token")
    heard: list[SecondStart] = []
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.bind(first.address)
        door.listen()

        def answer() -> None:
            guest, _ = door.accept()
            with guest:
                heard.append(from_line(guest.recv(4096)))
                guest.sendall(b"shown\n")

        listener = threading.Thread(target=answer)
        listener.start()
        assert take_or_hand_over(FolderLock(record), wish) == SHOWN
        listener.join()
    assert heard == [wish]
    first.release()


def test_who_does_not_answer_is_named(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_instance, "PATIENCE_S", 0.1)
    monkeypatch.setattr(single_instance, "STARTING_S", 0.1)
    first = FolderLock(record)
    first.take()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.bind(first.address)
        door.listen()
        with pytest.raises(RecordInUse, match=f"process {os.getpid()}"):
            take_or_hand_over(FolderLock(record), SecondStart())
    first.release()


def test_one_that_is_just_ending_is_waited_for(record: Path) -> None:
    with another_process(record) as process:
        ended = threading.Timer(0.1, process.kill)
        ended.start()
        lock = FolderLock(record)
        assert take_or_hand_over(lock, SecondStart()) is None
        lock.release()
        ended.join()


@pytest.mark.parametrize("line", [b"", b"[]", b"{", b'{"program": 1}', b'{"activation_token": 2}'])
def test_what_is_no_wish_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each says something else
        from_line(line)


def test_what_a_newer_version_wishes_for_besides_is_passed_over() -> None:
    assert from_line(b'{"program": null, "dance": true}') == SecondStart()


def test_the_window_waits_for_nothing_that_is_slow_to_import() -> None:
    """The lock is taken before the first paint."""
    script = (
        "import sys; import coach.command_line; from pathlib import Path;"
        "from coach.system.single_instance import FolderLock, take_or_hand_over;"
        "from coach.services.second_start import SecondStart;"
        "take_or_hand_over(FolderLock(Path(sys.argv[1])), SecondStart()); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(Path(os.environ["XDG_RUNTIME_DIR"]) / "d" / "record")],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert not {"tempfile", "json", "random", "socket"} & {*done.stdout.split()}
