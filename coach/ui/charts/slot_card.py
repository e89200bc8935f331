"""A card that says how much was done at each time of day: the weak one is where to begin.

A row each: its name, a bar whose outline is due and whose filled part is done, and the numbers.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QWidget

from coach.domain.adherence import SlotAdherence
from coach.ui.texts import slot_adherence as words
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.kept_place import KeptPlace
from coach.ui.widgets.texts import Card, text

_BAR_PX = 20
_SHARES = (3, 4, 4)
"""Of the width, for the name, the bar and what it says: in a narrow card words wrap."""


class ShareBar(QWidget):
    """A bar that is filled as far as something was done."""

    def __init__(self, part: float, theme: Theme) -> None:
        super().__init__()
        self.part = part
        self._theme = theme
        self.setFixedHeight(sized(_BAR_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the outline, and the part that was done."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        done = QRectF(box)
        done.setWidth(box.width() * min(self.part, 1.0))
        painter.fillRect(done, QColor(self._theme.accent))
        painter.setPen(QPen(QColor(self._theme.ink_soft)))
        painter.drawRect(box)
        painter.end()


class SlotCard(Card):
    """What was done at each time of day; there only where there is more than one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(gap_px=12)
        self._theme = theme
        self._shown: Sequence[SlotAdherence] = ()
        self.sentence = text("", "lead")
        self._rows = KeptPlace()
        self.column.addWidget(text(words.TITLE, "title"))
        self.column.addWidget(self.sentence)
        self.column.addWidget(self._rows)
        self.column.addWidget(text(words.EXPLAINED, "small"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.show_slots(self._shown)

    def show_slots(self, slots: Sequence[SlotAdherence]) -> None:
        """Show these times of day, or nothing where there is nothing to set side by side."""
        self._shown = slots
        self.setVisible(len(slots) > 1)
        self.sentence.setText(words.slots_sentence(slots))
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for column, share in enumerate(_SHARES):
            grid.setColumnStretch(column, share)
        for place, one in enumerate(slots):
            grid.addWidget(text(one.slot.name), place, 0)
            grid.addWidget(ShareBar(one.done.part, self._theme), place, 1)
            grid.addWidget(text(words.slot_count(one.done)), place, 2)
        self._rows.fill([rows])
