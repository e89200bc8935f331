"""The calendar of days: a shape a day, weeks from left to right."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.calendar import DAYS_A_WEEK
from coach.services.progress import ProgressView
from coach.ui.charts.calendar_grid import CalendarGrid, top_px
from coach.ui.charts.chart_size import left_px, text_px
from coach.ui.charts.day_shapes import draw_day
from coach.ui.charts.steps import draw_focus_ring, step_of
from coach.ui.charts.time_frame import TimeFrame
from coach.ui.texts import day_calendar as words
from coach.ui.texts.dates import WEEKDAYS_SHORT, short_day, short_month
from coach.ui.theme import Theme
from coach.ui.typography import face, sized

_GAP_PX = 10
"""Between two names of weeks or months."""
_NAME_BOX_PX = 90
_NAMES_STAND = {True: Qt.AlignmentFlag.AlignHCenter, False: Qt.AlignmentFlag.AlignLeft}
"""Where a name stands: above the middle of a week, or from where a month begins."""
_NAMED = (0, 2, 4, 6)
"""The days of the week that are named, where there is no room for all."""
_ROOM_FOR_ALL_PX = 18


class CalendarChart(QWidget):
    """The calendar.

    Signals:
        pointed: the mouse came to a day; less than 0 once it has left.
        stepped: an arrow key was pressed: so many days on, or back.
    """

    accessible_role = QAccessible.Role.Chart

    pointed = Signal(float)
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._view: ProgressView | None = None
        self._frame: TimeFrame | None = None
        self._theme: Theme | None = None
        self._cursor: date | None = None
        self.setAccessibleName(words.ACCESSIBLE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def widget(self) -> QWidget:
        """What is put on the page."""
        return self

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Show the days of a view in a frame of time."""
        self._view, self._frame, self._theme = view, frame, theme
        self.setAccessibleDescription(words.calendar_sentence(view.calendar))
        self._fit()
        self.update()

    def show_cursor(self, at: float | None) -> None:
        """Mark a day, or none."""
        self._cursor = None if at is None else date.fromordinal(int(at))
        self.update()

    def _grid(self) -> CalendarGrid | None:
        return CalendarGrid(self._frame, self.width()) if self._frame is not None else None

    def _fit(self) -> None:
        grid = self._grid()
        if grid is not None and self.maximumHeight() != grid.height_px:
            self.setFixedHeight(grid.height_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the width asks for."""
        super().resizeEvent(event)
        self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which day the mouse is on."""
        grid = self._grid()
        day = grid.day_at(event.position()) if grid is not None else None
        self.pointed.emit(-1.0 if day is None else day.toordinal() + 0.5)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse has left."""
        super().leaveEvent(event)
        self.pointed.emit(-1.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that lead from day to day; all others belong to the page."""
        by = step_of(event)
        if by:
            self.stepped.emit(by)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the days."""
        painter = QPainter(self)
        self.paint(painter)
        if self.hasFocus() and self._theme is not None:
            draw_focus_ring(painter, self.rect(), self._theme.ink)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Draw the days with any painter."""
        grid = self._grid()
        if grid is None or self._view is None or self._theme is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face(text_px()))
        painter.setPen(QColor(self._theme.ink_soft))
        for row in range(grid.rows):
            self._name_days(painter, grid, row)
            for x, name in _names(grid, row):
                box = QRectF(x, grid.top_of(row) - top_px(), sized(_NAME_BOX_PX), top_px())
                if grid.frame.weekly:
                    box.moveLeft(x + (grid.cell[0] - sized(_NAME_BOX_PX)) / 2)
                painter.drawText(box, _NAMES_STAND[grid.frame.weekly], name)
        for day in self._view.calendar:
            if grid.frame.first <= day.day < grid.frame.end:
                draw_day(painter, grid.box(day.day), day, self._theme)
        if self._cursor is not None and grid.frame.first <= self._cursor < grid.frame.end:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.ink), 2.0))
            painter.drawRect(grid.box(self._cursor).adjusted(1, 1, -1, -1))

    def _name_days(self, painter: QPainter, grid: CalendarGrid, row: int) -> None:
        height = grid.cell[1]
        named = tuple(range(DAYS_A_WEEK)) if height >= sized(_ROOM_FOR_ALL_PX) else _NAMED
        if height * 2 < text_px():
            named = _NAMED[:1]
        for place in named:
            middle = grid.top_of(row) + (place + 0.5) * height
            box = QRectF(0.0, middle - sized(12), left_px() - 8, sized(24))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, WEEKDAYS_SHORT[place])


def _names(grid: CalendarGrid, row: int) -> Iterator[tuple[float, str]]:
    """Yield the names above a row of weeks with their left edges: weeks, or months.

    One for which there is no room is left out.
    """
    wide, free, first = QFontMetricsF(face(text_px())), 0.0, True
    for monday in grid.mondays(row):
        if not (grid.frame.weekly or monday.day <= DAYS_A_WEEK or first):
            continue
        name = short_day(monday) if grid.frame.weekly else _month(monday, first=first)
        left, room = grid.box(monday).left(), wide.horizontalAdvance(name)
        if left >= free and left + room <= grid.width_px:
            yield left, name
            free = left + room + _GAP_PX
        first = False


def _month(monday: date, *, first: bool) -> str:
    if first:
        return f"{short_month(monday)} {monday.year}"
    return str(monday.year) if monday.month == 1 else short_month(monday)
