"""A running session as a pure state machine: state and a reading of the clocks in, state and
events out.

Deadlines stand on the monotonic clock; ticks only look whether one has passed, so a late tick
makes nothing longer. A phase begins at its predecessor's deadline, not at the tick that noticed.
Nothing here is counted down, and nothing asks what time it is.

Life cycle: `begin` → running; `pause` or an interruption → paused; `resume` → running again, with
a lead-in before any hold or movement; `stop` or the last deadline → ended. An action that makes no
sense in the present mode returns the state as it is and no events.
"""

from dataclasses import replace

from coach.domain.instant import Instant
from coach.domain.record import HoldOutcome
from coach.engine.events import (
    Event,
    Interrupted,
    InterruptedBy,
    MovedOn,
    Paused,
    PhaseBegan,
    Resumed,
    SessionEnded,
)
from coach.engine.hold_log import cut_hold, record
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.stepping import (
    advance,
    ended,
    enter,
    in_place,
    nothing_from,
    past_settled,
    paused_at,
    paused_before,
    with_posture,
    with_time_to_settle,
)
from coach.engine.timeline import (
    PACE,
    POSITION,
    POSTURE,
    WORK,
    Pace,
    PhaseKind,
    Timeline,
    first_way_to,
    last_way_up,
)

INTERRUPTED_AFTER_S = 2.0
"""A jump of either clock by more than this between two ticks means that nobody was counting."""

GOES_ON_WITHIN_S = 20.0
"""After so short a standstill the user still lies there: the session goes on by itself."""

AGAIN_AT_MOST = 2
"""So often one hold is begun again by itself; a computer that goes on stalling asks nobody to hold
the same thing without end.
"""


def begin(
    timeline: Timeline,
    now: Instant,
    first_hold: int = 0,
    attempt: int = 1,
    pace: Pace = PACE,
) -> Transition:
    """Begin at the first phase or, going on after a crash, at a hold: whoever pressed "go on" is
    not in its position, so it begins as a session does.

    Args:
        timeline: the session.
        now: the reading of the clocks.
        first_hold: the hold to go on with; 0 begins at the beginning.
        attempt: which try of that hold this will be.
        pace: seconds of the phases between.

    Raises:
        IndexError: the timeline has no such hold.
    """
    if first_hold or attempt > 1:
        index, lead_in = timeline.index_of_hold(first_hold), True
        posture = first_way_to(timeline.phases[index])
    else:
        index, lead_in, posture = 0, False, None
    state = SessionState(
        timeline, Mode.RUNNING, index, lead_in, now.mono, now.mono, 0.0, now, attempt,
        pace=pace, posture=posture,
    )  # fmt: skip
    state = replace(state, ends=now.mono + pace.longest_s(state.phase))
    return Transition(state, (PhaseBegan(now, state.phase, state.ends),))


def tick(state: SessionState, now: Instant) -> Transition:
    """Look at the clocks: end what is over, notice what was interrupted.

    After a short standstill it goes on as `resume` does, with a lead-in and a hold from its
    beginning, because nobody can get up from the mat to press a key; after a long one, or where the
    same hold was begun again before, it stays paused. Whoever presses something meanwhile is there,
    and finds it paused.
    """
    before, (state, events) = state.last, caught_up(state, now)
    stood_still = [event for event in events if isinstance(event, Interrupted)]
    if not stood_still or state.attempt > 1 + AGAIN_AT_MOST or not _brief(before, now):
        return Transition(state, events)
    told = (replace(one, goes_on=True) if one in stood_still else one for one in events)
    state, more = resume(state, now)
    return Transition(state, (*told, *more))


def caught_up(state: SessionState, now: Instant) -> Transition:
    """Return the session as it is now, before an action: what is over ended, and what was
    interrupted paused as of the last look.
    """
    if state.mode is not Mode.RUNNING:
        return Transition(replace(state, last=now), ())
    interruption = _interruption(state.last, now)
    if interruption is not None:
        return _interrupt(state, now, interruption)
    events: list[Event] = []
    while _is_over(state, now):
        state, more = _end_on_time(state, now)
        events += more
    return Transition(replace(state, last=now), tuple(events))


def pause(state: SessionState, now: Instant) -> Transition:
    """Pause. A hold in progress ends here and is done again later."""
    state, events = caught_up(state, now)
    if state.mode is not Mode.RUNNING:
        return Transition(state, events)
    ended, hold_events = cut_hold(state, now, HoldOutcome.PAUSED)
    return Transition(paused_at(ended, now), (*events, *hold_events, Paused(now)))


