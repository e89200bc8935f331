"""Minutes held against minutes asked for, a bar a week."""

from coach.domain.adherence import WeekAdherence
from coach.services.progress import ProgressView
from coach.ui.charts.time_frame import Tick, TimeFrame
from coach.ui.charts.week_bars import WeekBar, WeekBars
from coach.ui.texts import dose as words
from coach.ui.texts.trends import SO_FAR
from coach.ui.theme import Theme

_MINUTE_S = 60
_STEPS_MIN = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600)
_MOST_STEPS = 4


class DoseChart(WeekBars):
    """The weekly dose."""

    def __init__(self) -> None:
        super().__init__(words.ACCESSIBLE)

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw the series and what stands beside it in a frame of time."""
        weeks = view.adherence.weeks
        self.describe(words.dose_sentence(weeks), view.marks)
        bars = [
            WeekBar(week.start, week.asked_s / _MINUTE_S, week.held_s / _MINUTE_S, _notes(week))
            for week in weeks
            if week.asked_s or week.held_s
        ]
        highest = max((max(bar.due, bar.done) for bar in bars), default=0.0)
        self.draw_bars(bars, minute_ticks(highest), view, frame, theme)


def _notes(week: WeekAdherence) -> tuple[str, ...]:
    said = (words.share_of(week), SO_FAR if week.so_far else "")
    return tuple(one for one in said if one)


def minute_ticks(highest: float) -> list[Tick]:
    """Return the scale of minutes a week, from 0 to at least `highest`, in a few round steps."""
    step = next((one for one in _STEPS_MIN if one * _MOST_STEPS >= highest), _STEPS_MIN[-1])
    values = [0]
    while values[-1] < max(highest, step):
        values.append(values[-1] + step)
    ticks = [(float(value), str(value)) for value in values]
    ticks[-1] = (float(values[-1]), words.MINUTES_TICK.format(n=values[-1]))
    return ticks
