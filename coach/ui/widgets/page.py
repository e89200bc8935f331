"""A page: wide margins, a column of readable width, scrolled when the window is too low."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

PAGE_WIDTH_PX = 1040
READING_WIDTH_PX = 720


class Page(QWidget):
    """A page with its contents in a centred column.

    Attributes:
        column: where the contents go.
    """

    def __init__(self, width_px: int = PAGE_WIDTH_PX) -> None:
        super().__init__()
        self.setObjectName("page")
        inside = QWidget()
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(24)
        holder = QWidget()
        holder.setLayout(self.column)
        holder.setMaximumWidth(width_px)
        row = QHBoxLayout(inside)
        row.setContentsMargins(40, 40, 40, 40)
        row.addStretch(1)
        row.addWidget(holder, 1000)
        row.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def to_top(self) -> None:
        """Scroll to the top."""
        self._scroll.verticalScrollBar().setValue(0)
