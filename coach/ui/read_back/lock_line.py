"""Where the password of a locked log is typed before it is read back."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.texts import locking as words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.hidden_line import HiddenLine
from coach.ui.widgets.texts import text


class LockLine(QWidget):
    """A line for the password, and a box to see what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.line = HiddenLine()
        name = text(words.CHOOSE, "soft", wrap=False)
        name.setBuddy(self.line)
        self.shown = CheckBox(words.SHOW)
        self.shown.toggled.connect(lambda shown: self.line.show_typed(shown=shown))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (name, self.line, self.shown):
            column.addWidget(part)
