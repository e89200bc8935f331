"""What is open at any time of the day, session or not: a walk, breathing, heat, a note."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.movements_done import EASY_BREATHING, HEAT, WALK
from coach.domain.walking import WalkingDay
from coach.ui.texts import guide as guide_words
from coach.ui.texts import movement as movement_words
from coach.ui.texts import today as words
from coach.ui.texts import walking as walking_words
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import text


class Offers(QWidget):
    """A button for each.

    Signals:
        chosen: with the id of the movement.
        note: something is to be written down.
        guide: the first five minutes in pictures are wanted.
    """

    chosen = Signal(str)
    note = Signal()
    guide = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text(words.ANY_TIME, "title"))
        self.walks = text("", "lead")
        self.walks.hide()
        column.addWidget(self.walks)
        row = EvenRows(gap_px=12, fill=False)
        self.buttons = {
            movement: button(
                movement_words.OFFER[movement], partial(self.chosen.emit, movement), name=movement
            )
            for movement in (WALK, EASY_BREATHING, HEAT)
        }
        for made in self.buttons.values():
            row.addWidget(made)
        row.addWidget(button(words.NOTE, self.note.emit, name="note"))
        self.guide_button = button(guide_words.OPEN, self.guide.emit, kind="quiet", name="guide")
        self.guide_button.hide()
        row.addWidget(self.guide_button)
        column.addLayout(row)

    def show_walks(self, day: WalkingDay | None) -> None:
        """Say how the walks that the plan asks for stand."""
        said = walking_words.standing(day) if day is not None else ""
        self.walks.setText(said)
        self.walks.setVisible(bool(said))
        left = min(day.minutes, day.left_min) if day is not None and day.times else 0
        named = walking_words.WALK_NOW.format(minutes=left)
        self.buttons[WALK].setText(named if left > 0 else movement_words.OFFER[WALK])

    def show_guide(self, *, shown: bool) -> None:
        """Offer the first five minutes in pictures, or not: who knows their way needs none."""
        self.guide_button.setVisible(shown)

    def show_heat(self, *, shown: bool) -> None:
        """Offer heat as well, or not: it comes before a session, and wants skin that feels it.

        Where the next session has to wait, warmth would be gone before it began.
        """
        self.buttons[HEAT].setVisible(shown)
