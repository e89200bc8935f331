"""A line for a password: nobody who looks on reads it, and no keyboard learns it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from coach.ui.typography import sized

_WIDE_PX = 320


class HiddenLine(QLineEdit):
    """A line that shows dots in place of what is typed, unless it is asked to show it."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(sized(_WIDE_PX))
        self.setMinimumWidth(min(sized(_WIDE_PX), 280))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.show_typed(shown=False)

    def show_typed(self, *, shown: bool) -> None:
        """Show what is typed, or dots."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
