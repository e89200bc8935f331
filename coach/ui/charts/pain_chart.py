"""Back pain before and after: a hollow circle before, a filled diamond after, joined by a line.

Time without a session stays empty; nothing is drawn across it. Equal ratings show as a diamond in
a circle.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from coach.domain.pain import PAIN_MAX, PAIN_MIN
from coach.domain.trends import BackMark
from coach.services.progress import ProgressView
from coach.ui.charts.marked_plot import MarkedPlot
from coach.ui.charts.time_frame import Tick, TimeFrame
from coach.ui.texts import trends as words
from coach.ui.theme import Theme

BEFORE_PX, AFTER_PX = 11.0, 9.0
MARGIN = 0.7
"""Room above 10 and below 0 for half a mark, in points of the scale."""
SCALE: tuple[Tick, ...] = (
    (float(PAIN_MIN), words.NO_PAIN),
    (5.0, "5"),
    (float(PAIN_MAX), words.WORST),
)


def diamond() -> QPainterPath:
    """Return a diamond one unit wide and high around the origin."""
    path = QPainterPath()
    corners = [QPointF(0.0, -0.5), QPointF(0.5, 0.0), QPointF(0.0, 0.5), QPointF(-0.5, 0.0)]
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


class PainChart(MarkedPlot):
    """Back pain before and after sessions."""

    def __init__(self) -> None:
        super().__init__(words.PAIN_ACCESSIBLE)

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw the series and what stands beside it in a frame of time."""
        series, marks = view.pain, view.marks
        self.describe(words.pain_sentence(series.points), marks)
        self.begin_marked(frame, SCALE, (PAIN_MIN - MARGIN, PAIN_MAX + MARGIN), theme, marks)
        if frame.weekly:
            self.divide([float(day.toordinal()) for day in frame.mondays()], theme)
        placed = [replace(mark, at=frame.inside(mark.at)) for mark in series.marks]
        self._join(placed, theme)
        hollow = pg.mkPen(theme.ink, width=1.5)
        self._scatter(
            placed, lambda mark: mark.before, "o", BEFORE_PX, hollow, QColor(theme.surface)
        )
        filled = QColor(theme.accent)
        self._scatter(
            placed,
            lambda mark: mark.after,
            diamond(),
            AFTER_PX,
            pg.mkPen(theme.accent),
            filled,
        )

    def _join(self, marks: Sequence[BackMark], theme: Theme) -> None:
        """Draw a line from before to after, where both were asked."""
        x: list[float] = []
        y: list[float] = []
        for mark in marks:
            if mark.before is not None and mark.after is not None:
                x += [mark.at, mark.at]
                y += [mark.before, mark.after]
        self.addItem(pg.PlotCurveItem(x, y, pen=pg.mkPen(theme.ink_soft), connect="pairs"))

    def _scatter(
        self,
        marks: Sequence[BackMark],
        rating: Callable[[BackMark], float | None],
        symbol: str | QPainterPath,
        size_px: float,
        pen: QPen,
        brush: QColor,
    ) -> None:
        given = [(mark.at, value) for mark in marks if (value := rating(mark)) is not None]
        self.addItem(
            pg.ScatterPlotItem(
                x=[at for at, _ in given],
                y=[value for _, value in given],
                symbol=symbol,
                size=size_px,
                pen=pen,
                brush=brush,
                antialias=True,
            )
        )
