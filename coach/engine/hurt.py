"""What a sore person asks for in the middle of a session: that hurt, easier now, leave this out.
And that it was a slip of the finger.

Each takes effect at once and keeps the seconds held. What hurt is never repeated, an easier rung is
never longer, and what comes next never begins without time to get into position. All are facts.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from coach.domain.instant import Instant
from coach.domain.prescription import NamedRung, Prescription
from coach.domain.record import HoldOutcome, RungSwap
from coach.domain.sides import Side
from coach.engine.easier import eased
from coach.engine.events import Event, Hurt, MadeEasier, MovedOn, Paused, PhaseBegan
from coach.engine.hold_log import amend, cut_hold, record
from coach.engine.session import tick
from coach.engine.state import WORK, Mode, SessionState, Step
from coach.engine.stepping import ended, enter, paused_at, paused_before, with_time_to_settle
from coach.engine.timeline import Phase, PhaseKind


@dataclass(frozen=True, slots=True)
class EasierRung:
    """The rung below.

    Attributes:
        hold_s: seconds of the hold that it starts with by itself.
    """

    rung: NamedRung
    hold_s: float


Below = Callable[[str, str], EasierRung | None]
"""From a ladder and a rung of it, by their ids, to the rung below; None at the bottom."""


def hurt(state: SessionState, now: Instant) -> Step:
    """Stop at once, because it hurt: a hold in progress ends for good, and the session pauses.

    So does one that a pause or an interruption cut before and that was to be done again: a further
    try of no seconds says that it hurt. Else nothing is cut; what it was about is told.
    """
    state, events = tick(state, now)
    if state.mode is Mode.ENDED:
        return Step(state, events)
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
    return Step(state, (*events, *told, *pauses, Hurt(now, during)))


def slip(state: SessionState, now: Instant) -> Step:
    """Take "that hurt" back: it was a slip of the finger, and nothing hurt.

    A hold that it ended is to be done again. What was measured stays on record; a further try of
    no seconds, paused, says that the hold was not over. The session stays paused.
    """
    state, events = tick(state, now)
    if state.mode is not Mode.PAUSED or state.hurt is None:
        return Step(state, events)
    more: tuple[Event, ...] = ()
    if state.settled:
        state = replace(state, settled=False, attempt=state.hurt_attempt + 1)
        state, more = amend(state, now, HoldOutcome.PAUSED)
        state = _left_anew(state)
    return Step(replace(state, hurt=None), (*events, *more))


def easier(
    state: SessionState,
    now: Instant,
    prescription: Prescription,
    below: Below,
    *,
    both: bool = False,
) -> Step:
    """Go on with the rung below for the rest of the exercise; nothing happens where none is.

    A hold in progress is cut and done again on the easier rung, after time to get into position.
    While paused it stays paused. Neither the plan nor a lock on it is touched: this is for today.

    Args:
        state: the running or paused session; after "that hurt" the exercise that hurt is meant.
        now: the reading of the clocks.
        prescription: what the session is made of.
        below: finds the rung below.
        both: whether both sides go down, and not the side in hand alone. An exercise that is not
            done on each side always goes down as a whole.
    """
    state, events = tick(state, now)
    swaps = easier_rungs(state, now, prescription, below, both=both)
    if not swaps:
        return Step(state, events)
    told: tuple[Event, ...] = tuple(MadeEasier(now, swap) for swap in swaps)
    state, more = _swapped(state, now, swaps, prescription)
    return Step(state, (*events, *told, *more))


def easier_rungs(
    state: SessionState,
    now: Instant,
    prescription: Prescription,
    below: Below,
    *,
    both: bool = False,
) -> tuple[RungSwap, ...]:
    """Return what `easier` would go on with now, a swap for each side; empty where none is."""
    meant = state.hurt or state.phase
    if state.mode is Mode.ENDED or meant.exercise_no < 0:
        return ()
    turns = prescription.exercises[meant.exercise_no].each_side
    return _swaps(state, now, meant, below, turns=turns, both=both)


def left_of(state: SessionState) -> bool:
    """Return whether anything is left that `skip_exercise` would leave out, now or after "that
    hurt".
    """
    if state.mode is Mode.ENDED:
        return False
    ahead = state.timeline.phases[state.index :]
    meant = state.hurt or ahead[0]
    return any(
        phase.kind in WORK and _same_exercise(phase, meant) for phase in ahead[state.settled :]
    )


def leads_on(state: SessionState) -> bool:
    """Return whether another exercise comes after the one in hand, or after the one that hurt."""
    if state.mode is Mode.ENDED:
        return False
    ahead = state.timeline.phases[state.index :]
    meant = state.hurt or ahead[0]
    return any(phase.kind in WORK and not _same_exercise(phase, meant) for phase in ahead)


def skip_exercise(state: SessionState, now: Instant) -> Step:
    """Leave out the rest of the exercise: its holds are recorded as skipped, each on its own.

    While running the next exercise's change-over begins, or the session ends; while paused it
    stays paused before it. After "that hurt" the exercise that hurt is meant: of its last hold
    nothing more is recorded, and where the session is past it already nothing happens.
    """
    state, events = tick(state, now)
    if state.mode is Mode.ENDED or not _is_in_hand(state, state.hurt):
        return Step(state, events)
    running, place = state.mode is Mode.RUNNING, state.index
    in_hand = state.timeline.phases[place]
    told: list[Event] = list(events)
    if running:
        state, more = cut_hold(state, now, HoldOutcome.SKIPPED)
        told += more
        place += bool(more)
    place += state.settled
    phases = state.timeline.phases
    while place < len(phases) and _same_exercise(phases[place], in_hand):
        if phases[place].kind is PhaseKind.HOLD:
            state, more = record(replace(state, index=place), now, HoldOutcome.SKIPPED, held_s=0.0)
            told += more
        place += 1
    if place == len(phases):
        state, more = ended(state, now)
        return Step(state, (*told, *more))
    state = replace(paused_before(state, place), hurt=None, settle_s=0.0)
    if not running:
        return Step(state, (*told, MovedOn(now, state.phase)))
    state, more = enter(state, now)
    return Step(state, (*told, *more))


def _about(state: SessionState) -> Phase:
    """Return what was done last, until the next begins; before anything the stretch in hand."""
    return state.begun or state.timeline.phases[state.index]


def _to_be_done_again(state: SessionState) -> bool:
    """Return whether what was done last is the hold in hand, cut and not over, on the same rung."""
    hold = state.timeline.phases[state.index]
    cut = hold.kind is PhaseKind.HOLD and not state.settled and not state.in_progress
    return cut and state.begun == hold


def _is_in_hand(state: SessionState, about: Phase | None) -> bool:
    return about is None or _same_exercise(state.timeline.phases[state.index], about)


def _same_exercise(phase: Phase, other: Phase) -> bool:
    return (phase.exercise_no, phase.source_id) == (other.exercise_no, other.source_id)


def _swaps(
    state: SessionState, now: Instant, meant: Phase, below: Below, *, turns: bool, both: bool
) -> tuple[RungSwap, ...]:
    """Return a swap for each side that has holds left and a rung below."""
    groups: tuple[tuple[Side, ...], ...] = ((),)
    if turns:
        groups = tuple((side,) for side in Side if both or side is meant.turn)
    found = []
    for sides in groups:
        left = [
            hold
            for hold in state.timeline.holds[state.next_hold_no :]
            if _same_exercise(hold, meant) and (not sides or hold.turn in sides)
        ]
        down = below(meant.source_id, left[0].rung_id) if left else None
        if down is not None:
            found.append(
                RungSwap(
                    state.next_hold_no,
                    meant.source_id,
                    sides,
                    down.rung,
                    min(down.hold_s, left[0].duration_s),
                    now,
                )
            )
    return tuple(found)


def _swapped(
    state: SessionState, now: Instant, swaps: tuple[RungSwap, ...], prescription: Prescription
) -> Step:
    """Put easier rungs into the timeline, and time before the next hold where it changes."""
    timeline = state.timeline
    for swap in swaps:
        timeline = eased(timeline, swap, prescription, state.pace)
    number = state.next_hold_no
    if timeline.holds[number] == state.timeline.holds[number]:
        return Step(replace(state, timeline=timeline), ())
    events: tuple[Event, ...] = ()
    if state.mode is Mode.RUNNING:
        state, events = cut_hold(state, now, HoldOutcome.EASIER)
    state = replace(state, timeline=timeline, settle_s=state.pace.change_exercise_s)
    if state.mode is Mode.PAUSED:
        return Step(_left_anew(state), events)
    if events:
        # The hold is over: all that is left before it is done again is the lead-in.
        state = replace(state, lead_in=True, began=now.mono, ends=now.mono)
    given = with_time_to_settle(state, now)
    if given is state:
        return Step(state, events)
    return Step(given, (*events, PhaseBegan(now, given.phase, given.ends)))


def _left_anew(state: SessionState) -> SessionState:
    """Return a paused session whose hold in hand is as long as it is now."""
    in_hold = state.phase.kind is PhaseKind.HOLD and not state.settled
    return replace(state, left_s=state.phase.duration_s) if in_hold else state
