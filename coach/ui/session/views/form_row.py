"""One question in a break: was your form clean? Answered by one key, or not at all."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.feedback import Form
from coach.ui.texts import session as words
from coach.ui.widgets.choices import Choice
from coach.ui.widgets.texts import text


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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(
            text(words.ASK_FORM, "strong", wrap=False), 0, Qt.AlignmentFlag.AlignHCenter
        )
        row = QHBoxLayout()
        row.setSpacing(0)
        column.addLayout(row)
        for form, key, label in words.FORM_KEYS:
            made = Choice(f"{key}  {label}", words.WITH_KEY.format(what=label, key=key))
            made.setObjectName("form")
            made.clicked.connect(lambda _checked=False, form=form: answer(form))
            made.setMinimumSize(88, 64)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.buttons[form] = made
            row.addWidget(made)

    def show_answer(self, form: Form | None, *, asked: bool) -> None:
        """Show what is answered so far, or nothing where nothing is asked."""
        self.setVisible(asked)
        for each, made in self.buttons.items():
            made.setChecked(each is form)
