"""Nothing but the window and its dialogs ever stands on the desktop by itself, not for a moment.

A widget that is made visible before it has a parent is a window of its own until it gets one.
"""

import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.main_window import MainWindow
from tests.screens.stage import Scene, Stage
from tests.ui.rooms import appearance
from tests.ui.test_small_screens import WALKS


class Desktop(QObject):
    """Notes every window that appears, and where in our code.

    Attributes:
        strays: those that are neither the window nor a dialog.
    """

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            allowed = isinstance(watched, MainWindow | QDialog)
            if watched.isWindow() and not allowed:
                ours = [line for line in traceback.extract_stack() if "/coach/" in line.filename]
                where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "Qt"
                self.strays.append(f"{watched!r} at {where}")
        return False


@pytest.fixture
def desktop(qapp: QApplication) -> Desktop:
    appearance()
    made = Desktop()
    qapp.installEventFilter(made)
    return made


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.__name__)
def test_no_part_of_a_page_is_a_window_of_its_own(
    qtbot: QtBot,
    desktop: Desktop,
    tmp_path: Path,
    walk: Callable[[Stage], None],
) -> None:
    def look(scene: Scene, _name: str) -> None:
        scene.settle()

    walk(Stage(appearance(), tmp_path, "light", (1280, 800), look))
    assert not desktop.strays


def test_one_that_is_made_visible_before_it_has_a_parent_is_noticed(
    qtbot: QtBot, desktop: Desktop
) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    part.setVisible(True)
    assert len(desktop.strays) == 1
    part.hide()
