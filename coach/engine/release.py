"""How somebody comes out of a hold: what was lifted goes down, what was reached away comes back.

The voice and the screen ask here, so that nobody hears "lower" with a leg out that must come up.
"""

from coach.domain.ladder import Library, Release
from coach.domain.options import instructions_for
from coach.domain.prescription import Prescription
from coach.engine.timeline import Phase, PhaseKind, Timeline


def release_before(
    timeline: Timeline, place: int, prescription: Prescription, library: Library
) -> Release | None:
    """Return how the hold just before a place in the timeline ends.

    None where no hold goes before, or one that is moved or at the user's own pace: that ends with
    the movement.
    """
    if place <= 0:
        return None
    return release_of(timeline.phases[place - 1], prescription, library)


def release_of(phase: Phase, prescription: Prescription, library: Library) -> Release | None:
    """Return how a hold ends; None for another phase, for what is moved, and at one's own pace."""
    if phase.kind is not PhaseKind.HOLD or phase.own_pace or phase.moved:
        return None
    texts = instructions_for(library, prescription.exercises[phase.exercise_no], phase.rung_id)
    return texts.release if texts is not None else Release.LOWER
