"""What was said last today and what is said back, on Today, with the way to put it right.

Until something was said, what puts it into words is not imported: the start does not wait for it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from coach.ui.texts import check_in as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.texts import text
from coach.ui.widgets.zone_mark import ZoneMark

if TYPE_CHECKING:
    from coach.domain.easier_taken import EasierTaken
    from coach.services.put_right import SaidToday


class LastAnswerLine(QFrame):
    """One answer in words; hidden while nothing was said today and nothing made easier.

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

    def show_answers(
        self, answers: "tuple[SaidToday, ...]", easier: "tuple[EasierTaken, ...]" = ()
    ) -> None:
        """Show the last of today's answers; how pain was counts before how exercises felt, and
        what was made easier is shown where nothing else was said.
        """
        self.setVisible(bool(answers or easier))
        if not answers and not easier:
            return
        from coach.services.put_right import RatedToday
        from coach.ui.texts.put_right import easier_at, said_at, said_back

        if not answers:
            self.mark.show_zone(None)
            self.said.setText(easier_at(easier[-1]))
            self.back.hide()
            return
        of_pain = (one for one in reversed(answers) if not isinstance(one, RatedToday))
        last = next(of_pain, answers[-1])
        self.mark.show_zone(last.zone)
        self.said.setText(said_at(last))
        told = said_back(last)
        self.back.setText(told)
        self.back.setVisible(bool(told))
