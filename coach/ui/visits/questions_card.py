"""The questions for the PT: a list to tick, and a field for one more."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from coach.domain.plain_text import plain
from coach.domain.pt_questions import QUESTION_MAX, PtQuestion, Word
from coach.ui.texts import visits as words
from coach.ui.texts.dates import long_day
from coach.ui.widgets.buttons import CheckBox, button
from coach.ui.widgets.kept_place import KeptPlace
from coach.ui.widgets.texts import Card, text


class QuestionsCard(Card):
    """The card.

    Args:
        ask: keeps a new question.
        mark: keeps that one was asked, is open again, or is taken out.
    """

    def __init__(
        self, ask: Callable[[str], object], mark: Callable[[PtQuestion, Word], object]
    ) -> None:
        super().__init__(gap_px=12)
        self._ask, self._mark = ask, mark
        self.column.addWidget(text(words.QUESTIONS_TITLE, "title"))
        self.column.addWidget(text(words.QUESTIONS_LEAD, "soft"))
        self._list = KeptPlace()
        self.column.addWidget(self._list)
        self.field = QLineEdit()
        self.field.setMaxLength(QUESTION_MAX)
        self.field.setPlaceholderText(words.QUESTION_NEW)
        self.field.setAccessibleName(words.QUESTION_NEW)
        self.field.returnPressed.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(button(words.QUESTION_ADD, self._add, name="add-question"))
        self.column.addLayout(row)

    def show_questions(self, questions: Sequence[PtQuestion]) -> None:
        """Show the questions, the open ones first."""
        in_order = sorted(questions, key=lambda one: one.asked_on is not None)
        self._list.fill([self._line(one) for one in in_order])

    def _line(self, question: PtQuestion) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        box = CheckBox()
        box.setAccessibleName(plain(question.words))
        box.setChecked(question.asked_on is not None)
        box.toggled.connect(lambda asked: self._mark(question, Word.ASKED if asked else Word.OPEN))
        said = plain(question.words)
        if question.asked_on is not None:
            said = words.ASKED_ON.format(words=said, day=long_day(question.asked_on))
        row.addWidget(box)
        told = text(said, "soft" if question.asked_on is not None else "")
        told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(told, 1)
        remove = button(
            words.QUESTION_REMOVE, lambda: self._mark(question, Word.TAKEN_OUT), kind="quiet"
        )
        remove.setAccessibleName(words.QUESTION_REMOVE_NAMED.format(words=plain(question.words)))
        row.addWidget(remove)
        return line

    def _add(self) -> None:
        said = self.field.text()
        self.field.clear()
        self._ask(said)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