def resume(state: SessionState, now: Instant) -> Transition:
    """Go on. A hold gets a fresh lead-in and its full time, a movement of the warm-up a lead-in
    and what it has left; no other phase has less than the lead-in left, so that nothing starts
    without a warning. A hold that hurt is not done again. In a rest until ready the seconds before
    the pause count; a change of posture or position until ready has its full time limit again.
    """
    paused_since = state.paused_since
    if state.mode is not Mode.PAUSED or paused_since is None:
        return Transition(state, ())
    going_on = past_settled(state)
    if going_on is None:
        return ended(state, now)
    state = going_on
    if state.phase.kind is PhaseKind.WARM_UP:
        state = replace(state, move_left_s=state.left_s)
    changes, lead_in = state.phase.kind in POSTURE, state.phase.kind in WORK or state.lead_in
    anew = changes or state.phase.kind in POSITION
    left_s = max(state.left_s, state.pace.lead_in_s)
    if anew:
        left_s = max(left_s, state.pace.limit_s(state.phase))
    elif lead_in:
        left_s = state.pace.lead_in_s
    state = replace(
        state,
        mode=Mode.RUNNING,
        lead_in=lead_in,
        posture=state.phase.kind if lead_in and changes else None,
        began=now.mono - (state.lasted_s if state.waits and not anew else 0.0),
        ends=now.mono + left_s,
        left_s=0.0,
        lasted_s=0.0,
        last=now,
        paused_s=state.paused_s + now.mono - paused_since,
        paused_since=None,
        hurt=None,
    )
    state = with_time_to_settle(with_posture(state, now), now)
    return Transition(state, (Resumed(now), PhaseBegan(now, state.phase, state.ends)))


def ready(state: SessionState, now: Instant) -> Transition:
    """End a phase that lasts until the user is ready; one with a minimum ends at that.

    A repetition at one's own pace is done then, with the seconds that it took.
    """
    state, events = caught_up(state, now)
    if state.mode is not Mode.RUNNING or not state.waits:
        return Transition(state, events)
    if now.mono >= state.began + state.least_s:
        if state.phase.kind is PhaseKind.HOLD:
            state, more = _done(state, now)
            return Transition(state, (*events, *more))
        changed = state.phase.kind is not PhaseKind.REST
        state, more = in_place(state, now) if state.lead_in else advance(state, now)
        if changed and state.mode is Mode.RUNNING:
            state = replace(state, ends=max(state.ends, now.mono + state.pace.after_ready_s))
            more = (PhaseBegan(now, state.phase, state.ends),)
        return Transition(state, (*events, *more))
    return Transition(replace(state, ends=state.began + state.least_s), events)


def skip(state: SessionState, now: Instant) -> Transition:
    """Go on to the next phase at once.

    While running this ends the phase in hand; a hold is recorded as skipped with the seconds
    held. While paused it moves on without starting anything; a hold that was due is recorded as
    skipped with 0 seconds, and one that hurt is not recorded again.
    """
    state, events = caught_up(state, now)
    if state.mode is Mode.RUNNING:
        if state.lead_in:
            state, more = _after_lead_in(state, now)
        else:
            cut, hold_events = cut_hold(state, now, HoldOutcome.SKIPPED)
            state, more = advance(cut, now)
            more = (*hold_events, *more)
        return Transition(state, (*events, *more))
    if state.mode is Mode.PAUSED:
        state, more = _skip_paused(state, now)
        return Transition(state, (*events, *more))
    return Transition(state, events)


def stop(state: SessionState, now: Instant) -> Transition:
    """End the session. A hold in progress is kept with the seconds held."""
    state, events = caught_up(state, now)
    if state.mode is Mode.ENDED:
        return Transition(state, events)
    hold_events: tuple[Event, ...] = ()
    if state.mode is Mode.RUNNING:
        state, hold_events = cut_hold(state, now, HoldOutcome.STOPPED)
    stopped = state.stopped or not state.phase.is_last_way_up
    state = replace(state, mode=Mode.ENDED)
    return Transition(state, (*events, *hold_events, SessionEnded(now, stopped=stopped)))


