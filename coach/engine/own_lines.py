"""What the author of a program says in it, in lines of their own: when each is shown and said."""

from coach.domain.prescription import Prescription
from coach.engine.timeline import WORK, Phase, Timeline


def own_lines(phase: Phase, prescription: Prescription) -> tuple[str, ...]:
    """Return what belongs beside a stretch: the line for all before the first exercise, and that
    of the exercise in hand. Of another one that was taken in its place nothing is said.
    """
    lines = [prescription.line] if phase.hold_no == 0 else []
    if phase.exercise_no >= 0:
        exercise = prescription.exercises[phase.exercise_no]
        lines += [exercise.line] if exercise.ladder_id == phase.source_id else []
    return tuple(filter(None, lines))


def says_own_lines(place: int, timeline: Timeline) -> bool:
    """Return whether the lines are said in a stretch: in the longest one before the first hold of
    an exercise, once.

    Args:
        place: of the stretch in the session.
        timeline: the session.
    """
    phases = timeline.phases
    now = phases[place]
    if now.kind in WORK or now.exercise_no < 0 or now.hold_no >= len(timeline.holds):
        return False
    before = timeline.holds[now.hold_no - 1] if now.hold_no else None
    if before is not None and before.exercise_no == now.exercise_no:
        return False
    leading = [
        nth
        for nth, phase in enumerate(phases)
        if phase.hold_no == now.hold_no and phase.kind not in WORK and phase.exercise_no >= 0
    ]
    return place == max(leading, key=lambda nth: phases[nth].duration_s)
