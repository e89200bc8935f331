"""The first page of all: what the program is for and what it is not, agreed to by a tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coach.ui.first_start.step_page import Place, StepPage
from coach.ui.texts import first_start as words
from coach.ui.texts.guide import OPEN
from coach.ui.texts.window import INTENDED_USE
from coach.ui.widgets.buttons import CheckBox, button
from coach.ui.widgets.texts import Card, listed, text


class ConsentPage(StepPage):
    """The intended use and five points; only a tick lets one go on.

    Signals:
        guide_wished: the first five minutes in pictures are wanted.

    Args:
        place: where it stands.
        number: the user's emergency number, as it was said before.
        agreed: whether they agreed before.

    Attributes:
        number: the field for the emergency number.
        agree: the box to tick.
        guide: the way to the first five minutes in pictures.
    """

    guide_wished = Signal()

    def __init__(self, place: Place, number: str = "", *, agreed: bool = False) -> None:
        super().__init__(words.CONSENT_TITLE, "", place, may_wait=False)
        card = Card(gap_px=12)
        card.column.addWidget(text(words.WHAT_FOR, "strong"))
        card.column.addWidget(text(INTENDED_USE, "lead"))
        card.column.addWidget(text(words.BEFORE_YOU_START, "strong"))
        card.column.addWidget(listed(words.POINTS, "body"))
        self.column.addWidget(card)
        self.number = QLineEdit(number)
        self.number.setMaxLength(40)
        self.number.setMaximumWidth(240)
        question = text(words.NUMBER, "strong")
        question.setBuddy(self.number)
        card.column.addWidget(question)
        card.column.addWidget(self.number)
        self.agree = CheckBox(words.AGREE)
        self.agree.setChecked(agreed)
        self.agree.toggled.connect(lambda: self.foot_line.say(""))
        self.foot.addWidget(self.agree)
        self.guide = button(OPEN, self.guide_wished.emit, kind="quiet", name="guide")
        self.keep_ways_in_sight(self.guide)
        self.begin_at(self.agree)

    def go_on(self) -> None:
        """Go on, once it is agreed to; until then say that the tick is missing."""
        if self.agree.isChecked():
            super().go_on()
        else:
            self.foot_line.ask_for(words.TICK_FIRST, self.agree)
