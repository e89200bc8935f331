"""Answers about what somebody can do, in SQLite."""

from collections.abc import Sequence

from sqlalchemy import func, insert, select

from coach.domain.function_scales import FunctionSaid
from coach.storage import function_rows
from coach.storage.function_tables import FUNCTION_ANSWERS
from coach.storage.stores.connections import RecordPart


class SqlFunction(RecordPart):
    """The `FunctionStore` of a record."""

    def add_function_said(self, said: FunctionSaid) -> None:
        """Keep what was said of one time that a scale was answered, all items or none."""
        number, telling = FUNCTION_ANSWERS.c.number, FUNCTION_ANSWERS.c.telling
        with self.connections.writing() as connection:
            told = select(func.max(telling)).where(number == said.number)
            last = connection.execute(told).scalar() or 0
            connection.execute(insert(FUNCTION_ANSWERS), function_rows.values(said, last + 1))

    def function_said(self) -> Sequence[FunctionSaid]:
        """Return all that was said of these times, in the order of keeping."""
        with self.connections.reading() as connection:
            query = select(FUNCTION_ANSWERS).order_by(FUNCTION_ANSWERS.c.id)
            return list(function_rows.read_all(connection.execute(query).mappings()))
