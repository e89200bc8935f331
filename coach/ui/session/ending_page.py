"""The end of a session: that it counts, and when the next one is, before anything is asked.

It is read from the mat, so it is large; nobody has to get up, it waits.
"""

from PySide6.QtCore import Signal

from coach.ui.answers.said_back import SaidBack
from coach.ui.session.summary import Ending
from coach.ui.texts import ending as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text
from coach.ui.widgets.zone_mark import with_mark


class EndingPage(Page):
    """One large sentence, what was done, and the way on.

    Signals:
        asked: go on to the questions.
        left: back to Today, with nothing answered.
        warning_signs: the user wants to see them.
    """

    asked = Signal()
    left = Signal()
    warning_signs = Signal()

    def __init__(self, ending: Ending, theme: Theme) -> None:
        super().__init__(880, centred=True)
        self.on_escape = self.left.emit
        card = Card(margin_px=40, gap_px=16)
        self.title = text(ending.title, "huge")
        self.next = text(ending.next, "display", tone="good")
        self.summary = text(ending.summary, "lead")
        for label in (self.title, self.next, self.summary):
            card.column.addWidget(label)
            label.setVisible(bool(label.text()))
        for line in ending.pain:
            card.column.addLayout(with_mark(text(line.words, "soft"), line.zone))
        self.column.addWidget(card)
        self.said_back = SaidBack()
        self.said_back.warning_signs.connect(self.warning_signs)
        self.said_back.say(ending.said_back)
        self.go_on = button(words.GO_ON, self.asked.emit, kind="primary", name="go_on")
        set_icon(self.go_on, "arrow-right", theme)
        back = button(words.BACK, self.left.emit, kind="quiet", name="back")
        self.said_back.stand_above(self, self.go_on, back)
        self.on_enter = self.go_on
        self.begin_at(self.go_on)
