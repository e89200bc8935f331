"""Rows of choices of which at most one is chosen and none to begin with.

A row is one stop of Tab. Digits, the arrow keys and Space choose; Tab and the arrows up and down
lead to the question before and the one behind; Enter never answers, nor do the keys for the top and
the end of a page. Backspace takes the choice
back, and so does a second click, so a slip can be undone; no other key does, because a key that is
pressed twice would. Nothing chosen is None: "not asked" is never 0.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.pain import PAIN_MAX
from coach.domain.pain_zones import ZoneSaid
from coach.ui.keyboard.key_reader import WITH_OTHERS, digit_of
from coach.ui.style import CHOICE_RADIUS_PX, RING_ROOM_PX
from coach.ui.typography import sized
from coach.ui.widgets.buttons import PushButton
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.roving_focus import Stop
from coach.ui.widgets.texts import text
from coach.ui.widgets.zone_mark import ZoneLine

ROOMY_CHOICES = "QPushButton { padding: 4px 16px; }"
"""More room at the sides than the common style, which is meant for digits: for words."""

_RING_PX = 3.0

_ZONE_BETWEEN_PX = 460
"""Width that a scale needs to have its zone between its ends, at the usual size of text."""

_TAKE_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_OF_THE_PAGE = (Qt.Key.Key_Home, Qt.Key.Key_End)
"""Who wants the end of the page would otherwise have said 10, or silenced the coach."""


class Choice(PushButton):
    """One choice of a row: filled when it is the answer, with a ring around it in focus."""

    enter_presses = False
    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, words: str, name: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setProperty("kind", "choice")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring outside, so that it cannot be taken for an answer."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self.parentWidget()
        ink = (row or self).palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(QPen(ink, _RING_PX))
        inset = _RING_PX / 2
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = CHOICE_RADIUS_PX + RING_ROOM_PX - inset
        painter.drawRoundedRect(ring, radius, radius)
        painter.end()


class ChoiceRow(QWidget):
    """A row of choices.

    Args:
        question: what it asks; a screen reader says it of the row.
        words: what each choice says.
        required: whether a choice can only be changed and not taken back.
        first_digit: the digit that chooses the first one.
        show_digits: whether the digits stand before the words.

    Signals:
        changed: something was chosen or taken back.
    """

    changed = Signal()
    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        question: str,
        words: Sequence[str],
        *,
        required: bool = False,
        first_digit: int = 1,
        show_digits: bool = False,
    ) -> None:
        super().__init__()
        self.chosen: int | None = None
        self._required = required
        self._first_digit = first_digit
        self._just_typed_1 = False
        self.setAccessibleName(question)
        self.buttons: list[Choice] = []
        row = EvenRows(self)
        for place, word in enumerate(words):
            shown = f"{place + first_digit}  {word}" if show_digits else word
            made = Choice(shown, word)
            made.clicked.connect(lambda _checked=False, place=place: self.choose(place))
            made.stop = self
            self.buttons.append(made)
            row.addWidget(made)
        self._stop = Stop(self.buttons, arrived=self._arrive)
        self.setFocusProxy(self.buttons[0])

    def choose(self, place: int) -> None:
        """Choose the button at a place; choosing it again takes it back."""
        again = self.chosen == place and not self._required
        self._take(None if again else place)

    def show_chosen(self, place: int | None) -> None:
        """Show a choice without telling anybody."""
        self.chosen = place
        for at, made in enumerate(self.buttons):
            made.setChecked(at == place)
        if place is not None:
            self._lead_to(self.buttons[place])

    def offer(self, place: int, *, offered: bool) -> None:
        """Offer a choice, or hide it; where it was chosen and is hidden, the first one is."""
        self.buttons[place].setVisible(offered)
        if not offered and self.chosen == place:
            self.show_chosen(0)

    def take(self, at: QAbstractButton, event: QKeyEvent) -> bool:
        """Choose by digit or arrow key, or take the choice back."""
        after_1, self._just_typed_1 = self._just_typed_1, False
        if event.modifiers() & WITH_OTHERS:
            return False
        digit = digit_of(event)
        if event.key() in _OF_THE_PAGE and not digit:
            return False
        if digit:
            if not event.isAutoRepeat():
                self._type(digit, after_1=after_1)
            return True
        if event.key() in _TAKE_BACK and not self._required:
            if self.chosen is not None:
                self._take(None)
            return True
        if event.key() == Qt.Key.Key_Space:
            self._arrive(at)
            return True
        return self._stop.take(at, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that comes to the row itself as if its stop had the focus."""
        at = self.focusProxy()
        if not isinstance(at, QAbstractButton) or not self.take(at, event):
            super().keyPressEvent(event)

    def rest_on(self, at: QAbstractButton) -> None:
        """Let Tab lead here again: to the choice made, else to where the focus was."""
        self._just_typed_1 = False
        self._lead_to(self.buttons[self.chosen] if self.chosen is not None else at)

    def _type(self, digit: str, *, after_1: bool) -> None:
        """Choose by a digit; a 0 straight after a 1 makes it 10 where there is a 10."""
        number = 10 if digit == "0" and after_1 and self._has(10) else int(digit)
        if self._has(number):
            place = number - self._first_digit
            if place != self.chosen:
                self._take(place)
            else:
                self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self._just_typed_1 = number == 1

    def _has(self, number: int) -> bool:
        place = number - self._first_digit
        return 0 <= place < len(self.buttons) and not self.buttons[place].isHidden()

    def _arrive(self, at: QAbstractButton) -> None:
        place = next(n for n, made in enumerate(self.buttons) if made is at)
        if place != self.chosen:
            self._take(place)

    def _take(self, place: int | None) -> None:
        self.show_chosen(place)
        if place is not None:
            self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _lead_to(self, at: QAbstractButton) -> None:
        self._stop.rest_on(at)
        self.setFocusProxy(at)


