"""This week in seven marks: full, filled in part, empty, nothing due, still to come. Shapes, not
colours; what is filled is what was done.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.day_marks import DayMark
from coach.services.today import DayOfWeek
from coach.ui.texts import today as words
from coach.ui.texts.dates import WEEKDAYS_SHORT, weekday
from coach.ui.theme import Theme
from coach.ui.typography import BODY_PX, face, sized

_RADIUS_PX = 14
_LEAST_SEEN = 0.06
"""The smallest part that is drawn: a hold or two is seen, and no more than a sliver."""


class WeekMarks(QWidget):
    """Seven days, Monday to Sunday; today's name is bold."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._week: tuple[DayOfWeek, ...] = ()
        self._today: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def show_week(self, week: Sequence[DayOfWeek], today: date) -> None:
        """Show the marks; they are also said in words to a screen reader."""
        self._week, self._today = tuple(week), today
        said = ", ".join(f"{weekday(each.day)} {words.DAY_MARK[each.mark]}" for each in week)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a mark and its day."""
        return QSize(560, sized(2 * _RADIUS_PX + 44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the seven marks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, radius = self.width() / 7, sized(_RADIUS_PX)
        for place, each in enumerate(self._week):
            centre = QPointF(step * (place + 0.5), radius + 4)
            self._draw_mark(painter, centre, radius, each)
            is_today = each.day == self._today
            painter.setFont(
                face(sized(BODY_PX), QFont.Weight.Bold if is_today else QFont.Weight.Normal)
            )
            painter.setPen(QColor(self._theme.ink if is_today else self._theme.ink_soft))
            box = QRectF(step * place, 2 * radius + sized(14), step, sized(24))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, WEEKDAYS_SHORT[each.day.weekday()])
        painter.end()

    def _draw_mark(self, painter: QPainter, centre: QPointF, radius: int, day: DayOfWeek) -> None:
        full = QColor(self._theme.good)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.line), 2))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        match day.mark:
            case DayMark.ALL:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(full)
                painter.drawEllipse(box)
            case DayMark.SOME:
                painter.setPen(QPen(full, 2))
                painter.drawEllipse(box)
                painter.setBrush(full)
                painter.drawPie(box, 90 * 16, -round(max(day.part, _LEAST_SEEN) * 360 * 16))
            case DayMark.NONE:
                painter.drawEllipse(box)
            case DayMark.NOTHING_DUE:
                half = QPointF(radius * 0.57, 0)
                painter.drawLine(centre - half, centre + half)
            case DayMark.AHEAD:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._theme.line))
                painter.drawEllipse(centre, radius * 0.21, radius * 0.21)
