"""What the user can say in a session that hurts: "that hurt", that it was a slip of the finger, and
"leave this exercise out". "Easier now" is in `easier`.

Each takes effect at once and keeps the seconds held. What hurt is never repeated, and what comes
next never begins without time to get into position. All of it is recorded.
"""

from dataclasses import replace

from coach.domain.instant import Instant
from coach.domain.record import HoldOutcome
from coach.engine.events import Event, Hurt, MovedOn, Paused
from coach.engine.hold_log import amend, cut_hold, record
from coach.engine.session import caught_up
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.stepping import (
    ended,
    enter,
    left_anew,
    nothing_from,
    paused_at,
    paused_before,
    same_exercise,
)
from coach.engine.timeline import WORK, Phase, PhaseKind


def hurt(state: SessionState, now: Instant) -> Transition:
    """Stop at once, because it hurt: a hold in progress ends for good, and the session pauses.

    A hold that a pause or an interruption had cut, and that was to be done again, is over too: one
    more attempt of 0 seconds records that it hurt. Else no hold is cut. The event says what hurt.
    """
    state, events = caught_up(state, now)
    if state.mode is Mode.ENDED:
        return Transition(state, events)
    during, attempt = _about(state), state.attempt
    if _to_be_done_again(state):
        state, told = amend(state, now, HoldOutcome.HURT)
    else:
        state, told = cut_hold(state, now, HoldOutcome.HURT)
    pauses: tuple[Event, ...] = ()
    if state.mode is Mode.RUNNING:
        state, pauses = paused_at(state, now), (Paused(now),)
    state = replace(state, hurt=during)
    if told:
        state = replace(state, lead_in=False, settled=True, left_s=0.0, hurt_attempt=attempt)
    return Transition(state, (*events, *told, *pauses, Hurt(now, during)))


def take_back(state: SessionState, now: Instant) -> Transition:
    """Take "that hurt" back: it was a slip of the finger, and nothing hurt.

    A hold that it ended is to be done again. What was measured stays on record; one more attempt of
    0 seconds with the outcome PAUSED records that the hold is not over. The session stays paused.
    """
    state, events = caught_up(state, now)
    if state.mode is not Mode.PAUSED or state.hurt is None:
        return Transition(state, events)
    more: tuple[Event, ...] = ()
    if state.settled:
        state = replace(state, settled=False, attempt=state.hurt_attempt + 1)
        state, more = amend(state, now, HoldOutcome.PAUSED)
        state = left_anew(state)
    return Transition(replace(state, hurt=None), (*events, *more))


def left_of(state: SessionState) -> bool:
    """Return whether anything is left that `skip_exercise` would leave out, now or after "that
    hurt".
    """
    if state.mode is Mode.ENDED:
        return False
    ahead = state.timeline.phases[state.index :]
    meant = state.hurt or ahead[0]
    return any(
        phase.kind in WORK and same_exercise(phase, meant) for phase in ahead[state.settled :]
    )


def leads_on(state: SessionState) -> bool:
    """Return whether another exercise comes after the one in hand, or after the one that hurt."""
    if state.mode is Mode.ENDED:
        return False
    ahead = state.timeline.phases[state.index :]
    meant = state.hurt or ahead[0]
    return any(phase.kind in WORK and not same_exercise(phase, meant) for phase in ahead)


def skip_exercise(state: SessionState, now: Instant) -> Transition:
    """Leave out the rest of the exercise: its holds are recorded as skipped, each on its own.

    While running the next exercise's change-over begins, or the session ends; while paused it
    stays paused before it. After "that hurt" the exercise that hurt is meant: of its last hold
    nothing more is recorded, and where the session is past it already nothing happens.
    """
    state, events = caught_up(state, now)
    if state.mode is Mode.ENDED or not _is_in_hand(state, state.hurt):
        return Transition(state, events)
    running, place = state.mode is Mode.RUNNING, state.index
    in_hand = state.timeline.phases[place]
    told: list[Event] = list(events)
    if running:
        state, more = cut_hold(state, now, HoldOutcome.SKIPPED)
        told += more
        place += bool(more)
    place += state.settled
    phases = state.timeline.phases
    while place < len(phases) and same_exercise(phases[place], in_hand):
        if phases[place].kind is PhaseKind.HOLD:
            state, more = record(replace(state, index=place), now, HoldOutcome.SKIPPED, held_s=0.0)
            told += more
        place += 1
    if nothing_from(state, place):
        state, more = ended(state, now)
        return Transition(state, (*told, *more))
    state = replace(paused_before(state, place), hurt=None, settle_s=0.0)
    if not running:
        return Transition(state, (*told, MovedOn(now, state.phase)))
    state, more = enter(state, now)
    return Transition(state, (*told, *more))


def _about(state: SessionState) -> Phase:
    """Return what was done last, until the next begins; before anything the stretch in hand."""
    in_hand = state.timeline.phases[state.index]
    return state.begun or (state.timeline.phases[0] if in_hand.is_last_way_up else in_hand)


def _to_be_done_again(state: SessionState) -> bool:
    """Return whether what was done last is the hold in hand, cut and not over, on the same rung."""
    hold = state.timeline.phases[state.index]
    cut = hold.kind is PhaseKind.HOLD and not state.settled and not state.in_progress
    return cut and state.begun == hold


def _is_in_hand(state: SessionState, about: Phase | None) -> bool:
    return about is None or same_exercise(state.timeline.phases[state.index], about)
