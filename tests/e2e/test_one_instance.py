"""Started twice, the program opens one window, and the second start leaves what it was for."""

import shutil
import signal
import subprocess
import sys
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from coach.resources import shipped
from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from tests.e2e.program import ENVIRONMENT, ROOT, coach, started
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

OPEN_ALREADY = "Steadyback is open already; its window has come forward."


def start(data: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "coach", "--data-dir", str(data)],
        cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_two_starts_at_once_on_a_new_folder_open_one_window_on_a_whole_record(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    with ExitStack() as stack:
        both = [stack.enter_context(start(data)) for _ in range(2)]
        for each in both:
            stack.callback(each.kill)
        second = _first_to_end(both)
        (first,) = {*both} - {second}
        said, complained = second.communicate(timeout=PATIENCE_S)
        assert (second.returncode, said, complained) == (0, f"{OPEN_ALREADY}\n", "")
        assert first.poll() is None
        first.send_signal(signal.SIGTERM)
        assert first.wait(PATIENCE_S) == 0
    assert [path.name for path in data.glob(f"{FILE_NAME}*")] == [FILE_NAME]
    with closing(open_store(data)) as store:
        assert len(store.plans()) == 1


def _first_to_end(processes: "list[subprocess.Popen[str]]") -> "subprocess.Popen[str]":
    while True:
        for process in processes:
            try:
                process.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
            return process


def test_beside_a_session_a_second_start_leaves_the_session_and_its_file_waits(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    file = tmp_path / "FROM_PT.TOML"
    shutil.copy(shipped("programs/programs/starter.toml"), file)
    with started(data) as program:
        program.wait_for("session")
        second = coach("--data-dir", str(data), str(file))
        assert (second.returncode, second.stderr) == (0, "")
        later = f"It opens {file} when what is going on there is over."
        assert second.stdout == f"{OPEN_ALREADY} {later}\n"
        assert program.running


def test_export_and_check_work_beside_a_window_and_change_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with started(data) as program:
        program.wait_for("session")
        done = coach("--data-dir", str(data), "export", str(tmp_path / "log"))
        assert done.returncode == 0, done.stderr
        file = shipped("programs/programs/starter.toml")
        assert coach("--data-dir", str(data), "check", str(file)).returncode == 0
        assert program.running


def test_one_that_hangs_is_named(tmp_path: Path) -> None:
    with started(tmp_path) as program:
        program.wait_for("today")
        program.send(signal.SIGSTOP)
        second = coach("--data-dir", str(tmp_path))
        program.send(signal.SIGCONT)
    assert (second.returncode, second.stdout) == (1, "")
    assert f"Another Steadyback (process {program.pid}, since " in second.stderr
    assert second.stderr.count("\n") == 1


def test_what_a_killed_one_left_is_in_nobodys_way(tmp_path: Path) -> None:
    with started(tmp_path) as program:
        program.wait_for("today")
        program.kill()
    with started(tmp_path) as program:
        program.wait_for("today")
        assert coach("--data-dir", str(tmp_path)).stdout == f"{OPEN_ALREADY}\n"
