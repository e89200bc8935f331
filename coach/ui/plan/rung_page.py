"""One rung in full, with the way to move there on both sides or on one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from coach.domain.ladder import Ladder, Library, Option, Rung
from coach.domain.sides import Side, SideRule
from coach.ui.plan.rung_texts import RungTexts
from coach.ui.texts import plan as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import Card, text


class RungPage(Page):
    """The texts of a rung.

    Signals:
        move_wanted: the sides to move on; empty for both.
        left: back to the plan.
    """

    move_wanted = Signal(object)
    left = Signal()

    def __init__(
        self,
        ladder: Ladder,
        rung: Rung,
        theme: Theme,
        library: Library,
        options: Sequence[Option] = (),
        *,
        locked: str,
        here: bool,
    ) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        self.back = button(words.BACK, self.left.emit, kind="quiet")
        self.buttons = {}
        if not locked and not here:
            for label, sides in _moves(ladder, rung):
                made = button(label, partial(self.move_wanted.emit, sides), kind="")
                self.buttons[sides] = made
        if locked:
            self.column.addWidget(text(locked, "soft"))
        card = Card(margin_px=32)
        texts = RungTexts(theme, library)
        texts.show_rung(ladder, rung, options)
        card.column.addWidget(texts)
        self.column.addWidget(card)
        self.keep_in_sight(self.back, *self.buttons.values())
        self.on_enter = self.back
        self.begin_at(self.back)


def _moves(ladder: Ladder, rung: Rung) -> list[tuple[str, tuple[Side, ...]]]:
    if ladder.side_rule is not SideRule.EACH_SIDE or rung.midline:
        return [(words.MOVE, ())]
    return [
        (words.MOVE_BOTH, ()),
        (words.MOVE_LEFT, (Side.LEFT,)),
        (words.MOVE_RIGHT, (Side.RIGHT,)),
    ]
