"""Whether a session keeps one posture after another.

Getting down to the floor and up again is the hardest part of a session for many (rule R24). So
what is done standing stands before everything on the floor, or after it.
"""

from collections.abc import Iterator
from itertools import pairwise

from coach.domain.flag_effects import Adapted
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding, note
from coach.programs.texts import meaning as words


def posture_findings(plan: Prescription, adapted: Adapted) -> Iterator[Finding]:
    """Note what is done standing between two stretches on the floor, once for each stretch.

    What is done standing on one side and on the floor on the other is meant so and left out.

    Args:
        plan: as the file has it.
        adapted: what becomes of it by what the body minds, which is what is done.
    """
    stations = list(_stations(plan, adapted))
    on_floor = [nth for nth, (_, _, standing) in enumerate(stations) if not standing]
    for before, after in pairwise(on_floor):
        if after - before > 1:
            path, name, _ = stations[before + 1]
            yield note(path, words.STANDS_IN_BETWEEN.format(name=name))


def _stations(plan: Prescription, adapted: Adapted) -> Iterator[tuple[KeyPath, str, bool]]:
    """Yield the place, the name and whether it is done standing, in the order of a session."""
    done = adapted.prescription
    for nth, one in enumerate(done.warm_up):
        path: KeyPath = ("warm_up",)
        if done.warm_up == plan.warm_up:
            path = ("warm_up", nth, "movement")
        yield path, one.name, one.standing
    came_from = [after for _, after in adapted.became]
    for exercise in done.exercises:
        if not exercise.changes_posture:
            path = ("items", came_from.index(exercise), "rung")
            yield path, _named(exercise), exercise.stands(exercise.left.id)


def _named(exercise: PrescribedExercise) -> str:
    return ", ".join(dict.fromkeys((exercise.left.id, exercise.right.id)))
