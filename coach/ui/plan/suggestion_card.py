"""One suggestion: the facts and what the plan says, in one sentence, and three answers; or, where
only the PT may change it, who decides.
"""

from functools import partial

from PySide6.QtCore import Signal

from coach.domain.advice import Advice
from coach.domain.suggesting.answers import Answer
from coach.domain.suggesting.values import Suggestion
from coach.ui.numbers import shown_number
from coach.ui.texts import plan as words
from coach.ui.texts.suggestions import advised, asks_about_the_hold
from coach.ui.widgets.buttons import button
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import Card, text

_ANSWERS = (
    (Answer.TAKEN, words.ACCEPT, ""),
    (Answer.NOT_NOW, words.NOT_NOW, "quiet"),
    (Answer.NEVER, words.NEVER, "quiet"),
)


class SuggestionCard(Card):
    """Asks; the user decides.

    Signals:
        answered: (`Suggestion`, `Answer`).
    """

    answered = Signal(object, object)

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__(gap_px=8)
        self.suggestion = suggestion
        self.column.addWidget(text(words.SUGGESTIONS, "small"))
        self.column.addWidget(text(advised(suggestion.advice), "lead"))
        row = EvenRows(gap_px=8, fill=False)
        self.buttons = {
            answer: button(label, partial(self.answered.emit, suggestion, answer), kind=kind)
            for answer, label, kind in _ANSWERS
        }
        self.longer = button(
            "", partial(self.answered.emit, suggestion.with_usual_hold(), Answer.TAKEN)
        )
        self._ask_about_the_hold(suggestion.advice)
        for made in self.buttons.values():
            row.addWidget(made)
            if made is self.buttons[Answer.TAKEN]:
                row.addWidget(self.longer)
        self.column.addLayout(row)

    def _ask_about_the_hold(self, advice: Advice) -> None:
        """Ask which hold a rung begins with, where its own is longer; else there is one way."""
        question = asks_about_the_hold(advice)
        self.longer.setHidden(not question)
        if not question:
            return
        self.column.addWidget(text(question, "lead"))
        for made, seconds in (
            (self.buttons[Answer.TAKEN], advice.hold_after_s),
            (self.longer, advice.hold_usual_s),
        ):
            made.setText(words.ACCEPT_HELD.format(seconds=shown_number(seconds or 0)))


class ForThePtCard(Card):
    """What the plan's rules say of something that only the PT may change: nothing to press.

    Args:
        suggestion: what it is.
        pt: who the PT is, in a sentence; empty where nobody is named.
    """

    def __init__(self, suggestion: Suggestion, pt: str = "") -> None:
        super().__init__(gap_px=8)
        self.suggestion = suggestion
        by = suggestion.locked_by
        decides = words.FOR_THE_PT_LOCKED.format(name=by) if by else words.FOR_THE_PT_LEAD
        self.column.addWidget(text(words.FOR_THE_PT, "small"))
        self.column.addWidget(text(advised(suggestion.advice), "lead"))
        self.column.addWidget(text(f"{decides} {pt}".strip(), "soft"))
