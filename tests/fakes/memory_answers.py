"""Answers to suggestions in memory, held to the contract of `AnswerStore`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from coach.domain.suggesting.answers import SuggestionAnswer
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemoryAnswers(MemoryTransactions):
    """Keeps answers in a list."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_answers",)

    def __init__(self) -> None:
        super().__init__()
        self._answers: list[SuggestionAnswer] = []

    def add_answer(self, answer: SuggestionAnswer) -> None:
        self._write()
        self._answers.append(replace(answer, at=as_kept(answer.at)))

    def answers(self) -> Sequence[SuggestionAnswer]:
        return sorted(self._answers, key=lambda answer: answer.at.utc)
