"""The smallest version of a plan, which a bad day is made of.

What it is made of stands in the file of profile flags, in the flag that is `day_only`.
"""

from collections.abc import Sequence
from dataclasses import replace

from coach.domain.flag_effects import adapt
from coach.domain.ladder import Library
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.profile import ProfileFlag


def smallest(
    plan: Prescription, flags: Sequence[ProfileFlag], library: Library
) -> Prescription | None:
    """Return the smallest version of a plan, or None where nothing smaller is known.

    Args:
        plan: in force; it stays as it is.
        flags: what is true of the user. They are applied after the flag of the day, so that, say, a
            sore shoulder gets the version at the wall on a bad day too.
        library: the ladders, and what a bad day is made of.
    """
    of_the_day = [flag for flag in library.flags if flag.day_only]
    if not of_the_day:
        return None
    small = adapt(plan, [*of_the_day, *flags], library).prescription
    return no_more_holds(small, plan)


def no_more_holds(small: Prescription, plan: Prescription) -> Prescription | None:
    """Return a prescription with no more holds than a plan, or None where it cannot have so few.

    A rung without sides may lead down to one that is done on each side. Repetitions go one by one
    from the exercise that has most holds; a last one is not cut in half.
    """
    exercises = list(small.exercises)
    while sum(one.holds for one in exercises) > plan.holds:
        most = max(reversed(range(len(exercises))), key=lambda place: exercises[place].holds)
        fewer = _one_fewer(exercises[most])
        if fewer is not None:
            exercises[most] = fewer
        elif len(exercises) > 1:
            del exercises[most]
        else:
            return None
    return replace(small, exercises=tuple(exercises)) if exercises else None


def _one_fewer(exercise: PrescribedExercise) -> PrescribedExercise | None:
    """Return the exercise with one repetition less in its last set, or None where it has one."""
    *sets, last = exercise.dose.sets
    fewer = (*sets, last - 1) if last > 1 else tuple(sets)
    if not fewer:
        return None
    return replace(exercise, dose=replace(exercise.dose, sets=fewer))
