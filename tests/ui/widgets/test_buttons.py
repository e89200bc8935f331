"""What cannot be pressed does not look as if it could."""

import pytest
from PySide6.QtWidgets import QWidget
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
