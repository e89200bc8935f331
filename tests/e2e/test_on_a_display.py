"""The program on a real X display, with keys that come from outside. Only where Xvfb is at hand.

Everything else here runs without a screen, so this is the one place where the platform that most
people on Linux have is loaded, and where a window manager's absence shows.
"""

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.storage.sqlite_file import FILE_NAME
from tests.e2e.displays import WITHOUT_A_DISPLAY, a_display
from tests.e2e.program import ROOT
from tests.patience import PATIENCE_S

pytestmark = [
    *WITHOUT_A_DISPLAY,
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="needs xdotool"),
]


MID_MORNING_MIN = 10 * 60 + 30
"""Minutes from midnight to a time at which every shipped program has a session due."""


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """The environment of a display of its own."""
    with a_display() as environment:
        yield environment


def xdotool(environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments],
        env=environment, capture_output=True, text=True, check=True, timeout=PATIENCE_S,
    )  # fmt: skip
    return done.stdout.strip()


def setting(record: Path, name: str) -> str | None:
    if not record.exists():
        return None
    with closing(sqlite3.connect(f"{record.as_uri()}?mode=ro", uri=True)) as connection:
        row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None


def where_it_is_mid_morning() -> str:
    """Return a zone in which a session is due now: what Enter begins must not hang on the hour."""
    now = datetime.now(UTC)
    behind_min = now.hour * 60 + now.minute - MID_MORNING_MIN
    hours, minutes = divmod(abs(behind_min), 60)
    return f"XST{'-' if behind_min < 0 else ''}{hours}:{minutes:02}"


class Desk:
    """The program on a display, keys, and the record that shows what they did."""

    def __init__(self, display: dict[str, str], folder: Path) -> None:
        self._display = display
        self.record = folder / FILE_NAME
        command = [sys.executable, "-m", "coach", "--data-dir", str(folder)]
        environment = {**display, "TZ": where_it_is_mid_morning()}
        self.program = subprocess.Popen(command, cwd=ROOT, env=environment)

    def press_until(self, come: Callable[[], bool], *keys: str) -> None:
        """Press keys until the record shows what they did; the window is there before its page."""
        window = xdotool(self._display, "search", "--sync", "--onlyvisible", "--name", "Steadyback")
        xdotool(self._display, "windowfocus", "--sync", window.splitlines()[0])
        deadline = time.monotonic() + PATIENCE_S
        while not come():
            assert time.monotonic() < deadline, f"{keys} did nothing"
            assert self.program.poll() is None, "the program ended"
            xdotool(self._display, "key", "--delay", "50", *keys)

    def setting(self, name: str) -> str:
        return setting(self.record, name) or ""

    def screenings(self) -> int:
        return self._count("SELECT count(*) FROM warning_signs")

    def sessions(self) -> int:
        return self._count("SELECT count(*) FROM sessions")

    def _count(self, query: str) -> int:
        with closing(sqlite3.connect(f"{self.record.as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute(query).fetchone()[0])


@contextmanager
def a_desk(display: dict[str, str], folder: Path) -> Iterator[Desk]:
    """Start the program, and kill it at the end."""
    desk = Desk(display, folder)
    try:
        yield desk
    finally:
        desk.program.kill()
        desk.program.wait()


def test_the_first_start_is_gone_through_by_keys_and_goes_on_where_it_was_killed(
    display: dict[str, str], tmp_path: Path
) -> None:
    with a_desk(display, tmp_path / "data") as desk:
        desk.press_until(lambda: "[1," in desk.setting("consents"), "space", "Return")
        # "No" to each of the signs; then what is told of that is read.
        desk.press_until(lambda: desk.screenings() == 1, "1")
        desk.press_until(lambda: "signs" in desk.setting("first_steps"), "Return")
        consents = desk.setting("consents")

    with a_desk(display, tmp_path / "data") as desk:
        desk.press_until(lambda: "program" in desk.setting("first_steps"), "Return")
        assert desk.setting("first_steps") == "signs,body,day,program"
        assert desk.setting("consents") == consents
        assert desk.screenings() == 1
        assert desk.sessions() == 0
        # Start, the sound test, the questions before.
        desk.press_until(lambda: desk.sessions() == 1, "Return")
