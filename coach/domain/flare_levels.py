"""From the smallest session of a flare back to the plan: what is done after each step.

Versions and holds of every exercise go their whole way in the same number of steps, never more than
a rung and a repetition a set at a time, and never further than the plan. Where that would make a
session much longer at once, repetitions are held back (`held_back`) and come with later steps.
"""

from collections.abc import Sequence
from dataclasses import replace

from coach.domain.dose import Dose, by_side
from coach.domain.flag_effects import adapt
from coach.domain.held_back import held_back
from coach.domain.ladder import Ladder, Library
from coach.domain.posture_order import one_posture_after_another
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise, within_the_cap
from coach.domain.prescription import Prescription
from coach.domain.profile import ProfileFlag
from coach.domain.sides import Side
from coach.domain.smallest_plan import no_more_holds, smallest

_STEPS_OF_ONE_THAT_JOINS = 2
"""Fewest steps where the plan has an exercise that the flare has not: it comes with the first, and
the plan with the second."""


def flare_plan(
    plan: Prescription,
    flare_program: Prescription | None,
    flags: Sequence[ProfileFlag],
    library: Library,
    level: int,
) -> Prescription:
    """Return what is done in a flare after `level` steps back.

    Only exercises of the plan: a flare adds nothing that was not prescribed.

    Args:
        plan: in force, which the steps lead back to; it stays as it is.
        flare_program: the program for flares; None where there is none.
        flags: what is true of the user.
        library: the ladders.
        level: steps back that were taken; from `levels` on it is the plan itself.
    """
    way = _way_back(plan, flare_program, flags, library, level)
    return way[min(level, len(way) - 1)]


def levels(
    plan: Prescription,
    flare_program: Prescription | None,
    flags: Sequence[ProfileFlag],
    library: Library,
) -> int:
    """Return how many steps lead back to the plan, at least 1."""
    return len(_way_back(plan, flare_program, flags, library)) - 1


def _way_back(
    plan: Prescription,
    flare_program: Prescription | None,
    flags: Sequence[ProfileFlag],
    library: Library,
    most: int | None = None,
) -> list[Prescription]:
    """Return what is done after each step, from none on up to the plan, or up to `most` steps."""
    start, small = _start(plan, flare_program, flags, library)
    steps = _levels(start, small, plan, library)
    way: list[Prescription] = []
    while not way or (way[-1] != plan and (most is None or len(way) <= most)):
        level = len(way)
        goal = plan
        if level < steps:
            goal = _step(start, small, plan, flags, library, level, steps)
        way.append(held_back(goal, way[-1]) if way else goal)
    return way if len(way) > 1 or most is not None else [*way, plan]


def _step(
    start: Prescription,
    small: Prescription,
    plan: Prescription,
    flags: Sequence[ProfileFlag],
    library: Library,
    level: int,
    steps: int,
) -> Prescription:
    """Return what is done after `level` of so many steps, however much that adds at once."""
    exercises = tuple(
        _towards(begun, goal, library, level, steps)
        for goal in plan.exercises
        if (begun := _begun(goal, start, small, level)) is not None
    )
    made = replace(start, exercises=exercises or start.exercises)
    # A rung on the way may be one that a flag takes away.
    made = adapt(made, flags, library).prescription
    # One on the way may be done standing, between two on the floor.
    return one_posture_after_another(no_more_holds(made, plan) or plan, plan)


def _start(
    plan: Prescription,
    flare_program: Prescription | None,
    flags: Sequence[ProfileFlag],
    library: Library,
) -> tuple[Prescription, Prescription]:
    """Return where a flare begins, and the smallest version of the plan.

    The flare program keeps the plan's times, and of its exercises those that the plan has, none of
    them harder than there. Where it has none of them, the smallest version is the beginning.
    """
    small = smallest(plan, flags, library) or plan
    if flare_program is None:
        return small, small
    flare = adapt(flare_program, flags, library).prescription
    kept = tuple(
        _no_harder(exercise, goal, library)
        for exercise in flare.exercises
        if (goal := plan.exercise(exercise.ladder_id)) is not None
    )
    start = replace(
        flare,
        schedule=plan.schedule,
        program_slots=plan.program_slots,
        rules=replace(flare.rules, lock=plan.rules.lock),
        exercises=kept or small.exercises,
        paused=plan.paused,
    )
    return start, small


def _no_harder(
    exercise: PrescribedExercise, goal: PrescribedExercise, library: Library
) -> PrescribedExercise:
    """Return an exercise of the flare program with no rung and no dose above the plan's."""
    ladder = library.ladder(goal.ladder_id)
    low = {
        side: (exercise if _rungs_between(ladder, exercise, goal, side) >= 0 else goal).rung(side)
        for side in Side
    }
    dose = by_side(_no_more, exercise.dose, goal.dose)
    return replace(exercise, left=low[Side.LEFT], right=low[Side.RIGHT], dose=dose)


