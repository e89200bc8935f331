"""A past session, told by hand: the day, about when, and how much of it."""

from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach.domain.by_hand import NOT_TOLD, Amount, ToldPain, ToldSession, WhyNot
from coach.services.check_in import Answers
from coach.ui.answers.pain_questions import PainQuestions
from coach.ui.texts import by_hand as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.choices import ROOMY_CHOICES, ChoiceRow
from coach.ui.widgets.fields import DayField, TimeField
from coach.ui.widgets.folded import Folded
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text

_AMOUNTS = tuple(words.AMOUNTS)
_USUAL = time(10, 0)


class ByHandPage(Page):
    """A session to be told, or one to be told anew.

    Signals:
        kept: save it, as a `ToldSession`.
        left: go back without a change.

    Args:
        told: what was told before; None for a new one.
        today: the day that a new one is offered for.
    """

    kept = Signal(object)
    left = Signal()

    def __init__(self, told: ToldSession | None, today: date) -> None:
        super().__init__(880)
        self.day = DayField()
        self.day.show_day(told.day if told is not None else today)
        self.began = TimeField(told.began if told is not None else _USUAL)
        self.amount = ChoiceRow(words.AMOUNT, list(words.AMOUNTS.values()), required=True)
        self.amount.setStyleSheet(ROOMY_CHOICES)
        self.amount.show_chosen(_AMOUNTS.index(told.amount if told is not None else Amount.WHOLE))
        self.asked = _PainThen()
        self.refused = text("", "strong")
        self.refused.hide()
        self.gap_px = 12
        self.column.addWidget(text(words.TITLE, "display"))
        self.column.addWidget(text(words.LEAD, "soft"))
        card = Card(margin_px=16, gap_px=12)
        card.column.addLayout(_named(words.DAY, self.day))
        card.column.addLayout(_named(words.BEGAN, self.began))
        card.column.addWidget(text(words.AMOUNT, "strong"))
        card.column.addWidget(self.amount)
        card.column.addWidget(self.refused)
        self.column.addWidget(card)
        self.pain = Folded(words.PAIN, words.NO_PAIN, lambda: self.asked)
        self.column.addWidget(self.pain)
        if told is not None and (told.before, told.after) != (NOT_TOLD, NOT_TOLD):
            self.asked.show_told(told)
            self.pain.turn()
        self.column.addStretch(1)
        self.save = button(words.SAVE, self._keep, kind="primary")
        self.keep_in_sight(self.save, button(words.BACK, self.left.emit, kind="quiet"))
        self.on_enter = self.save
        self.on_escape = self.left.emit
        self.begin_at(self.day)

    def refuse(self, why: WhyNot) -> None:
        """Say why it cannot be kept."""
        where = self.began if why is WhyNot.IN_ANOTHER else self.day
        where.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say_in(self.refused, words.WHY_NOT[why])

    def _keep(self) -> None:
        amount = _AMOUNTS[self.amount.chosen or 0]
        before, after = self.asked.told if self.pain.unfolded else (NOT_TOLD, NOT_TOLD)
        told = ToldSession(self.day.value(), self.began.value(), amount, before, after)
        self.kept.emit(told)


class _PainThen(QWidget):
    """How pain was before and after; every answer may be left out."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(text(words.PAIN_LEAD, "soft"))
        self.before = PainQuestions(words.BACK_BEFORE)
        self.after = PainQuestions(words.BACK_AFTER)
        for title, asked in ((words.BEFORE, self.before), (words.AFTER, self.after)):
            card = Card(margin_px=16, gap_px=12)
            card.setAccessibleName(title)
            card.column.addWidget(text(title, "title"))
            card.column.addWidget(asked)
            column.addWidget(card)

    @property
    def told(self) -> tuple[ToldPain, ToldPain]:
        """What is told of before and of after."""
        before, after = (each.answers for each in (self.before, self.after))
        return (
            ToldPain(before.back, before.leg, before.leg_site),
            ToldPain(after.back, after.leg, after.leg_site),
        )

    def show_told(self, told: ToldSession) -> None:
        """Show what was told before."""
        for asked, pain in ((self.before, told.before), (self.after, told.after)):
            asked.show_answers(Answers(pain.back, pain.leg, pain.leg_site))


def _named(question: str, field: QWidget) -> QHBoxLayout:
    """Return a field with its name before it."""
    row = QHBoxLayout()
    row.setSpacing(12)
    named = text(question, "strong", wrap=False)
    named.setBuddy(field)
    row.addWidget(named)
    row.addWidget(field)
    row.addStretch(1)
    return row
