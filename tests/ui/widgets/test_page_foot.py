"""What stands at the foot of a page begins where its contents begin, scrolled or not, and leaves in
sight what was just answered.
"""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.answers.said_back import SaidBack
from coach.ui.texts.steps import not_saved
from coach.ui.widgets.buttons import button
from coach.ui.widgets.fields import DayField, NumberField
from coach.ui.widgets.hidden_line import HiddenLine
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


def test_what_has_the_focus_stays_in_sight_while_the_foot_grows(qtbot: QtBot) -> None:
    appearance()
    page = Page(400)
    qtbot.addWidget(page)
    rows = [button(str(number), page.close) for number in range(8)]
    for row in rows:
        page.column.addWidget(row)
    said = SaidBack()
    said.stand_above(page, button("On", page.close, kind="primary"))
    page.resize(800, 480)
    page.show()
    QApplication.processEvents()
    at = [row for row in rows if row.visibleRegion().boundingRect() == row.rect()][-1]
    at.setFocus()

    said.say("What you feel is further down than it was. " * 4)
    QApplication.processEvents()

    assert at.visibleRegion().boundingRect() == at.rect()
    assert said.signs.isVisible()
    assert page.column.spacing() == 12, "there is little room"
    page.resize(1280, 800)
    assert page.column.spacing() == 24


def _kept_at_once() -> QLineEdit:
    field = QLineEdit()
    field.editingFinished.connect(lambda: field.setModified(False))
    return field


@pytest.mark.parametrize(
    ("field", "typed", "asks"),
    [
        (QLineEdit, "sore", True),
        (lambda: NumberField(5, 0, 10), "7", True),
        (QLineEdit, " ", False),
        (QLineEdit, "", False),
        (lambda: QLineEdit("as it was"), "", False),
        (HiddenLine, "a word", False),
        (DayField, "3", False),
        (_kept_at_once, "kept", False),
    ],
)
def test_only_words_that_would_be_lost_are_asked_about(
    qtbot: QtBot, field: Callable[[], QWidget], typed: str, asks: bool
) -> None:
    appearance()
    page = Page(400)
    qtbot.addWidget(page)
    part = field()
    page.column.addWidget(part)
    left: list[str] = []
    page.on_escape = partial(left.append, "left")
    page.show()
    part.setFocus()
    QTest.keyClicks(part, typed)

    QTest.keyClick(part, Qt.Key.Key_Escape)
    assert left == ([] if asks else ["left"])
    if asks:
        assert any(one.text() == not_saved("") for one in page.findChildren(QLabel))
        QTest.keyClick(part, Qt.Key.Key_Escape)
        assert left == ["left"]


def test_a_short_form_begins_lower_and_answers_move_nothing(qtbot: QtBot) -> None:
    appearance()
    page = Page(400)
    qtbot.addWidget(page)
    card, answer = Card(), QWidget()
    card.setFixedHeight(300)
    page.column.addWidget(card)
    page.column.addWidget(answer)
    answer.setFixedHeight(100)
    answer.hide()
    page.keep_in_sight(button("On", page.close, kind="primary"))

    def top() -> int:
        for _ in range(3):
            QApplication.processEvents()
        return card.mapTo(page, QPoint(0, 0)).y()

    page.resize(1600, 1800)
    page.show()
    at_the_top = top()
    page.fill_window()
    page.resize(1600, 1801)
    assert top() == at_the_top + 1801 // 6
    answer.show()
    assert top() == at_the_top + 1801 // 6
    answer.setFixedHeight(1300)
    assert top() < at_the_top + 1801 // 6, "what has to be seen goes first"
    page.resize(800, 480)
    assert top() < 60