def _begun(
    goal: PrescribedExercise, start: Prescription, small: Prescription, level: int
) -> PrescribedExercise | None:
    """Return an exercise as its way back begins, or None where it comes with the first step only.

    At level 0 only exercises of the flare are done, from level 1 on all of the plan. One that is on
    another ladder in the smallest plan begins with a single repetition of its own.
    """
    of_flare = start.exercise(goal.ladder_id)
    if of_flare is not None or level == 0:
        return of_flare
    of_small = small.exercise(goal.ladder_id)
    return of_small if of_small is not None else replace(goal, dose=_single(goal.dose, start))


def _single(dose: Dose, start: Prescription) -> Dose:
    """Return a dose with one repetition, no longer hold and no shorter rest than in the flare."""
    others = [one.dose for one in start.exercises]
    return replace(
        dose.held_at_most(max(one.hold_s for one in others)),
        sets=(1,),
        reset_s=max(dose.reset_s, *(one.reset_s for one in others)),
        rest_s=max(dose.rest_s, *(one.rest_s for one in others)),
    )


def _levels(start: Prescription, small: Prescription, plan: Prescription, library: Library) -> int:
    """Return how many steps it takes; where an exercise comes back on the way it is not the last
    one that brings it.
    """
    joins = any(start.exercise(goal.ladder_id) is None for goal in plan.exercises)
    most = _STEPS_OF_ONE_THAT_JOINS if joins else 1
    for goal in plan.exercises:
        begun = _begun(goal, start, small, 1)
        if begun is None:
            continue
        ladder = library.ladder(goal.ladder_id)
        rungs = max(_rungs_between(ladder, begun, goal, side) for side in Side)
        reps = max(_reps_between(begun.dose.on(side), goal.dose.on(side)) for side in Side)
        most = max(most, rungs, reps)
    return most


def _towards(
    begun: PrescribedExercise, goal: PrescribedExercise, library: Library, level: int, steps: int
) -> PrescribedExercise:
    """Return an exercise after `level` of all `steps` to its goal; nothing of it is above that."""
    ladder = library.ladder(goal.ladder_id)
    rungs = {side: _rung_on_the_way(ladder, begun, goal, side, level, steps) for side in Side}
    dose = by_side(
        lambda first, last: _dose_towards(first, last, level, steps), begun.dose, goal.dose
    )
    made = replace(goal, left=rungs[Side.LEFT], right=rungs[Side.RIGHT], dose=dose)
    return within_the_cap(made)


def _dose_towards(begun: Dose, goal: Dose, level: int, steps: int) -> Dose:
    gap = _reps_between(begun, goal)
    missing = gap - gap * level // steps
    begun_sets = (*begun.sets, *([0] * len(goal.sets)))
    sets = tuple(
        min(goal_reps, max(first, goal_reps - missing))
        for goal_reps, first in zip(goal.sets, begun_sets, strict=False)
    )
    hold_s = begun.hold_s + (goal.hold_s - begun.hold_s) * level // steps
    if goal.moved:
        hold_s = goal.hold_s
    return Dose(
        tuple(reps for reps in sets if reps) or begun.sets,
        min(goal.hold_s, max(begun.hold_s, hold_s)),
        begun.reset_s,
        begun.rest_s,
        goal.moved,
    )


def _rung_on_the_way(
    ladder: Ladder | None,
    begun: PrescribedExercise,
    goal: PrescribedExercise,
    side: Side,
    level: int,
    steps: int,
) -> NamedRung:
    between = _rungs_between(ladder, begun, goal, side)
    if ladder is None or not between:
        return begun.rung(side)
    ids = [rung.id for rung in ladder.rungs]
    rung = ladder.rungs[ids.index(begun.rung(side).id) + between * level // steps]
    return NamedRung(rung.id, rung.name)


def _rungs_between(
    ladder: Ladder | None, begun: PrescribedExercise, goal: PrescribedExercise, side: Side
) -> int:
    ids = [rung.id for rung in ladder.rungs] if ladder is not None else []
    first, last = begun.rung(side).id, goal.rung(side).id
    return ids.index(last) - ids.index(first) if first in ids and last in ids else 0


def _reps_between(begun: Dose, goal: Dose) -> int:
    """Return the most repetitions by which a set of the goal is above the same set of `begun`."""
    begun_sets = (*begun.sets, *([0] * len(goal.sets)))
    return max(more - less for more, less in zip(goal.sets, begun_sets, strict=False))


def _no_more(dose: Dose, most: Dose) -> Dose:
    """Return a dose with no set, hold or repetition more than another, and no rest less."""
    sets = tuple(min(one, top) for one, top in zip(dose.sets, most.sets, strict=False))
    return replace(
        dose.held_at_most(most.hold_s),
        sets=sets,
        reset_s=max(dose.reset_s, most.reset_s),
        rest_s=max(dose.rest_s, most.rest_s),
    )
