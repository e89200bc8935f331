"""The card of the settings for the day: when the user usually gets up."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from coach.ui.texts import settings as words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.fields import TimeField
from coach.ui.widgets.texts import Card, text

_A_TIME = time(7)


class GetUpCard(Card):
    """A box to tick where there is a usual time, and the time.

    Signals:
        changed: the `datetime.time`, or None where there is no usual one.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(margin_px=32, gap_px=16)
        self.has_one = CheckBox(words.USUAL_GET_UP)
        self.field = TimeField(_A_TIME)
        self.field.setAccessibleName(words.USUAL_GET_UP)
        self.field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.column.addWidget(text(words.DAY, "title"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.has_one)
        row.addWidget(self.field)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(text(words.USUAL_GET_UP_WORDS, "soft"))
        self.has_one.toggled.connect(self._tell)
        self.field.timeChanged.connect(self._tell)

    def show_usual(self, usual: time | None) -> None:
        """Show what is kept, without telling anybody."""
        for part in (self.has_one, self.field):
            part.blockSignals(True)
        self.has_one.setChecked(usual is not None)
        if usual is not None:
            self.field.show_time(usual)
        self.field.setEnabled(usual is not None)
        for part in (self.has_one, self.field):
            part.blockSignals(False)

    def _tell(self) -> None:
        on = self.has_one.isChecked()
        self.field.setEnabled(on)
        self.changed.emit(self.field.value() if on else None)
