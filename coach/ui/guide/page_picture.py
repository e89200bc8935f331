"""A picture of one of the program's own pages, as it ships with the first five minutes."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImageReader,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

_EDGE = "#8c8c8c"


class PagePicture(QWidget):
    """A picture of a page, as wide as there is room for, read when it is first seen.

    Signals:
        pressed: it was clicked.

    Args:
        file: where it lies; one that cannot be read leaves its place empty.
        shows: what it shows, for who cannot see it.
    """

    pressed = Signal()
    accessible_role = QAccessible.Role.Graphic

    def __init__(self, file: Path, shows: str) -> None:
        super().__init__()
        self.setAccessibleName(shows)
        self._file = file
        self._size = QImageReader(str(file)).size()
        self._drawn = QPixmap()
        sizes = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizes.setHeightForWidth(True)
        self.setSizePolicy(sizes)

    def hasHeightForWidth(self) -> bool:
        """A wider one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Keep the shape of the page."""
        return max(0, round(width * self._size.height() / max(1, self._size.width())))

    def sizeHint(self) -> QSize:
        """Like to be half as large as the page."""
        return self._size / 2

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that it was clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fit the picture once for a size, and show it."""
        sharp = self.devicePixelRatioF()
        size = self.size() * sharp
        if self._drawn.size() != size:
            self._drawn = QPixmap(str(self._file)).scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._drawn.setDevicePixelRatio(sharp)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setPen(QColor(_EDGE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
