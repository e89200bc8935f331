"""One question in a break: was your form clean? Answered by one key, or not at all."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from coach.domain.feedback import Form
from coach.ui.texts import session as words
from coach.ui.widgets.choices import Choice
from coach.ui.widgets.texts import set_property, text

FORM_HIGH_PX = 64
"""What is pressed in a session is pressed from the mat."""
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class FormRow(QWidget):
    """The question with its three answers, shown while it is asked.

    Attributes:
        buttons: one an answer.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, answer: Callable[[Form], object]) -> None:
        super().__init__()
        self.setAccessibleName(words.ASK_FORM)
        self.buttons: dict[Form, Choice] = {}
        self._across = False
        box = self._box = QBoxLayout(_DOWN, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._asks = text(words.ASK_FORM, "strong", wrap=False)
        box.addWidget(self._asks, 0, Qt.AlignmentFlag.AlignCenter)
        row = self._row = QHBoxLayout()
        row.setSpacing(0)
        box.addLayout(row)
        for form, key, label in words.FORM_KEYS:
            made = Choice(f"{key}  {label}", words.WITH_KEY.format(what=label, key=key))
            made.setObjectName("form")
            made.clicked.connect(lambda _checked=False, form=form: answer(form))
            made.setMinimumSize(88, FORM_HIGH_PX)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.buttons[form] = made
            row.addWidget(made)

    def set_across(self, across: bool) -> None:
        """Stand on one line, if there is room for it."""
        self._across = across
        set_property(self._asks, "role", "bold" if across else "strong")
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line where one is too short."""
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        wide = self._asks.sizeHint().width() + self._row.sizeHint().width()
        self._box.setDirection(_ACROSS if self._across and wide <= self.width() else _DOWN)

    def show_answer(self, form: Form | None, *, asked: bool) -> None:
        """Show what is answered so far, or nothing where nothing is asked."""
        self.setVisible(asked)
        for each, made in self.buttons.items():
            made.setChecked(each is form)