def stop_and_get_up(state: SessionState, now: Instant) -> Transition:
    """End the session as `stop` does; who is on the floor gets up first, until ready.

    Asked again while getting up, it ends.
    """
    state, events = caught_up(state, now)
    way_up = last_way_up(len(state.timeline.holds), state.pace)
    no_way = state.standing or state.phase.is_last_way_up or not state.pace.waits_in(way_up)
    if state.mode is Mode.ENDED or no_way:
        end, more = stop(state, now)
        return Transition(end, (*events, *more))
    hold_events: tuple[Event, ...] = (Resumed(now),)
    if state.mode is Mode.RUNNING:
        state, hold_events = cut_hold(state, now, HoldOutcome.STOPPED)
    phases = state.timeline.phases
    if not phases[-1].is_last_way_up:
        phases = (*phases, way_up)
    state = replace(
        state, timeline=Timeline(phases), index=len(phases) - 1, mode=Mode.RUNNING, stopped=True,
        lead_in=False, posture=None, settled=False, hurt=None, settle_s=0.0, left_s=0.0,
        lasted_s=0.0, paused_since=None, last=now,
    )  # fmt: skip
    state, more = enter(state, now)
    return Transition(state, (*events, *hold_events, *more))


def _is_over(state: SessionState, now: Instant) -> bool:
    """Return whether the deadline of the stretch in hand has passed."""
    return state.mode is Mode.RUNNING and now.mono >= state.ends


def _brief(last: Instant, now: Instant) -> bool:
    """Return whether neither clock ran far between two looks."""
    d_mono, d_wall = now.mono - last.mono, (now.utc - last.utc).total_seconds()
    return max(d_mono, abs(d_wall), abs(d_wall - d_mono)) <= GOES_ON_WITHIN_S


def _interruption(last: Instant, now: Instant) -> tuple[InterruptedBy, float] | None:
    """Compare two looks at the clocks; return what happened between and for how long."""
    d_mono = now.mono - last.mono
    d_wall = (now.utc - last.utc).total_seconds()
    if abs(d_wall - d_mono) > INTERRUPTED_AFTER_S:
        return InterruptedBy.SLEPT, d_wall - d_mono
    if d_mono > INTERRUPTED_AFTER_S:
        return InterruptedBy.FROZEN, d_mono
    return None


def _interrupt(
    state: SessionState, now: Instant, interruption: tuple[InterruptedBy, float]
) -> Transition:
    by, gap_s = interruption
    cut, hold_events = cut_hold(state, state.last, HoldOutcome.INTERRUPTED)
    paused = paused_at(cut, state.last)
    told = Interrupted(now, by, gap_s, in_hold=bool(hold_events))
    return Transition(replace(paused, last=now), (*hold_events, told))


def _skip_paused(state: SessionState, now: Instant) -> Transition:
    phase = state.timeline.phases[state.index]
    events: tuple[Event, ...] = ()
    if phase.kind is PhaseKind.HOLD and not state.settled:
        state, events = record(state, now, HoldOutcome.SKIPPED, held_s=0.0)
    if nothing_from(state, state.index + 1):
        state, more = ended(state, now)
        return Transition(state, (*events, *more))
    state = replace(paused_before(state, state.index + 1), hurt=None)
    return Transition(state, (*events, MovedOn(now, state.phase)))


def _after_lead_in(state: SessionState, at: Instant) -> Transition:
    """Begin what an extra lead-in led up to; a change of posture in it leads up to a lead-in."""
    if state.posture is not None:
        return in_place(state, at)
    return enter(replace(state, lead_in=False), at)


def _end_on_time(state: SessionState, now: Instant) -> Transition:
    """End the stretch whose deadline has passed, at its deadline."""
    deadline = now.earlier(now.mono - state.ends)
    if _nobody_ready(state) and not state.phase.is_last_way_up:
        state, events = cut_hold(state, deadline, HoldOutcome.PAUSED)
        return Transition(paused_at(state, deadline), (*events, Paused(deadline)))
    if state.lead_in:
        return _after_lead_in(state, deadline)
    if state.phase.kind is PhaseKind.HOLD:
        return _done(state, deadline, late_s=now.mono - state.ends)
    return advance(state, deadline)


def _done(state: SessionState, at: Instant, late_s: float = 0.0) -> Transition:
    """End a hold that was done to its end, and go on."""
    held_s = at.mono - state.began
    state, events = record(state, at, HoldOutcome.COMPLETED, held_s=held_s, late_s=late_s)
    state, more = advance(state, at)
    return Transition(state, (*events, *more))


def _nobody_ready(state: SessionState) -> bool:
    """Return whether a phase that lasts until ready has come to its limit; a rest just ends."""
    limit_s = state.pace.limit_s(state.phase)
    return state.unhurried and state.ends - state.began >= limit_s - 1e-6
