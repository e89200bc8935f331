"""A session that was cut off by a crash, a power cut or a killed process: three ways on.

Nothing is decided for the user. "Go on" starts with a lead-in at the hold that was cut off;
"keep" closes the session as what it was; "discard" counts it nowhere and deletes nothing.
"""

from coach.domain.instant import Instant
from coach.domain.record import SessionStatus, next_hold, status_at_end, totals_of
from coach.engine.timeline import Phase, lay_out
from coach.services.ports import Clock, OpenSession, Store
from coach.services.run_session import SessionRun


def where_it_stopped(found: OpenSession) -> Phase | None:
    """Return the hold to go on with, or None when every hold was settled."""
    first, _ = next_hold(found.holds)
    holds = lay_out(found.start.prescription, found.start.first_leg).holds
    return holds[first] if first < len(holds) else None


def go_on(clock: Clock, store: Store, found: OpenSession) -> SessionRun:
    """Return a run that goes on where the session was left."""
    return SessionRun(clock, store, found.id, found.start, found.holds)


def keep_as_it_is(store: Store, found: OpenSession) -> None:
    """Close the session with what was done, at the time its last hold ended."""
    totals = totals_of(found.start.prescription, found.holds)
    status = status_at_end(totals, stopped=where_it_stopped(found) is not None)
    store.end_session(found.id, status, _last_moment(found))


def discard(store: Store, found: OpenSession) -> None:
    """Count the session nowhere. What was measured is kept."""
    store.end_session(found.id, SessionStatus.DISCARDED, _last_moment(found))


def _last_moment(found: OpenSession) -> Instant:
    if not found.holds:
        return found.start.started
    last = found.holds[-1]
    return last.started.earlier(-last.held_s)
