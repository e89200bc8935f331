"""Asks the warning signs, one at a time and large; every one is answered, none is marked.

An emergency is told at once, and the rest of the list can wait. Any other yes that locks is shown
once more before it counts, because a slip of the finger must not.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from coach.domain.warning_signs import (
    Said,
    Trigger,
    WarningSign,
    would_be_emergency,
    would_lock,
)
from coach.ui.keyboard.key_reader import answer_of
from coach.ui.texts import warning_signs as words
from coach.ui.widgets.buttons import PushButton, button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, listed, text

_HIGHEST_PX = 240
"""What the longest sign needs at the width of a small window."""


class AskSignsPage(Page):
    """One sign after the other; digits, letters or buttons answer.

    Signals:
        answered: every sign has its answer.
        said_yes: a sign that locks was answered with yes or "not sure"; with all answers so far.
        emergency: a sign of an emergency was; with all answers so far. No more is asked.
        left: the user does not want to answer now.
        went_back: from the first sign to the page before them.

    Attributes:
        signs: what is asked, in order.
        answers: what was said so far.
        buttons: what answers, by answer.
        help_now: whom to call, while the rest of a list is asked in an emergency.
    """

    answered = Signal(object)
    said_yes = Signal(object)
    emergency = Signal(object)
    left = Signal()
    went_back = Signal()

    def __init__(
        self,
        trigger: Trigger,
        signs: Sequence[WarningSign],
        *,
        can_leave: bool,
        place: str = "",
        can_go_back: bool = False,
        number: str | None = None,
        said: Mapping[WarningSign, Said] | None = None,
    ) -> None:
        """Make the page; the first sign without an answer is asked at once.

        Args:
            trigger: why they are asked.
            signs: which, in order.
            can_leave: whether they may be put off.
            place: where they stand among other pages, such as "2 of 5"; may be empty.
            can_go_back: whether there is a page before them.
            number: while an emergency locks: whom to call; "" where it was never told.
            said: what was answered already.
        """
        super().__init__(880)
        self.signs = tuple(signs)
        self.answers = dict(said or {})
        open_places = (n for n, sign in enumerate(self.signs) if sign not in self.answers)
        self._place = next(open_places, 0)
        self._heading = text(words.WHY_ASKED[trigger], "title")
        called = number or words.YOUR_EMERGENCY_NUMBER
        self.help_now = text(words.HELP_NOW.format(number=called), "strong", tone="stop")
        self._where = text("", "soft")
        self._sign = text("", "display")
        if place:
            self.gap_px = 16
            self.column.addWidget(text(place, "soft", wrap=False))
        self.column.addWidget(self._heading)
        self.column.addWidget(self.help_now)
        self._heading.setVisible(number is None)
        self.help_now.setVisible(number is not None)
        self.column.addWidget(self._card())
        self.column.addWidget(text(words.NOT_SURE_COUNTS, "soft"))
        self.buttons = {said: self._button(said) for said in Said}
        self.one_back = button(words.ONE_BACK, self._back, kind="quiet")
        self._can_leave, self._can_go_back = can_leave, can_go_back
        self.on_escape = self.left.emit if can_leave else self._back
        self.not_now = button(words.NOT_NOW, self.left.emit, kind="quiet")
        last = [self.not_now] if can_leave else []
        self.keep_in_sight(*self.buttons.values(), self.one_back, *last)
        # No answer has the focus at first, so that Enter pressed once too often says nothing.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by a digit; go back by Backspace."""
        letter = answer_of(event)
        for said, key in words.KEYS.items():
            if letter == key and not event.isAutoRepeat():
                self._answer(said)
                return
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Left):
            self._back()
            return
        super().keyPressEvent(event)

    def _card(self) -> Card:
        card = Card(margin_px=32, gap_px=16)
        card.column.addWidget(self._where)
        card.column.addWidget(self._sign)
        # The answers stay where they are, however long the next sign is.
        card.column.addStretch(1)
        card.setMinimumHeight(_HIGHEST_PX)
        return card

    def _button(self, said: Said) -> PushButton:
        label = words.ANSWER.format(key=words.KEYS[said], answer=words.ANSWERS[said])
        made = button(label, lambda: self._answer(said))
        made.enter_presses = False
        return made

    def _ask(self) -> None:
        sign = self.signs[self._place]
        where = words.PLACE.format(place=self._place + 1, of=len(self.signs))
        self._where.setText(f"{words.IS_IT_TRUE}   {where}")
        self._sign.setText(words.SIGNS[sign])
        help_now = "" if self.help_now.isHidden() else f"{self.help_now.text()} "
        self.setAccessibleDescription(f"{help_now}{words.SIGNS[sign]} {where}")
        first = self._place == 0
        self.one_back.setText(words.STEP_BACK if first and self._can_go_back else words.ONE_BACK)
        self.one_back.setEnabled(not first or self._can_go_back)
        self.setFocus()

    def _answer(self, said: Said) -> None:
        sign = self.signs[self._place]
        before = self.answers.get(sign)
        self.answers[sign] = said
        if would_be_emergency({sign: said}):
            self.emergency.emit(dict(self.answers))
            return
        if said is not before and would_lock({sign: said}):
            self.said_yes.emit(dict(self.answers))
        if self._place + 1 < len(self.signs):
            self._place += 1
            self._ask()
        else:
            self.answered.emit(dict(self.answers))

    def _back(self) -> None:
        if self._place > 0:
            self._place -= 1
            self._ask()
        elif self._can_go_back:
            self.went_back.emit()


class ReviewSignsPage(Page):
    """What was said yes or "not sure" to, once more, before it counts."""

    def __init__(
        self,
        signs: Sequence[WarningSign],
        right: Callable[[], object],
        again: Callable[[], object],
    ) -> None:
        super().__init__(880)
        self.on_escape = again
        self.column.addWidget(text(words.REVIEW, "display"))
        self.column.addWidget(text(words.REVIEW_LEAD, "lead"))
        card = Card(margin_px=32)
        card.column.addWidget(listed([words.SIGNS[sign] for sign in signs]))
        self.column.addWidget(card)
        self.right = button(words.REVIEW_RIGHT, right, kind="primary")
        self.again = button(words.REVIEW_AGAIN, again)
        for each in (self.right, self.again):
            each.enter_presses = False
        self.keep_in_sight(self.right, self.again)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
