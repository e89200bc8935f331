"""One posture after another: no change of plan puts somebody on their feet between two stretches
on the floor.

Getting down and up is what costs most (rule R24); the order that a program was written in is kept
wherever it costs nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.sides import Side


def floor_changes(prescription: Prescription) -> int:
    """Return how often somebody gets down or up between the first and the last of a session."""
    standing = [one.standing for one in prescription.warm_up] + _postures(prescription.exercises)
    return sum(before is not after for before, after in pairwise(standing))


def _postures(exercises: Sequence[PrescribedExercise]) -> list[bool]:
    """Return what is done standing, side after side."""
    return [one.stands(one.rung(side).id) for one in exercises for side in Side]


def one_posture_after_another(new: Prescription, old: Prescription) -> Prescription:
    """Return a changed plan with what is done standing first or last, where the change put it
    between exercises on the floor; else as it is.

    Args:
        new: after the change.
        old: before the change; where it had as many changes of posture or more, `new` stays as it
            is.
    """
    if floor_changes(new) <= floor_changes(old):
        return new
    standing = [one for one in new.exercises if all(_postures([one]))]
    others = [one for one in new.exercises if one not in standing]
    last, first = (
        replace(new, exercises=tuple(order))
        for order in ((*others, *standing), (*standing, *others))
    )
    return min(new, last, first, key=floor_changes)
