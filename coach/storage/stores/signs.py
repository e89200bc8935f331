"""The answers to the warning signs, in SQLite."""

from collections.abc import Sequence

from sqlalchemy import insert, select, text
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.domain.warning_signs import Done, Screening
from coach.storage import sign_rows
from coach.storage.stores.connections import RecordPart
from coach.storage.tables import WARNING_SIGN_DEEDS, WARNING_SIGNS


class SqlSigns(RecordPart):
    """The `SignStore` of a record."""

    def add_screening(self, screening: Screening) -> None:
        """Keep one set of answers; one that is there stays as it is."""
        added = insert_or(WARNING_SIGNS).values(sign_rows.values(screening))
        with self.connections.writing() as connection:
            connection.execute(added.on_conflict_do_nothing())

    def add_deed(self, screening_id: str, done: Done) -> None:
        """Keep what was done about one."""
        with self.connections.writing() as connection:
            known = select(WARNING_SIGNS.c.id).where(WARNING_SIGNS.c.id == screening_id)
            if connection.execute(known).first() is None:
                raise LookupError(screening_id)
            values = sign_rows.deed_values(screening_id, done)
            connection.execute(insert(WARNING_SIGN_DEEDS).values(values))

    def screenings(self) -> Sequence[Screening]:
        """Return all of them with what was done, in order of their time."""
        with self.connections.reading() as connection:
            rows = connection.execute(
                select(WARNING_SIGNS).order_by(WARNING_SIGNS.c.at_utc, text("rowid"))
            )
            deeds = connection.execute(select(WARNING_SIGN_DEEDS).order_by(WARNING_SIGN_DEEDS.c.id))
            return sign_rows.read_all(rows.mappings().all(), deeds.mappings().all())
