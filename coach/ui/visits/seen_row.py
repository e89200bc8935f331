"""Since when somebody who was seen has not heard: a button for each, where there are several.

What was since the last visit is what that one does not know. Who was seen before them knows less.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.visits import Visit
from coach.ui.texts import visits as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.kept_place import KeptPlace
from coach.ui.widgets.texts import text

_SHOWN = 4
"""Who was seen last; of others the day is chosen by hand."""


class SeenRow(QWidget):
    """The row, or nothing where there was nobody or one.

    Args:
        choose: begins the range on a day.
    """

    def __init__(self, choose: Callable[[date], object]) -> None:
        super().__init__()
        self._choose = choose
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text(words.SINCE_SEEN, "soft"))
        self._buttons = KeptPlace(EvenRows(gap_px=12, fill=False))
        column.addWidget(self._buttons)
        self.hide()

    def show_seen(self, seen: Sequence[Visit]) -> None:
        """Show the last visit to each, the latest given first."""
        self._buttons.fill([self._button(visit) for visit in seen[:_SHOWN]])
        self.setVisible(len(seen) > 1)

    def _button(self, visit: Visit) -> QWidget:
        made = button(words.seen(visit), lambda: self._choose(visit.day))
        made.setAccessibleName(words.since(visit))
        return made
