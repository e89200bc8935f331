"""Bad days and flares, in SQLite."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, insert, select, update

from coach.domain.bad_day import BadDay
from coach.domain.flare import BegunBy, Flare, FlareNote, FlareStory, FlareTold, SuspectedTrigger
from coach.domain.instant import Instant
from coach.storage import bad_day_rows
from coach.storage.day_tables import BAD_DAYS, FLARE_NOTES, FLARE_TOLD, FLARE_TRIGGERS, FLARES
from coach.storage.stores.connections import RecordPart


class SqlBadDays(RecordPart):
    """The `BadDayStore` of a record."""

    def add_bad_day(self, said: BadDay) -> None:
        """Keep what was said of a day, beside all that was said of it before."""
        with self.connections.writing() as connection:
            connection.execute(insert(BAD_DAYS).values(bad_day_rows.values(said)))

    def bad_days(self, first: date, last: date) -> Sequence[BadDay]:
        """Return what was said of these local days, both included, in the order of keeping."""
        query = (
            select(BAD_DAYS)
            .where(BAD_DAYS.c.local_day.between(first.isoformat(), last.isoformat()))
            .order_by(BAD_DAYS.c.id)
        )
        with self.connections.reading() as connection:
            return [bad_day_rows.read(row) for row in connection.execute(query).mappings()]

    def begin_flare(self, began: Instant, by: BegunBy) -> int:
        """Keep that a flare begins, and return its number."""
        values = bad_day_rows.begun_values(began, by)
        with self.connections.writing() as connection:
            made = connection.execute(insert(FLARES).values(values).returning(FLARES.c.id))
            return int(made.scalar_one())

    def keep_trigger(self, flare_id: int, at: Instant, trigger: SuspectedTrigger) -> None:
        """Keep what may have set a flare off, as it is said while it lasts; the last one counts."""
        with self.connections.writing() as connection:
            _expect_flare(connection, flare_id)
            values = bad_day_rows.trigger_values(flare_id, at, trigger)
            connection.execute(insert(FLARE_TRIGGERS).values(values))

    def note_flare(self, flare_id: int, note: FlareNote) -> None:
        """Keep a word that was said in the course of a flare."""
        with self.connections.writing() as connection:
            _expect_flare(connection, flare_id)
            values = bad_day_rows.note_values(flare_id, note)
            connection.execute(insert(FLARE_NOTES).values(values))

    def end_flare(self, flare_id: int, ended: Instant, story: FlareStory) -> None:
        """Keep that a flare is over, and what was said of it; one that is over stays as it is."""
        with self.connections.writing() as connection:
            _expect_flare(connection, flare_id)
            connection.execute(
                update(FLARES)
                .where(FLARES.c.id == flare_id, FLARES.c.ended_utc.is_(None))
                .values(bad_day_rows.ended_values(ended, story))
            )

    def tell_flare(self, flare_id: int, told: FlareTold) -> None:
        """Keep what is told of a flare that is over; the last of it counts."""
        with self.connections.writing() as connection:
            _expect_flare(connection, flare_id)
            values = bad_day_rows.told_values(flare_id, told)
            connection.execute(insert(FLARE_TOLD).values(values))

    def flares(self) -> Sequence[Flare]:
        """Return every flare, in the order in which they were kept."""
        notes: dict[int, list[FlareNote]] = defaultdict(list)
        told: dict[int, list[FlareTold]] = defaultdict(list)
        triggers: dict[int, SuspectedTrigger] = {}
        with self.connections.reading() as connection:
            flares = connection.execute(select(FLARES).order_by(FLARES.c.id)).mappings().all()
            if flares:
                said = connection.execute(select(FLARE_NOTES).order_by(FLARE_NOTES.c.id))
                for row in said.mappings():
                    notes[row["flare_id"]].append(bad_day_rows.read_note(row))
                suspected = connection.execute(select(FLARE_TRIGGERS).order_by(FLARE_TRIGGERS.c.id))
                for row in suspected.mappings():
                    triggers[row["flare_id"]] = bad_day_rows.read_trigger(row)
                afterwards = connection.execute(select(FLARE_TOLD).order_by(FLARE_TOLD.c.id))
                for row in afterwards.mappings():
                    told[row["flare_id"]].append(bad_day_rows.read_told(row))
            found = [bad_day_rows.read_flare(row) for row in flares]
            return [
                replace(
                    flare,
                    notes=tuple(notes[flare.id]),
                    at_first=triggers.get(flare.id, flare.at_first),
                    told=tuple(told[flare.id]),
                )
                for flare in found
            ]


def _expect_flare(connection: Connection, flare_id: int) -> None:
    found = connection.execute(select(FLARES.c.id).where(FLARES.c.id == flare_id)).first()
    if found is None:
        raise LookupError(f"no flare {flare_id}")
