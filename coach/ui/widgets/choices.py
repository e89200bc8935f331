"""Rows of choices of which at most one is chosen and none to begin with.

Choosing again takes the choice back, so a slip can be undone. Nothing chosen is None: "not asked"
is never 0.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.pain import PAIN_MAX
from coach.ui.widgets.texts import text

_STEP = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ChoiceRow(QWidget):
    """A row of choices, moved along with the arrow keys.

    Args:
        required: whether a choice can only be changed and not taken back.

    Signals:
        changed: something was chosen or taken back.
    """

    changed = Signal()

    def __init__(self, question: str, words: Sequence[str], *, required: bool = False) -> None:
        super().__init__()
        self.chosen: int | None = None
        self._required = required
        self.buttons: list[QPushButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, word in enumerate(words):
            button = QPushButton(word)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("kind", "choice")
            button.setAccessibleName(f"{question}: {word}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, place=place: self.choose(place))
            self.buttons.append(button)
            row.addWidget(button)
        self.setFocusProxy(self.buttons[0])

    def choose(self, place: int) -> None:
        """Choose the button at a place; choosing it again takes it back."""
        again = self.chosen == place and not self._required
        self.show_chosen(None if again else place)
        self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def show_chosen(self, place: int | None) -> None:
        """Show a choice without telling anybody."""
        self.chosen = place
        for at, button in enumerate(self.buttons):
            button.setChecked(at == place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the row with the arrow keys."""
        step = _STEP.get(Qt.Key(event.key()))
        focused = next((n for n, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        target = min(max(focused + step, 0), len(self.buttons) - 1)
        self.buttons[target].setFocus(Qt.FocusReason.TabFocusReason)


class RatingScale(QWidget):
    """A question answered by 0 to 10, with words at both ends. Digit keys choose, too.

    Signals:
        changed: the rating was given or taken back.
    """

    changed = Signal()

    def __init__(self, question: str, low: str, high: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text(question, "strong"))
        self._row = ChoiceRow(question, [str(n) for n in range(PAIN_MAX + 1)])
        self._row.changed.connect(self.changed)
        column.addWidget(self._row)
        ends = QHBoxLayout()
        ends.addWidget(text(low, "small", wrap=False))
        ends.addStretch(1)
        ends.addWidget(text(high, "small", wrap=False))
        column.addLayout(ends)
        self.setFocusProxy(self._row)

    @property
    def value(self) -> int | None:
        """The rating, 0 to 10, or None."""
        return self._row.chosen

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons for 0 to 10."""
        return self._row.buttons

    def choose(self, rating: int) -> None:
        """Give a rating; giving the same again takes it back."""
        self._row.choose(rating)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit; 0 right after 1 makes it 10."""
        digit = event.text()
        if len(digit) == 1 and digit in "0123456789":
            rating = 10 if digit == "0" and self.value == 1 else int(digit)
            if rating != self.value:
                self.choose(rating)
            return
        super().keyPressEvent(event)
