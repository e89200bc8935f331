"""A picture of one of the program's own pages, as it ships with the first five minutes.

In a dark window, and in one of high contrast, it is the page as it looks there: a white page would
be the brightest thing in a room that somebody has made dark, and contrast is needed here, too.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QGuiApplication,
    QImageReader,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.guide.guide_file import dark_one, sharp_one
from coach.ui.theme import HIGH_CONTRAST

_EDGE = "#8c8c8c"
_HALF = 128
"""Of the lightness of a window: what is darker is dark."""


class PagePicture(QWidget):
    """A picture of a page, as wide as there is room for, read when it is first seen.

    Signals:
        pressed: it was clicked.

    Args:
        file: where the light one lies; one that cannot be read leaves its place empty.
        shows: what it shows, for who cannot see it.
    """

    pressed = Signal()
    accessible_role = QAccessible.Role.Graphic

    def __init__(self, file: Path, shows: str) -> None:
        super().__init__()
        self.setAccessibleName(shows)
        self.file = file
        self._size = QImageReader(str(file)).size()
        self._dark, self._sharp = (
            one if QImageReader(str(one)).canRead() else file
            for one in (dark_one(file), sharp_one(file))
        )
        self._drawn, self._from = QPixmap(), Path()
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

    def shown_file(self) -> Path:
        """Return the picture for the theme in force; the light one where there is no other."""
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        if ground == QColor(HIGH_CONTRAST.ground):
            return self._sharp
        return self._dark if ground.lightness() < _HALF else self.file

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fit the picture once for a size and a theme, and show it."""
        sharp = self.devicePixelRatioF()
        size, file = self.size() * sharp, self.shown_file()
        if (self._drawn.size(), self._from) != (size, file):
            self._drawn = QPixmap(str(file)).scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._drawn.setDevicePixelRatio(sharp)
            self._from = file
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setPen(QColor(_EDGE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
