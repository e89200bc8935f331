"""After a session: what the plan suggests, if anything. The user decides, or their PT."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coach.domain.program import NO_CONTACT, Contact
from coach.domain.suggesting.values import Suggestion
from coach.ui.plan.suggestion_card import ForThePtCard, SuggestionCard
from coach.ui.texts import ratings as words
from coach.ui.texts.contact import your_pt
from coach.ui.widgets.buttons import button
from coach.ui.widgets.page import Page
from coach.ui.widgets.texts import text


class SuggestionsPage(Page):
    """A card for each suggestion, and for each that is the PT's to decide, who may be named.

    Signals:
        answered: (`Suggestion`, `Answer`).
        left: the rest is for another day.
    """

    answered = Signal(object, object)
    left = Signal()

    def __init__(
        self,
        suggestions: Sequence[Suggestion],
        for_the_pt: Sequence[Suggestion] = (),
        contact: Contact = NO_CONTACT,
    ) -> None:
        super().__init__(880)
        self.on_escape = self.left.emit
        self.column.addWidget(text(words.SUGGESTED_TITLE, "display"))
        if suggestions:
            self.column.addWidget(text(words.SUGGESTED_LEAD, "lead"))
        self.cards = [SuggestionCard(suggestion) for suggestion in suggestions]
        for card in self.cards:
            card.answered.connect(self.answered)
            self.column.addWidget(card)
        for each in for_the_pt:
            self.column.addWidget(ForThePtCard(each, your_pt(contact)))
        self.later = button(words.LATER, self.left.emit, kind="quiet")
        self.keep_in_sight(self.later)
        self.on_enter = self.later
        self.begin_at(self.later)
