"""The program on a real X display, with keys that come from outside. Only where Xvfb is at hand.

Everything else here runs without a screen, so this is the one place where the platform that most
people on Linux have is loaded, and where a window manager's absence shows.
"""

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
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


def test_the_welcome_is_accepted_by_a_key(display: dict[str, str], tmp_path: Path) -> None:
    record = tmp_path / "data" / FILE_NAME
    command = [sys.executable, "-m", "coach", "--data-dir", str(record.parent)]
    with subprocess.Popen(command, cwd=ROOT, env=display) as program:
        try:
            window = xdotool(display, "search", "--sync", "--onlyvisible", "--name", "Steadyback")
            xdotool(display, "windowfocus", "--sync", window.splitlines()[0])
            deadline = time.monotonic() + PATIENCE_S
            # The window is there before its first page is.
            while setting(record, "intended_use_read") != "1":
                assert time.monotonic() < deadline, "the key did nothing"
                assert program.poll() is None, "the program ended"
                xdotool(display, "key", "--delay", "50", "Return")
        finally:
            program.kill()