class RatingScale(QWidget):
    """A question answered by 0 to 10, with words at both ends, and between them its zone.

    Args:
        question: what is asked.
        low: what 0 is.
        high: what 10 is.
        about: what the question is about, where several on a page ask the same; a screen reader
            says it of the row.

    Signals:
        changed: the rating was given or taken back.

    Attributes:
        zone: says in which zone the rating lies; whoever asks knows the limits.
    """

    changed = Signal()

    def __init__(self, question: str, low: str, high: str, about: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(text(question, "strong"))
        named = f"{about}: {question}" if about else question
        self._row = ChoiceRow(named, [str(n) for n in range(PAIN_MAX + 1)], first_digit=0)
        self._ends = (low, high)
        self._row.setAccessibleDescription(f"{low}, {high}")
        self._row.changed.connect(self.changed)
        column.addWidget(self._row)
        self.zone = ZoneLine()
        self._ends_row = ends = QGridLayout()
        ends.setVerticalSpacing(4)
        least, most = text(low, "small"), text(high, "small")
        most.setAlignment(Qt.AlignmentFlag.AlignRight)
        # Room by how much each says: in a narrow window the longer one takes two lines.
        ends.setColumnStretch(0, len(low))
        ends.setColumnStretch(2, len(high))
        ends.addWidget(least, 0, 0)
        ends.addWidget(most, 0, 2)
        self._zone_beneath: bool | None = None
        self._place_zone(beneath=False)
        column.addLayout(ends)
        self.setFocusProxy(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the zone beneath the ends where it would leave them too little."""
        super().resizeEvent(event)
        self._place_zone(beneath=self.width() < sized(_ZONE_BETWEEN_PX))

    def _place_zone(self, *, beneath: bool) -> None:
        if beneath != self._zone_beneath:
            self._zone_beneath = beneath
            self._ends_row.addWidget(self.zone, *((1, 0, 1, 3) if beneath else (0, 1, 1, 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on a key that comes to the question itself."""
        self._row.keyPressEvent(event)

    def show_zone(self, said: ZoneSaid | None) -> None:
        """Say in which zone the rating lies; None where nothing is rated."""
        self.zone.show_zone(said)
        self._row.setAccessibleDescription(", ".join([*self._ends, *self.zone.said]))

    @property
    def value(self) -> int | None:
        """The rating, 0 to 10, or None."""
        return self._row.chosen

    @property
    def buttons(self) -> list[Choice]:
        """The buttons for 0 to 10."""
        return self._row.buttons

    def show_value(self, rating: int | None) -> None:
        """Show a rating without telling anybody."""
        self._row.show_chosen(rating)

    def choose(self, rating: int) -> None:
        """Give a rating; giving the same again takes it back."""
        self._row.choose(rating)
