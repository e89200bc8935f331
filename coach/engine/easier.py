"""Easier now: the rung below for the rest of an exercise, as an action and as plain data.

A swap is written into the timeline. Phases and holds keep their number and order, so that records,
sums and the place in the session stay right. What changes is the rung, the longest hold of it, and
the time to change the position where the other side stays on its rung. Laid out again after a
crash, the same swaps give the same timeline.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from coach.domain.instant import Instant
from coach.domain.ladder import Library
from coach.domain.open_rungs import OpenRungs
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.record import HoldOutcome, RungSwap, SessionStart
from coach.domain.sides import Side
from coach.engine.events import Event, MadeEasier, PhaseBegan
from coach.engine.hold_log import cut_hold
from coach.engine.session import caught_up
from coach.engine.state import Mode, SessionState, Transition
from coach.engine.stepping import (
    enter,
    fitted,
    left_anew,
    same_exercise,
    with_posture,
    with_time_to_settle,
)
from coach.engine.timeline import PACE, Pace, Phase, PhaseKind, Timeline, lay_out, with_room


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


def apply_swap(
    timeline: Timeline, swap: RungSwap, prescription: Prescription, pace: Pace = PACE
) -> Timeline:
    """Return the timeline with an easier rung from a hold on; no hold becomes longer.

    Args:
        timeline: what was laid out.
        prescription: what it was laid out from; it knows which rungs have no sides.
        swap: which holds, which rung, and the longest hold of it.
        pace: seconds of the phases between.
    """
    phases = (
        _on(phase, swap, prescription.exercises[phase.exercise_no])
        if _concerns(swap, phase)
        else phase
        for phase in timeline.phases
    )
    return Timeline(with_room(phases, pace, prescription))


def laid_out(start: SessionStart, swaps: Iterable[RungSwap] = (), pace: Pace = PACE) -> Timeline:
    """Lay out a session as it stands after the easier rungs that were gone on with."""
    timeline = lay_out(start.prescription, start.first_leg, pace)
    for swap in swaps:
        timeline = apply_swap(timeline, swap, start.prescription, pace)
    return timeline


def rungs_below(library: Library, flags: Collection[str]) -> Below:
    """Return what finds the rung below: the next one down that the profile leaves open.

    Args:
        library: the ladders.
        flags: ids of the profile flags that are true of the user: they hide rungs.
    """
    rungs = OpenRungs(library, flags)

    def below(ladder_id: str, rung_id: str) -> EasierRung | None:
        named, ladder = rungs.below(ladder_id, rung_id), library.ladder(ladder_id)
        rung = ladder.find(named.id) if named and ladder else None
        return EasierRung(named, rung.dose.hold_s) if named and rung else None

    return below


def easier(
    state: SessionState,
    now: Instant,
    prescription: Prescription,
    below: Below,
    *,
    both: bool = False,
) -> Transition:
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
    state, events = caught_up(state, now)
    swaps = easier_rungs(state, now, prescription, below, both=both)
    if not swaps:
        return Transition(state, events)
    told: tuple[Event, ...] = tuple(MadeEasier(now, swap) for swap in swaps)
    state, more = _swapped(state, now, swaps, prescription)
    return Transition(state, (*events, *told, *more))


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


def _concerns(swap: RungSwap, phase: Phase) -> bool:
    return (
        phase.exercise_no >= 0
        and phase.source_id == swap.ladder_id
        and phase.hold_no >= swap.from_hold
        and (not swap.sides or phase.turn in swap.sides)
    )


def _on(phase: Phase, swap: RungSwap, exercise: PrescribedExercise) -> Phase:
    rung, lasts_s = swap.rung, phase.duration_s
    if phase.kind is PhaseKind.HOLD and not phase.moved:
        lasts_s = min(lasts_s, swap.hold_s)
    side = exercise.side_of(rung.id, phase.turn)
    return replace(
        phase, rung_id=rung.id, rung_name=rung.name, duration_s=lasts_s, side=side,
        standing=exercise.stands(rung.id),
    )  # fmt: skip


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
            if same_exercise(hold, meant) and (not sides or hold.turn in sides)
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
) -> Transition:
    """Put easier rungs into the timeline, and time before the next hold where it changes."""
    timeline = state.timeline
    for swap in swaps:
        timeline = apply_swap(timeline, swap, prescription, state.pace)
    number = state.next_hold_no
    if timeline.holds[number] == state.timeline.holds[number]:
        return Transition(replace(state, timeline=timeline), ())
    events: tuple[Event, ...] = ()
    if state.mode is Mode.RUNNING:
        state, events = cut_hold(state, now, HoldOutcome.EASIER)
    was = state.phase
    state = fitted(replace(state, timeline=timeline))
    state = replace(state, settle_s=state.pace.change_exercise_s)
    if state.mode is Mode.PAUSED:
        return Transition(with_posture(left_anew(state), now), events)
    if events:
        # The hold is over: all that is left before it is done again is the lead-in.
        state = replace(state, lead_in=True, posture=None, began=now.mono, ends=now.mono)
    elif (state.phase.kind, state.phase.until_ready) != (was.kind, was.until_ready):
        # What leads up to the hold became a change of posture or position, or is one no longer.
        return enter(state, now)
    given = with_time_to_settle(with_posture(state, now), now)
    if given is state:
        return Transition(state, events)
    return Transition(given, (*events, PhaseBegan(now, given.phase, given.ends)))
