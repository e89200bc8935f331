"""How an ending hold becomes a record, and what the state remembers of it."""

from dataclasses import replace

from coach.domain.instant import Instant
from coach.domain.record import HoldOutcome, HoldRecord
from coach.engine.events import HoldEnded
from coach.engine.state import SessionState, Transition
from coach.engine.timeline import PhaseKind


def cut_hold(state: SessionState, at: Instant, outcome: HoldOutcome) -> Transition:
    """Record a hold in progress that ends before its time; nothing if none is in progress."""
    if not state.in_progress or state.phase.kind is not PhaseKind.HOLD:
        return Transition(state, ())
    return record(state, at, outcome, held_s=max(0.0, at.mono - state.began))


def record(
    state: SessionState, at: Instant, outcome: HoldOutcome, *, held_s: float, late_s: float = 0.0
) -> Transition:
    """Record the hold in hand and make ready for the next, or for doing it again."""
    phase = state.timeline.phases[state.index]
    started = at.earlier(held_s)
    hold = HoldRecord(
        hold_no=phase.hold_no,
        attempt=state.attempt,
        ladder_id=phase.source_id,
        exercise_name=phase.name,
        rung_id=phase.rung_id,
        rung_name=phase.rung_name,
        side=phase.side,
        set_no=phase.set_no,
        rep_no=phase.rep_no,
        planned_s=phase.duration_s,
        held_s=held_s,
        rest_before_s=_since_last_hold(state, started),
        paused_s=_paused_so_far(state, at),
        late_s=late_s,
        outcome=outcome,
        started=started,
    )
    again = outcome in (HoldOutcome.PAUSED, HoldOutcome.INTERRUPTED, HoldOutcome.EASIER)
    state = replace(
        state,
        attempt=state.attempt + 1 if again else 1,
        last_hold_ended=at.mono,
        paused_s=0.0,
        paused_since=at.mono if state.paused_since is not None else None,
    )
    return Transition(state, (HoldEnded(at, hold),))


def amend(state: SessionState, at: Instant, outcome: HoldOutcome) -> Transition:
    """Record one more attempt of the hold in hand, of 0 seconds, only to keep another outcome.

    What was measured stays as it is, and the seconds since the last real attempt count on.
    """
    amended, events = record(state, at, outcome, held_s=0.0)
    amended = replace(
        amended,
        last_hold_ended=state.last_hold_ended,
        paused_s=state.paused_s,
        paused_since=state.paused_since,
    )
    return Transition(amended, events)


def _since_last_hold(state: SessionState, started: Instant) -> float | None:
    if state.last_hold_ended is None:
        return None
    return max(0.0, started.mono - state.last_hold_ended)


def _paused_so_far(state: SessionState, at: Instant) -> float:
    running = at.mono - state.paused_since if state.paused_since is not None else 0.0
    return state.paused_s + running
