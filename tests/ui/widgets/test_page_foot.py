"""What stands at the foot of a page begins where its contents begin, scrolled or not."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card
from tests.ui.rooms import appearance


@pytest.mark.parametrize("high", [100, 2000])
def test_the_foot_stands_under_the_contents(qtbot: QtBot, high: int) -> None:
    appearance()
    page = Page(400)
    qtbot.addWidget(page)
    card = Card()
    card.setFixedHeight(high)
    page.column.addWidget(card)
    last = button("On", page.close, kind="primary")
    page.keep_in_sight(last)
    page.resize(900, 600)
    page.show()
    QApplication.processEvents()
    assert (
        last.mapTo(page, last.rect().topLeft()).x() == card.mapTo(page, card.rect().topLeft()).x()
    )
