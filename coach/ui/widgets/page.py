"""A page: wide margins, a column of readable width, scrolled when the window is too low."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from coach.ui.keyboard.reader import GO_ON
from coach.ui.widgets.texts import Heading, HeadingLine

PAGE_WIDTH_PX = 1040
READING_WIDTH_PX = 720


class Page(QWidget):
    """A page with its contents in a centred column.

    Attributes:
        column: where the contents go.
        on_enter: the button that Enter presses, unless one in focus takes it; None where Enter
            means nothing, because it would be a decision.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, width_px: int = PAGE_WIDTH_PX) -> None:
        super().__init__()
        self.setObjectName("page")
        self.on_enter: QPushButton | None = None
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

    def showEvent(self, event: QShowEvent) -> None:
        """Take the first heading as the name that a screen reader says of the page."""
        super().showEvent(event)
        headings = [each for kind in (Heading, HeadingLine) for each in self.findChildren(kind)]
        self.setAccessibleName(headings[0].text() if headings else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; held down, it does so once and not on the next page as well."""
        if event.key() not in GO_ON:
            super().keyPressEvent(event)
        elif self.on_enter is not None and not event.isAutoRepeat():
            self.on_enter.click()

    def to_top(self) -> None:
        """Scroll to the top."""
        self._scroll.verticalScrollBar().setValue(0)
