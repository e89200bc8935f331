"""Where visits and the questions for them are kept."""

from collections.abc import Sequence
from typing import Protocol

from coach.domain.pt_questions import QuestionSaid
from coach.domain.visits import VisitSaid
from coach.services.ports.transactions import Transactions


class VisitStore(Transactions, Protocol):
    """What was said of visits and of questions for the PT. Nothing replaces anything."""

    def add_visit_said(self, said: VisitSaid) -> None:
        """Keep what was said of a visit, beside all that was said of it before."""

    def visits_said(self) -> Sequence[VisitSaid]:
        """Return all that was said of visits, in the order of keeping."""

    def add_question_said(self, said: QuestionSaid) -> None:
        """Keep what was said of a question, beside all that was said of it before."""

    def questions_said(self) -> Sequence[QuestionSaid]:
        """Return all that was said of questions, in the order of keeping."""
