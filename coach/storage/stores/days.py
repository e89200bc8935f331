"""What was done in a day besides sessions, in SQLite."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import insert, select

from coach.domain.earliest_start import GotUp
from coach.domain.movements_done import MovementDone
from coach.storage import day_rows
from coach.storage.day_tables import GOT_UP, MOVEMENTS_DONE
from coach.storage.stores.connections import RecordPart


class SqlDays(RecordPart):
    """The `DayStore` of a record."""

    def add_got_up(self, got_up: GotUp) -> None:
        """Keep when somebody got up, beside all earlier answers."""
        with self.connections.writing() as connection:
            connection.execute(insert(GOT_UP).values(day_rows.got_up_values(got_up)))

    def got_up(self, first: date, last: date) -> Sequence[GotUp]:
        """Return what was said of these local days, both included, in the order it was kept."""
        query = (
            select(GOT_UP)
            .where(GOT_UP.c.local_day.between(first.isoformat(), last.isoformat()))
            .order_by(GOT_UP.c.id)
        )
        with self.connections.reading() as connection:
            return [day_rows.read_got_up(row) for row in connection.execute(query).mappings()]

    def add_movement_done(self, done: MovementDone) -> None:
        """Keep a movement that was done."""
        with self.connections.writing() as connection:
            connection.execute(insert(MOVEMENTS_DONE).values(day_rows.done_values(done)))

    def movements_done(self, first: date, last: date) -> Sequence[MovementDone]:
        """Return those begun on these local days, both included, in order of their start."""
        query = (
            select(MOVEMENTS_DONE)
            .where(MOVEMENTS_DONE.c.local_day.between(first.isoformat(), last.isoformat()))
            .order_by(MOVEMENTS_DONE.c.started_utc, MOVEMENTS_DONE.c.id)
        )
        with self.connections.reading() as connection:
            return [day_rows.read_done(row) for row in connection.execute(query).mappings()]
