"""Before any session after an operation: who agreed?"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coach.ui.texts import plan as words
from coach.ui.texts import window as window_words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class ClearancePage(Page):
    """Asks for a name; nothing begins without one.

    Signals:
        cleared: the name that was written down.
        left: back to Today.
    """

    cleared = Signal(str)
    left = Signal()

    def __init__(self, flags: Sequence[str]) -> None:
        super().__init__(760)
        self.column.addWidget(text(words.CLEARED_TITLE, "display"))
        card = Card(margin_px=32, gap_px=16)
        card.column.addWidget(text(words.CLEARED_LEAD.format(flags=", ".join(flags)), "lead"))
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        label = text(words.CLEARED_NAME, "soft", wrap=False)
        label.setBuddy(self.name)
        card.column.addWidget(label)
        card.column.addWidget(self.name)
        self.column.addWidget(card)
        self.save = button(words.CLEARED_SAVE, self._save, kind="primary")
        self.save.setEnabled(False)
        self.name.textChanged.connect(lambda name: self.save.setEnabled(bool(name.strip())))
        back = button(window_words.BACK_TO_TODAY, self.left.emit, kind="quiet")
        self.keep_in_sight(self.save, back)
        self.on_enter = self.save
        self.setFocusProxy(self.name)

    def _save(self) -> None:
        self.cleared.emit(self.name.text().strip())
