"""How the cards of the page about reminders ask: a title, and questions with their answers."""

from PySide6.QtWidgets import QVBoxLayout

from coach.ui.widgets.choices import ChoiceRow
from coach.ui.widgets.texts import Card, text


def titled_card(title: str, card: Card | None = None) -> Card:
    """Return a card, or the one that is given, with its title."""
    made = card if card is not None else Card(margin_px=32, gap_px=12)
    made.column.addWidget(text(title, "title"))
    return made


def ask(card: Card, question: str, row: ChoiceRow) -> None:
    """Put a question and its answers on a card."""
    group = QVBoxLayout()
    group.setSpacing(8)
    group.addWidget(text(question, "strong"))
    group.addWidget(row)
    card.column.addLayout(group)
