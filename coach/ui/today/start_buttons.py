"""The ways to begin: Start, what stands beside it, and the short one. Always in sight.

Where there is room they stand in a column beside the words; in a narrow or low window they lie in
a row at the foot of the page, or in two, which is never scrolled away.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_GAP_PX = 8
_DOWN, _ALONG = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class Starts(QWidget):
    """Buttons in a column or in rows.

    Args:
        first: the primary one.
        others: what stands beside or beneath it.
    """

    def __init__(self, first: QWidget, *others: QWidget) -> None:
        super().__init__()
        self._along = False
        self._first, self._others = first, others
        self._box, self._rest = QBoxLayout(_DOWN, self), QBoxLayout(_DOWN)
        self._box.setContentsMargins(0, 0, 0, 0)
        for box in (self._box, self._rest):
            box.setSpacing(_GAP_PX)
        self._box.addWidget(first)
        self._box.addLayout(self._rest)
        for each in others:
            self._rest.addWidget(each)

    def lie(self, *, along: bool) -> None:
        """Lie in a row, or stand in a column."""
        self._along = along
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two rows where one has no room."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Look again when a button has other words, or letters of another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        rest = [each.minimumSizeHint().width() for each in self._others if not each.isHidden()]
        beneath = sum(rest) + _GAP_PX * max(0, len(rest) - 1)
        first = 0 if self._first.isHidden() else self._first.minimumSizeHint().width() + _GAP_PX
        self._turn(self._box, along=self._along and first + beneath <= self.width())
        self._turn(self._rest, along=self._along and beneath <= self.width())

    @staticmethod
    def _turn(box: QBoxLayout, *, along: bool) -> None:
        if box.direction() is not (direction := _ALONG if along else _DOWN):
            box.setDirection(direction)
