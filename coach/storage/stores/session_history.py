"""Sessions that are over, one by one, and what was changed of them later, in SQLite."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, insert, select, update

from coach.domain.instant import Instant
from coach.domain.record import SessionStart, SessionStatus, SessionSummary
from coach.domain.session_changes import SessionChange, SessionWord, status_after
from coach.services.ports import WholeSession
from coach.storage import change_rows, hold_rows, prescription_rows, rows, session_rows
from coach.storage.day_tables import SESSION_CHANGES
from coach.storage.session_totals import expect_session, next_number
from coach.storage.stores.connections import RecordPart
from coach.storage.stores.selection import lived
from coach.storage.tables import HOLDS, SESSIONS

_SUMMARY_COLUMNS = tuple(column for column in SESSIONS.c if column.name != "prescription")
_HOLD_COLUMNS = tuple(HOLDS.c[name] for name in hold_rows.COLUMNS)
_OVER = SESSIONS.c.status != SessionStatus.RUNNING.value


class SqlSessionHistory(RecordPart):
    """The `SessionHistoryStore` of a record."""

    def days_with_sessions(self) -> tuple[date, date] | None:
        """Return the first and last local day with a session that is over, or None."""
        # From either end of the index: the smallest and the largest of all would read every row.
        over = select(SESSIONS.c.local_day).where(_OVER).limit(1)
        day = SESSIONS.c.local_day
        with self.connections.reading() as connection:
            first = connection.execute(over.order_by(day)).scalar()
            last = connection.execute(over.order_by(day.desc())).scalar()
            return (rows.local_day(first), rows.local_day(last)) if first and last else None

    def over(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days that are over, discarded ones too, in order."""
        query = (
            select(*_SUMMARY_COLUMNS)
            .where(lived(first, last), _OVER)
            .order_by(SESSIONS.c.started_utc, SESSIONS.c.number)
        )
        with self.connections.reading() as connection:
            return [session_rows.read_summary(row) for row in connection.execute(query).mappings()]

    def whole_session(self, session_id: str) -> WholeSession:
        """Return one session with all its holds, whether it counts or not."""
        holds = (
            select(*_HOLD_COLUMNS)
            .where(HOLDS.c.session_id == session_id)
            .order_by(HOLDS.c.hold_no, HOLDS.c.attempt)
        )
        with self.connections.reading() as connection:
            found = connection.execute(select(SESSIONS).where(SESSIONS.c.id == session_id))
            row = found.mappings().first()
            if row is None:
                raise LookupError(f"no session {session_id}")
            return WholeSession(
                session_rows.read_summary(row),
                prescription_rows.read(row["prescription"]),
                tuple(hold_rows.read(hold) for hold in connection.execute(holds)),
            )

    def change_session(self, session_id: str, word: SessionWord, at: Instant) -> None:
        """Leave a session out, or let it count again, and keep that beside it."""
        query = select(*_SUMMARY_COLUMNS).where(SESSIONS.c.id == session_id)
        with self.connections.writing() as connection:
            expect_session(connection, session_id)
            row = connection.execute(query).mappings().one()
            session = session_rows.read_summary(row)
            status = status_after(session, word, _before_left_out(connection, session_id))
            if status is None:
                return
            connection.execute(
                update(SESSIONS).where(SESSIONS.c.id == session_id).values(status=status.value)
            )
            change = SessionChange(session_id, at, word, session.status)
            connection.execute(insert(SESSION_CHANGES).values(change_rows.values(change)))

    def add_by_hand(
        self, start: SessionStart, holds_completed: int, ended: Instant, added: Instant
    ) -> str:
        """Keep a past session that the user tells of, as over, and return its id."""
        with self.connections.writing() as connection:
            number = next_number(connection, start)
            values = session_rows.told_values(start, number, holds_completed, ended, added)
            connection.execute(insert(SESSIONS).values(values))
        return str(values["id"])

    def session_changes(self, first: date, last: date) -> Sequence[SessionChange]:
        """Return what was changed on these local days, both included, in the order of keeping."""
        query = (
            select(SESSION_CHANGES)
            .where(SESSION_CHANGES.c.local_day.between(first.isoformat(), last.isoformat()))
            .order_by(SESSION_CHANGES.c.id)
        )
        with self.connections.reading() as connection:
            return [change_rows.read(row) for row in connection.execute(query).mappings()]


def _before_left_out(connection: Connection, session_id: str) -> SessionStatus | None:
    """Return the status that a session had before it was left out last, or None."""
    query = (
        select(SESSION_CHANGES.c.status_before)
        .where(
            SESSION_CHANGES.c.session_id == session_id,
            SESSION_CHANGES.c.word == SessionWord.LEFT_OUT.value,
        )
        .order_by(SESSION_CHANGES.c.id.desc())
        .limit(1)
    )
    found = connection.execute(query).scalar()
    return SessionStatus(found) if found is not None else None
