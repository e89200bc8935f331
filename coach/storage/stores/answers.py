"""The answers to suggestions, in SQLite."""

from collections.abc import Sequence

from sqlalchemy import insert, select

from coach.domain.suggesting.answers import SuggestionAnswer
from coach.storage import answer_rows
from coach.storage.stores.connections import RecordPart
from coach.storage.tables import SUGGESTION_ANSWERS


class SqlAnswers(RecordPart):
    """The `AnswerStore` of a record."""

    def add_answer(self, answer: SuggestionAnswer) -> None:
        """Keep an answer to a suggestion beside all earlier ones."""
        with self.connections.writing() as connection:
            values = answer_rows.values(answer)
            connection.execute(insert(SUGGESTION_ANSWERS).values(values))

    def answers(self) -> Sequence[SuggestionAnswer]:
        """Return every answer to a suggestion, oldest first."""
        query = select(SUGGESTION_ANSWERS).order_by(
            SUGGESTION_ANSWERS.c.at_utc, SUGGESTION_ANSWERS.c.id
        )
        with self.connections.reading() as connection:
            return [answer_rows.read(row) for row in connection.execute(query).mappings()]
