"""A drawing of what will stand on a page that has nothing to show yet: its shape, with no figures.

Whoever opens a page on the first day sees what it will be good for. No number and no word is in the
drawing, so that nobody takes it for something measured.
"""

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.theme import Theme

_SIZE: Final = QSize(360, 150)
_LINE_PX: Final = 3
_PAPER: Final = 0.75
"""Width of a sheet of paper beside its height."""
_MORNINGS: Final = (0.45, 0.32, 0.56, 0.4, 0.62, 0.48, 0.36, 0.55, 0.45)
"""How far down each mark lies: neither up nor down in all, for a drawing promises nothing."""
_ROWS: Final = (0.8, 0.55, 0.7)
"""How long the words of each row are."""


class ToCome(Enum):
    """What will be there."""

    CHART = auto()
    LIST = auto()
    PAGE = auto()


class PictureToCome(QWidget):
    """The drawing; it says nothing to a screen reader, for the words beside it say all.

    Args:
        what: what will be there.
        theme: its colours.
    """

    def __init__(self, what: ToCome, theme: Theme) -> None:
        super().__init__()
        self._what = what
        self._theme = theme
        self.setFixedHeight(_SIZE.height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it at the left, where the words begin."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, min(self.width(), _SIZE.width()), self.height()).adjusted(4, 4, -4, -4)
        if self._what is ToCome.CHART:
            self._draw_chart(painter, box)
        elif self._what is ToCome.LIST:
            self._draw_list(painter, box)
        else:
            self._draw_page(painter, box)
        painter.end()

    def _pen(self, colour: str, width: float = _LINE_PX) -> QPen:
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _draw_chart(self, painter: QPainter, box: QRectF, mark_px: float = 5) -> None:
        """Draw axes, and marks joined by a line."""
        painter.setPen(self._pen(self._theme.line))
        painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        step = box.width() / (len(_MORNINGS) + 1)
        marks = [
            QPointF(box.left() + (nth + 1) * step, box.top() + share * box.height())
            for nth, share in enumerate(_MORNINGS)
        ]
        painter.setPen(self._pen(self._theme.accent))
        painter.drawPolyline(marks)
        painter.setBrush(QColor(self._theme.surface))
        for mark in marks:
            painter.drawEllipse(mark, mark_px, mark_px)

    def _draw_page(self, painter: QPainter, box: QRectF) -> None:
        """Draw a sheet of paper: a title, a small chart, and lines of words beneath."""
        sheet = QRectF(box.left(), box.top(), box.height() * _PAPER, box.height())
        painter.setPen(self._pen(self._theme.line))
        painter.drawRoundedRect(sheet, 4, 4)
        inside = sheet.adjusted(14, 18, -14, -14)
        painter.setPen(self._pen(self._theme.line, 6))
        painter.drawLine(inside.topLeft(), inside.topLeft() + QPointF(inside.width() * 0.7, 0))
        chart = QRectF(inside.left(), inside.top() + 16, inside.width(), inside.height() * 0.4)
        self._draw_chart(painter, chart, mark_px=2)
        painter.setPen(self._pen(self._theme.line))
        for nth, long in enumerate(_ROWS):
            at = QPointF(inside.left(), chart.bottom() + 18 + nth * 12)
            painter.drawLine(at, at + QPointF(inside.width() * long, 0))

    def _draw_list(self, painter: QPainter, box: QRectF) -> None:
        """Draw rows: a ring of how much was done, and lines for the words."""
        high = box.height() / len(_ROWS)
        for nth, long in enumerate(_ROWS):
            middle = box.top() + (nth + 0.5) * high
            ring = QRectF(box.left(), middle - 14, 28, 28)
            painter.setPen(self._pen(self._theme.line))
            painter.drawEllipse(ring)
            painter.setPen(self._pen(self._theme.accent))
            painter.drawArc(ring, 90 * 16, round(-360 * 16 * (1 - nth / 3)))
            left, wide = box.left() + 48, box.width() - 48
            painter.setPen(self._pen(self._theme.line, 6))
            for share, up in ((long, -7), (long * 0.6, 9)):
                at = middle + up
                painter.drawLine(QPointF(left, at), QPointF(left + wide * share, at))
