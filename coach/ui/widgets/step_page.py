"""A page that asks one thing of several, with its way on, its way past it, and its way back."""

from PySide6.QtCore import Signal

from coach.ui.texts import steps as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class StepPage(Page):
    """One question.

    Signals:
        answered: go on with what was said.
        skipped: go on without.
        left: back to Today; what was said before is kept.

    Attributes:
        card: where the question goes.
    """

    answered = Signal()
    skipped = Signal()
    left = Signal()

    def __init__(self, title: str, lead: str = "", go_on: str = words.GO_ON) -> None:
        super().__init__()
        self.gap_px = 12
        self.column.addWidget(text(title, "display"))
        if lead:
            self.column.addWidget(text(lead, "lead"))
        self.card = Card(margin_px=24, gap_px=12)
        self.column.addWidget(self.card)
        self.column.addStretch(1)
        self.go_on = button(go_on, self.answered.emit, kind="primary", name="go-on")
        self.skip = button(words.SKIP, self.foot_line.leaving(self.skipped.emit), name="skip")
        self.later = button(words.LATER, self.foot_line.leaving(self.left.emit), kind="quiet")
        self.keep_in_sight(self.go_on, self.skip, self.later)
        self.on_enter = self.go_on
        self.on_escape = self.left.emit

    def stand_alone(self) -> None:
        """Ask this one thing again: what is answered is saved, or one goes back as one came."""
        self.go_on.setText(words.SAVE)
        self.skip.hide()
        self.later.setText(words.BACK)
