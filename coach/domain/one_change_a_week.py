"""A harder program one change a week, ladder by ladder: what comes first, and what still waits.

So it is known which change had which effect, and no week adds more than one thing (rule R7). What
is easier than before is taken up at once.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from coach.domain.flag_effects import adapt
from coach.domain.ladder import Library
from coach.domain.plan_changes import NextStep, ToSlots
from coach.domain.posture_order import one_posture_after_another
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import PausedExercise, Prescription, ToCome
from coach.domain.profile import true_flags
from coach.domain.program import Slot
from coach.domain.sides import Side


@dataclass(frozen=True, slots=True)
class OneAWeek:
    """A harder program, begun with one change.

    Attributes:
        first: the plan of the first week; the rest stands in its `to_come`.
        now: the name of the exercise that changes now.
        later: the names of those that follow, in order.
        sessions_later: whether sessions a day follow last.
    """

    first: Prescription
    now: str
    later: tuple[str, ...]
    sessions_later: bool


def harder_exercises(
    old: Prescription, new: Prescription, library: Library
) -> tuple[PrescribedExercise, ...]:
    """Return the exercises of a new plan that ask for more than an old one, in their order.

    A new exercise asks for more, unless an old one is left out in exchange for it.
    """
    left_out = sum(new.exercise(one.ladder_id) is None for one in old.exercises)
    return tuple(_harder(old, new, library, left_out))


def most_rungs_up(old: Prescription, new: Prescription, library: Library) -> int:
    """Return by how many rungs the exercise that goes up furthest does; 0 where none goes up."""
    most = 0
    for after in new.exercises:
        before, ladder = old.exercise(after.ladder_id), library.ladder(after.ladder_id)
        if before is None or ladder is None:
            continue
        ids = [rung.id for rung in ladder.rungs]
        for side in Side:
            first, last = before.rung(side).id, after.rung(side).id
            if first in ids and last in ids:
                most = max(most, ids.index(last) - ids.index(first))
    return most


def _harder(
    old: Prescription, new: Prescription, library: Library, left_out: int
) -> Iterator[PrescribedExercise]:
    for after in new.exercises:
        before = old.exercise(after.ladder_id)
        if before is None:
            left_out -= 1
            if left_out < 0:
                yield after
        elif is_harder(before, after, library):
            yield after


def is_harder(before: PrescribedExercise, after: PrescribedExercise, library: Library) -> bool:
    """Return whether an exercise asks for more: a higher rung, more or longer holds, less rest,
    more days.
    """
    was, will_be = before.dose, after.dose
    return (
        any(_height(after, side, library) > _height(before, side, library) for side in Side)
        or after.holds > before.holds
        or any(_side_asks_more(before, after, side) for side in Side)
        or will_be.reset_s < was.reset_s
        or will_be.rest_s < was.rest_s
        or after.days.days_a_week > before.days.days_a_week
    )


def _side_asks_more(before: PrescribedExercise, after: PrescribedExercise, side: Side) -> bool:
    """Return whether a side has longer holds or more of them, whatever the other side has less."""
    was, will_be = before.dose.on(side), after.dose.on(side)
    turns = before.each_side and after.each_side
    return will_be.hold_s > was.hold_s or (turns and will_be.reps > was.reps)


def _height(exercise: PrescribedExercise, side: Side, library: Library) -> int:
    ladder = library.ladder(exercise.ladder_id)
    rungs = [rung.id for rung in ladder.rungs] if ladder is not None else []
    named = exercise.rung(side).id
    return rungs.index(named) if named in rungs else -1


def _as_before(old: Prescription, new: PrescribedExercise) -> PrescribedExercise | None:
    """Return an exercise as it was, under the lock that it will be under; None where it is new."""
    before = old.exercise(new.ladder_id)
    return None if before is None else replace(before, locked=new.locked)


def more_sessions(old: Prescription, new: Prescription) -> bool:
    """Return whether a new plan asks for more sessions a week."""
    return new.schedule.sessions_a_week > old.schedule.sessions_a_week


def more_walking(old: Prescription, new: Prescription) -> bool:
    """Return whether a new plan asks for longer walks, or for more of them a day or a week."""
    was, will_be = old.walking, new.walking
    if will_be is None or was is None:
        return will_be is not None
    return (
        will_be.minutes > was.minutes
        or will_be.times > was.times
        or will_be.days.days_a_week > was.days.days_a_week
    )


def _more_slots(now: Sequence[Slot], coming: Sequence[Slot]) -> tuple[Slot, ...]:
    """Return the next slots on the way to others: on more days first, then one more a day."""
    alike = tuple(coming[: len(now)])
    if sum(slot.days.days_a_week for slot in alike) > sum(slot.days.days_a_week for slot in now):
        return alike
    return tuple(coming[: len(now) + 1])


def next_steps(
    plan: Prescription, flags: Collection[str], library: Library
) -> tuple[NextStep | ToSlots, ...]:
    """Return the steps that are still to come of a plan, as they are for the user, in order.

    Sessions come last, on more days and then one more a day at a time.

    Args:
        plan: in force.
        flags: ids of what is true of the user; a step is no harder than they allow.
        library: the ladders and flags.
    """
    true = true_flags(library.flags, flags)
    steps: list[NextStep | ToSlots] = []
    for waiting in plan.to_come.exercises:
        alone = adapt(replace(plan, exercises=(waiting.exercise,)), true, library)
        for exercise in alone.prescription.exercises:
            before = plan.exercise(exercise.ladder_id)
            if before is None or is_harder(before, exercise, library):
                steps.append(NextStep(exercise, waiting.place, waiting.exercise.ladder_id))
    if plan.to_come.slots and not steps:
        more = _more_slots(plan.schedule.slots, plan.to_come.slots)
        steps.append(ToSlots(more, on_the_way=True))
    return tuple(steps)


def one_a_week(old: Prescription, new: Prescription, library: Library) -> OneAWeek | None:
    """Return a harder plan begun with one change, or None where it has no more than one.

    A plan that the PT locked as a whole is in force as it was written, or not at all.

    Args:
        old: in force.
        new: as it would be taken up at once.
        library: tells which rung is higher.
    """
    harder = harder_exercises(old, new, library)
    more = more_sessions(old, new)
    if len(harder) + more <= 1 or new.rules.lock.plan:
        return None
    now, *later = harder
    waiting = {one.ladder_id for one in later}
    kept = [_as_before(old, one) if one.ladder_id in waiting else one for one in new.exercises]
    places = {one.ladder_id: place for place, one in enumerate(new.exercises)}
    to_come = ToCome(
        (
            *new.to_come.exercises,
            *(PausedExercise(one, places[one.ladder_id]) for one in later),
        ),
        new.schedule.slots if more else new.to_come.slots,
    )
    slots = old.schedule.slots if more else new.schedule.slots
    first = replace(
        new,
        exercises=tuple(one for one in kept if one is not None),
        schedule=replace(new.schedule, slots=slots),
        to_come=to_come,
    )
    first = one_posture_after_another(first, new)
    return OneAWeek(first, now.name, tuple(one.name for one in later), more)
