"""From one phase to the next: what every action of a session has in common."""

from dataclasses import replace

from coach.domain.instant import Instant
from coach.engine.events import PhaseBegan, SessionEnded
from coach.engine.state import WORK, Mode, SessionState, Transition
from coach.engine.timeline import Phase, PhaseKind


def advance(state: SessionState, at: Instant) -> Transition:
    """Enter the phase after the one in hand, or end."""
    if state.index + 1 == len(state.timeline.phases):
        return ended(state, at)
    return enter(replace(state, index=state.index + 1), at)


def enter(state: SessionState, at: Instant) -> Transition:
    """Begin the phase in hand at a given moment; a movement that was paused goes on instead."""
    phase, left_s = state.timeline.phases[state.index], state.move_left_s
    lasts_s = _lasts_s(state, state.index) if left_s is None else left_s
    settle_s = 0.0 if phase.kind is PhaseKind.HOLD else state.settle_s
    begun = phase if phase.kind in WORK else state.begun
    state = replace(state, settle_s=settle_s, begun=begun, move_left_s=None)
    state = replace(state, began=at.mono, ends=at.mono + lasts_s)
    return Transition(state, (PhaseBegan(at, state.phase, state.ends),))


def ended(state: SessionState, at: Instant) -> Transition:
    """End a session that has nothing left."""
    state = replace(state, mode=Mode.ENDED, lead_in=False, settled=False, hurt=None)
    return Transition(state, (SessionEnded(at, stopped=False),))


def paused_at(state: SessionState, at: Instant) -> SessionState:
    """Return the session paused. A hold is to be held in full; anything else goes on."""
    whole = state.phase.kind is PhaseKind.HOLD
    left_s = state.phase.duration_s if whole else max(0.0, state.ends - at.mono)
    lasted_s = max(0.0, at.mono - state.began)
    return replace(state, mode=Mode.PAUSED, left_s=left_s, lasted_s=lasted_s, paused_since=at.mono)


def paused_before(state: SessionState, place: int) -> SessionState:
    """Return a paused session moved to the beginning of a phase; nothing of it is over."""
    left_s = _lasts_s(state, place)
    state = replace(state, index=place, lead_in=False, settled=False, move_left_s=None)
    return replace(state, left_s=left_s, lasted_s=0.0)


def past_settled(state: SessionState) -> SessionState | None:
    """Leave a hold that is over for good; None where it was the last phase.

    The next repetition does not follow straight away, as a reset would have it: it gets a lead-in
    of its own.
    """
    if not state.settled:
        return state
    place = state.index + 1
    if place == len(state.timeline.phases):
        return None
    if state.timeline.phases[place].kind is PhaseKind.RESET:
        state = paused_before(state, place + 1)
        return replace(state, lead_in=True, left_s=state.pace.lead_in_s)
    return paused_before(state, place)


def with_time_to_settle(state: SessionState, now: Instant) -> SessionState:
    """Return a running session with enough time before the next hold to take a new position.

    Where less is left, the time before the hold becomes one long lead-in.
    """
    until_hold_s = state.ends - now.mono
    place = state.index
    if not state.lead_in:
        for phase in state.timeline.phases[state.index + 1 :]:
            place += 1
            if phase.kind is PhaseKind.HOLD:
                break
            until_hold_s += phase.duration_s
    if until_hold_s >= state.settle_s:
        return state
    return replace(state, index=place, lead_in=True, began=now.mono, ends=now.mono + state.settle_s)


def left_anew(state: SessionState) -> SessionState:
    """Return a paused session whose hold in hand is as long as it is now."""
    in_hold = state.phase.kind is PhaseKind.HOLD and not state.settled
    return replace(state, left_s=state.phase.duration_s) if in_hold else state


def same_exercise(phase: Phase, other: Phase) -> bool:
    """Return whether two phases are of one exercise, or of one movement of the warm-up."""
    return (phase.exercise_no, phase.source_id) == (other.exercise_no, other.source_id)


def _lasts_s(state: SessionState, place: int) -> float:
    """Return how long a phase may last: a rest until ready up to its limit, whatever is planned."""
    phase = state.timeline.phases[place]
    if state.pace.rest_until_ready and phase.kind is PhaseKind.REST:
        return max(phase.duration_s, state.pace.max_rest_s)
    return phase.duration_s
