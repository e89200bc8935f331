"""A stray window is noticed; that there is none in any scene `test_pseudo_language.py` shows."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.stray_windows import Desktop


def test_one_that_is_made_visible_before_it_has_a_parent_is_noticed(
    qtbot: QtBot, qapp: QApplication
) -> None:
    desktop = Desktop()
    qapp.installEventFilter(desktop)
    part = QWidget()
    qtbot.addWidget(part)
    part.setVisible(True)
    assert len(desktop.strays) == 1
    part.hide()
