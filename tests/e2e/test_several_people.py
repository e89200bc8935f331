"""Two people on one computer, in real processes: a window each, and a record each."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

import pytest

from coach.storage.opening import open_to_read
from coach.storage.sqlite_file import FILE_NAME
from coach.system.people_folders import people_of
from tests.e2e.program import ENVIRONMENT, ROOT, coach
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

OPEN_ALREADY = "Steadyback is open already; its window has come forward.\n"


PRESSES_THE_SECOND = """
import sys
from PySide6.QtCore import QTimer
from coach import command_line
from coach.ui.people.chooser import Chooser

show = Chooser.show


def show_and_press(chooser):
    show(chooser)
    QTimer.singleShot(0, chooser.page.buttons[1].click)


Chooser.show = show_and_press
sys.exit(command_line.run(["--data-dir", sys.argv[1]]))
"""
"""The program, with somebody in front of it who presses the second name."""


@contextmanager
def started(command: Sequence[str]) -> "Iterator[subprocess.Popen[str]]":
    """Start a process; it is killed at the end, if it still runs."""
    with subprocess.Popen(
        command, cwd=ROOT, env=ENVIRONMENT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def window(data: Path, name: str) -> "AbstractContextManager[subprocess.Popen[str]]":
    """Start the program for somebody."""
    command = [sys.executable, "-m", "coach", "--data-dir", str(data), "--profile", name]
    return started(command)


def wait_for(path: Path, process: "subprocess.Popen[str]") -> None:
    """Wait until a file is there."""
    deadline = time.monotonic() + PATIENCE_S
    while not path.exists():
        assert time.monotonic() < deadline
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.05)
            raise AssertionError(process.communicate())


def test_each_has_a_window_and_a_record(tmp_path: Path) -> None:
    people_of(tmp_path).rename("Anna")
    his = people_of(tmp_path).add("Ben").folder
    assert his is not None
    with window(tmp_path, "Anna") as anna, window(tmp_path, "ben") as ben:
        wait_for(tmp_path / FILE_NAME, anna)
        wait_for(his / FILE_NAME, ben)
        for name in ("anna", "Ben"):
            again = coach("--data-dir", str(tmp_path), "--profile", name)
            assert (again.returncode, again.stdout) == (0, OPEN_ALREADY)
        assert (anna.poll(), ben.poll()) == (None, None)
        for each in (anna, ben):
            each.send_signal(signal.SIGTERM)
            assert each.wait(PATIENCE_S) == 0
    for folder in (tmp_path, his):
        with closing(open_to_read(folder)) as store:
            assert len(store.plans()) == 1


def test_who_names_nobody_is_asked_and_opens_the_record_that_is_theirs(tmp_path: Path) -> None:
    people_of(tmp_path).rename("Anna")
    his = people_of(tmp_path).add("Ben").folder
    assert his is not None
    with started([sys.executable, "-c", PRESSES_THE_SECOND, str(tmp_path)]) as process:
        wait_for(his / FILE_NAME, process)
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE_S) == 0
    assert not (tmp_path / FILE_NAME).exists()
