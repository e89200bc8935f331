"""The charts of Trends together: whoever imports this loads pyqtgraph."""

from dataclasses import dataclass

from coach.ui.charts.adherence_chart import AdherenceChart
from coach.ui.charts.morning_chart import MorningChart
from coach.ui.charts.pain_chart import PainChart


@dataclass(frozen=True, slots=True)
class Charts:
    """One chart for each series."""

    mornings: MorningChart
    pain: PainChart
    adherence: AdherenceChart

    @classmethod
    def built(cls) -> "Charts":
        """Return new charts, with nothing drawn in them."""
        return cls(MorningChart(), PainChart(), AdherenceChart())
