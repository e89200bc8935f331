"""Other sets and seconds on each side: no side is given the other's, whoever changes a dose."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.advice import Advice, Grounds, Reason, Rule, SuggestionKey
from coach.domain.difference import What
from coach.domain.difference_effect import Effect, effect_of
from coach.domain.dose import HOLD_CAP_S, REPS_MAX, Dose, SideDose, by_side, of_sides
from coach.domain.ladder import Library
from coach.domain.one_change_a_week import is_harder
from coach.domain.plan_changes import ToDose, ToRung, change
from coach.domain.plan_differences import compare
from coach.domain.plan_refusals import Refusal, Why
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.rules import Progression
from coach.domain.sides import Side
from coach.domain.suggesting.progression_rules import dose_above, dose_below
from coach.ui.texts.plan_differences import differs
from coach.ui.texts.suggestions import advised
from tests.builders import a_prescription, an_exercise
from tests.facts import a_library

LEFT, RIGHT = Dose((3, 2, 1), 8.0), Dose((2, 1), 6.0)
UNEVEN = of_sides(LEFT, RIGHT)
NOTHING = Library((), (), ())
doses = st.builds(
    Dose,
    st.lists(st.integers(1, 6), min_size=1, max_size=4).map(tuple),
    st.sampled_from([3.0, 5.0, 7.5, 10.0]),
)


def a_plan_of(dose: Dose, ladder: str = "side_plank") -> Prescription:
    return a_prescription(an_exercise(ladder, dose=dose))


def no_more(one: Dose, most: Dose) -> bool:
    """Return whether a dose of one side has no set and no hold above another's."""
    sets = zip(one.sets, most.sets, strict=False)
    shorter = len(one.sets) <= len(most.sets) and one.hold_s <= most.hold_s
    return shorter and all(reps <= top for reps, top in sets)


@given(left=doses, right=doses)
def test_each_side_has_its_own_and_what_is_alike_is_one_dose(left: Dose, right: Dose) -> None:
    made = of_sides(left, right)

    assert made.on(Side.LEFT) == left
    assert made.on(Side.RIGHT) == right
    assert (made.sides is None) is (left == right)
    assert of_sides(left, left) == left
    assert all(no_more(made.on(None), one) for one in (left, right))


@given(left=doses, right=doses, to=doses)
def test_whoever_knows_of_no_sides_makes_a_dose_smaller_on_both_and_bigger_on_none(
    left: Dose, right: Dose, to: Dose
) -> None:
    made = of_sides(left, right)

    for changed in (
        replace(made, sets=to.sets),
        replace(made, hold_s=to.hold_s),
        made.held_at_most(to.hold_s),
        replace(made, sets=to.sets, hold_s=to.hold_s),
    ):
        assert no_more(changed.on(Side.LEFT), left)
        assert no_more(changed.on(Side.RIGHT), right)
        assert changed.sets == made.sets or no_more(replace(changed, hold_s=to.hold_s), to)


@pytest.mark.parametrize(
    ("sets", "seconds"),
    [
        ((), (8, 4, 30)), ((3, 0), (8, 4, 30)), ((-1,), (8, 4, 30)),
        ((3,), (0, 4, 30)), ((3,), (8, 0, 30)), ((3,), (8, 4, 0)), ((3,), (8, -1, 30)),
    ],
)  # fmt: skip
def test_what_no_session_could_run_is_refused(
    sets: tuple[int, ...], seconds: tuple[float, float, float]
) -> None:
    with pytest.raises(ValueError, match=r"empty sets|no time"):
        Dose(sets, *seconds)


def test_what_no_session_could_run_is_refused_on_a_side_too() -> None:
    for side in (SideDose((), 5.0), SideDose((0,), 5.0), SideDose((1,), 0.0)):
        with pytest.raises(ValueError, match=r"empty sets|no time"):
            Dose((3, 2), 5.0, sides=(side, SideDose((3, 2), 5.0)))


@given(left=doses, right=doses)
def test_it_is_kept_whole_and_an_earlier_version_reads_what_both_have(
    left: Dose, right: Dose
) -> None:
    plan = a_plan_of(of_sides(left, right))
    plain = to_plain(plan)
    assert from_plain(plain) == plan

    for exercise in plain["exercises"]:
        exercise.pop("sides", None)
    (read,) = from_plain(plain).exercises
    assert all(no_more(read.dose, one) for one in (left, right))


def test_what_has_no_sides_is_done_by_what_both_have() -> None:
    exercise = an_exercise(dose=UNEVEN)
    once = replace(exercise, without_sides=("SB1",))

    assert once.dose == Dose((2, 1), 6.0)
    assert once.holds == 3
    apart = replace(once, right=NamedRung("SB2", "The SB2 version"), dose=UNEVEN)
    assert apart.dose == UNEVEN, "one side has sides, and the other its turn"


def test_holds_seconds_and_turns_are_those_of_each_side() -> None:
    exercise = an_exercise(dose=UNEVEN)

    assert exercise.holds == 9
    assert exercise.hold_s == 6 * 8 + 3 * 6
    assert "".join(str(exercise.turn_of(nth)) for nth in range(9)) == "LLLRRLLRL"
    assert exercise.turn_of(9) is None


