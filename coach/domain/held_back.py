"""Repetitions held back on the way out of a flare, so that no day is much longer than the last.

One step of every exercise at once can add half of a session. Three tenths of the work are the most
that a step adds; what is held back comes with the next ones.
"""

from dataclasses import replace
from typing import Final

from coach.domain.dose import Dose, by_side
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription

MOST_GROWTH: Final = 0.3
"""By so much of it the work of a session grows with one step at most: its minutes then grow by a
third at most (docs/evidence.md, R30)."""

_CHANGE_S: Final = 20.0
"""Seconds of a change to another exercise, which are time but no effort (docs/evidence.md)."""
_TURN_S: Final = 13.0
"""Seconds to change sides and get ready."""


def held_back(goal: Prescription, before: Prescription) -> Prescription:
    """Return the goal of a step with as few repetitions held back as `MOST_GROWTH` asks for.

    No set grows by more than a repetition, and none falls below what was done before. Something
    always grows, so that every way ends: where one repetition is more than a third, it is one.

    Args:
        goal: what the step would lead to; only its repetitions change.
        before: what was done before the step.
    """
    made = replace(goal, exercises=tuple(_a_step_up(one, before) for one in goal.exercises))
    most_s = work_s(before) * (1 + MOST_GROWTH)
    while work_s(made) > most_s:
        fewer = _one_less(made, before)
        if fewer is None or _same_work(fewer, before):
            break
        made = fewer
    return made


def work_s(plan: Prescription) -> float:
    """Return about how many seconds a session takes: its warm-up, holds, resets, rests and changes
    of exercise. What is shown to people is counted by the timeline.
    """
    warm_up_s = sum(one.duration_s for one in plan.warm_up)
    return warm_up_s + sum(_exercise_s(one) for one in plan.exercises)


def _exercise_s(exercise: PrescribedExercise) -> float:
    dose = exercise.dose
    rests_s = (len(dose.sets) - 1) * dose.rest_s
    turns_s = len(dose.sets) * _TURN_S if exercise.each_side else 0.0
    resets_s = exercise.holds * dose.reset_s
    return exercise.hold_s + resets_s + rests_s + turns_s + _CHANGE_S


def _a_step_up(exercise: PrescribedExercise, before: Prescription) -> PrescribedExercise:
    """Return an exercise with no set more than a repetition above what was done of it before; one
    set may be new.
    """
    was = before.exercise(exercise.ladder_id)
    if was is None:
        return exercise
    made = by_side(_with_room, exercise.dose, was.dose)
    return exercise if made == exercise.dose else replace(exercise, dose=made)


def _with_room(dose: Dose, was: Dose) -> Dose:
    room = [reps + 1 for reps in was.sets] + [1]
    sets = tuple(min(reps, most) for reps, most in zip(dose.sets, room, strict=False))
    return replace(dose, sets=sets)


def _one_less(made: Prescription, before: Prescription) -> Prescription | None:
    """Return a session with one repetition less of the exercise that grew most; None where no
    repetition is left to hold back.
    """
    grown = [
        (_exercise_s(one) - (_exercise_s(was) if was is not None else 0.0), place, fewer)
        for place, one in enumerate(made.exercises)
        for was in [before.exercise(one.ladder_id)]
        if (fewer := _fewer(one, was)) is not None
    ]
    if not grown:
        return None
    _, place, fewer = max(grown, key=lambda each: each[:2])
    exercises = list(made.exercises)
    exercises[place] = fewer
    return replace(made, exercises=tuple(exercises))


def _fewer(
    exercise: PrescribedExercise, was: PrescribedExercise | None
) -> PrescribedExercise | None:
    """Return an exercise with one repetition less in the last set that is above what was done
    before; one that is new keeps a repetition.
    """
    sets = list(exercise.dose.sets)
    least = list(was.dose.sets) if was is not None else [1]
    if was is not None and exercise.each_side and not was.each_side:
        # Each repetition is two by now.
        least = [(reps + 1) // 2 for reps in least]
    least += [0] * (len(sets) - len(least))
    for place in reversed(range(len(sets))):
        if sets[place] > least[place]:
            sets[place] -= 1
            return _with_sets(exercise, tuple(reps for reps in sets if reps))
    return None


def _with_sets(exercise: PrescribedExercise, sets: tuple[int, ...]) -> PrescribedExercise:
    dose: Dose = exercise.dose
    return exercise if sets == dose.sets else replace(exercise, dose=replace(dose, sets=sets))


def _same_work(made: Prescription, before: Prescription) -> bool:
    """Return whether a session is no more and no other work than one before."""
    return [(one.ladder_id, one.left, one.right, one.dose) for one in made.exercises] == [
        (one.ladder_id, one.left, one.right, one.dose) for one in before.exercises
    ]
