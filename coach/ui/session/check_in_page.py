"""The check-in before and after a session: three questions, nothing preselected, all optional."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from coach.domain.gates import Gate, Locked
from coach.domain.pain import AskedWhen
from coach.domain.pain_answer import PainAnswer
from coach.services.check_in import Answers
from coach.ui.answers.pain_questions import PainQuestions
from coach.ui.answers.quick_answer import QuickAnswer
from coach.ui.answers.said_back import SaidBack
from coach.ui.texts import check_in as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text

_NOTHING = Answers()


class CheckInPage(Page):
    """Asks how it is.

    Signals:
        answered: the user goes on, with `Answers`.
        all_clean: the pain is as before and all exercises were clean, with `Answers`.
        left: the user does not want to go on, and answers nothing.
        warning_signs: the user wants to see them.

    Args:
        answering: says something back to what is answered so far.
        gate: says what stands in the way of an ordinary session with an answer; None after one.
        last: what one key answers: as last time, or as before the session; None for no such key.
        offer_clean: whether one key may also say that all exercises were clean.
    """

    answered = Signal(object)
    all_clean = Signal(object)
    left = Signal()
    warning_signs = Signal()

    def __init__(
        self,
        asked: AskedWhen,
        theme: Theme,
        *,
        answering: Callable[[Answers], PainAnswer],
        gate: Callable[[Answers], Gate] | None = None,
        last: Answers | None = None,
        offer_clean: bool = False,
    ) -> None:
        super().__init__(880)
        self._last = last
        self._answering = answering
        self._gate = gate
        self._theme = theme
        self._before = before = asked is AskedWhen.BEFORE
        self.pain = PainQuestions()
        self.as_last_time = QuickAnswer(
            words.AS_LAST_TIME if before else words.AS_BEFORE,
            words.AS_LAST_TIME_KEY,
            self._answer_as_last_time,
        )
        self.clean = QuickAnswer(words.ALL_CLEAN, words.ALL_CLEAN_KEY, self._all_clean)
        self._said_back = SaidBack()
        self._said_back.warning_signs.connect(self.warning_signs)
        self.notice, self.signs = self._said_back.line, self._said_back.signs
        self.go_on = button(
            words.START if before else words.SAVE, self._finish, kind="primary", name="go_on"
        )
        self.not_now = button(words.NOT_NOW, self.left.emit, kind="quiet", name="not_now")
        set_icon(self.go_on, "play" if before else "check", theme)
        self._lay_out()
        # Only now: a button without a parent would be shown as a window of its own.
        self.not_now.setVisible(before)
        self._offer(last, clean=offer_clean)
        self.pain.changed.connect(self._show_notice)
        self._show_notice()
        self.on_enter = self.go_on
        self.on_escape = self.left.emit
        self.begin_at(self.pain)

    def _lay_out(self) -> None:
        title = words.BEFORE_TITLE if self._before else words.AFTER_TITLE
        lead = words.EMPTY_IS_FINE if self._before else words.EMPTY_AFTER
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(text(title, "display"))
        head.addWidget(text(lead, "soft"))
        self.column.addLayout(head)
        self.column.addWidget(self.clean)
        self.column.addWidget(self.as_last_time)
        card = Card(margin_px=24, gap_px=16)
        card.column.addWidget(self.pain)
        self.column.addWidget(card)
        self._said_back.stand_above(self, self.go_on, self.not_now)

    @property
    def answers(self) -> Answers:
        """What is answered so far."""
        return self.pain.answers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a letter as a quick answer."""
        if not (self.clean.take(event) or self.as_last_time.take(event)):
            super().keyPressEvent(event)

    def _show_notice(self) -> None:
        said = self.answers
        gate = self._gate(said) if self._gate is not None else None
        answer = self._answering(said)
        self.pain.show_zones(answer.back_zone, answer.leg_zone)
        for quick in (self.as_last_time, self.clean):
            quick.yield_to(chosen=said != _NOTHING)
        sentence = words.said_back(answer) if answer.alarm else ""
        if isinstance(gate, Locked):
            sentence = words.why_not(gate, sentence)
        if self._before:
            # Where an ordinary session is not proposed, this is no way to begin one.
            self.go_on.setText(words.GO_ON[gate.until if isinstance(gate, Locked) else None])
        set_icon(self.go_on, "play" if self._before else "check", self._theme)
        self._said_back.say(sentence)

    def _offer(self, last: Answers | None, *, clean: bool) -> None:
        """Offer quick answers, each with what it writes."""
        if last is not None:
            self.as_last_time.offer(words.in_words(last))
            self.clean.offer(words.clean_and_pain_in_words(last) if clean else "")

    def _answer_as_last_time(self) -> None:
        if self._last is not None and self._nothing_to_say_to(self._last):
            self._finish()

    def _all_clean(self) -> None:
        if self._last is not None and self._nothing_to_say_to(self._last):
            self.all_clean.emit(self._last)

    def _nothing_to_say_to(self, answers: Answers) -> bool:
        """Show an answer; where there is something to say to it, it waits for going on."""
        self.pain.show_answers(answers)
        if not self._said_back.said:
            return True
        self.go_on.setFocus()
        return False

    def _finish(self) -> None:
        self.answered.emit(self.answers)
