"""The sessions of a record with their holds and easier rungs, in SQLite."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.domain.instant import Instant
from coach.domain.prescription import Prescription
from coach.domain.record import (
    HoldRecord,
    RungSwap,
    SessionStart,
    SessionStatus,
    SessionSummary,
)
from coach.services.ports import OpenSession
from coach.storage import hold_rows, prescription_rows, rows, session_rows, swap_rows
from coach.storage.session_totals import expect_session, next_number, sum_up
from coach.storage.stores.connections import RecordPart, named_rows, plain_rows
from coach.storage.stores.selection import lived, of_days
from coach.storage.tables import HOLDS, RUNG_SWAPS, SESSIONS

_HOLD_COLUMNS = tuple(HOLDS.c[name] for name in hold_rows.COLUMNS)
_NEAR = timedelta(days=2)
"""A moment of a local day lies at most so far from the day of the same date in UTC."""
_SUMMARY_COLUMNS = tuple(column for column in SESSIONS.c if column.name != "prescription")


class SqlSessions(RecordPart):
    """The `SessionStore` of a record."""

    def begin_session(self, start: SessionStart, swaps: Sequence[RungSwap] = ()) -> str:
        """Open a session, with the easier rungs that it starts on, and return its id."""
        with self.connections.writing() as connection:
            number = next_number(connection, start)
            values = session_rows.values(start, number)
            connection.execute(insert(SESSIONS).values(values))
            for swap in swaps:
                _add_swap(connection, values["id"], swap)
        return str(values["id"])

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        """Keep a hold and bring its session's sums up to date; a second time changes nothing."""
        with self.connections.writing() as connection:
            expect_session(connection, session_id)
            values = hold_rows.values(session_id, hold)
            added = connection.execute(insert_or(HOLDS).values(values).on_conflict_do_nothing())
            if added.rowcount:
                sum_up(connection, session_id)

    def add_swap(self, session_id: str, swap: RungSwap) -> None:
        """Keep that an easier rung took another's place; a second time changes nothing."""
        with self.connections.writing() as connection:
            expect_session(connection, session_id)
            _add_swap(connection, session_id, swap)

    def swaps(self, first: date, last: date) -> Sequence[RungSwap]:
        """Return the easier rungs asked for on these local days, in the order of keeping."""
        with self.connections.reading() as connection:
            # Where a day begins is the domain's to say; this only narrows down what is read.
            found = _swaps(connection, _about(RUNG_SWAPS.c.at_utc, first, last))
            return tuple(swap for swap in found if first <= swap.at.local_date <= last)

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        """Close a session; one that is closed already stays as it is."""
        if status is SessionStatus.RUNNING:
            raise ValueError("a session cannot end as running")
        with self.connections.writing() as connection:
            expect_session(connection, session_id)
            connection.execute(
                update(SESSIONS)
                .where(SESSIONS.c.id == session_id, SESSIONS.c.ended_utc.is_(None))
                .values(
                    status=status.value,
                    ended_utc=rows.utc_text(ended),
                    ended_offset_s=ended.offset_s,
                )
            )

    def open_session(self) -> OpenSession | None:
        """Return the newest session still running, with its holds in order, or None."""
        newest = (
            select(SESSIONS)
            .where(SESSIONS.c.ended_utc.is_(None))
            .order_by(SESSIONS.c.started_utc.desc(), SESSIONS.c.number.desc())
            .limit(1)
        )
        with self.connections.reading() as connection:
            row = connection.execute(newest).mappings().first()
            if row is None:
                return None
            holds = connection.execute(
                select(*_HOLD_COLUMNS)
                .where(HOLDS.c.session_id == row["id"])
                .order_by(HOLDS.c.hold_no, HOLDS.c.attempt)
            )
            return OpenSession(
                row["id"],
                session_rows.read_start(row),
                tuple(hold_rows.read(hold) for hold in holds),
                _swaps(connection, RUNG_SWAPS.c.session_id == row["id"]),
            )

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start."""
        query = of_days(select(*_SUMMARY_COLUMNS), first, last)
        with self.connections.reading() as connection:
            return [session_rows.read_summary(row) for row in named_rows(connection, query)]

    def holds(self, first: date, last: date) -> Mapping[str, Sequence[HoldRecord]]:
        """Return every attempt at a hold of the sessions of these local days, in order, by session
        id, as `sessions` selects them; none for a session without any.
        """
        # In the order of two indexes, so that half a million need not be sorted.
        query = (
            select(HOLDS.c.session_id, *_HOLD_COLUMNS)
            .join_from(SESSIONS, HOLDS)
            .where(lived(first, last))
            .order_by(SESSIONS.c.local_day, SESSIONS.c.number, HOLDS.c.hold_no, HOLDS.c.attempt)
        )
        with self.connections.reading() as connection:
            return hold_rows.read_all(plain_rows(connection, query))

    def prescriptions(self, first: date, last: date) -> Mapping[str, Prescription]:
        """Return what each session of these local days was made of, by session id."""
        query = of_days(select(SESSIONS.c.id, SESSIONS.c.prescription), first, last)
        with self.connections.reading() as connection:
            found = connection.execute(query).all()
            # A plan is the same text for weeks; reading each once is most of the time saved.
            made_of = {text: prescription_rows.read(text) for text in {row[1] for row in found}}
            return {row[0]: made_of[row[1]] for row in found}

    def count_sessions(self) -> int:
        """Return how many sessions ever began here, discarded ones included."""
        begun = select(func.count()).where(SESSIONS.c.added_utc.is_(None))
        with self.connections.reading() as connection:
            return connection.execute(begun).scalar_one()


def _add_swap(connection: Connection, session_id: str, swap: RungSwap) -> None:
    values = swap_rows.values(session_id, swap)
    connection.execute(insert_or(RUNG_SWAPS).values(values).on_conflict_do_nothing())


def _swaps(connection: Connection, which: ColumnElement[bool]) -> tuple[RungSwap, ...]:
    """Return easier rungs in the order of writing, whatever the clock said."""
    query = select(RUNG_SWAPS).where(which).order_by(RUNG_SWAPS.c.id)
    return tuple(swap_rows.read(row) for row in connection.execute(query).mappings())


def _about(at_utc: ColumnElement[str], first: date, last: date) -> ColumnElement[bool]:
    """Return the condition that a moment lies on these days by UTC, or near enough to."""
    earliest = first - min(_NEAR, first - date.min)
    latest = last + min(_NEAR, date.max - last)
    return func.substr(at_utc, 1, 10).between(earliest.isoformat(), latest.isoformat())
