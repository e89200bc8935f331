"""Any answer of today can be put right: which one, and what it shall be."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from coach.domain.easier_taken import EasierTaken
from coach.domain.pain import AskedWhen
from coach.domain.pain_answer import PainAnswer, answer_to
from coach.services.check_in import Answers
from coach.services.put_right import SaidToday
from coach.ui.answers.morning_details import MorningDetails
from coach.ui.answers.pain_questions import PainQuestions
from coach.ui.texts import check_in as words
from coach.ui.texts import put_right as put_right_words
from coach.ui.texts.put_right import said_at
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text
from coach.ui.widgets.zone_mark import with_mark


class SaidTodayPage(Page):
    """Today's answers, the last one first, each with a button, and what was made easier.

    Signals:
        chosen: the answer to put right, as `SaidToday`.
        slip: an easier version that was taken by mistake, as `EasierTaken`.
        left: the user leaves them all as they are.
    """

    chosen = Signal(object)
    slip = Signal(object)
    left = Signal()

    def __init__(self, answers: Sequence[SaidToday], easier: Sequence[EasierTaken] = ()) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(text(words.SAID_TODAY, "display"))
        head.addWidget(text(words.CHOOSE_ONE, "soft"))
        self.column.addLayout(head)
        self.buttons = []
        card = Card(gap_px=8)
        for one in reversed(answers):
            said = said_at(one)
            change = button(words.PUT_RIGHT, partial(self.chosen.emit, one))
            change.setAccessibleDescription(said)
            self.buttons.append(change)
            row = with_mark(text(said, "lead"), one.zone)
            row.addWidget(change)
            card.column.addLayout(row)
        self.column.addWidget(card)
        card.setVisible(bool(answers))
        self.slips: list[QPushButton] = []
        if easier:
            self.column.addWidget(self._made_easier(easier))
        self.back = button(words.BACK_TO_TODAY, self.left.emit, kind="primary")
        self.keep_in_sight(self.back)
        self.on_enter = self.back
        self.begin_at(next(iter((*self.buttons, *self.slips)), self.back))

    def _made_easier(self, easier: Sequence[EasierTaken]) -> Card:
        card = Card(gap_px=8)
        card.column.addWidget(text(put_right_words.EASIER_TITLE, "title"))
        for one in easier:
            said = put_right_words.easier_at(one)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(text(said, "lead"), 1)
            if not one.stays:
                slip = button(put_right_words.SLIP, partial(self.slip.emit, one))
                slip.setAccessibleDescription(said)
                self.slips.append(slip)
                row.addWidget(slip)
            card.column.addLayout(row)
            if one.stays:
                card.column.addWidget(text(put_right_words.EASIER_STAYS, "soft"))
        return card


class PutRightPage(Page):
    """One answer as it stands, to be changed.

    Signals:
        answered: with the other `Answers`.
        left: the answer stays as it was.
    """

    answered = Signal(object)
    left = Signal()

    def __init__(self, answer: PainAnswer) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        said = answer.said
        self._answer = answer
        self._was = Answers.of(said)
        self._morning = said.asked is AskedWhen.MORNING
        self.pain = PainQuestions(words.MORNING_BACK if self._morning else words.BACK)
        self.more = MorningDetails()
        self.save = button(words.SAVE, self._save, kind="primary", name="save")
        self.keep = button(words.KEEP_AS_IT_WAS, self.left.emit, kind="quiet")
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(text(words.PUT_RIGHT_TITLE, "display"))
        was = text(words.WAS_SAID.format(said=said_at(answer)), "lead")
        head.addLayout(with_mark(was, answer.zone))
        head.addWidget(text(words.PUT_RIGHT_LEAD, "soft"))
        self.column.addLayout(head)
        card = Card(margin_px=24, gap_px=16)
        card.column.addWidget(self.pain)
        card.column.addWidget(self.more)
        self.column.addWidget(card)
        self.keep_in_sight(self.save, self.keep)
        self.pain.changed.connect(self._show_zones)
        self.pain.show_answers(self._was)
        self.more.show_answers(self._was)
        self.more.setVisible(self._morning)
        self.on_enter = self.save
        self.begin_at(self.pain)

    def _show_zones(self) -> None:
        said, before = self._answer.said, self._answer.before
        now = self.pain.answers.check_in(said.asked, said.at, said.session_id)
        answer = answer_to(now, before)
        self.pain.show_zones(answer.back_zone, answer.leg_zone)

    def _save(self) -> None:
        now = self.pain.answers
        if self._morning:
            now = replace(now, stiff_min=self.more.stiff_min, slept_badly=self.more.slept_badly)
        if now in (self._was, Answers()):
            # The same again is no other answer, and taking all of it back answers nothing.
            self.left.emit()
        else:
            self.answered.emit(now)
