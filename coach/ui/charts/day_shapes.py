"""The shapes of days in the calendar, apart without any colour: full, half, hollow, a dot.

A line beneath a day says that it lies in a flare.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from coach.domain.day_marks import CalendarDay, DayMark
from coach.ui.theme import Theme

_FLARE_PX = 2.5


def draw_day(painter: QPainter, cell: QRectF, day: CalendarDay, theme: Theme) -> None:
    """Draw one day in its cell."""
    side = min(cell.width(), cell.height())
    inset = max(1.0, side * 0.14)
    box = QRectF(0.0, 0.0, side - 2 * inset, side - 2 * inset)
    box.moveCenter(cell.center())
    if day.mark is DayMark.ALL:
        draw_full(painter, box, theme)
    elif day.mark is DayMark.SOME:
        draw_half(painter, box, theme)
    elif day.mark is DayMark.NONE:
        draw_hollow(painter, box, theme)
    elif day.extra:
        draw_half(painter, box, theme)
    elif day.spared:
        draw_dot(painter, box, theme)
    if day.flare:
        draw_flare(painter, cell, theme)


def draw_full(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """All that was due is done."""
    painter.fillRect(box, QColor(theme.accent))


def draw_half(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A part is done: the lower corner is filled."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawPolygon(QPolygonF([box.bottomLeft(), box.bottomRight(), box.topLeft()]))
    draw_hollow(painter, box, theme)


def draw_hollow(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """None of it is done."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.ink_soft), 1.0))
    painter.drawRect(box)


def draw_dot(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Nothing was asked for."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ink_soft))
    radius = max(1.0, box.width() * 0.16)
    painter.drawEllipse(box.center(), radius, radius)


def draw_flare(painter: QPainter, cell: QRectF, theme: Theme) -> None:
    """The day lies in a flare."""
    painter.setPen(QPen(QColor(theme.ink), min(_FLARE_PX, cell.height() / 5)))
    y = cell.bottom() - 0.5
    painter.drawLine(QPointF(cell.left(), y), QPointF(cell.right(), y))
