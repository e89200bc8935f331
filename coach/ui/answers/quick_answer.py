"""One key for a whole answer. The button says what it will write, before it does.

It never takes the place of an answer that somebody chose: from the first choice on it is off, and
says so. It stays where it is, so that nothing moves beneath a pointer that is about to press.
"""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from coach.ui.keyboard.key_reader import WITH_OTHERS, answer_of
from coach.ui.texts.check_in import QUICK_ANSWER_OFF
from coach.ui.widgets.buttons import button
from coach.ui.widgets.texts import text


class QuickAnswer(QWidget):
    """A button with its key, and beside it what it writes; hidden while there is nothing to write.

    Args:
        label: what the button says, with the key's letter first.
        key: the letter, small.
        give: gives the answer.
    """

    def __init__(self, label: str, key: str, give: Callable[[], None]) -> None:
        super().__init__()
        self._key = key
        self._offered = ""
        self._chosen = False
        self.button: QPushButton = button(label, give)
        self.writes = text("", "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.button)
        row.addWidget(self.writes, 1)
        self.hide()

    def offer(self, writes: str) -> None:
        """Offer to write something, named in words; nothing is offered where it is empty."""
        self._offered = writes
        self._show()

    def yield_to(self, *, chosen: bool) -> None:
        """Be off while anything was chosen by hand, and on again once all of it is taken back."""
        self._chosen = chosen
        self._show()

    def _show(self) -> None:
        writes = QUICK_ANSWER_OFF if self._chosen else self._offered
        self.writes.setText(writes)
        self.button.setEnabled(not self._chosen)
        self.button.setAccessibleDescription(writes)
        self.setVisible(bool(self._offered))

    def take(self, event: QKeyEvent) -> bool:
        """Give the answer where a key asks for it; while it is off the key does nothing."""
        if self.isHidden() or event.modifiers() & WITH_OTHERS or answer_of(event) != self._key:
            return False
        if not event.isAutoRepeat():
            self.button.click()
        return True
