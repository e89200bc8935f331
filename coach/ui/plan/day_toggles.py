"""The days on which a session comes, as seven toggles and one for every other day."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.program import Slot
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
        slot: its name and its days.
        by_number: whether every other day can be said too.

    Attributes:
        days: the toggles, Monday first.
        every_other: the toggle that takes the place of them all.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, slot: Slot, *, by_number: bool = True) -> None:
        super().__init__()
        self._was = slot.days
        self.setAccessibleName(words.DAYS_OF.format(slot=slot.name))
        self.days = [
            DayToggle(short, f"{slot.name}: {name}")
            for short, name in zip(WEEKDAYS_SHORT, WEEKDAYS, strict=True)
        ]
        other = words.EVERY_OTHER_DAY
        self.every_other = DayToggle(other, f"{slot.name}: {other}")
        row = EvenRows(self, gap_px=4)
        toggles = (*self.days, self.every_other) if by_number else tuple(self.days)
        self._stop = Stop(toggles)
        for made in toggles:
            made.stop = self._stop
            row.addWidget(made)
        for nth, made in enumerate(self.days):
            made.setChecked(slot.days == EVERY_DAY or nth in slot.days.weekdays)
            made.clicked.connect(lambda: self.every_other.setChecked(False))
        self.every_other.setChecked(slot.days.every_days not in (None, 1))
        self.every_other.clicked.connect(self._clear_days)
        self.setFocusProxy(self.days[0])

    def rhythm(self) -> Rhythm | None:
        """Return on which days the slot comes; None where no day is pressed in."""
        if self.every_other.isChecked():
            by_number = self._was.every_days not in (None, 1)
            return self._was if by_number else EVERY_OTHER_DAY
        pressed = [nth for nth in range(DAYS_A_WEEK) if self.days[nth].isChecked()]
        return on_weekdays(pressed, chosen=self._was.chosen) if pressed else None

    def _clear_days(self) -> None:
        for made in self.days:
            made.setChecked(False)
