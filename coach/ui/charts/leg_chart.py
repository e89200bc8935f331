"""How far down the leg it was felt: a filled diamond a day, the further down the higher.

Days without an answer stay empty; nothing is drawn across them.
"""

import pyqtgraph as pg
from PySide6.QtGui import QColor

from coach.domain.pain import LegSite
from coach.services.progress import ProgressView
from coach.ui.charts.chart_size import mark_px
from coach.ui.charts.marked_plot import MarkedPlot
from coach.ui.charts.pain_chart import AFTER_PX, diamond
from coach.ui.charts.time_frame import Tick, TimeFrame
from coach.ui.texts import leg_reach as words
from coach.ui.texts.check_in import SITES
from coach.ui.theme import Theme

_MARGIN = 0.5
_HEIGHTS = {LegSite.BACK: 0.5} | {site: float(place) for place, (site, _) in enumerate(SITES)}
"""Where each place stands; the back, which nobody is asked for, between nothing and the leg."""
_SCALE: tuple[Tick, ...] = tuple((_HEIGHTS[site], name) for site, name in SITES)


class LegChart(MarkedPlot):
    """The furthest place down the leg."""

    def __init__(self) -> None:
        super().__init__(words.ACCESSIBLE)

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw the series and what stands beside it in a frame of time."""
        self.describe(words.leg_sentence(view.leg.days), view.marks)
        span = (_SCALE[0][0] - _MARGIN, _SCALE[-1][0] + _MARGIN)
        self.begin_marked(frame, _SCALE, span, theme, view.marks)
        if frame.weekly:
            self.divide([float(day.toordinal()) for day in frame.mondays()], theme)
        marks = view.leg.marks
        self.addItem(
            pg.ScatterPlotItem(
                x=[frame.inside(mark.at) for mark in marks],
                y=[_HEIGHTS[mark.site] for mark in marks],
                symbol=diamond(),
                size=mark_px(AFTER_PX),
                pen=pg.mkPen(theme.accent),
                brush=QColor(theme.accent),
                antialias=True,
            )
        )
