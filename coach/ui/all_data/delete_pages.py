"""The page that says what would be deleted and asks for a typed word, and the end of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coach.services.all_data import AllData
from coach.ui.texts import all_data as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class DeletePage(Page):
    """What goes, what stays, and a word to be typed.

    Signals:
        agreed: the word was typed and the button pressed.
        log_wished: the log shall be saved first.
        left: everything stays as it is.
    """

    agreed = Signal()
    log_wished = Signal()
    left = Signal()

    def __init__(self, found: AllData) -> None:
        super().__init__(880)
        self.foot_line.minds_typed = False
        self.on_escape = self.left.emit
        self.column.addWidget(text(words.TITLE, "display"))
        self.column.addWidget(text(words.LEAD, "lead"))
        for title, lines in ((words.GOES, words.goes(found)), (words.STAYS, words.stays(found))):
            card = Card(margin_px=24, gap_px=8)
            card.column.addWidget(text(title, "title"))
            for line in lines:
                card.column.addWidget(text(line))
            self.column.addWidget(card)
        label = text(words.TYPE, "strong")
        self.word = QLineEdit()
        self.word.setMaximumWidth(240)
        self.word.textChanged.connect(self._typed)
        label.setBuddy(self.word)
        self.column.addWidget(label)
        self.column.addWidget(self.word)
        self.keep = button(words.KEEP, self.left.emit, kind="primary")
        self.save = button(words.SAVE_FIRST, self.log_wished.emit)
        self.do_it = button(words.DO_IT, self.agreed.emit, kind="quiet")
        self.do_it.setEnabled(False)
        self.keep_in_sight(self.keep, self.save, self.do_it)
        self.begin_at(self.keep)

    def _typed(self, typed: str) -> None:
        self.do_it.setEnabled(words.is_the_word(typed))


class DeletedPage(Page):
    """All is deleted, and the program ends.

    Signals:
        left: it ends.
    """

    left = Signal()

    def __init__(self, remaining: Sequence[Path]) -> None:
        super().__init__(880, centred=True)
        self.on_escape = self.left.emit
        self.column.addWidget(
            text(words.REMAINING_TITLE if remaining else words.DONE_TITLE, "display")
        )
        if remaining:
            self.column.addWidget(text(words.remaining(remaining), "lead"))
        self.column.addWidget(text(words.DONE_WORDS, "lead"))
        self.close_it = button(words.CLOSE, self.left.emit, kind="primary")
        self.keep_in_sight(self.close_it)
        self.on_enter = self.close_it
        self.begin_at(self.close_it)
