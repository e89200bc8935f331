"""Of what kind the entries of History are that are shown: a row of choices, or a field.

In a low window with large letters the row would take four lines, and leave one for the entries.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.fields import ChoiceField

_ROOMY = "QPushButton { padding: 4px 12px; }"
"""More room at the sides than the common style, which is meant for digits: these are words."""


class KindFilter(QWidget):
    """One of several kinds, the first to begin with.

    Args:
        question: what is chosen.
        kinds: their names.

    Signals:
        changed: another one was chosen.

    Attributes:
        row, field: the two ways to choose, of which one is shown.
    """

    changed = Signal()
    accessible_role = QAccessible.Role.Grouping

    def __init__(self, question: str, kinds: Sequence[str]) -> None:
        super().__init__()
        self.row = ChoiceRow(question, kinds, required=True)
        self.row.setStyleSheet(_ROOMY)
        self.row.show_chosen(0)
        self.row.changed.connect(self._chosen_in_row)
        self.field = ChoiceField(dict(enumerate(kinds)), 0)
        self.field.setAccessibleName(question)
        self.field.currentIndexChanged.connect(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        column.addWidget(self.field)
        self.be_low(low=False)

    def be_low(self, *, low: bool) -> None:
        """Take one line, or as many as the names take."""
        self.row.setHidden(low)
        self.field.setVisible(low)

    @property
    def chosen(self) -> int:
        """The place of the one that is chosen."""
        return self.row.chosen or 0

    def choose(self, place: int) -> None:
        """Choose one."""
        if place != self.chosen:
            self.row.choose(place)

    def _chosen_in_row(self) -> None:
        self.field.setCurrentIndex(self.chosen)
        self.changed.emit()
