"""What a movement is, and for how long it is to be timed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coach.domain.ladder import Movement
from coach.domain.movements_done import lengths_min, lengths_with, usual_min
from coach.ui.figures.view import FigureView
from coach.ui.texts import movement as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button, set_icon
from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.page import Page, is_roomy
from coach.ui.widgets.texts import Card, listed, text

_FIGURE_PX = 300


class SetUpPage(Page):
    """What the movement is, when to leave it out, and how long it is to take.

    Args:
        minutes: what the day asks for; None where it asks for nothing.

    Signals:
        begun: with the minutes it is to take.
        left: the user does not want to.
    """

    begun = Signal(int)
    left = Signal()

    def __init__(self, movement: Movement, theme: Theme, minutes: int | None = None) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        self._lengths = lengths_with(minutes, lengths_min(movement.id, movement.dose))
        named = [words.MINUTES.format(minutes=minutes) for minutes in self._lengths]
        self.length = ChoiceRow(words.HOW_LONG, named, required=True)
        self.length.show_chosen(
            self._lengths.index(minutes or usual_min(movement.id, movement.dose))
        )
        self.begin = button(words.BEGIN, self._begin, kind="primary", name="begin")
        set_icon(self.begin, "play", theme)
        back = button(words.BACK, self.left.emit, kind="quiet", name="back")
        self.column.addWidget(text(movement.name, "display"))
        if movement.about:
            self.column.addWidget(text(movement.about, "lead"))
        if movement.skip_when:
            # Before the steps: whoever it is not for reads no further.
            skip = Card(margin_px=24, gap_px=12)
            skip.column.addWidget(text(words.NOT_WITH, "strong"))
            skip.column.addWidget(listed(movement.skip_when))
            self.column.addWidget(skip)
        card = Card(margin_px=24, gap_px=16)
        row = QHBoxLayout()
        row.setSpacing(24)
        self.figure = FigureView(theme)
        self.figure.show_figure(movement.figure or movement.id, None)
        self.figure.show_still()
        self.figure.setFixedSize(_FIGURE_PX, _FIGURE_PX * 9 // 13)
        row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(_what_to_do(movement), 1)
        card.column.addLayout(row)
        self.column.addWidget(card)
        self.foot.addWidget(self.length)
        self.keep_in_sight(self.begin, back)
        self.on_enter = self.begin
        self.begin_at(self.begin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where the words need the room."""
        super().resizeEvent(event)
        self.figure.setVisible(self.figure.is_shown and is_roomy(self))

    def _begin(self) -> None:
        self.begun.emit(self._lengths[self.length.chosen or 0])


def _what_to_do(movement: Movement) -> QVBoxLayout:
    """Lay out the steps, what to watch for, and when to stop."""
    texts = QVBoxLayout()
    texts.setSpacing(12)
    steps = movement.instructions
    texts.addWidget(listed((*steps.set_up, *steps.do), numbered=True))
    if steps.watch_for:
        texts.addWidget(text(words.WATCH_FOR, "strong"))
        texts.addWidget(listed(steps.watch_for))
    texts.addWidget(text(words.STOP_WHEN, "strong"))
    texts.addWidget(listed((*steps.stop_when, *steps.stop_always), ""))
    return texts
