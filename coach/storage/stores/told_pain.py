"""Pain that was told afterwards, in SQLite."""

from collections.abc import Sequence

from sqlalchemy import insert, select

from coach.domain.pain import CheckIn
from coach.storage import told_pain_rows
from coach.storage.session_totals import expect_session
from coach.storage.stores.connections import RecordPart
from coach.storage.told_pain_tables import TOLD_PAIN


class SqlToldPain(RecordPart):
    """The `ToldPainStore` of a record."""

    def add_told_pain(self, told: CheckIn) -> None:
        """Keep how pain was before or after a session that was added by hand."""
        with self.connections.writing() as connection:
            expect_session(connection, told.session_id or "")
            connection.execute(insert(TOLD_PAIN).values(told_pain_rows.values(told)))

    def told_pain(self) -> Sequence[CheckIn]:
        """Return all of it, in the order of keeping."""
        query = select(TOLD_PAIN).order_by(TOLD_PAIN.c.id)
        with self.connections.reading() as connection:
            return [told_pain_rows.read(row) for row in connection.execute(query).mappings()]
