"""What sessions of a day and a week cannot be: overlapping, or off an exercise's days."""

from collections.abc import Sequence
from itertools import combinations

from coach.domain.plan_refusals import Refusal, Why
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.program import Slot


def times_refused(slots: Sequence[Slot]) -> Refusal | None:
    """Return why times of day cannot be, or None where they can."""
    for slot in slots:
        if not slot.opens < slot.closes:
            return Refusal(Why.CLOSES_EARLY, (slot.name,))
    for before, after in combinations(slots, 2):
        if after.opens < before.closes and before.days.meets(after.days):
            return Refusal(Why.OVERLAP, (before.name, after.name))
    return None


def without_a_session(
    prescription: Prescription, slots: Sequence[Slot]
) -> PrescribedExercise | None:
    """Return the first exercise that no day with a session would have, or None."""
    return next(
        (
            one
            for one in prescription.exercises
            if not any(one.days.meets(slot.days) for slot in slots)
        ),
        None,
    )
