"""Where each day of a calendar stands: weeks from left to right, Monday at the top.

A year is the most that a row of weeks can show; longer times go on beneath, a year at a time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from coach.domain.calendar import DAYS_A_WEEK, days, week_start
from coach.ui.charts.chart_size import left_px
from coach.ui.charts.time_frame import TimeFrame
from coach.ui.typography import sized

WEEKS_A_ROW = 53
WIDEST_PX, HIGHEST_PX, LEAST_PX = 64.0, 28.0, 6.0
_GAP_PX = 16


def top_px() -> int:
    """Return the height of the names of weeks or months above a row of weeks."""
    return sized(22)


@dataclass(frozen=True, slots=True)
class CalendarGrid:
    """The places of the days of a frame of time in a picture of some width.

    Attributes:
        frame: the time.
        width_px: of the whole picture.
    """

    frame: TimeFrame
    width_px: int

    @property
    def weeks_a_row(self) -> int:
        """How many weeks stand side by side."""
        return min(self.frame.weeks, WEEKS_A_ROW)

    @property
    def rows(self) -> int:
        """How many rows of weeks there are."""
        return -(-self.frame.weeks // self.weeks_a_row)

    @property
    def cell(self) -> tuple[float, float]:
        """Width and height of a day."""
        room = (self.width_px - left_px()) / self.weeks_a_row
        width = min(max(room, LEAST_PX), sized(WIDEST_PX))
        return width, min(max(width, LEAST_PX), sized(HIGHEST_PX))

    @property
    def height_px(self) -> int:
        """Height of the whole picture."""
        of_row = top_px() + DAYS_A_WEEK * self.cell[1]
        return round(self.rows * of_row + (self.rows - 1) * _GAP_PX) + 2

    def first_of(self, row: int) -> date:
        """Return the Monday that a row begins with; all rows but the first are full."""
        back = (self.rows - row) * self.weeks_a_row
        return self.frame.end - timedelta(days=DAYS_A_WEEK * back)

    def top_of(self, row: int) -> float:
        """Return where the days of a row begin."""
        return row * (top_px() + DAYS_A_WEEK * self.cell[1] + _GAP_PX) + top_px()

    def box(self, day: date) -> QRectF:
        """Return the place of a day."""
        back = (self.frame.end - week_start(day)).days // DAYS_A_WEEK
        row = self.rows - 1 - (back - 1) // self.weeks_a_row
        column = (week_start(day) - self.first_of(row)).days // DAYS_A_WEEK
        width, height = self.cell
        x, y = left_px() + column * width, self.top_of(row) + day.weekday() * height
        return QRectF(x, y, width, height)

    def mondays(self, row: int) -> Iterator[date]:
        """Yield the Mondays of a row."""
        first = max(self.first_of(row), self.frame.first)
        last = self.first_of(row) + timedelta(days=DAYS_A_WEEK * self.weeks_a_row - 1)
        return (day for day in days(first, last) if day.weekday() == 0)

    def day_at(self, point: QPointF) -> date | None:
        """Return the day at a place, or None."""
        width, height = self.cell
        for row in range(self.rows):
            down = int((point.y() - self.top_of(row)) // height)
            column = int((point.x() - left_px()) // width)
            if 0 <= down < DAYS_A_WEEK and 0 <= column < self.weeks_a_row:
                day = self.first_of(row) + timedelta(days=DAYS_A_WEEK * column + down)
                return day if self.frame.first <= day < self.frame.end else None
        return None
