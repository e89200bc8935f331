"""One key for a whole answer. The button says what it will write, before it does."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coach.ui.keyboard.key_reader import WITH_OTHERS, answer_of
from coach.ui.widgets.buttons import button
from coach.ui.widgets.texts import text


class QuickAnswer(QWidget):
    """A button with its key, and beneath it what it writes; hidden while there is nothing to write.

    Args:
        label: what the button says, with the key's letter first.
        key: the letter, small.
        give: gives the answer.
    """

    def __init__(self, label: str, key: str, give: Callable[[], None]) -> None:
        super().__init__()
        self._key = key
        self.button: QPushButton = button(label, give)
        self.writes = text("", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.writes)
        self.hide()

    def offer(self, writes: str) -> None:
        """Offer to write something, named in words; nothing is offered where it is empty."""
        self.writes.setText(writes)
        self.button.setAccessibleDescription(writes)
        self.setVisible(bool(writes))

    def take(self, event: QKeyEvent) -> bool:
        """Give the answer where a key asks for it."""
        if self.isHidden() or event.modifiers() & WITH_OTHERS or answer_of(event) != self._key:
            return False
        if not event.isAutoRepeat():
            self.button.click()
        return True
