"""What cannot be pressed does not look so, and what has the focus not as if it were chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.style import style_sheet
from coach.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from coach.ui.widgets.buttons import button


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", ["", "primary", "rung-mine"])
def test_a_button_that_cannot_be_pressed_has_no_ground_of_its_own(
    qtbot: QtBot, theme: Theme, kind: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setObjectName("ground")
    page.setStyleSheet(style_sheet(theme))
    page.resize(240, 100)
    made = button(" ", list, kind=kind)
    made.setParent(page)
    made.setGeometry(20, 20, 200, 60)

    def ground() -> str:
        return page.grab().toImage().pixelColor(120, 50).name()

    able = ground()
    made.setEnabled(False)

    assert ground() == theme.ground != able


@pytest.mark.parametrize("kind", ["", "primary", "quiet", "entry", "apart", "check box"])
def test_the_focus_fills_nothing_when_it_came_by_key(qtbot: QtBot, kind: str) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet(style_sheet(LIGHT))
    page.resize(240, 100)
    made = QCheckBox("Words") if kind == "check box" else button("Words", list, kind=kind)
    made.setParent(page)
    made.setGeometry(20, 20, 200, 60)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    assert made.hasFocus()
    by_mouse = page.grab().toImage()

    # What Qt sets once Tab was pressed in a window; from then on Fusion marks the focus.
    page.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    assert page.grab().toImage() == by_mouse
