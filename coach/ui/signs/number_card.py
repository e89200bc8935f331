"""Asks for the number that the user calls in an emergency; the warning signs show it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coach.ui.texts import warning_signs as words
from coach.ui.typography import sized
from coach.ui.widgets.texts import Card, text

LONGEST = 30
"""Room for a number with its country's code and spaces."""
_WIDE_PX = 240


class NumberCard(Card):
    """One line.

    Signals:
        changed: the number was told, or taken away.
    """

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__(margin_px=32, gap_px=12)
        self._shown = ""
        self.number = QLineEdit()
        self.number.setMaxLength(LONGEST)
        self.number.setMaximumWidth(sized(_WIDE_PX))
        label = text(words.NUMBER, "title", wrap=False)
        label.setBuddy(self.number)
        self.column.addWidget(label)
        self.column.addWidget(text(words.NUMBER_WHY, "soft"))
        self.column.addWidget(self.number)
        self.number.editingFinished.connect(self._tell)

    def show_number(self, number: str) -> None:
        """Show what is kept."""
        self._shown = number
        self.number.setText(number)

    def _tell(self) -> None:
        number = self.number.text().strip()
        if number != self._shown:
            self._shown = number
            self.changed.emit(number)
