"""Visits and the questions for them, in SQLite."""

from collections.abc import Sequence

from sqlalchemy import insert, select

from coach.domain.pt_questions import QuestionSaid
from coach.domain.visits import VisitSaid
from coach.storage import visit_rows
from coach.storage.stores.connections import RecordPart
from coach.storage.visit_tables import PT_QUESTIONS, VISITS


class SqlVisits(RecordPart):
    """The `VisitStore` of a record."""

    def add_visit_said(self, said: VisitSaid) -> None:
        """Keep what was said of a visit, beside all that was said of it before."""
        with self.connections.writing() as connection:
            connection.execute(insert(VISITS).values(visit_rows.visit_values(said)))

    def visits_said(self) -> Sequence[VisitSaid]:
        """Return all that was said of visits, in the order of keeping."""
        with self.connections.reading() as connection:
            rows = connection.execute(select(VISITS).order_by(VISITS.c.id)).mappings()
            return [visit_rows.read_visit(row) for row in rows]

    def add_question_said(self, said: QuestionSaid) -> None:
        """Keep what was said of a question, beside all that was said of it before."""
        with self.connections.writing() as connection:
            connection.execute(insert(PT_QUESTIONS).values(visit_rows.question_values(said)))

    def questions_said(self) -> Sequence[QuestionSaid]:
        """Return all that was said of questions, in the order of keeping."""
        with self.connections.reading() as connection:
            rows = connection.execute(select(PT_QUESTIONS).order_by(PT_QUESTIONS.c.id)).mappings()
            return [visit_rows.read_question(row) for row in rows]
