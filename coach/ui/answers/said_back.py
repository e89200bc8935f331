"""What is said back to answers that call for care, and the way to the warning signs.

It stands at the foot of a page, above the button that goes on, so that it is read before. The way
to the signs stands in the row of the other buttons, behind them: in a low window a row of its own
would push the questions out of sight, and in front it would come under a pointer about to press.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from coach.ui.texts.check_in import SEE_SIGNS
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import text


class SaidBack(QWidget):
    """A calm line with a button of its own; both hidden while there is nothing to say.

    Attributes:
        signs: the button; it stands where `stand_above` puts it.

    Signals:
        warning_signs: the user wants to see them.
    """

    warning_signs = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = text("", "lead", tone="caution")
        self.signs = button(SEE_SIGNS, self.warning_signs.emit)
        self.signs.setParent(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self.hide()

    def stand_above(self, page: Page, *buttons: QPushButton) -> None:
        """Stand at the foot of a page, above its buttons."""
        page.foot.addWidget(self)
        page.keep_in_sight(*buttons, self.signs)
        self._show()

    def say(self, sentence: str) -> None:
        """Say a sentence, or nothing where it is empty."""
        self.line.setText(sentence)
        self._show()

    @property
    def said(self) -> str:
        """What is said now, or ""."""
        return self.line.text()

    def _show(self) -> None:
        # What stands nowhere yet would come up as a window of its own.
        shown = bool(self.said) and self.parentWidget() is not None
        self.setVisible(shown)
        self.signs.setVisible(shown)