@given(left=doses, right=doses, add=st.integers(1, 2))
def test_a_suggestion_moves_both_sides_alike_and_none_above_the_top(
    left: Dose, right: Dose, add: int
) -> None:
    rules = Progression(add_reps=add)
    more = dose_above(of_sides(left, right), rules)

    if more is None:
        return
    for side, before in ((Side.LEFT, left), (Side.RIGHT, right)):
        after = more.on(side)
        assert after.reps <= sum(rules.top)
        assert after.hold_s == before.hold_s
        assert max(after.sets) <= REPS_MAX
        if left != right:
            assert after.sets == tuple(reps + add for reps in before.sets)


def test_where_one_side_is_at_the_top_neither_gets_more() -> None:
    at_the_top = of_sides(Dose((6, 4, 2), 8.0), Dose((3, 2, 1), 8.0))

    assert dose_above(at_the_top, Progression()) is None
    assert dose_above(UNEVEN, Progression()) == of_sides(Dose((4, 3, 2), 8.0), Dose((3, 2), 6.0))


@given(left=doses, right=doses)
def test_one_repetition_fewer_is_fewer_on_each_side_that_can(left: Dose, right: Dose) -> None:
    less = dose_below(of_sides(left, right))

    if less is None:
        assert all(reps == 1 for one in (left, right) for reps in one.sets)
        return
    for side, before in ((Side.LEFT, left), (Side.RIGHT, right)):
        assert less.on(side).sets == tuple(max(1, reps - 1) for reps in before.sets)


def test_another_rung_leaves_no_side_with_more_than_it_had() -> None:
    library = a_library()
    plan = a_plan_of(UNEVEN, "bird_dog")
    first, second = (rung.id for rung in library.ladders[0].rungs[:2])
    exercise = replace(plan.exercises[0], left=NamedRung(first, ""), right=NamedRung(first, ""))
    plan = replace(plan, exercises=(exercise,))

    made = change(plan, ToRung("bird_dog", second, (), (5, 3, 1), 10.0), library)

    assert isinstance(made, Prescription)
    assert made.exercises[0].dose == UNEVEN
    made = change(plan, ToRung("bird_dog", second, (Side.LEFT,), (2, 2), 7.0), library)
    assert isinstance(made, Prescription)
    assert made.exercises[0].dose == of_sides(Dose((2, 2), 7.0), Dose((2, 1), 6.0))


@pytest.mark.parametrize("over", [Side.LEFT, Side.RIGHT])
def test_the_cap_holds_for_each_side(over: Side) -> None:
    long, short = Dose((3, 2, 1), HOLD_CAP_S + 1), Dose((3, 2, 1), HOLD_CAP_S)
    dose = of_sides(*((long, short) if over is Side.LEFT else (short, long)))

    refused = change(a_plan_of(LEFT), ToDose("side_plank", dose), NOTHING)

    assert isinstance(refused, Refusal)
    assert refused.why is Why.OUT_OF_RANGE
    too_short = of_sides(short, Dose((3, 2, 1), 0.5))
    assert isinstance(change(a_plan_of(LEFT), ToDose("side_plank", too_short), NOTHING), Refusal)


class TestCompared:
    def test_each_side_has_its_line_with_what_it_does_to_the_work(self) -> None:
        found = compare(a_plan_of(Dose((3, 2, 1), 6.0)), a_plan_of(UNEVEN))

        assert [differs(one) for one in found] == [
            "Side plank, right: 3-2-1 → 2-1",
            "Side plank, left: 6 → 8 s a hold",
        ]
        assert [effect_of(one, NOTHING) for one in found] == [Effect.EASIER, Effect.HARDER]

    def test_what_changes_alike_is_told_once(self) -> None:
        more = by_side(lambda one: replace(one, hold_s=one.hold_s), UNEVEN)
        assert not compare(a_plan_of(UNEVEN), a_plan_of(more))
        (line,) = compare(a_plan_of(LEFT), a_plan_of(replace(LEFT, sets=(4, 3))))
        assert (line.what, line.sides) == (What.SETS, ())

    def test_what_is_new_names_both_sides(self) -> None:
        curl_up = an_exercise("curl_up")
        old = a_prescription(curl_up)
        new = a_prescription(curl_up, an_exercise(dose=UNEVEN))
        (line,) = compare(old, new)
        assert differs(line).endswith(", left 3-2-1, right 2-1")

    @pytest.mark.parametrize(
        ("right", "harder"),
        [
            (Dose((2, 1), 6.0), False),
            (Dose((3, 2), 6.0), True),
            (Dose((1,), 7.0), True),
            (Dose((1,), 5.0), False),
        ],
    )
    def test_more_on_one_side_is_more_whatever_the_other_has_less(
        self, right: Dose, *, harder: bool
    ) -> None:
        before = an_exercise(dose=UNEVEN)
        after = an_exercise(dose=of_sides(Dose((2, 1), 8.0), right))
        assert is_harder(before, after, NOTHING) is harder


def a_rung_up(exercise: PrescribedExercise) -> Advice:
    grounds = Grounds(Reason.CLEAN, days=2, count=3)
    key = SuggestionKey(Rule.RUNG_UP, exercise.ladder_id, (Side.LEFT, Side.RIGHT), "SB2")
    return Advice(key, exercise.name, "Wall", "Incline", grounds, sets_after=(3, 2, 1))


def test_a_version_up_is_told_as_the_most_that_either_side_begins_with() -> None:
    assert "with no more than 3-2-1 on either side" in advised(a_rung_up(an_exercise(dose=UNEVEN)))
