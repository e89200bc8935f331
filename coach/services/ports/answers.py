"""Where the user's answers to suggestions are kept."""

from collections.abc import Sequence
from typing import Protocol

from coach.domain.suggesting.answers import SuggestionAnswer
from coach.services.ports.transactions import Transactions


class AnswerStore(Transactions, Protocol):
    """The answers to suggestions."""

    def add_answer(self, answer: SuggestionAnswer) -> None:
        """Keep an answer to a suggestion beside all earlier ones."""

    def answers(self) -> Sequence[SuggestionAnswer]:
        """Return every answer to a suggestion, oldest first."""
