"""What was said of the exercises of a session is put right, a card for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coach.domain.pain_zones import much_pain
from coach.domain.warning_signs import Trigger
from coach.services.put_right import RatedToday
from coach.ui.answers.exercise_card import ExerciseCard
from coach.ui.answers.said_back import SaidBack
from coach.ui.texts import check_in
from coach.ui.texts import put_right as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import text


class PutRightRatingsPage(Page):
    """What stands for each exercise, to be changed.

    Signals:
        answered: with a tuple of the worst pain and the form of each exercise, in their order.
        left: all stays as it was.
        warning_signs: the user wants to see them.
    """

    answered = Signal(object)
    left = Signal()
    warning_signs = Signal()

    def __init__(self, said: RatedToday) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        self._no_session_from = said.no_session_from
        self._was = tuple((one.worst, one.stands.form) for one in said.exercises)
        self.save = button(check_in.SAVE, self._save, kind="primary", name="save")
        self.keep = button(check_in.KEEP_AS_IT_WAS, self.left.emit, kind="quiet")
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(text(words.RATED_TITLE, "display"))
        head.addWidget(text(check_in.PUT_RIGHT_LEAD, "soft"))
        if any(one.stands.hurt for one in said.exercises):
            head.addWidget(text(words.HURT_ELSEWHERE, "soft"))
        self.column.addLayout(head)
        self.said_back = SaidBack()
        self.said_back.warning_signs.connect(self.warning_signs)
        self.cards = []
        for one in said.exercises:
            name = words.exercise_named(one.exercise, one.stands.side)
            card = ExerciseCard(one.exercise.ladder_id, name, said.limits)
            card.show_felt(one.worst, one.stands.form, asks_worst=not one.stands.hurt)
            card.worst.changed.connect(self._say_back)
            self.cards.append(card)
            self.column.addWidget(card)
        self._say_back()
        self.said_back.stand_above(self, self.save, self.keep)
        self.on_enter = self.save
        first = self.cards[0]
        self.begin_at(first.form if said.exercises[0].stands.hurt else first.worst)

    def _say_back(self) -> None:
        a_lot = much_pain((card.felt.worst for card in self.cards), self._no_session_from)
        sentence = check_in.alarm_said(Trigger.MUCH_PAIN, self._no_session_from)
        self.said_back.say(sentence if a_lot else "")

    def _save(self) -> None:
        now = tuple((card.felt.worst, card.felt.form) for card in self.cards)
        if now == self._was:
            self.left.emit()
        else:
            self.answered.emit(now)
