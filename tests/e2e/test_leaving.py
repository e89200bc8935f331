"""A signal closes the program as the window's button does: at once, whole, and without a report."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from coach.storage.opening import open_store
from coach.storage.sqlite_file import FILE_NAME
from tests.e2e.program import ENVIRONMENT, ROOT, started
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

WINDOW_PLACE = "state"
"""The folder that remembers where the window was."""

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def wait_for(path: Path, process: "subprocess.Popen[str]") -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not path.exists():
        assert process.poll() is None, f"it ended before {path} was there"
        assert time.monotonic() < deadline, f"no {path}"


@contextmanager
def run(
    *arguments: str, prepare: Callable[[], None] | None = None
) -> Iterator["subprocess.Popen[str]"]:
    """Start the program; one that a failing test leaves behind is killed, and not waited for."""
    with subprocess.Popen(
        [sys.executable, "-m", "coach", *arguments],
        cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=prepare,  # noqa: PLW1509 - sets a signal, and nothing else
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("number", SIGNALS)
def test_in_a_session_all_that_was_said_to_be_kept_is_in_one_closed_file(
    tmp_path: Path, number: signal.Signals
) -> None:
    with started(tmp_path) as program:
        program.wait_for("session")
        program.move(holds=4)
        for _ in range(2):
            program.wait_for("kept")
        program.send(number)
        assert program.end() == 0
    assert {path.name for path in tmp_path.iterdir()} - {WINDOW_PLACE} == {FILE_NAME}
    with closing(open_store(tmp_path)) as store:
        found = store.open_session()
    assert found is not None, "the next start offers to go on"
    on_disk = {(hold.hold_no, hold.attempt) for hold in found.holds}
    assert {(no, attempt) for _, no, attempt in program.told("kept")} <= on_disk


@pytest.mark.parametrize("number", SIGNALS)
def test_while_it_starts(tmp_path: Path, number: signal.Signals) -> None:
    """The folder is made first of all, long before the record is open."""
    with run("--data-dir", str(tmp_path / "data")) as process:
        wait_for(tmp_path / "data", process)
        process.send_signal(number)
        said, complained = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, said, complained) == (0, "", "")
    assert {path.name for path in (tmp_path / "data").iterdir()} - {WINDOW_PLACE} <= {FILE_NAME}


@pytest.mark.parametrize("number", SIGNALS)
def test_the_demonstration_is_broken_off_without_a_word(
    tmp_path: Path, number: signal.Signals
) -> None:
    with run("demo", str(tmp_path / "demo")) as process:
        wait_for(tmp_path / "demo" / "01-welcome.png", process)
        process.send_signal(number)
        said, complained = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, said, complained) == (128 + number, "", "")


def test_a_hangup_that_was_to_be_ignored_is(tmp_path: Path) -> None:
    """As `nohup` does: the terminal may go, the window stays."""

    def ignore() -> None:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    with run("--data-dir", str(tmp_path), prepare=ignore) as process:
        wait_for(tmp_path / FILE_NAME, process)
        os.kill(process.pid, signal.SIGHUP)
        process.send_signal(signal.SIGTERM)
        said, complained = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, said, complained) == (0, "", "")
