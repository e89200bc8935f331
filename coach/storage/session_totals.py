"""A session's place in its day, and its sums, made anew from its holds whenever one is added."""

from sqlalchemy import Connection, func, select, update

from coach.domain.record import HoldOutcome, SessionStart
from coach.storage.tables import HOLDS, SESSIONS


def expect_session(connection: Connection, session_id: str) -> None:
    """Refuse a session that was never begun.

    Raises:
        LookupError: there is none of that id.
    """
    known = select(SESSIONS.c.id).where(SESSIONS.c.id == session_id)
    if connection.execute(known).first() is None:
        raise LookupError(f"no session {session_id}")


def next_number(connection: Connection, start: SessionStart) -> int:
    """Return the place of a session that begins among those of its day, from 1."""
    day = start.started.local_date.isoformat()
    last = select(func.max(SESSIONS.c.number)).where(SESSIONS.c.local_day == day)
    return (connection.execute(last).scalar() or 0) + 1


def sum_up(connection: Connection, session_id: str) -> None:
    """Sum a session's holds anew: never off, whatever happened before. A hold counts once."""
    of_session = HOLDS.c.session_id == session_id
    completed = select(func.count(HOLDS.c.hold_no.distinct())).where(
        of_session, HOLDS.c.outcome == HoldOutcome.COMPLETED.value
    )
    held = select(func.sum(HOLDS.c.held_s)).where(of_session)
    connection.execute(
        update(SESSIONS)
        .where(SESSIONS.c.id == session_id)
        .values(holds_completed=completed.scalar_subquery(), held_s=held.scalar_subquery())
    )
