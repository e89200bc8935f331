"""Whether the tables are locked with a password, on Share; what is typed is kept nowhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.log_password import as_meant, fault_of
from coach.ui.texts import locking as words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.fields import named
from coach.ui.widgets.hidden_line import HiddenLine
from coach.ui.widgets.texts import text


class LockChoice(QWidget):
    """A box to tick, and under it a password that is typed twice or seen.

    Signals:
        changed: whether it is ticked now.
        answered: something of it is answered otherwise than before.
    """

    changed = Signal(bool)
    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tick = CheckBox(words.LOCK)
        self.first, self.again = HiddenLine(), HiddenLine()
        self.shown = CheckBox(words.SHOW)
        self._once_more = named(words.AGAIN, self.again, "soft")
        self._asked = QWidget()
        beneath = QVBoxLayout(self._asked)
        beneath.setContentsMargins(36, 0, 0, 8)
        beneath.setSpacing(8)
        lines = EvenRows(gap_px=24, fill=False)
        lines.addWidget(named(words.CHOOSE, self.first, "soft"))
        lines.addWidget(self._once_more)
        beneath.addWidget(text(words.LOCK_MEANS))
        beneath.addWidget(text(words.RULE, "soft"))
        beneath.addLayout(lines)
        beneath.addWidget(self.shown)
        self._asked.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tick)
        column.addWidget(self._asked)
        self.tick.toggled.connect(self._show_asked)
        self.shown.toggled.connect(self._show_typed)
        for tick in (self.tick, self.shown):
            tick.toggled.connect(self.answered)
        for line in (self.first, self.again):
            line.textEdited.connect(self.answered)

    @property
    def wanted(self) -> bool:
        """Whether the tables are to be locked."""
        return self.tick.isChecked()

    @property
    def password(self) -> str:
        """What locks them; empty where nothing does."""
        return as_meant(self.first.text()) if self.wanted else ""

    def wrong(self) -> str:
        """Return why the tables cannot be locked with what is typed; empty where they can."""
        if not self.wanted:
            return ""
        if not self.password:
            return words.MISSING
        if (fault := fault_of(self.password)) is not None:
            return words.FAULTS[fault]
        same = self.shown.isChecked() or self.password == as_meant(self.again.text())
        return "" if same else words.NOT_THE_SAME

    def begin(self) -> None:
        """Give the focus to the line that is to be typed."""
        repeat = not self.shown.isChecked() and self.password and fault_of(self.password) is None
        line = self.again if repeat else self.first
        line.setFocus()
        line.selectAll()

    def forget(self) -> None:
        """Take away what was typed."""
        for line in (self.first, self.again):
            line.clear()
        self.shown.setChecked(False)

    def _show_asked(self, wanted: bool) -> None:  # a signal's argument
        self._asked.setVisible(wanted)
        if not wanted:
            self.forget()
        self.changed.emit(wanted)

    def _show_typed(self, shown: bool) -> None:  # a signal's argument
        self.first.show_typed(shown=shown)
        self._once_more.setVisible(not shown)
