"""Minutes walked against minutes asked for, a bar a week."""

from coach.services.progress import ProgressView
from coach.ui.charts.dose_chart import minute_ticks
from coach.ui.charts.time_frame import TimeFrame
from coach.ui.charts.week_bars import WeekBar, WeekBars
from coach.ui.texts import walk_trend as words
from coach.ui.theme import Theme

_MINUTE_S = 60


class WalkChart(WeekBars):
    """The walking of each week."""

    def __init__(self) -> None:
        super().__init__(words.ACCESSIBLE)

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw the series and what stands beside it in a frame of time."""
        self.describe(words.walk_sentence(view.walks), view.marks)
        bars = [
            WeekBar(
                week.start,
                week.walks.asked_s / _MINUTE_S,
                week.walks.walked_s / _MINUTE_S,
                words.above(week),
            )
            for week in view.walks.weeks
        ]
        highest = max((max(bar.due, bar.done) for bar in bars), default=0.0)
        self.draw_bars(bars, minute_ticks(highest), view, frame, theme)
