"""The days that a program names, a box to tick each: its first and last, and the look at it."""

from datetime import date

from PySide6.QtWidgets import QGridLayout

from coach.domain.prescription import Prescription
from coach.domain.program_dates import ProgramDates
from coach.ui.texts import rules as words
from coach.ui.widgets.buttons import CheckBox
from coach.ui.widgets.fields import DayField
from coach.ui.widgets.texts import Card, text


class DateFields(Card):
    """A row for each day; one that is not ticked is not named.

    Args:
        plan: in force; a locked one names its days, and nobody changes them here.
        today: shown where no day is named yet.

    Attributes:
        rows: the box and the field of each day, by the key of a program file.
    """

    def __init__(self, plan: Prescription, today: date) -> None:
        super().__init__(gap_px=12)
        self.column.addWidget(text(words.DATES, "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        self.rows: dict[str, tuple[CheckBox, DayField]] = {}
        for row, (key, label) in enumerate(words.DATE_LABELS.items()):
            named: date | None = getattr(plan.dates, key)
            box, field = CheckBox(label), DayField()
            field.setAccessibleName(label)
            field.show_day(named or today)
            box.setChecked(named is not None)
            field.setEnabled(named is not None)
            box.toggled.connect(field.setEnabled)
            grid.addWidget(box, row, 0)
            grid.addWidget(field, row, 1)
            self.rows[key] = box, field
        grid.setColumnStretch(2, 1)
        self.column.addLayout(grid)
        self.setEnabled(not plan.rules.lock.plan)

    def dates(self) -> ProgramDates:
        """Return the days that are ticked."""
        named = {key: field.value() for key, (box, field) in self.rows.items() if box.isChecked()}
        return ProgramDates(**named)
