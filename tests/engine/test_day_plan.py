"""What is done on a day: never longer and never harder than the everyday session."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coach.domain.bad_day import LONGEST_MIN
from coach.domain.dose import Dose
from coach.domain.flag_effects import adapt
from coach.domain.flare_levels import flare_plan, levels
from coach.domain.posture_order import floor_changes
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescribing import prescribe
from coach.domain.prescription import PrescribedWarmUp, Prescription
from coach.domain.profile import ProfileFlag
from coach.domain.record import DayKind
from coach.engine.day_plan import DayPlan, Gentler, plan_of_the_day
from coach.engine.timeline import lay_out
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from tests.builders import a_prescription

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
FLAGS = tuple(flag for flag in LIBRARY.flags if not flag.day_only)
PLANS = {one.id: prescribe(one, LIBRARY) for one in CATALOGUE.programs()}
FLARE = PLANS["spasm_and_flare"]


def minutes(plan: Prescription) -> float:
    return lay_out(plan).total_s / 60


def heights(plan: Prescription) -> dict[str, int]:
    """Return the place of the higher rung of each exercise on its ladder."""
    found = {}
    for exercise in plan.exercises:
        ladder = LIBRARY.ladder(exercise.ladder_id)
        assert ladder is not None
        ids = [rung.id for rung in ladder.rungs]
        found[exercise.ladder_id] = max(ids.index(exercise.left.id), ids.index(exercise.right.id))
    return found


def assert_no_more(of_day: DayPlan, plan: Prescription) -> None:
    made = of_day.prescription
    assert made.exercises
    assert of_day.minutes == pytest.approx(minutes(made))
    assert of_day.minutes <= minutes(plan) + 1e-6
    assert made.holds <= plan.holds
    assert max(one.dose.hold_s for one in made.exercises) <= max(
        one.dose.hold_s for one in plan.exercises
    )
    everyday = heights(plan)
    for ladder, height in heights(made).items():
        assert height <= everyday.get(ladder, 1)


@st.composite
def exercises(draw: st.DrawFn, ladder_id: str) -> PrescribedExercise:
    ladder = LIBRARY.ladder(ladder_id)
    assert ladder is not None
    left = draw(st.sampled_from(ladder.rungs))
    right = draw(st.sampled_from(ladder.rungs)) if draw(st.booleans()) else left
    dose = Dose(
        tuple(draw(st.lists(st.integers(1, 8), min_size=1, max_size=4))),
        float(draw(st.integers(1, 10))),
        float(draw(st.integers(1, 8))),
        float(draw(st.integers(5, 90))),
    )
    return PrescribedExercise(
        ladder.id,
        ladder.name,
        ladder.side_rule,
        NamedRung(left.id, left.name),
        NamedRung(right.id, right.name),
        dose,
        without_sides=ladder.without_sides(),
    )


@st.composite
def plans(draw: st.DrawFn) -> Prescription:
    """Plans as a PT might write them, down to a single hold of a second."""
    ids = st.sampled_from([ladder.id for ladder in LIBRARY.ladders])
    ladders = draw(st.lists(ids, min_size=1, max_size=4, unique=True))
    warm_up = (PrescribedWarmUp("cat_camel", "Cat-camel", 6, 4.0),) if draw(st.booleans()) else ()
    drawn = a_prescription(*(draw(exercises(one)) for one in ladders))
    order = draw(st.lists(st.sampled_from(ladders), unique=True))
    return replace(drawn, warm_up=warm_up, short_on_time=tuple(order))


some_flags = st.lists(st.sampled_from(FLAGS), max_size=3, unique_by=lambda flag: flag.id)


def in_force(plan: Prescription, flags: list[ProfileFlag]) -> Prescription | None:
    """Return a plan as flags make it, as every plan in force is; None where they leave nothing."""
    adapted = adapt(plan, flags, LIBRARY).prescription
    return adapted if adapted.exercises else None


@given(plans(), some_flags)
def test_a_bad_day_is_never_longer_and_never_harder(
    drawn: Prescription, flags: list[ProfileFlag]
) -> None:
    plan = in_force(drawn, flags)
    if plan is None:
        return
    of_day = plan_of_the_day(plan, Gentler(LIBRARY, flags, FLARE), bad=True)

    assert of_day.kind is DayKind.BAD_DAY
    assert_no_more(of_day, plan)
    assert of_day.minutes <= LONGEST_MIN + 1e-6


@given(plans(), some_flags, st.integers(0, 12), st.booleans())
def test_a_day_of_a_flare_is_never_longer_and_never_harder(
    drawn: Prescription, flags: list[ProfileFlag], level: int, flare_program: bool
) -> None:
    plan = in_force(drawn, flags)
    if plan is None:
        return
    gentler = Gentler(LIBRARY, flags, FLARE if flare_program else None)
    of_day = plan_of_the_day(plan, gentler, flare_level=level)

    assert of_day.kind is DayKind.FLARE
    assert_no_more(of_day, plan)


@given(plans(), some_flags)
def test_the_last_step_back_is_the_plan_itself(
    drawn: Prescription, flags: list[ProfileFlag]
) -> None:
    plan = in_force(drawn, flags)
    if plan is None:
        return
    gentler = Gentler(LIBRARY, flags, FLARE)
    last = levels(plan, FLARE, flags, LIBRARY)

    assert plan_of_the_day(plan, gentler, flare_level=last).prescription == plan
    assert plan_of_the_day(plan, gentler).prescription is plan


@pytest.mark.parametrize("program", sorted(PLANS))
def test_each_shipped_program_has_a_small_bad_day(program: str) -> None:
    plan = PLANS[program]
    made = plan_of_the_day(plan, Gentler(LIBRARY, (), FLARE), bad=True).prescription

    assert set(heights(made).values()) == {0}
    assert minutes(made) <= min(LONGEST_MIN, minutes(plan))
    first = [warm_up.movement_id for warm_up in made.warm_up]
    assert first == ["easy_breathing", "contract_and_let_go"]
    for exercise in made.exercises:
        assert exercise.dose.hold_s <= 5
        assert all(a <= b for a, b in zip(exercise.dose.sets, (3, 2, 1), strict=False))


@pytest.mark.parametrize("program", sorted(set(PLANS) - {"spasm_and_flare"}))
def test_the_way_back_from_a_flare_is_a_rung_and_a_repetition_at_a_time(program: str) -> None:
    plan = PLANS[program]
    gentler = Gentler(LIBRARY, (), FLARE)
    last = levels(plan, FLARE, (), LIBRARY)
    way = [plan_of_the_day(plan, gentler, flare_level=at).prescription for at in range(last + 1)]

    assert way[-1] == plan
    assert set(heights(way[0]).values()) == {0}
    assert way[0].program_id == "spasm_and_flare"
    assert way[0].schedule == plan.schedule
    for before, after in pairwise(way[:-1]):
        below, above = heights(before), heights(after)
        assert all(0 <= above[one] - below.get(one, above[one]) <= 1 for one in above)


def test_an_ordinary_day_reads_nothing_else() -> None:
    plan = PLANS["classic"]

    assert plan_of_the_day(plan) == DayPlan(plan, DayKind.ORDINARY, minutes(plan))


def flagged(*ids: str) -> list[ProfileFlag]:
    return [flag for flag in FLAGS if flag.id in ids]


@given(
    st.sampled_from(sorted(PLANS)),
    st.lists(st.sampled_from(FLAGS), max_size=2, unique_by=lambda flag: flag.id),
    st.integers(0, 6),
)
@example("starter", flagged("floor_hard"), 0)
@example("starter", flagged("floor_hard", "cannot_kneel"), 0)
@example("easy", flagged("floor_hard"), 1)
def test_a_bad_day_in_a_flare_is_the_smaller_of_the_two(
    program: str, flags: list[ProfileFlag], level: int
) -> None:
    plan = in_force(PLANS[program], flags)
    assert plan is not None
    gentler = Gentler(LIBRARY, flags, FLARE)

    both = plan_of_the_day(plan, gentler, bad=True, flare_level=level)

    assert both.kind is DayKind.BAD_DAY
    assert both.prescription.exercises
    for alone in (
        plan_of_the_day(plan, gentler, bad=True),
        plan_of_the_day(plan, gentler, flare_level=level),
    ):
        assert both.minutes <= alone.minutes
        assert both.prescription.holds <= alone.prescription.holds
        assert len(both.prescription.exercises) <= len(alone.prescription.exercises)


@pytest.mark.parametrize("program", sorted(set(PLANS) - {"spasm_and_flare"}))
def test_what_the_flare_leaves_out_comes_back_before_the_plan_does(program: str) -> None:
    flags = flagged("floor_hard")
    plan = in_force(PLANS[program], flags)
    assert plan is not None
    last = levels(plan, FLARE, flags, LIBRARY)
    way = [flare_plan(plan, FLARE, flags, LIBRARY, at) for at in range(last + 1)]

    assert last > 1
    assert {one.ladder_id for one in way[1].exercises} == {one.ladder_id for one in plan.exercises}
    for before, after in pairwise(way):
        for one in after.exercises:
            goal, was = plan.exercise(one.ladder_id), before.exercise(one.ladder_id)
            assert goal is not None
            assert one.dose.hold_s <= goal.dose.hold_s
            most = [*(was.dose.sets if was is not None else (1,)), 0, 0, 0]
            assert all(reps - had <= 1 for reps, had in zip(one.dose.sets, most, strict=False))


@pytest.mark.parametrize("flag", [None, *FLAGS], ids=lambda flag: flag.id if flag else "none")
@pytest.mark.parametrize("program", sorted(set(PLANS) - {"spasm_and_flare"}))
def test_the_way_back_puts_nobody_on_their_feet_between_two_on_the_floor(
    program: str, flag: ProfileFlag | None
) -> None:
    flags = () if flag is None else (flag,)
    plan = adapt(PLANS[program], flags, LIBRARY).prescription
    for level in range(levels(plan, FLARE, flags, LIBRARY)):
        made = flare_plan(plan, FLARE, flags, LIBRARY, level)
        assert floor_changes(made) <= max(1, floor_changes(plan)), level
