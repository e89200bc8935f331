"""Where the keyboard begins on a page, which need not be at the page's first stop.

Qt's focus proxy would do that, and more: Tab then never comes to what stands before the proxy, such
as the search over a list, or the days above a button at the foot.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_OTHER = Qt.FocusReason.OtherFocusReason


class Begins(QWidget):
    """A page that hands the focus it is given to one of its parts."""

    def __init__(self) -> None:
        super().__init__()
        self._begins_at: QWidget | None = None

    def begin_at(self, part: QWidget) -> None:
        """Begin at a part, whenever the page is given the focus."""
        self._begins_at = part

    def setFocus(self, reason: Qt.FocusReason = _OTHER, /) -> None:  # noqa: N802 - Qt's name
        """Give the focus to the part where the page begins, or else to the page."""
        if self._begins_at is None:
            super().setFocus(reason)
        else:
            self._begins_at.setFocus(reason)
