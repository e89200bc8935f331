"""What was said last today and what is said back, on Today, with the way to put it right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from coach.domain.pain_answer import PainAnswer
from coach.ui.texts import check_in as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.texts import text
from coach.ui.widgets.zone_mark import ZoneMark


class LastAnswerLine(QFrame):
    """One answer in words; hidden while nothing was said today.

    Signals:
        put_right: the user wants to change what was said.
    """

    put_right = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.mark = ZoneMark()
        self.said = text("", "soft")
        self.back = text("", "lead")
        self.change = button(words.PUT_RIGHT, self.put_right.emit, kind="quiet", name="put_right")
        column = QVBoxLayout()
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.mark)
        head.addWidget(self.said, 1)
        column.addLayout(head)
        column.addWidget(self.back)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addLayout(column, 1)
        row.addWidget(self.change)
        self.hide()

    def show_answers(self, answers: tuple[PainAnswer, ...]) -> None:
        """Show the last of today's answers."""
        self.setVisible(bool(answers))
        if not answers:
            return
        last = answers[-1]
        self.mark.show_zone(last.zone)
        self.said.setText(said_at(last))
        self.back.setText(words.said_back(last))


def said_at(answer: PainAnswer) -> str:
    """Return what was said and when, such as "08:10, this morning: back 3, leg 0"."""
    said = answer.said
    asked = words.ASKED[said.asked].lower()
    return words.SAID_AT.format(
        time=f"{answer.asked_at.wall:%H:%M}", asked=asked, said=words.answer_in_words(answer)
    )
