"""The choices of a drawn question, for a screen reader: a button each, where the choice is drawn.

The question is drawn, because it turns; a reader finds widgets alone. So a button that nobody sees
lies over each choice. It takes neither the mouse nor the focus: both belong to the board.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from coach.ui.session.questions.question import Choice, Question


class ReaderChoices:
    """Buttons over the choices of a board.

    Args:
        board: what the choices are drawn on.
        take: told the place of the one that a reader presses.

    Attributes:
        buttons: one for each choice, in their order.
    """

    def __init__(self, board: QWidget, take: Callable[[int], object]) -> None:
        self.buttons: list[QAbstractButton] = []
        self._board = board
        self._take = take

    def name(self, question: Question) -> None:
        """Say the key and the words of each choice, and whether it is ticked."""
        choices = question.choices
        for spare in self.buttons[len(choices) :]:
            _let_go(spare)
        del self.buttons[len(choices) :]
        for place, choice in enumerate(choices):
            kind = _Answer if choice.ticked is None else _Tick
            if place == len(self.buttons):
                self.buttons.append(self._made(kind, place))
            elif type(self.buttons[place]) is not kind:
                _let_go(self.buttons[place])
                self.buttons[place] = self._made(kind, place)
            self.buttons[place].setAccessibleName(_name(choice))
            self.buttons[place].setChecked(bool(choice.ticked))
            # One that was made anew would be heard last.
            self.buttons[place].raise_()

    def lay(self, boxes: Sequence[QRect]) -> None:
        """Lay each over its choice."""
        for made, box in zip(self.buttons, boxes, strict=True):
            made.setGeometry(box)

    def _made(self, kind: "type[_Answer | _Tick]", place: int) -> QAbstractButton:
        made = kind(self._board)
        made.clicked.connect(lambda: self._take(place))
        made.show()
        return made


class _Unseen(QAbstractButton):
    """A button that draws nothing, and that only a screen reader meets."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw nothing."""


class _Answer(_Unseen):
    """One answer."""

    accessible_role = QAccessible.Role.Button


class _Tick(_Unseen):
    """What can be true besides."""

    accessible_role = QAccessible.Role.CheckBox

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self.setCheckable(True)


def _name(choice: Choice) -> str:
    """Return the words, and the key where it does not say the same."""
    return choice.words if choice.key == choice.words else f"{choice.key}: {choice.words}"


def _let_go(made: QAbstractButton) -> None:
    """Drop a button that may be the one just pressed."""
    made.hide()
    made.deleteLater()
