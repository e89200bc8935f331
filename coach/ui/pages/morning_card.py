"""The one question of the morning, on Today until it is answered or put aside for the day."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from coach.domain.pain_zones import limits_alone
from coach.domain.rules import PainZones
from coach.services.check_in import Answers
from coach.ui.answers.morning_details import MorningDetails
from coach.ui.answers.pain_questions import PainQuestions
from coach.ui.answers.quick_answer import QuickAnswer
from coach.ui.keyboard.key_reader import GO_ON
from coach.ui.texts import check_in as words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.texts import Card

_NOTHING = Answers()


class MorningCard(Card):
    """Back and leg pain, how far down the leg anything is felt, and more for who wants to.

    Signals:
        answered: with `Answers`; empty ones when it is put aside.
    """

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__(margin_px=24, gap_px=16)
        self.pain = PainQuestions(words.MORNING_BACK)
        self.more = MorningDetails()
        self._last: Answers | None = None
        self._limits = limits_alone(PainZones())
        self.pain.changed.connect(self._show_zones)
        self.as_last_time = QuickAnswer(
            words.AS_LAST_TIME, words.AS_LAST_TIME_KEY, self._answer_as_last_time
        )
        self.save = button(words.MORNING_SAVE, self._save, name="save_morning")
        self.later = button(words.MORNING_LATER, self._put_aside, kind="quiet")
        self.column.addWidget(self.as_last_time)
        self.column.addWidget(self.pain)
        self.column.addWidget(self.more)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addWidget(self.later)
        row.addStretch(1)
        self.column.addLayout(row)

    def show_limits(self, zones: PainZones) -> None:
        """Say zones by a plan's limits."""
        self._limits = limits_alone(zones)
        self._show_zones()

    def _show_zones(self) -> None:
        said = self.pain.answers
        self.pain.show_zones(self._limits.said(said.back), self._limits.said(said.leg))
        self.as_last_time.yield_to(chosen=said != _NOTHING)

    def show_last(self, last: Answers | None) -> None:
        """Offer what the last morning answered, or nothing."""
        self._last = last
        self.as_last_time.offer(words.in_words(last) if last is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves what was answered; where nothing was, it leads on and answers nothing."""
        if self.as_last_time.take(event):
            return
        if event.key() not in GO_ON:
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            pass
        elif self._said == _NOTHING:
            self.focusNextPrevChild(True)
        else:
            self._save()

    @property
    def _said(self) -> Answers:
        said = self.pain.answers
        return replace(said, stiff_min=self.more.stiff_min, slept_badly=self.more.slept_badly)

    def _save(self) -> None:
        said = self._said
        self.clear()
        self.answered.emit(said)

    def _answer_as_last_time(self) -> None:
        if self._last is not None:
            self.pain.show_answers(self._last)
            self._save()

    def _put_aside(self) -> None:
        self.clear()
        self.answered.emit(_NOTHING)

    def clear(self) -> None:
        """Show no answer: tomorrow's morning starts empty."""
        self.pain.show_answers(_NOTHING)
        self.more.clear()
