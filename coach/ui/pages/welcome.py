"""Shown once, at the first start: what this is for, what it is not, and where help is."""

from PySide6.QtCore import Signal

from coach.ui.texts import welcome as words
from coach.ui.texts import window as window_words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, listed, text


class WelcomePage(Page):
    """The intended use and four points.

    Signals:
        accepted: the user has read it.
        warning_signs: the user wants to see them.
    """

    accepted = Signal()
    warning_signs = Signal()

    def __init__(self) -> None:
        super().__init__(760)
        self.column.addWidget(text(words.TITLE, "display"))
        self.column.addWidget(text(words.LEAD, "lead"))
        card = Card(margin_px=32, gap_px=16)
        card.column.addWidget(text(words.WHAT_FOR, "strong"))
        card.column.addWidget(text(window_words.INTENDED_USE, "lead"))
        card.column.addSpacing(8)
        card.column.addWidget(text(words.BEFORE_YOU_START, "strong"))
        card.column.addWidget(listed(words.POINTS))
        self.column.addWidget(card)
        self.go_on = button(words.GO_ON, self.accepted.emit, kind="primary", name="go_on")
        self.signs = button(window_words.WARNING_SIGNS, self.warning_signs.emit, kind="quiet")
        self.keep_in_sight(self.go_on, self.signs)
        self.setFocusProxy(self.go_on)
        self.on_enter = self.go_on
