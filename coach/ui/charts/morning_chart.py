"""Back pain in the mornings: a hollow circle a morning, and the usual pain as a line through them.

Around the first weeks lies a band between two dotted lines, a meaningful change above and below:
what stays in it is no change that counts. Time without a morning stays empty.
"""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsRectItem

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.morning_trend import MorningChange, MorningPoint
from coach.domain.pain import PAIN_MAX, PAIN_MIN
from coach.services.progress import ProgressView
from coach.ui.charts.chart_size import mark_px
from coach.ui.charts.marked_plot import MarkedPlot
from coach.ui.charts.pain_chart import BEFORE_PX, MARGIN, SCALE
from coach.ui.charts.still_plot import BEHIND
from coach.ui.charts.time_frame import TimeFrame
from coach.ui.texts import morning_trend as words
from coach.ui.theme import Theme

_LINE_PX, _LINE_LONG_PX = 2.5, 1.2
"""Width of the line; where days are narrower than it, a thinner one shows more."""


class MorningChart(MarkedPlot):
    """Back pain in the mornings."""

    def __init__(self) -> None:
        super().__init__(words.ACCESSIBLE)

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw the series and what stands beside it in a frame of time."""
        series, marks = view.mornings, view.marks
        self.describe(words.morning_sentence(series), marks)
        self.begin_marked(frame, SCALE, (PAIN_MIN - MARGIN, PAIN_MAX + MARGIN), theme, marks)
        if frame.weekly:
            self.divide([float(day.toordinal()) for day in frame.mondays()], theme)
        if series.change is not None:
            self._draw_band(series.change, frame, theme)
        self.addItem(
            pg.ScatterPlotItem(
                x=[frame.inside(mark.at) for mark in series.marks],
                y=[mark.back for mark in series.marks],
                symbol="o",
                size=mark_px(BEFORE_PX),
                pen=pg.mkPen(theme.ink, width=1.5),
                brush=QColor(theme.surface),
                antialias=True,
            )
        )
        for stretch in unbroken(series.points):
            self._draw_usual(stretch, _LINE_PX if frame.weekly else _LINE_LONG_PX, theme)

    def _draw_band(self, change: MorningChange, frame: TimeFrame, theme: Theme) -> None:
        pen = pg.mkPen(theme.ink_soft, style=Qt.PenStyle.DotLine)
        limits = (change.before - change.limit, change.before + change.limit)
        bottom, top = (min(max(limit, PAIN_MIN), PAIN_MAX) for limit in limits)
        first, end = frame.span
        band = QGraphicsRectItem(first, bottom, end - first, top - bottom)
        band.setPen(pg.mkPen(None))
        band.setBrush(QColor(theme.raised))
        self.behind(band)
        # Beneath the bands of flares, which would be hidden by it.
        band.setZValue(BEHIND - 1)
        for limit in limits:
            if PAIN_MIN <= limit <= PAIN_MAX:
                self.behind(pg.InfiniteLine(limit, angle=0, pen=pen))

    def _draw_usual(
        self, stretch: Sequence[tuple[float, float]], width_px: float, theme: Theme
    ) -> None:
        x, y = [at for at, _ in stretch], [usual for _, usual in stretch]
        pen = pg.mkPen(theme.accent, width=width_px)
        self.addItem(pg.PlotCurveItem(x, y, pen=pen, connect="all", antialias=True))


def unbroken(points: Sequence[MorningPoint]) -> list[list[tuple[float, float]]]:
    """Return the usual pain as stretches to be drawn, each a list of (position, 0-10).

    A stretch ends where no morning was rated for a week.
    """
    stretches: list[list[tuple[float, float]]] = []
    for point in points:
        if point.usual is None:
            continue
        at = point.day.toordinal() + 0.5
        if not stretches or at - stretches[-1][-1][0] > DAYS_A_WEEK:
            stretches.append([])
        stretches[-1].append((at, point.usual))
    return stretches
