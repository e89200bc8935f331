"""The days on which a session comes, as seven toggles and one for every other day."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.slot_rhythm import EVERY_DAY, EVERY_OTHER_DAY, Rhythm, on_weekdays
from coach.ui.texts import rules as words
from coach.ui.texts.dates import WEEKDAYS, WEEKDAYS_SHORT
from coach.ui.widgets.choices import Choice
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.roving_focus import Stop


class DayToggle(Choice):
    """A day that is pressed in or not; Space and a click press it, Enter does not."""

    accessible_role = QAccessible.Role.CheckBox


class DayToggles(QWidget):
    """The days of one slot: one stop of Tab, with the arrow keys from day to day.

    Args:
        name: of what comes on these days.
        days: on which it comes now.
        by_number: whether every other day can be said too.

    Attributes:
        days: the toggles, Monday first.
        every_other: the toggle that takes the place of them all.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, name: str, days: Rhythm, *, by_number: bool = True) -> None:
        super().__init__()
        self._was = days
        self.setAccessibleName(words.DAYS_OF.format(slot=name))
        self.days = [
            DayToggle(short, f"{name}: {day}")
            for short, day in zip(WEEKDAYS_SHORT, WEEKDAYS, strict=True)
        ]
        other = words.EVERY_OTHER_DAY
        self.every_other = DayToggle(other, f"{name}: {other}")
        row = EvenRows(self, gap_px=4)
        toggles = (*self.days, self.every_other) if by_number else tuple(self.days)
        self._stop = Stop(toggles)
        for made in toggles:
            made.stop = self._stop
            row.addWidget(made)
        for nth, made in enumerate(self.days):
            made.setChecked(days == EVERY_DAY or nth in days.weekdays)
            made.clicked.connect(lambda: self.every_other.setChecked(False))
        self.every_other.setChecked(days.every_days not in (None, 1))
        self.every_other.clicked.connect(self._clear_days)
        self.setFocusProxy(self.days[0])

    def rhythm(self) -> Rhythm | None:
        """Return on which days it comes; None where no day is pressed in."""
        if self.every_other.isChecked():
            by_number = self._was.every_days not in (None, 1)
            return self._was if by_number else EVERY_OTHER_DAY
        pressed = [nth for nth in range(DAYS_A_WEEK) if self.days[nth].isChecked()]
        return on_weekdays(pressed, chosen=self._was.chosen) if pressed else None

    def _clear_days(self) -> None:
        for made in self.days:
            made.setChecked(False)
