"""The window comes back where it was left, and writes down nothing beside a refused record."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coach.private_files import make_folder
from coach.services.window_geometry import Area, WindowGeometry
from coach.system.window_geometry_file import WindowFile
from coach.ui.main_window import MainWindow
from tests.ui.rooms import appearance

PLACE = WindowGeometry(Area(20, 60, 700, 500))


def _memory(folder: Path) -> WindowFile:
    return WindowFile(lambda: folder / "state")


@pytest.mark.parametrize("place", [PLACE, WindowGeometry(PLACE.area, maximised=True)])
def test_a_place_is_read_as_it_was_kept(tmp_path: Path, place: WindowGeometry) -> None:
    memory = _memory(tmp_path)
    assert memory.read() is None
    assert not (tmp_path / "state").exists()
    memory.keep(place)
    assert memory.read() == place
    assert (tmp_path / "state" / "window").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "written", ["", "1 2 3 4", "a b c d e", "0 0 0 0 0", "0 0 9999999 500 0", "1 " * 500, "1\ud800"]
)
def test_a_file_that_makes_no_sense_is_forgotten(tmp_path: Path, written: str) -> None:
    make_folder(tmp_path / "state")
    (tmp_path / "state" / "window").write_bytes(written.encode("utf-8", "surrogatepass"))
    assert _memory(tmp_path).read() is None


def test_a_folder_that_cannot_be_written_costs_the_place_only(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the way")
    memory = _memory(tmp_path)
    memory.keep(PLACE)
    assert memory.read() is None


def test_the_window_opens_within_the_screen_and_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    appearance()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    memory = _memory(tmp_path)
    window = MainWindow(memory)
    qtbot.addWidget(window)
    assert screen.contains(window.geometry())

    window.setWindowState(window.windowState().WindowNoState)
    wanted = QRect(screen.left() + 10, screen.top() + 50, 660, 400)
    window.setGeometry(wanted)
    window.show()
    window.remember_place()
    window.close()

    again = MainWindow(memory)
    qtbot.addWidget(again)
    assert again.geometry() == wanted
    assert not again.isMaximized()
