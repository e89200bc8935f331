"""The walks of the plan in fields: how many a day, how long, on which days."""

from coach.domain.walking_dose import MINUTES_MAX, TIMES_MAX, Walking
from coach.ui.plan.day_toggles import DayToggles
from coach.ui.plan.number_rows import named_rows, unread
from coach.ui.texts import rules as words
from coach.ui.widgets.fields import NumberField
from coach.ui.widgets.texts import Card, text

_FIRST_MIN = 5
"""Minutes proposed where no walks are asked for yet (rule R22)."""


class WalkingFields(Card):
    """The fields; no walk a day takes them out of the plan."""

    def __init__(self, walking: Walking | None) -> None:
        super().__init__(gap_px=12)
        was = walking or Walking(_FIRST_MIN, 0)
        self.times = NumberField(was.times, 0, TIMES_MAX)
        self.minutes = NumberField(was.minutes, 1, MINUTES_MAX)
        self.days = DayToggles(words.WALKS_NAME, was.days, by_number=False)
        self._numbers = ((words.WALKS_A_DAY, self.times), (words.WALK_MINUTES, self.minutes))
        self.column.addWidget(text(words.WALKS_TITLE, "title"))
        self.column.addLayout(named_rows(self._numbers))
        self.column.addWidget(self.days)

    def unread(self) -> list[str]:
        """Return a sentence for each field that cannot be read."""
        found = unread(self._numbers)
        if self.times.value() and self.days.rhythm() is None:
            found.append(words.NO_DAY.format(slot=words.WALKS_NAME))
        return found

    def walking(self) -> Walking | None:
        """Return what the fields say; None for no walks."""
        times, minutes, days = self.times.value(), self.minutes.value(), self.days.rhythm()
        if not times or minutes is None or days is None:
            return None
        return Walking(int(minutes), int(times), days)
