"""Before any session of somebody whose body asks for care: who agreed, and when?"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QLineEdit

from coach.domain.clearance import first_day_agreed
from coach.domain.clinician_words import is_a_name
from coach.ui.texts import plan as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.fields import DayField
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class ClearancePage(Page):
    """Asks for a name and a day; no session begins without them.

    Signals:
        cleared: the name that was written down, and the day.
        left: back, with nothing written down.

    Args:
        flags: names of what asks for it.
        today: the latest day that may be chosen; the earliest is a year before.
        pt: who the PT is, in a sentence; "" where nobody is named.
    """

    cleared = Signal(str, object)
    left = Signal()

    def __init__(self, flags: Sequence[str], today: date, pt: str = "") -> None:
        super().__init__(760)
        self.on_escape = self.left.emit
        self.column.addWidget(text(words.CLEARED_TITLE, "display"))
        card = Card(margin_px=32, gap_px=16)
        lead = words.CLEARED_LEAD.format(flags=", ".join(flags))
        card.column.addWidget(text(f"{lead} {pt}".rstrip(), "lead"))
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.day = DayField()
        first = first_day_agreed(today)
        self.day.setMinimumDate(QDate(first.year, first.month, first.day))
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.show_day(today)
        for label, field in ((words.CLEARED_NAME, self.name), (words.CLEARED_DAY, self.day)):
            named = text(label, "soft", wrap=False)
            named.setBuddy(field)
            card.column.addWidget(named)
            card.column.addWidget(field)
        self.column.addWidget(card)
        self.save = button(words.CLEARED_SAVE, self._save, kind="primary")
        self.name.textChanged.connect(lambda: self.foot_line.say(""))
        back = button(words.CLEARED_LATER, self.foot_line.leaving(self.left.emit), kind="quiet")
        self.keep_in_sight(self.save, back)
        self.on_enter = self.save
        self.begin_at(self.name)

    def _save(self) -> None:
        """Save a name and a day; without a name, say that it is missing."""
        if not is_a_name(self.name.text()):
            self.foot_line.ask_for(words.CLEARED_NAME_FIRST, self.name)
            return
        self.cleared.emit(self.name.text().strip(), self.day.value())
