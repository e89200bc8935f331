"""Profile flags on drawn plans whose sides differ: what must hold whatever the flags say.

The shipped programs have the same rung on both sides, and so cannot tell left from right.
"""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import Dose, of_sides
from coach.domain.flag_effects import adapt
from coach.domain.ladder import Instructions, Ladder, Library, Rung
from coach.domain.prescribed_exercise import NamedRung, PrescribedExercise
from coach.domain.prescription import Prescription
from coach.domain.profile import DoseLimits, FlagSwap, Hide, ProfileFlag
from coach.domain.sides import Side, SideRule
from tests.builders import a_prescription

LADDERS = ("curl_up", "side_plank", "bird_dog")
HEIGHTS = range(3)
PLACES = [(ladder, height) for ladder in LADDERS for height in HEIGHTS]
"""Every rung there is; swaps lead to earlier places, so that they never lead in a circle."""

doses = st.sampled_from(
    [
        Dose((3, 2, 1), 5.0, 4.0, 30.0),
        Dose((6,), 8.0, 3.0, 45.0),
        Dose((2, 1), 10.0, 6.0, 20.0),
        Dose((4, 4), 3.0, 4.0, 60.0),
        of_sides(Dose((5, 3, 1), 6.0), Dose((3, 2), 8.0)),
        of_sides(Dose((1,), 5.0, 4.0, 40.0), Dose((4, 4), 3.0, 4.0, 40.0)),
    ]
)


def rung_id(ladder: str, height: int) -> str:
    return f"{ladder}_{height}"


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    texts = Instructions((), (), (), (), ())
    return Library(
        tuple(
            Ladder(
                ladder,
                ladder,
                SideRule.EACH_SIDE,
                tuple(
                    Rung(rung_id(ladder, height), rung_id(ladder, height), texts, draw(doses))
                    for height in HEIGHTS
                ),
            )
            for ladder in LADDERS
        )
    )


@st.composite
def swaps(draw: st.DrawFn) -> FlagSwap:
    goal = draw(st.integers(0, len(PLACES) - 2))
    ladder = draw(st.sampled_from(sorted({one for one, _ in PLACES[goal + 1 :]})))
    above = [height for one, height in PLACES[goal + 1 :] if one == ladder]
    heights = draw(st.lists(st.sampled_from(above), min_size=1, unique=True))
    to_ladder, to_height = PLACES[goal]
    return FlagSwap(
        ladder,
        tuple(rung_id(ladder, height) for height in heights),
        to_ladder,
        rung_id(to_ladder, to_height),
        f"{ladder} {heights} to {to_ladder} {to_height}",
    )


@st.composite
def hides(draw: st.DrawFn) -> Hide:
    ladder = draw(st.sampled_from(LADDERS))
    heights = draw(st.lists(st.sampled_from(HEIGHTS), unique=True, max_size=2))
    ids = tuple(rung_id(ladder, height) for height in heights)
    return Hide(ladder, ids, f"{ladder} {heights} is hidden")


profile_flags = st.builds(
    ProfileFlag,
    id=st.just("flag"),
    name=st.just("Flag"),
    question=st.just("Is it?"),
    advice=st.just(()),
    hides=st.lists(hides(), max_size=2).map(tuple),
    swaps=st.lists(swaps(), max_size=3).map(tuple),
    limits=st.builds(
        DoseLimits,
        hold_max_s=st.none() | st.sampled_from([4.0, 8.0]),
        rest_min_s=st.none() | st.sampled_from([30.0, 50.0]),
        sets=st.none() | st.sampled_from([(3, 2, 1), (2,)]),
    ),
)

flags_of_a_user = st.lists(profile_flags, min_size=1, max_size=3)


@st.composite
def exercises(draw: st.DrawFn, ladder: str) -> PrescribedExercise:
    left, right = (rung_id(ladder, draw(st.sampled_from(HEIGHTS))) for _ in range(2))
    return PrescribedExercise(
        ladder,
        ladder,
        SideRule.EACH_SIDE,
        NamedRung(left, left),
        NamedRung(right, right),
        draw(doses),
    )


@st.composite
def plans(draw: st.DrawFn) -> Prescription:
    ladders = draw(st.permutations(LADDERS))[: draw(st.integers(1, len(LADDERS)))]
    return a_prescription(*(draw(exercises(ladder)) for ladder in ladders))


def mirrored(plan: Prescription) -> Prescription:
    return replace(
        plan,
        exercises=tuple(
            replace(
                one,
                left=one.right,
                right=one.left,
                dose=of_sides(one.dose.on(Side.RIGHT), one.dose.on(Side.LEFT)),
            )
            for one in plan.exercises
        ),
    )


@given(plans(), flags_of_a_user, libraries())
def test_no_side_is_left_on_a_rung_that_a_flag_hides_or_swaps(
    plan: Prescription, flags: list[ProfileFlag], library: Library
) -> None:
    for exercise in adapt(plan, flags, library).prescription.exercises:
        on = {exercise.left.id, exercise.right.id}
        for flag in flags:
            for hide in flag.hides:
                assert hide.source_id != exercise.ladder_id or hide.rungs
                assert not on & set(hide.rungs)
            for swap in flag.swaps:
                assert not on & set(swap.rungs)


@given(plans(), flags_of_a_user, libraries())
def test_left_and_right_are_treated_alike(
    plan: Prescription, flags: list[ProfileFlag], library: Library
) -> None:
    one_way = adapt(plan, flags, library)
    other_way = adapt(mirrored(plan), flags, library)

    assert other_way.prescription == mirrored(one_way.prescription)
    assert other_way.why == one_way.why


@given(plans(), flags_of_a_user, libraries())
def test_no_hold_or_set_grows_and_no_pause_between_shrinks(
    plan: Prescription, flags: list[ProfileFlag], library: Library
) -> None:
    before = [exercise.dose for exercise in plan.exercises]

    after = adapt(plan, flags, library).prescription

    assert after.holds <= plan.holds
    for exercise in after.exercises:
        same = plan.exercise(exercise.ladder_id)
        for side in Side if same is not None and len(after.exercises) == len(before) == 1 else ():
            assert same is not None
            assert exercise.dose.on(side).hold_s <= same.dose.on(side).hold_s
            assert exercise.dose.on(side).reps <= same.dose.on(side).reps
        assert exercise.dose.hold_s <= max(dose.hold_s for dose in before)
        assert exercise.dose.reps <= max(dose.reps for dose in before)
        assert exercise.dose.reset_s >= min(dose.reset_s for dose in before)
        assert exercise.dose.rest_s >= min(dose.rest_s for dose in before)


@given(plans(), flags_of_a_user, libraries())
def test_a_swap_on_its_ladder_leaves_the_side_it_does_not_name(
    plan: Prescription, flags: list[ProfileFlag], library: Library
) -> None:
    flags = [
        replace(flag, swaps=tuple(swap for swap in flag.swaps if swap.ladder_id == swap.to_ladder))
        for flag in flags
    ]
    named = {rung for flag in flags for swap in flag.swaps for rung in swap.rungs}
    for exercise in adapt(plan, flags, library).prescription.exercises:
        before = plan.exercise(exercise.ladder_id)
        assert before is not None
        for side in Side:
            assert before.rung(side).id in named or exercise.rung(side) == before.rung(side)


@given(plans(), flags_of_a_user, libraries())
def test_a_second_time_changes_nothing(
    plan: Prescription, flags: list[ProfileFlag], library: Library
) -> None:
    once = adapt(plan, flags, library).prescription

    assert adapt(once, flags, library).prescription == once
