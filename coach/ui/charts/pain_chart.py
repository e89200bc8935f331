"""Back pain before and after: a hollow circle before, a filled diamond after, joined by a line.

Time without a session stays empty; nothing is drawn across it. Equal ratings show as a diamond in
a circle. What was told afterwards stands in squares, hollow and filled likewise, on a dotted line.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from coach.domain.pain import PAIN_MAX, PAIN_MIN
from coach.domain.trends import BackMark
from coach.services.progress import ProgressView
from coach.ui.charts.chart_size import mark_px
from coach.ui.charts.marked_plot import MarkedPlot
from coach.ui.charts.time_frame import Tick, TimeFrame
from coach.ui.texts import trends as words
from coach.ui.theme import Theme

BEFORE_PX, AFTER_PX, TOLD_AFTER_PX = 11.0, 9.0, 7.0
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


def _joined(theme: Theme, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    return pg.mkPen(theme.ink_soft, style=style)


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
        self._join([(mark.at, mark.before, mark.after) for mark in placed], _joined(theme))
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
        if series.told:
            self._draw_told(placed, theme)

    def _draw_told(self, placed: Sequence[BackMark], theme: Theme) -> None:
        """Draw what was told afterwards, over what was rated."""
        pairs = [(mark.at, mark.told_before, mark.told_after) for mark in placed]
        self._join(pairs, _joined(theme, Qt.PenStyle.DotLine))
        hollow, ground = pg.mkPen(theme.ink, width=1.5), QColor(theme.surface)
        filled, edge = QColor(theme.accent), pg.mkPen(theme.accent)
        self._scatter(placed, lambda mark: mark.told_before, "s", BEFORE_PX, hollow, ground)
        self._scatter(placed, lambda mark: mark.told_after, "s", TOLD_AFTER_PX, edge, filled)

    def _join(self, both: Iterable[tuple[float, float | None, float | None]], pen: QPen) -> None:
        """Draw a line from before to after, where both are known."""
        x: list[float] = []
        y: list[float] = []
        for at, before, after in both:
            if before is not None and after is not None:
                x += [at, at]
                y += [before, after]
        self.addItem(pg.PlotCurveItem(x, y, pen=pen, connect="pairs"))

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
                size=mark_px(size_px),
                pen=pen,
                brush=brush,
                antialias=True,
            )
        )
