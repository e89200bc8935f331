"""Sessions done against sessions due, a bar a week: the outline is due, the filled part is done.

Outline and filling differ in shape, so the picture reads without colour.
"""

import pyqtgraph as pg
from PySide6.QtGui import QColor

from coach.domain.adherence import WeekAdherence
from coach.domain.calendar import DAYS_A_WEEK
from coach.services.progress import ProgressView
from coach.ui.charts.marked_plot import MarkedPlot
from coach.ui.charts.time_frame import Tick, TimeFrame, middle_of_week
from coach.ui.texts import trends as words
from coach.ui.theme import Theme

BAR_WIDTH = 0.56
"""Width of a bar, in weeks; wider in a long range, where bars have only a few pixels."""
BAR_WIDTH_LONG = 0.8
OUTLINED_TO_WEEKS = 60
"""Up to so many weeks each bar has its outline; in longer ranges outlines would be most of the ink,
and a line of steps says the same."""
HEADROOM = 1.24
"""Room for the share above the highest bar, times its height."""


class AdherenceChart(MarkedPlot):
    """Weekly adherence."""

    def __init__(self) -> None:
        super().__init__(words.ADHERENCE_ACCESSIBLE)

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw the series and what stands beside it in a frame of time."""
        series, marks = view.adherence, view.marks
        self.describe(words.adherence_sentence(series.weeks), marks)
        highest = max((max(week.prescribed, week.done) for week in series.weeks), default=0.0)
        scale = session_ticks(highest)
        self.begin_marked(frame, scale, (0.0, scale[-1][0] * HEADROOM), theme, marks)
        shown = [week for week in series.weeks if week.adherence_pct is not None]
        outlined = frame.weeks <= OUTLINED_TO_WEEKS
        width = DAYS_A_WEEK * (BAR_WIDTH if outlined else BAR_WIDTH_LONG)
        x = [middle_of_week(week.start) for week in shown]
        done = [week.done for week in shown]
        nothing = QColor(0, 0, 0, 0)
        accent = QColor(theme.accent)
        self.addItem(
            pg.BarGraphItem(x=x, height=done, width=width, brush=accent, pen=pg.mkPen(None))
        )
        if outlined:
            due = [week.prescribed for week in shown]
            outline = pg.mkPen(theme.ink_soft)
            self.addItem(pg.BarGraphItem(x=x, height=due, width=width, brush=nothing, pen=outline))
        else:
            self._draw_steps(shown, theme)
        if frame.weekly:
            self._write_shares(shown, theme)

    def _draw_steps(self, shown: list[WeekAdherence], theme: Theme) -> None:
        x: list[float] = []
        y: list[float] = []
        for week in shown:
            monday = float(week.start.toordinal())
            x += [monday, monday + DAYS_A_WEEK]
            y += [week.prescribed, week.prescribed]
        self.addItem(pg.PlotCurveItem(x, y, pen=pg.mkPen(theme.ink_soft), connect="all"))

    def _write_shares(self, shown: list[WeekAdherence], theme: Theme) -> None:
        for week in shown:
            lines = [words.SHARE.format(pct=f"{week.adherence_pct:.0f}")]
            if week.so_far:
                lines.append(words.SO_FAR)
            at = (middle_of_week(week.start), max(week.prescribed, week.done))
            self.note(lines, at, theme)


def session_ticks(highest: float) -> list[Tick]:
    """Return the scale of sessions a week, from 0 to at least `highest`.

    Steps of seven: a line for each session a day.
    """
    tops = [0.0]
    while tops[-1] < max(highest, 1.0):
        tops.append(tops[-1] + DAYS_A_WEEK)
    ticks = [(value, f"{value:.0f}") for value in tops]
    ticks[-1] = (tops[-1], words.SESSIONS_TICK.format(n=f"{tops[-1]:.0f}"))
    return ticks
