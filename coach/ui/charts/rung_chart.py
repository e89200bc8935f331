"""Which version of each exercise the plan had: a line a side, exercise above exercise.

The right side is a broken line over the left one; where both sides are alike there is one line.
Where the plan did not have an exercise there is a gap.
"""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from coach.domain.rung_history import RungCourse
from coach.domain.sides import Side
from coach.services.progress import ProgressView
from coach.ui.charts.chart_size import axis_px, text_px
from coach.ui.charts.marked_plot import MarkedPlot
from coach.ui.charts.rung_rows import Order, RungRows, rung_rows
from coach.ui.charts.time_frame import TimeFrame
from coach.ui.texts import rungs as words
from coach.ui.theme import Theme
from coach.ui.typography import face

_LEFT_PX, _RIGHT_PX = 3.0, 2.0
_OFF = 0.14
"""How far below the left side the right one is drawn, in rows: where they cross, both are seen."""


_ABOVE_MARKS = 1.0


class RungChart(MarkedPlot):
    """The versions over time.

    Args:
        order: the order of the versions of each ladder.
    """

    def __init__(self, order: Order) -> None:
        super().__init__(words.ACCESSIBLE)
        self._order = order
        self._rows: RungRows | None = None

    @property
    def body_px(self) -> int:
        """As high as its rows."""
        return super().body_px if self._rows is None else self._rows.height_px + axis_px()

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw the series and what stands beside it in a frame of time."""
        self.describe(words.rungs_sentence(view.rungs), view.marks)
        rows = rung_rows(view.rungs, self._order)
        self._rows = rows
        self.begin_marked(frame, rows.names, (0.0, rows.top), theme, view.marks)
        for height, name in rows.headings:
            # On a ground of its own: a mark that runs through a name makes another word of it.
            item = pg.TextItem(
                name, color=QColor(theme.ink), anchor=(0.0, 1.0), fill=QColor(theme.surface)
            )
            item.setZValue(_ABOVE_MARKS)
            item.setFont(face(text_px(), QFont.Weight.DemiBold))
            self.addItem(item, ignoreBounds=True)
            item.setPos(frame.span[0], height)
        for course in view.rungs:
            self._draw_course(course, rows, frame, theme)

    def _draw_course(
        self, course: RungCourse, rows: RungRows, frame: TimeFrame, theme: Theme
    ) -> None:
        right = course.side is Side.RIGHT
        pen = (
            pg.mkPen(theme.ink, width=_RIGHT_PX, style=Qt.PenStyle.DashLine)
            if right
            else pg.mkPen(theme.accent, width=_LEFT_PX)
        )
        x: list[float] = []
        y: list[float] = []
        for one in course.stretches:
            begins = max(float(one.first.toordinal()), frame.span[0])
            ends = min(one.last.toordinal() + 1.0, frame.span[1])
            if x and begins > x[-1]:
                self.addItem(pg.PlotCurveItem(x, y, pen=pen, connect="all"))
                x, y = [], []
            height = rows.heights[course.ladder_id, one.rung.id] - (_OFF if right else 0.0)
            x += [begins, ends]
            y += [height, height]
        self.addItem(pg.PlotCurveItem(x, y, pen=pen, connect="all"))
