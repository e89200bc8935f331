"""Sessions done against sessions due, a bar a week."""

from coach.domain.adherence import WeekAdherence
from coach.domain.calendar import DAYS_A_WEEK
from coach.services.progress import ProgressView
from coach.ui.charts.time_frame import Tick, TimeFrame
from coach.ui.charts.week_bars import WeekBar, WeekBars
from coach.ui.texts import trends as words
from coach.ui.texts.phrasing import SESSIONS, how_many
from coach.ui.theme import Theme


class AdherenceChart(WeekBars):
    """Weekly adherence."""

    def __init__(self) -> None:
        super().__init__(words.ADHERENCE_ACCESSIBLE)

    def draw(self, view: ProgressView, frame: TimeFrame, theme: Theme) -> None:
        """Draw the series and what stands beside it in a frame of time."""
        weeks = view.adherence.weeks
        self.describe(words.adherence_sentence(weeks), view.marks)
        bars = [
            WeekBar(week.start, week.prescribed, week.done, _notes(week))
            for week in weeks
            if week.adherence_pct is not None
        ]
        highest = max((max(bar.due, bar.done) for bar in bars), default=0.0)
        self.draw_bars(bars, session_ticks(highest), view, frame, theme)


def _notes(week: WeekAdherence) -> tuple[str, ...]:
    share = words.SHARE.format(pct=f"{week.adherence_pct:.0f}")
    return (share, words.SO_FAR) if week.so_far else (share,)


def session_ticks(highest: float) -> list[Tick]:
    """Return the scale of sessions a week, from 0 to at least `highest`.

    Steps of seven: a line for each session a day.
    """
    tops = [0.0]
    while tops[-1] < max(highest, 1.0):
        tops.append(tops[-1] + DAYS_A_WEEK)
    ticks = [(value, f"{value:.0f}") for value in tops]
    ticks[-1] = (tops[-1], how_many(round(tops[-1]), *SESSIONS))
    return ticks
