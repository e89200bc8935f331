"""Answers about what somebody can do, in SQLite."""

from collections.abc import Sequence

from sqlalchemy import insert, select

from coach.domain.function_scales import FunctionSaid
from coach.storage import function_rows
from coach.storage.function_tables import FUNCTION_ANSWERS
from coach.storage.stores.connections import RecordPart


class SqlFunction(RecordPart):
    """The `FunctionStore` of a record."""

    def add_function_said(self, said: FunctionSaid) -> None:
        """Keep one time that a scale was answered, all items or none."""
        with self.connections.writing() as connection:
            connection.execute(insert(FUNCTION_ANSWERS), function_rows.values(said))

    def function_said(self) -> Sequence[FunctionSaid]:
        """Return every time that a scale was answered, in the order of keeping."""
        with self.connections.reading() as connection:
            query = select(FUNCTION_ANSWERS).order_by(FUNCTION_ANSWERS.c.id)
            return list(function_rows.read_all(connection.execute(query).mappings()))
