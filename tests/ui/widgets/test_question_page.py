"""A page with one question: lines behind dots hang, so that one sees where the next begins."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coach.ui.widgets.question_page import DOT, QuestionPage
from coach.ui.widgets.texts import Listed
from tests.ui.rooms import appearance


def test_what_wraps_behind_a_dot_stands_beside_it(qtbot: QtBot) -> None:
    appearance()
    long = "The floor is hard to reach for you, so you train the front of your trunk standing. " * 2
    page = QuestionPage("About you", [f"{DOT}{long}", "Keep in mind."], [("Keep this", print)])
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    QApplication.processEvents()

    (of_several,) = page.findChildren(Listed)
    (line,) = of_several.lines
    (alone,) = (each for each in page.findChildren(QLabel) if each.text() == "Keep in mind.")
    assert line.text() == long
    assert line.height() > 2 * line.fontMetrics().height() - 4
    left = line.mapTo(page, QPoint(0, 0)).x()
    assert left > alone.mapTo(page, QPoint(0, 0)).x() + 16
