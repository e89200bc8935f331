"""From one phase to the next: what every action of a session has in common."""

from dataclasses import replace

from coach.domain.instant import Instant
from coach.engine.events import PhaseBegan, SessionEnded
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.timeline import POSTURE, WORK, Phase, PhaseKind, Timeline, way_to


def advance(state: SessionState, at: Instant) -> Transition:
    """Enter the phase after the one in hand, or end."""
    standing = state.phase.standing if state.phase.kind in POSTURE else state.standing
    state = replace(state, standing=standing)
    if nothing_from(state, state.index + 1):
        return ended(state, at)
    return enter(replace(state, index=state.index + 1), at)


def nothing_from(state: SessionState, place: int) -> bool:
    """Return whether nothing is left from a phase on; a last way up is nothing for who stands."""
    ahead = state.timeline.phases[place:]
    return not ahead or (ahead[0].is_last_way_up and state.standing)


def enter(state: SessionState, at: Instant) -> Transition:
    """Begin the phase in hand at a given moment; a movement that was paused goes on instead."""
    state = fitted(state)
    phase, left_s = state.timeline.phases[state.index], state.move_left_s
    lasts_s = _lasts_s(state, state.index) if left_s is None else left_s
    settle_s = 0.0 if phase.kind is PhaseKind.HOLD else state.settle_s
    if phase.kind in WORK:
        state = replace(state, begun=phase, standing=phase.standing)
    state = replace(state, settle_s=settle_s, move_left_s=None)
    state = replace(state, began=at.mono, ends=at.mono + lasts_s)
    return Transition(state, (PhaseBegan(at, state.phase, state.ends),))


def in_place(state: SessionState, at: Instant) -> Transition:
    """Lead up to the phase in hand once the user has changed the posture for it."""
    state = replace(state, posture=None, standing=state.phase.standing)
    state = replace(state, began=at.mono, ends=at.mono + state.pace.lead_in_s)
    return Transition(state, (PhaseBegan(at, state.phase, state.ends),))


def ended(state: SessionState, at: Instant) -> Transition:
    """End a session that has nothing left."""
    state = replace(state, mode=Mode.ENDED, lead_in=False, settled=False, hurt=None)
    return Transition(state, (SessionEnded(at, stopped=state.stopped),))


def paused_at(state: SessionState, at: Instant) -> SessionState:
    """Return the session paused. A hold will be done again in full; any other phase goes on."""
    whole = state.phase.kind is PhaseKind.HOLD
    left_s = state.phase.duration_s if whole else max(0.0, state.ends - at.mono)
    lasted_s = max(0.0, at.mono - state.began)
    return replace(state, mode=Mode.PAUSED, left_s=left_s, lasted_s=lasted_s, paused_since=at.mono)


def paused_before(state: SessionState, place: int) -> SessionState:
    """Return a paused session moved to the beginning of a phase; nothing of it is over."""
    state = replace(state, index=place, lead_in=False, settled=False, move_left_s=None)
    state = fitted(state)
    return replace(state, left_s=_lasts_s(state, place), lasted_s=0.0)


def fitted(state: SessionState) -> SessionState:
    """Return a session whose way to what is done next begins in the posture that the user is in.

    The timeline assumes that each exercise is done. Where one was left out, a change of posture
    that is not needed any more becomes "take place", and one that is needed is put in. A single
    phase before a hold has no room for it: see `with_posture`.
    """
    phases, place = state.timeline.phases, state.index
    end = next((nth for nth in range(place, len(phases)) if phases[nth].kind in WORK), place)
    then, way = phases[end], phases[place:end]
    changes = then.standing is not state.standing
    made = list(way)
    for nth, phase in enumerate(way):
        if phase.kind in POSTURE and changes:
            made[nth] = replace(phase, kind=way_to(then))
        elif phase.kind in _DOWN_OR_UP:
            another_s = state.pace.change_exercise_s - state.pace.lead_in_s
            lasts_s = max(phase.duration_s, another_s)
            made[nth] = replace(phase, kind=PhaseKind.TAKE_PLACE, duration_s=lasts_s)
    if changes and len(way) > 1 and not any(phase.kind in POSTURE for phase in way):
        lasts_s = max(way[0].duration_s, state.pace.posture_s)
        made[0] = replace(way[0], kind=way_to(then), duration_s=lasts_s)
    if tuple(made) == way:
        return state
    return replace(state, timeline=Timeline((*phases[:place], *made, *phases[end:])))


def past_settled(state: SessionState) -> SessionState | None:
    """Leave a hold that is over for good; None where it was the last phase.

    The next repetition does not follow straight away, as a reset would have it: it gets a lead-in
    of its own.
    """
    if not state.settled:
        return state
    place = state.index + 1
    if nothing_from(state, place):
        return None
    if state.timeline.phases[place].kind is PhaseKind.RESET:
        state = paused_before(state, place + 1)
        return replace(state, lead_in=True, posture=None, left_s=state.pace.lead_in_s)
    return paused_before(state, place)


def with_time_to_settle(state: SessionState, now: Instant) -> SessionState:
    """Return a running session with enough time before the next hold to take a new position.

    Where less is left, the time before the hold becomes one long lead-in, with a change of posture
    in it where the hold needs one. A change of posture that is in it already is time enough.
    """
    if state.lead_in and state.posture is not None:
        return state
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
    ends = now.mono + state.settle_s
    state = replace(state, index=place, lead_in=True, posture=None, began=now.mono, ends=ends)
    posed = with_posture(state, now)
    if posed is state:
        return state
    return replace(posed, ends=max(posed.ends, ends - state.pace.lead_in_s))


def with_posture(state: SessionState, now: Instant) -> SessionState:
    """Return a session that changes the posture before the next hold, where nothing else does.

    It is needed where the hold was swapped to another rung after the phases before it had begun,
    or where the change was skipped while paused.
    """
    ahead = state.timeline.phases[state.index :]
    place = next((nth for nth, phase in enumerate(ahead) if phase.kind in WORK), None)
    if place is None or ahead[place].standing is state.standing:
        return state
    between = () if state.lead_in else ahead[:place]
    if any(phase.kind in POSTURE for phase in between) or (state.lead_in and state.posture):
        return state
    state = replace(
        state,
        index=state.index + place,
        lead_in=True,
        posture=way_to(ahead[place]),
        settle_s=0.0,
        began=now.mono,
        lasted_s=0.0,
    )
    longest_s = state.pace.longest_s(state.phase)
    return replace(state, ends=now.mono + longest_s, left_s=longest_s)


def left_anew(state: SessionState) -> SessionState:
    """Return a paused session with the time left of its hold taken from the timeline again."""
    in_hold = state.phase.kind is PhaseKind.HOLD and not state.settled
    return replace(state, left_s=state.phase.duration_s) if in_hold else state


def same_exercise(phase: Phase, other: Phase) -> bool:
    """Return whether two phases are of one exercise, or of one movement of the warm-up."""
    return (phase.exercise_no, phase.source_id) == (other.exercise_no, other.source_id)


def _lasts_s(state: SessionState, place: int) -> float:
    """Return how long a phase may last: one until ready up to its limit, whatever is planned."""
    return state.pace.longest_s(state.timeline.phases[place])


_DOWN_OR_UP = frozenset({PhaseKind.GET_DOWN, PhaseKind.GET_UP})
