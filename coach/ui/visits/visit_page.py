"""One visit: when, whom, what was agreed. The day is today's, and the name the last one's."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from coach.domain.visits import AGREED_MAX, WHO_MAX, Visit
from coach.ui.texts import visits as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.fields import DayField, named
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class VisitPage(Page):
    """A visit to be written down, or one to be put right.

    Args:
        visit: the visit; None for a new one.
        today: the day that a new one is offered for.
        seen: those who were seen before, the latest first: the first is offered.
        back: the words of the button that changes nothing.

    Signals:
        kept: save it, with day, name and what was agreed.
        taken_out: there was no such visit.
        left: go back without a change.
    """

    kept = Signal(object, str, str)
    taken_out = Signal()
    left = Signal()

    def __init__(
        self,
        visit: Visit | None,
        today: date,
        seen: Sequence[str],
        back: str = words.VISIT_BACK,
    ) -> None:
        super().__init__(640)
        self.day = DayField()
        self.day.show_day(visit.day if visit is not None else today)
        self.who = QLineEdit(visit.who if visit is not None else next(iter(seen), ""))
        self.who.setMaxLength(WHO_MAX)
        names = QCompleter(list(seen), self)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.who.setCompleter(names)
        self.agreed = QLineEdit(visit.agreed if visit is not None else "")
        self.agreed.setMaxLength(AGREED_MAX)
        self.column.addWidget(text(words.VISIT_TITLE, "display"))
        card = Card()
        upper = EvenRows(gap_px=24)
        upper.addWidget(named(words.VISIT_DAY, self.day))
        upper.addWidget(named(words.VISIT_WHO, self.who))
        card.column.addLayout(upper)
        card.column.addWidget(named(words.VISIT_AGREED, self.agreed))
        card.column.addWidget(text(words.VISIT_MAY_BE_EMPTY, "soft"))
        self.column.addWidget(card)
        self.save = button(words.VISIT_SAVE, self._keep, kind="primary")
        buttons = [self.save]
        if visit is not None:
            buttons.append(button(words.VISIT_TAKE_OUT, self.taken_out.emit))
        buttons.append(button(back, self.foot_line.leaving(self.left.emit), kind="quiet"))
        self.keep_in_sight(*buttons)
        self.on_enter = self.save
        self.on_escape = self.left.emit
        self.begin_at(self.agreed if visit is None and seen else self.who)

    def _keep(self) -> None:
        self.kept.emit(self.day.value(), self.who.text(), self.agreed.text())
