"""Asks who is here, before any record is opened; not while there is only one person."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEventLoop, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coach.domain.plain_text import plain
from coach.services.people import Person
from coach.ui.quit_requests import QuitRequests, SignalsNoted
from coach.ui.texts import people as words
from coach.ui.widgets.question_page import QuestionPage

_SIZE_PX = (800, 480)


class Chooser(QWidget):
    """A window with a button for each person.

    Signals:
        ended: somebody was chosen, or the window closed.

    Attributes:
        chosen: who was chosen; None where nobody was.
        page: asks.
    """

    ended = Signal()

    def __init__(self, people: Sequence[Person]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(words.TITLE)
        self.resize(*_SIZE_PX)
        self.chosen: Person | None = None
        choices: list[tuple[str, Callable[[], object]]] = [
            (plain(one.name) or words.UNNAMED, partial(self._choose, one)) for one in people
        ]
        # Enter pressed out of habit must not open the record of somebody else.
        self.page = QuestionPage(words.TITLE, [words.ASKED], choices, decides=True, back=self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that nobody was chosen."""
        super().closeEvent(event)
        self.ended.emit()

    def _choose(self, person: Person) -> None:
        self.chosen = person
        self.ended.emit()


def choose(app: QApplication, people: Sequence[Person], signals: SignalsNoted) -> Person | None:
    """Ask who is here; return None where nobody says it.

    Args:
        app: the application, dressed, whose own loop does not run yet.
        people: who may be here.
        signals: what asks the program to end.
    """
    quits = app.quitOnLastWindowClosed()
    app.setQuitOnLastWindowClosed(False)
    window, loop = Chooser(people), QEventLoop()
    window.ended.connect(loop.quit)
    leaving = QuitRequests(app, signals, loop.quit)
    window.show()
    loop.exec()
    leaving.stop()
    window.hide()
    window.deleteLater()
    app.setQuitOnLastWindowClosed(quits)
    return None if signals.asked is not None else window.chosen
