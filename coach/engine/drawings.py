"""Which drawing belongs to each stretch of a session: what is seen in it, and what it needs around.

The page of a session and Today's list of what to have ready both ask here, so that nothing is drawn
beside a person that nobody was told to have ready.
"""

from collections.abc import Mapping
from typing import Final

from coach.domain.ladder import Library
from coach.domain.options import figure_for
from coach.domain.prescription import Prescription
from coach.engine.timeline import PACE, Pace, Phase, PhaseKind, lay_out

_ON_THE_WAY: Final[Mapping[PhaseKind, str]] = {
    PhaseKind.GET_DOWN: "floor_down",
    PhaseKind.GET_UP: "floor_up",
}
"""The drawings of getting down to the floor and up."""


def drawing_of(phase: Phase, plan: Prescription, library: Library) -> str:
    """Return the id of the drawing of a stretch.

    Args:
        phase: the stretch.
        plan: what its session is made of.
        library: names the drawings.
    """
    if phase.kind in _ON_THE_WAY:
        return _ON_THE_WAY[phase.kind]
    if phase.exercise_no < 0:
        return library.figure_id(phase.source_id, phase.rung_id)
    return figure_for(library, plan.exercises[phase.exercise_no], phase.rung_id)


def drawings_of(plan: Prescription, library: Library, pace: Pace = PACE) -> tuple[str, ...]:
    """Return the ids of all drawings of a session, each once, in the order in which they come."""
    phases = lay_out(plan, pace=pace).phases
    return tuple(dict.fromkeys(drawing_of(phase, plan, library) for phase in phases))
