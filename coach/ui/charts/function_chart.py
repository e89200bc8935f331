"""What somebody can do: a circle for their activities, a diamond for PEG, on one scale of 0 to 10.

They point opposite ways, so each has a line of its own, and the words above say which end is best.
"""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from coach.domain.function_scales import RATED_MAX, FunctionPoint, Scale
from coach.services.progress import ProgressView
from coach.ui.charts.chart_size import mark_px
from coach.ui.charts.marked_plot import MarkedPlot
from coach.ui.charts.pain_chart import AFTER_PX, BEFORE_PX, MARGIN, diamond
from coach.ui.charts.time_frame import Tick, TimeFrame
from coach.ui.texts import function as words
from coach.ui.theme import Theme

_SCALE: tuple[Tick, ...] = ((0.0, "0"), (5.0, "5"), (float(RATED_MAX), "10"))


class FunctionChart(MarkedPlot):
    """PSFS and PEG over time."""

    def __init__(self) -> None:
        super().__init__(words.ACCESSIBLE)

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw the scores and what stands beside them in a frame of time."""
        self.describe(
            words.function_sentence(view.function_changes, len(view.function)), view.marks
        )
        span = (-MARGIN, RATED_MAX + MARGIN)
        self.begin_marked(frame, _SCALE, span, theme, view.marks)
        self._line(view.function, Scale.PSFS, frame, theme)
        self._line(view.function, Scale.PEG, frame, theme)

    def _line(
        self, points: Sequence[FunctionPoint], scale: Scale, frame: TimeFrame, theme: Theme
    ) -> None:
        scored = [
            (frame.inside(one.day.toordinal() + 0.5), score)
            for one in points
            if (score := one.score(scale)) is not None
        ]
        if not scored:
            return
        own = scale is Scale.PSFS
        x, y = [at for at, _ in scored], [score for _, score in scored]
        style = Qt.PenStyle.SolidLine if own else Qt.PenStyle.DotLine
        self.addItem(pg.PlotCurveItem(x, y, pen=pg.mkPen(theme.ink_soft, style=style)))
        self.addItem(
            pg.ScatterPlotItem(
                x=x,
                y=y,
                symbol="o" if own else diamond(),
                size=mark_px(BEFORE_PX if own else AFTER_PX),
                pen=pg.mkPen(theme.ink if own else theme.accent, width=1.5),
                brush=QColor(theme.surface if own else theme.accent),
                antialias=True,
            )
        )
