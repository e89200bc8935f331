"""A bar a week: the outline is what was due or asked for, the filled part is what was done of it.

Outline and filling differ in shape, so the picture reads without colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pyqtgraph as pg
from PySide6.QtGui import QColor

from coach.domain.calendar import DAYS_A_WEEK
from coach.services.progress import ProgressView
from coach.ui.charts.marked_plot import MarkedPlot
from coach.ui.charts.time_frame import Tick, TimeFrame, middle_of_week
from coach.ui.theme import Theme

BAR_WIDTH = 0.56
"""Width of a bar, in weeks; wider in a long range, where bars have only a few pixels."""
BAR_WIDTH_LONG = 0.8
OUTLINED_TO_WEEKS = 60
"""Up to so many weeks each bar has its outline; in longer ranges outlines would be most of the ink,
and a line of steps says the same."""
HEADROOM = 1.24
"""Room for the share above the highest bar, times its height."""


@dataclass(frozen=True, slots=True)
class WeekBar:
    """One week.

    Attributes:
        start: its Monday.
        due, done: on the scale of the chart.
        notes: what stands above the bar, a line each.
    """

    start: date
    due: float
    done: float
    notes: tuple[str, ...]


class WeekBars(MarkedPlot):
    """Bars of weeks."""

    def draw_bars(
        self,
        bars: Sequence[WeekBar],
        scale: Sequence[Tick],
        view: ProgressView,
        frame: TimeFrame,
        theme: Theme,
    ) -> None:
        """Draw weeks, and what stands beside them, in a frame of time; a week left out is a gap."""
        self.begin_marked(frame, scale, (0.0, scale[-1][0] * HEADROOM), theme, view.marks)
        outlined = frame.weeks <= OUTLINED_TO_WEEKS
        width = DAYS_A_WEEK * (BAR_WIDTH if outlined else BAR_WIDTH_LONG)
        x = [middle_of_week(bar.start) for bar in bars]
        done = [bar.done for bar in bars]
        nothing = QColor(0, 0, 0, 0)
        accent = QColor(theme.accent)
        self.addItem(
            pg.BarGraphItem(x=x, height=done, width=width, brush=accent, pen=pg.mkPen(None))
        )
        if outlined:
            due = [bar.due for bar in bars]
            outline = pg.mkPen(theme.ink_soft)
            self.addItem(pg.BarGraphItem(x=x, height=due, width=width, brush=nothing, pen=outline))
        else:
            self._draw_steps(bars, theme)
        if frame.weekly:
            for bar in bars:
                at = (middle_of_week(bar.start), max(bar.due, bar.done))
                self.note(bar.notes, at, theme)

    def _draw_steps(self, bars: Sequence[WeekBar], theme: Theme) -> None:
        x: list[float] = []
        y: list[float] = []
        for bar in bars:
            monday = float(bar.start.toordinal())
            x += [monday, monday + DAYS_A_WEEK]
            y += [bar.due, bar.due]
        self.addItem(pg.PlotCurveItem(x, y, pen=pg.mkPen(theme.ink_soft), connect="all"))
