"""The place under the ring: in a hold the cue, in a break the question about form.

The two hardly ever come together, so they share the place, and the ring keeps its size.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.feedback import Form
from coach.ui.session.views.form_row import FORM_HIGH_PX, FormRow
from coach.ui.typography import DISPLAY_PX, face, heading_sized
from coach.ui.widgets.texts import set_property, text

_PLACE_PX, _CLOSE_PLACE_PX = 100, 32


class UnderRing(QWidget):
    """A cue, or the question about form.

    Attributes:
        cue: the few words that matter this second.
        form: the question.
    """

    def __init__(self, answer_form: Callable[[Form], object]) -> None:
        super().__init__()
        self._close = self._large = False
        self.cue = text("", "display", tone="good")
        self.cue.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.form = FormRow(answer_form)
        self.form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.cue)
        column.addWidget(self.form)
        column.addStretch(1)
        self.set_close(close=False)

    def set_close(self, close: bool) -> None:
        """Keep less room free where there is little."""
        self._close = close
        self.setMinimumHeight(_CLOSE_PLACE_PX if close else _PLACE_PX)
        self._size_cue()

    def set_large(self, large: bool, *, kept: bool) -> None:
        """Stand where large text has its room, each on one line.

        Args:
            large: whether it does.
            kept: whether its place is kept free while there is nothing to show.
        """
        self._large = large
        self.form.set_across(large)
        if large:
            line = QFontMetrics(face(heading_sized(DISPLAY_PX), QFont.Weight.Bold)).height()
            self.setMinimumHeight(max(line, FORM_HIGH_PX) if kept else 0)
        self._size_cue()

    def say(self, words: str) -> None:
        """Show a cue, or none."""
        if self.cue.text() != words:
            self.cue.setText(words)
            self._size_cue()

    def show_answer(self, form: Form | None, *, asked: bool) -> None:
        """Show what is answered so far, or nothing where nothing is asked."""
        self.form.show_answer(form, asked=asked)
        self._size_cue()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the cue as large as one line allows."""
        super().resizeEvent(event)
        self._size_cue()

    def _size_cue(self) -> None:
        self.cue.setVisible(bool(self.cue.text()))
        if not self.form.isHidden():
            role = "strong"
        elif (self._close and not self._large) or not self._on_one_line():
            role = "title"
        else:
            role = "display"
        set_property(self.cue, "role", role)

    def _on_one_line(self) -> bool:
        letters = QFontMetrics(face(heading_sized(DISPLAY_PX), QFont.Weight.Bold))
        return letters.horizontalAdvance(self.cue.text()) <= self.width()
