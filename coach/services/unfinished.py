"""A session that was cut off by a crash, a power cut or a killed process: three ways on.

Nothing is decided for the user. "Go on" starts with a lead-in at the hold that was cut off;
"keep" closes the session as what it was; "discard" counts it nowhere and deletes nothing. One that
lies back too far is not to be gone on with: see `stale`.
"""

from coach.domain.instant import Instant
from coach.domain.record import SessionStatus, next_hold, status_at_end, totals_of
from coach.engine.rung_swaps import laid_out
from coach.engine.timeline import PACE, Pace, Phase
from coach.services.left_open import STALE_AFTER_S
from coach.services.ports import Clock, OpenSession, Store
from coach.services.run_session import SessionRun


def where_it_stopped(found: OpenSession) -> Phase | None:
    """Return the hold to go on with, or None when every hold was settled."""
    first, _ = next_hold(found.holds)
    holds = laid_out(found.start, found.swaps).holds
    return holds[first] if first < len(holds) else None


def stale(found: OpenSession, now: Instant) -> bool:
    """Return whether so much time has passed that it is only to be kept or discarded.

    A body that has cooled down, or slept, begins anew. A clock that now stands far before the
    last hold was set meanwhile, and tells nothing: that counts as long ago.
    """
    last = _last_moment(found)
    apart_s = abs((now.utc - last.utc).total_seconds())
    return last.local_date != now.local_date or apart_s > STALE_AFTER_S


def go_on(clock: Clock, store: Store, found: OpenSession, pace: Pace = PACE) -> SessionRun:
    """Return a run that goes on where the session was left, on the rungs it was left on."""
    return SessionRun(clock, store, found.id, found.start, found.holds, found.swaps, pace)


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
