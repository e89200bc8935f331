"""What is said back to answers that call for care, beside the way to the warning signs.

It stands at the foot of a page, above the button that goes on, so that it is read before.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.texts.check_in import SEE_SIGNS
from coach.ui.widgets.buttons import button
from coach.ui.widgets.texts import text


class SaidBackRow(QWidget):
    """A calm line and a button; hidden while there is nothing to say.

    Signals:
        warning_signs: the user wants to see them.
    """

    warning_signs = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = text("", "lead", tone="caution")
        self.signs = button(SEE_SIGNS, self.warning_signs.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.line, 1)
        row.addWidget(self.signs)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say a sentence, or nothing where it is empty."""
        self.line.setText(sentence)
        self.setVisible(bool(sentence))

    @property
    def said(self) -> str:
        """What is said now, or ""."""
        return self.line.text()
