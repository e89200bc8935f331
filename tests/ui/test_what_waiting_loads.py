"""What importing Qt and waiting at the tray leave behind, seen in processes of their own."""

import os
import subprocess
import sys
from pathlib import Path

from coach.bootstrap import Launch, open_services
from coach.services.window_geometry import Area, WindowGeometry
from coach.system.clock import SystemClock
from coach.system.window_geometry_file import WindowFile
from tests.fakes.been_here import been_here
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]

NOT_NEEDED = {
    "sqlalchemy", "pydantic", "hashlib", "jeepney", "coach.ui.navigation", "coach.ui.style",
    "coach.services.app_services", "coach.services.reminders", "coach.services.ports.sessions",
    "Qt",
}  # fmt: skip
"""Modules, and Qt's namespace of enumerations: each took up to 35 MB from whoever only waited."""

IMPORTS = """
import builtins, linecache
before = builtins.__import__
from coach.ui.plain_imports import import_qt
import_qt()
import PySide6.QtWidgets, coach.ui.main_window, coach.services.settings
print(builtins.__import__ is before, *linecache.cache)
"""

WAITS = """
import os, sys
from coach import command_line
from coach.system import memory

def tell():
    from PySide6 import QtCore
    print(*sys.modules, *vars(QtCore), flush=True)
    os._exit(0)

memory.give_back = tell
from coach.ui.plain_imports import import_qt
import_qt()
from coach.ui.background_start import BackgroundStart
BackgroundStart.__init__.__defaults__ = (lambda: True,)
command_line.run(["--background", "--data-dir", sys.argv[1]])
"""


def said_by(script: str, *arguments: str) -> list[str]:
    """Run a script without a screen, and return the words that it prints."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE_S,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_importing_qt_leaves_other_imports_alone_and_keeps_no_source() -> None:
    plain, *kept = said_by(IMPORTS)
    assert plain == "True"
    assert not [name for name in kept if Path(name).is_relative_to(ROOT / "coach")]


def test_what_waits_at_the_tray_has_loaded_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    with open_services(Launch(tmp_path), SystemClock()) as services:
        been_here(services.settings)
    # A window that was maximised needs Qt's namespace to be so again.
    WindowFile(lambda: tmp_path / "state").keep(WindowGeometry(Area(0, 0, 640, 480)))
    loaded = set(said_by(WAITS, str(tmp_path)))
    assert "coach.ui.reminders.asleep" in loaded
    assert loaded & NOT_NEEDED == set()
