"""The time that is left, as large as its place: readable from three metres and more.

It is a label, so that its words are read out and found as those of any other.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from coach.ui.typography import face

_MOST_PX = 160
_LEAST_PX = 72
_WIDEST = "00:00 left"
"""Its size is that of the widest words, so that it does not change from second to second."""


class LargeClock(QLabel):
    """One line, painted as large as the width allows."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def fit(self, height_px: int) -> None:
        """Take so much of the height, within what can be read and what has its place."""
        self.setFixedHeight(max(_LEAST_PX, min(_MOST_PX, height_px)))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be."""
        return QSize(0, self.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint the words."""
        pixels = max(1, int(self.height() * 0.9))
        widest = QFontMetricsF(face(pixels, QFont.Weight.Bold)).horizontalAdvance(_WIDEST)
        pixels = max(1, int(pixels * min(1.0, self.width() / max(1.0, widest))))
        painter = QPainter(self)
        painter.setFont(face(pixels, QFont.Weight.Bold))
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
