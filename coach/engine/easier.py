"""An easier rung for the rest of an exercise, written into the timeline as plain data.

The phases keep their number and order, and the holds theirs, so that records, sums and the place
of the session stay right; only what is held, and for how long at most, is another, and the time to
change the position where the other side stays on its rung. Laid out again
after a crash, the same swaps give the same timeline.
"""

from collections.abc import Iterable
from dataclasses import replace

from coach.domain.prescription import PrescribedExercise, Prescription
from coach.domain.record import RungSwap, SessionStart
from coach.engine.timeline import PACE, Pace, Phase, PhaseKind, Timeline, lay_out, with_room


def eased(
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
        timeline = eased(timeline, swap, start.prescription, pace)
    return timeline


def _concerns(swap: RungSwap, phase: Phase) -> bool:
    return (
        phase.exercise_no >= 0
        and phase.source_id == swap.ladder_id
        and phase.hold_no >= swap.from_hold
        and (not swap.sides or phase.turn in swap.sides)
    )


def _on(phase: Phase, swap: RungSwap, exercise: PrescribedExercise) -> Phase:
    rung, lasts_s = swap.rung, phase.duration_s
    if phase.kind is PhaseKind.HOLD:
        lasts_s = min(lasts_s, swap.hold_s)
    side = exercise.side_of(rung.id, phase.turn)
    return replace(phase, rung_id=rung.id, rung_name=rung.name, duration_s=lasts_s, side=side)
