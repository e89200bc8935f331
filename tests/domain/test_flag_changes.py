"""What a flag changes, told exercise by exercise: as `adapt` works it out and never more."""

from dataclasses import replace
from itertools import chain, combinations

import pytest

from coach.domain.flag_changes import Became, FlagChange, flag_changes
from coach.domain.flag_effects import adapt
from coach.domain.options import figure_for, instructions_for
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.ui.texts.first_start import STAYS, changed

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
PLANS = {program.id: prescribe(program, LIBRARY) for program in CATALOGUE.programs()}
FLAGS = {flag.id: flag for flag in LIBRARY.flags}


def told(plan: Prescription, *flags: str) -> tuple[FlagChange, ...]:
    return flag_changes(plan, adapt(plan, [FLAGS[one] for one in flags], LIBRARY), LIBRARY)


@pytest.mark.parametrize(
    ("program", "flag", "expected"),
    [
        ("starter", "weak_bones", FlagChange(Became.ANOTHER, "Curl-up", ("Dead bug",))),
        ("classic", "weak_bones", FlagChange(Became.VERSION, "Side plank", ("Wall side plank",))),
        ("classic", "shoulder", FlagChange(Became.VERSION, "Side plank", ("Wall side plank",))),
        ("starter", "neck", FlagChange(Became.VERSION, "Curl-up", ("Light head",))),
        ("starter", "pregnancy", FlagChange(Became.LEFT_OUT, "Curl-up")),
    ],
)
def test_each_change_is_told(program: str, flag: str, expected: FlagChange) -> None:
    assert expected in told(PLANS[program], flag)


def as_done(exercise: PrescribedExercise) -> tuple[object, ...]:
    """Return all that somebody sees, reads or does of an exercise on their own versions."""
    rungs = (exercise.left, exercise.right)
    return (
        exercise.ladder_id,
        rungs,
        exercise.dose,
        exercise.holds,
        [instructions_for(LIBRARY, exercise, rung.id) for rung in rungs],
        [figure_for(LIBRARY, exercise, rung.id) for rung in rungs],
    )


def at(plan: Prescription, place: int) -> Prescription:
    """Return a plan with every exercise on the first rung of its ladder, or on the last."""

    def moved(exercise: PrescribedExercise) -> PrescribedExercise:
        ladder = LIBRARY.ladder(exercise.ladder_id)
        assert ladder is not None
        rung = NamedRung(ladder.rungs[place].id, ladder.rungs[place].name)
        return replace(exercise, left=rung, right=rung)

    return replace(plan, exercises=tuple(map(moved, plan.exercises)))


@pytest.mark.parametrize("flags", [(one,) for one in FLAGS] + list(combinations(sorted(FLAGS), 2)))
def test_something_is_told_where_and_only_where_something_changes(flags: tuple[str, ...]) -> None:
    for plan in chain.from_iterable((one, at(one, 0), at(one, -1)) for one in PLANS.values()):
        adapted = adapt(plan, [FLAGS[one] for one in flags], LIBRARY)
        changes = flag_changes(plan, adapted, LIBRARY)

        # An order alone is told where the whole session is shown.
        in_plan = adapted.prescription.exercises
        other = {
            before.name
            for before, after in adapted.became
            if after is None or after not in in_plan or as_done(before) != as_done(after)
        }
        assert {one.name for one in changes if one.name} == other
        warm_up = any(one.became is Became.WARM_UP for one in changes)
        assert warm_up == (plan.warm_up != adapted.prescription.warm_up)
        assert all(one.to for one in changes if one.became is Became.WAY)
        if not changes:
            assert changed(changes) == STAYS


def test_a_pad_for_the_knees_is_not_told_of_a_side_plank_at_the_wall() -> None:
    plan = PLANS["starter"]
    assert plan.exercise("side_plank") is not None
    assert "side plank" not in changed(told(plan, "knee")).lower()
    assert "bird dog" in changed(told(plan, "knee")).lower()


def test_what_another_flag_made_of_the_plan_is_no_change_of_this_one() -> None:
    with_fists = adapt(PLANS["classic"], [FLAGS["wrist"]], LIBRARY).prescription
    assert "bird dog" not in changed(told(with_fists, "neck")).lower()


def test_sentences_name_what_becomes_of_each() -> None:
    assert changed(told(PLANS["classic"], "weak_bones")).startswith("Curl-up becomes dead bug. ")
    assert "side plank: wall side plank" in changed(told(PLANS["classic"], "shoulder")).lower()
