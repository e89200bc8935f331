"""By hand a side may have less, or come up to the other one; more on one side alone is refused."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coach.domain.dose import Dose, by_side, of_sides
from coach.domain.ladder import Library
from coach.domain.one_side_more import more_on_one_side
from coach.domain.plan_changes import ToDose, change
from coach.domain.plan_refusals import Refusal, Why
from coach.domain.sides import Side
from tests.builders import a_prescription, an_exercise

SETS = st.lists(st.integers(1, 12), min_size=1, max_size=5).map(tuple)
ONE = st.builds(Dose, SETS, st.integers(1, 10).map(float))
DOSES = st.builds(of_sides, ONE, ONE)
SIDES = st.sampled_from(Side)


def with_side(dose: Dose, side: Side, one: Dose) -> Dose:
    others = dose.on(side.other)
    return of_sides(one, others) if side is Side.LEFT else of_sides(others, one)


def a_repetition_more(dose: Dose) -> Dose:
    return replace(dose, sets=tuple(reps + 1 for reps in dose.sets), hold_s=dose.hold_s + 1)


@given(DOSES, SIDES, ONE)
def test_less_on_a_side_is_the_users(dose: Dose, side: Side, most: Dose) -> None:
    own = dose.on(side)
    fewer = tuple(min(pair) for pair in zip(own.sets, most.sets, strict=False))
    less = replace(own, sets=fewer, hold_s=min(own.hold_s, most.hold_s))
    assert not more_on_one_side(dose, with_side(dose, side, less))


@given(DOSES, SIDES)
def test_a_side_may_come_up_to_the_other(dose: Dose, side: Side) -> None:
    assert not more_on_one_side(dose, with_side(dose, side, dose.on(side.other)))


@given(DOSES)
def test_both_sides_may_grow_alike(dose: Dose) -> None:
    assert not more_on_one_side(dose, by_side(a_repetition_more, dose))


@given(DOSES, SIDES, st.integers(0, 4), st.integers(1, 3))
def test_no_set_of_a_side_grows_alone_beyond_the_other(
    dose: Dose, side: Side, nth: int, more: int
) -> None:
    own, others = dose.on(side), dose.on(side.other)
    nth = min(nth, len(own.sets) - 1)
    sets = (*own.sets[:nth], own.sets[nth] + more, *own.sets[nth + 1 :])
    assume(nth >= len(others.sets) or sets[nth] > others.sets[nth])
    assert more_on_one_side(dose, with_side(dose, side, replace(own, sets=sets)))


@given(DOSES, SIDES)
def test_no_set_that_the_other_side_lacks_is_added(dose: Dose, side: Side) -> None:
    own = dose.on(side)
    assume(len(own.sets) >= len(dose.on(side.other).sets))
    one_more = replace(own, sets=(*own.sets, 1))
    assert more_on_one_side(dose, with_side(dose, side, one_more))


@given(DOSES, SIDES)
def test_no_hold_of_a_side_grows_alone_beyond_the_other(dose: Dose, side: Side) -> None:
    longer = max(dose.on(one).hold_s for one in Side) + 1
    assert more_on_one_side(dose, with_side(dose, side, replace(dose.on(side), hold_s=longer)))


@pytest.mark.parametrize(
    ("left", "right", "refused"),
    [((3, 2, 1), (2, 1), False), ((4, 3, 2), (3, 2, 1), True), ((6,), (3, 2, 1), True)],
)
def test_the_plan_refuses_more_on_one_side(
    left: tuple[int, ...], right: tuple[int, ...], refused: bool
) -> None:
    plan = a_prescription(an_exercise(dose=Dose((3, 2, 1), 8.0)))
    wanted = ToDose("side_plank", of_sides(Dose(left, 8.0), Dose(right, 8.0)))

    changed = change(plan, wanted, Library(()))

    if refused:
        assert changed == Refusal(Why.ONE_SIDE_MORE, ("Side plank",))
    else:
        assert not isinstance(changed, Refusal)
        assert changed.exercises[0].dose.on(Side.RIGHT).sets == right
