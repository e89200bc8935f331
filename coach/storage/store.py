"""The whole record in one SQLite file: all of its parts as one class."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, select, union

from coach.domain.record import SessionStatus
from coach.storage import rows
from coach.storage.stores.answers import SqlAnswers
from coach.storage.stores.bad_days import SqlBadDays
from coach.storage.stores.connections import RecordConnections
from coach.storage.stores.days import SqlDays
from coach.storage.stores.feedback import SqlFeedback
from coach.storage.stores.function import SqlFunction
from coach.storage.stores.notes import SqlNotes
from coach.storage.stores.plans import SqlPlans
from coach.storage.stores.reminders import SqlReminders
from coach.storage.stores.reviews import SqlReviews
from coach.storage.stores.session_history import SqlSessionHistory
from coach.storage.stores.sessions import SqlSessions
from coach.storage.stores.settings import SqlSettings
from coach.storage.stores.signs import SqlSigns
from coach.storage.stores.told_pain import SqlToldPain
from coach.storage.stores.visits import SqlVisits
from coach.storage.tables import CHECK_INS, SESSIONS

_COUNTS = SESSIONS.c.status != SessionStatus.DISCARDED.value


class SqlStore(
    SqlPlans,
    SqlSessions,
    SqlSessionHistory,
    SqlFeedback,
    SqlAnswers,
    SqlDays,
    SqlBadDays,
    SqlSigns,
    SqlReminders,
    SqlVisits,
    SqlNotes,
    SqlReviews,
    SqlFunction,
    SqlToldPain,
    SqlSettings,
):
    """The record in one SQLite file, the `Store` port. Made by `coach.storage.opening`.

    Every method raises `StoreProblem` for what the environment does, and `LookupError` for a
    session that was never begun.

    Wide: it is all parts in one, as the port is.

    Attributes:
        notice: what was done at opening that the user should know, in sentences, or None.
    """

    def __init__(self, engine: Engine, path: Path, notice: str | None = None) -> None:
        super().__init__(RecordConnections(engine, path))
        self.path = path
        self.notice = notice

    def days_recorded(self) -> tuple[date, date] | None:
        """Return the first and last local day with a session that counts or a check-in."""
        # From either end of an index: the smallest and largest of all would read every row.
        ends = [
            query.order_by(order).limit(1)
            for query, day in (
                (select(SESSIONS.c.local_day).where(_COUNTS), SESSIONS.c.local_day),
                (select(CHECK_INS.c.local_day), CHECK_INS.c.local_day),
            )
            for order in (day, day.desc())
        ]
        with self.connections.reading() as connection:
            days = [found for end in ends if (found := connection.execute(end).scalar())]
        return (rows.local_day(min(days)), rows.local_day(max(days))) if days else None

    def entry_days(self, first: date, last: date) -> Collection[date]:
        """Return the local days of a range with a session that counts or a check-in."""
        days = union(
            *(
                select(table.c.local_day).where(
                    table.c.local_day.between(first.isoformat(), last.isoformat()), *counts
                )
                for table, counts in ((SESSIONS, (_COUNTS,)), (CHECK_INS, ()))
            )
        )
        with self.connections.reading() as connection:
            return {rows.local_day(day) for day in connection.execute(days).scalars()}

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""
        self.connections.close()
