"""Visits and the questions for them in memory, held to the contract of `VisitStore`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from coach.domain.pt_questions import QuestionSaid
from coach.domain.visits import VisitSaid
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemoryVisits(MemoryTransactions):
    """Keeps both in lists."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_visits", "_questions")

    def __init__(self) -> None:
        super().__init__()
        self._visits: list[VisitSaid] = []
        self._questions: list[QuestionSaid] = []

    def add_visit_said(self, said: VisitSaid) -> None:
        self._write()
        self._visits.append(replace(said, at=as_kept(said.at)))

    def visits_said(self) -> Sequence[VisitSaid]:
        return list(self._visits)

    def add_question_said(self, said: QuestionSaid) -> None:
        self._write()
        self._questions.append(replace(said, at=as_kept(said.at)))

    def questions_said(self) -> Sequence[QuestionSaid]:
        return list(self._questions)
