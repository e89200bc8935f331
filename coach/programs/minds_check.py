"""Checks what a program says that a body minds: whether there are such flags, and what clashes.

An exercise that a flag exchanges is not wrong: the app exchanges it each time. But its author wrote
one thing and the patient does another, so the check names both, and what to write.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.domain.flag_effects import Adapted, adapt
from coach.domain.ladder import Library
from coach.domain.minded import minded_names, ticked_with
from coach.domain.prescribed_exercise import PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.profile import ProfileFlag, true_flags
from coach.domain.sides import Side
from coach.programs.file_problems import KeyPath
from coach.programs.findings import Finding, note, repeated, warning
from coach.programs.near_names import near
from coach.programs.posture_order import posture_findings
from coach.programs.texts import minds as words


def minds_findings(ids: Sequence[str], library: Library) -> Iterator[Finding]:
    """Check that there are such flags, that each belongs to a person and none stands twice."""
    names = minded_names(library.flags)
    of_a_day = {flag.id for flag in library.flags if flag.day_only}
    for nth, one in enumerate(ids):
        path = ("minds", nth)
        if one in of_a_day:
            yield Finding(path, words.OF_A_DAY.format(id=one))
        elif one not in names:
            meant = near(one, names)
            said = words.NO_FLAG_NEAR if meant else words.NO_FLAG_AMONG
            flags = ", ".join(each for each in names if "." not in each)
            yield Finding(path, said.format(id=one, meant=meant, names=flags))
        elif one.partition(".")[0] in {each.partition(".")[0] for each in ids[:nth]} - {one}:
            yield Finding(path, words.TWO_ANSWERS.format(id=one.partition(".")[0]))
    yield from repeated(("minds",), ids, words.AN_ENTRY, "")


def as_minded(plan: Prescription, library: Library) -> Adapted:
    """Return a plan as it is done by somebody whose body minds what the plan itself names.

    Args:
        plan: as the file has it.
        library: the ladders and flags; it has everything that the plan names.
    """
    return adapt(plan, true_flags(library.flags, ticked_with((), plan.minds)), library)


def minded_findings(plan: Prescription, library: Library) -> Iterator[Finding]:
    """Check a plan as it is done: what is exchanged in it, and in which postures it is.

    Args:
        plan: as the file has it.
        library: the ladders and flags; it has everything that the plan names.
    """
    adapted = as_minded(plan, library)
    yield from _clashes(plan, adapted, library)
    yield from posture_findings(plan, adapted)


def _clashes(plan: Prescription, adapted: Adapted, library: Library) -> Iterator[Finding]:
    """Say which exercises are not done as they are written, because of what the body minds."""
    flags = true_flags(library.flags, ticked_with((), plan.minds))
    if not flags:
        return
    for nth, (before, after) in enumerate(adapted.became):
        by = [flag.id for flag in flags if _changes(before, flag, plan, library)]
        path: KeyPath = ("items", nth)
        if after is None or after not in adapted.prescription.exercises:
            yield warning(path, words.LEFT_OUT.format(flags=_named(by)))
        elif _where(before) != _where(after):
            name, to = _named_rung(after), _written(after)
            said = words.EXCHANGED.format(flags=_named(by), name=name, to=to)
            yield warning((*path, "rung"), said)
        elif before.dose != after.dose:
            yield warning(path, words.LESS.format(flags=_named(by), dose=_dose(after)))
    yield from _warm_up(plan, adapted)
    for flag in flags:
        if flag.ask_first:
            yield note(("minds",), words.ASK_FIRST.format(id=flag.id))


def _warm_up(plan: Prescription, adapted: Adapted) -> Iterator[Finding]:
    if adapted.prescription.warm_up != plan.warm_up:
        became = adapted.prescription.warm_up
        done = ", ".join(f"{one.movement_id} ×{one.cycles}" for one in became) or words.NOTHING
        yield warning(("warm_up",) if plan.warm_up else ("minds",), words.WARM_UP.format(done=done))


def _changes(
    before: PrescribedExercise, flag: ProfileFlag, plan: Prescription, library: Library
) -> bool:
    """Return whether a flag alone would change where an exercise is done, or how much."""
    alone = replace(plan, exercises=(before,))
    ((_, after),) = adapt(alone, [flag], library).became
    return after is None or _where(after) != _where(before) or after.dose != before.dose


def _where(exercise: PrescribedExercise) -> tuple[str, str, str]:
    return exercise.ladder_id, exercise.left.id, exercise.right.id


def _written(exercise: PrescribedExercise) -> str:
    """Return an exercise as a file writes it."""
    rung = _of_sides([f'"{exercise.rung(side).id}"' for side in Side])
    return f'ladder = "{exercise.ladder_id}", rung = {rung}'


def _named_rung(exercise: PrescribedExercise) -> str:
    return "; ".join(dict.fromkeys((exercise.left.name, exercise.right.name)))


def _dose(exercise: PrescribedExercise) -> str:
    """Return a dose as a file writes it."""
    dose = exercise.dose
    sets = _of_sides([str(list(dose.on(side).sets)) for side in Side])
    hold_s = _of_sides([f"{dose.on(side).hold_s:g}" for side in Side])
    return f"sets = {sets}, hold_s = {hold_s}, rest_s = {dose.rest_s:g}"


def _of_sides(said: Sequence[str]) -> str:
    left, right = said
    return left if left == right else f"{{ left = {left}, right = {right} }}"


def _named(ids: Sequence[str]) -> str:
    return " and ".join(f"'{one}'" for one in ids)
