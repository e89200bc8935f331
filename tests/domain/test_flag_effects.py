"""Profile flags: what is exchanged, softened, left out, and why.

The shipped programs first, then plans whose sides are on different rungs.
"""

from dataclasses import replace
from itertools import combinations

import pytest

from coach.domain.dose import HOLD_CAP_S, Dose
from coach.domain.flag_effects import Adapted, adapt
from coach.domain.ladder import Library
from coach.domain.options import instructions_for
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.profile import DoseLimits, FlagSwap, Hide, ProfileFlag
from coach.engine.timeline import lay_out
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from tests.builders import a_prescription, an_exercise
from tests.facts import a_library

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
PLANS = {program.id: prescribe(program, LIBRARY) for program in CATALOGUE.programs()}
FLAGS = {flag.id: flag for flag in LIBRARY.flags}


def with_flags(program: str, *flags: str) -> Adapted:
    return adapt(PLANS[program], [FLAGS[flag] for flag in flags], LIBRARY)


def rungs(prescription: Prescription) -> dict[str, str]:
    return {exercise.ladder_id: exercise.left.id for exercise in prescription.exercises}


def longest_hold(prescription: Prescription) -> float:
    return max(exercise.dose.hold_s for exercise in prescription.exercises)


def most_reps(prescription: Prescription) -> int:
    return max(exercise.dose.reps for exercise in prescription.exercises)


def test_without_flags_nothing_changes() -> None:
    assert with_flags("classic").prescription == PLANS["classic"]
    assert with_flags("classic").why == ()


@pytest.mark.parametrize(
    ("flag", "expected"),
    [
        ("extension_sensitive", {"curl_up": "CU3", "side_plank": "SB4", "bird_dog": "BD2"}),
        ("both_ways", {"curl_up": "CU0", "side_plank": "SB0", "bird_dog": "BD0"}),
        ("leg_symptoms", {"curl_up": "CU3", "side_plank": "SB4", "bird_dog": "BD2"}),
        ("weak_bones", {"dead_bug": "DB0", "side_plank": "SB1", "bird_dog": "BD5"}),
        ("shoulder", {"curl_up": "CU3", "side_plank": "SB1", "bird_dog": "BD5"}),
        ("wrist", {"curl_up": "CU3", "side_plank": "SB1", "bird_dog": "BD5"}),
        ("neck", {"curl_up": "CU1", "side_plank": "SB4", "bird_dog": "BD5"}),
        ("knee", {"curl_up": "CU3", "side_plank": "SB4", "bird_dog": "BD5"}),
    ],
)
def test_what_a_flag_makes_of_the_classic(flag: str, expected: dict[str, str]) -> None:
    adapted = with_flags("classic", flag)

    assert rungs(adapted.prescription) == expected
    assert bool(adapted.why) == (adapted.prescription != PLANS["classic"])


def test_a_flag_that_swaps_two_exercises_to_one_ladder_keeps_it_once() -> None:
    adapted = with_flags("classic", "pregnancy")

    assert rungs(adapted.prescription) == {"side_plank": "SB4", "bird_dog": "BD5"}


def test_what_takes_the_place_of_an_exercise_stays_where_the_plan_has_no_other_like_it() -> None:
    plan = PLANS["classic"]
    without = replace(plan, exercises=plan.exercises[:2])

    adapted = adapt(without, [FLAGS["pregnancy"]], LIBRARY)

    assert rungs(adapted.prescription) == {"bird_dog": "BD0", "side_plank": "SB4"}


def test_spasm_shortens_holds_and_lengthens_rests_and_begins_with_breathing() -> None:
    adapted = with_flags("classic", "spasm_today")

    for exercise in adapted.prescription.exercises:
        assert exercise.dose.hold_s <= 5
        assert exercise.dose.rest_s >= 45
        assert exercise.dose.sets == (2, 1)
    first = [warm_up.movement_id for warm_up in adapted.prescription.warm_up]
    assert first == ["easy_breathing", "contract_and_let_go"]


@pytest.mark.parametrize("other", sorted(set(FLAGS) - {"floor_hard"}))
@pytest.mark.parametrize("program", sorted(PLANS))
def test_whoever_cannot_get_to_the_floor_is_sent_there_on_no_day(program: str, other: str) -> None:
    """The day on which everything hurts least of all."""
    made = with_flags(program, "floor_hard", other).prescription
    assert all(one.standing for one in made.warm_up)
    for exercise in made.exercises:
        assert {exercise.left.id, exercise.right.id} <= set(exercise.standing or ())


@pytest.mark.parametrize("other", sorted(set(FLAGS) - {"pregnancy"}))
@pytest.mark.parametrize("program", sorted(PLANS))
def test_a_pregnant_user_warms_up_on_her_back_on_no_day(program: str, other: str) -> None:
    made = with_flags(program, "pregnancy", other).prescription
    on_the_back = {"easy_breathing", "contract_and_let_go", "small_pelvic_rock"}
    assert on_the_back.isdisjoint(one.movement_id for one in made.warm_up)


@pytest.mark.parametrize("flag", ["flexion_sensitive", "both_ways", "weak_bones"])
def test_who_minds_bending_gets_the_small_cat_camel_or_the_one_on_a_chair(flag: str) -> None:
    def first(*flags: str) -> list[str]:
        return [one.movement_id for one in with_flags("classic", *flags).prescription.warm_up]

    assert first(flag) == ["small_cat_camel"]
    assert first(flag, "cannot_kneel") == ["chair_cat_camel"]
    assert first("cannot_kneel", flag) == ["chair_cat_camel"]


@pytest.mark.parametrize("others", [(), *combinations(sorted(set(FLAGS) - {"spasm_today"}), 2)])
@pytest.mark.parametrize("program", sorted(PLANS))
def test_on_a_day_of_spasm_every_plan_is_at_its_smallest(
    program: str, others: tuple[str, ...]
) -> None:
    everyday = with_flags(program, *others).prescription
    smallest = with_flags(program, "spasm_today", *others).prescription

    assert lay_out(smallest).total_s <= min(8 * 60, lay_out(everyday).total_s)
    firsts = {"CU0", "SB0", "BD0", "DB0", "SB1", "FB0", "SC0", "SD0"}
    assert set(rungs(smallest).values()) <= firsts
    assert ("SB1" in rungs(smallest).values()) == (
        "shoulder" in others and "floor_hard" not in others and "side_plank" in rungs(everyday)
    )


def test_who_minds_bending_and_arching_and_has_a_sore_shoulder_does_not_lie_on_it() -> None:
    adapted = with_flags("classic", "both_ways", "shoulder")

    assert rungs(adapted.prescription) == {"curl_up": "CU0", "side_plank": "SB1", "bird_dog": "BD0"}


def test_a_plan_at_its_easiest_says_why_once() -> None:
    assert len(with_flags("classic", "spasm_today").why) == 1
    assert with_flags("spasm_and_flare", "both_ways").why == ()


STANDING = {rung.id for ladder in LIBRARY.ladders for rung in ladder.rungs if rung.standing}


@pytest.mark.parametrize("program", sorted(PLANS))
@pytest.mark.parametrize("count", [1, 2, 3])
def test_flags_never_put_the_wall_between_two_stretches_on_the_floor(
    program: str, count: int
) -> None:
    for names in combinations(sorted(FLAGS), count):
        rung_ids = list(rungs(with_flags(program, *names).prescription).values())
        standing = [rung_id in STANDING for rung_id in rung_ids]
        assert standing == sorted(standing), names


def test_what_a_program_has_standing_stays_where_it_is() -> None:
    plan = PLANS["starter"]
    wall_first = replace(plan, exercises=(plan.exercises[2], *plan.exercises[:2]))

    adapted = adapt(wall_first, [FLAGS["shoulder"]], LIBRARY)

    assert adapted.prescription.exercises == wall_first.exercises


def test_weak_bones_are_not_told_that_a_resting_head_is_lifted() -> None:
    (why,) = with_flags("spasm_and_flare", "weak_bones").why

    assert "Later versions of the curl-up lift the head" in why


@pytest.mark.parametrize("other", [None, *sorted(set(FLAGS) - {"blood_pressure"})])
@pytest.mark.parametrize("program", sorted(PLANS))
def test_with_high_blood_pressure_every_exercise_is_done_with_a_light_brace(
    program: str, other: str | None
) -> None:
    made = with_flags(program, "blood_pressure", *filter(None, [other]))
    assert any("brace lightly" in why for why in made.why)
    for exercise in made.prescription.exercises:
        assert "light_brace" in {one.id for one in exercise.options}
        for rung in {exercise.left.id, exercise.right.id}:
            texts = instructions_for(LIBRARY, exercise, rung)
            assert texts is not None
            lines = (*texts.do, *(line for _, way in texts.ways for line in way))
            assert texts.before == "brace lightly"
            assert any("Never hold your breath" in line for line in lines)
            assert not {"Brace.", "Brace first.", "Brace hard before you move."} & set(texts.do)


def test_high_blood_pressure_alone_leaves_rungs_and_doses_as_they_are() -> None:
    for program, plan in PLANS.items():
        made = with_flags(program, "blood_pressure").prescription
        assert rungs(made) == rungs(plan)
        assert [one.dose for one in made.exercises] == [one.dose for one in plan.exercises]


@pytest.mark.parametrize("flag", [None, "flexion_sensitive", "both_ways", "weak_bones"])
def test_sore_wrists_warm_up_on_fists_and_as_small_as_before(flag: str | None) -> None:
    def first(*flags: str | None) -> list[str]:
        made = with_flags("classic", *filter(None, flags)).prescription
        return [one.movement_id for one in made.warm_up]

    small = "small_" if flag else ""
    assert first("wrist", flag) == first(flag, "wrist") == [f"{small}cat_camel_fists"]
    assert first("wrist", flag, "floor_hard") == ["chair_cat_camel"]


@pytest.mark.parametrize("program", sorted(PLANS))
@pytest.mark.parametrize("pair", list(combinations(sorted(FLAGS), 2)), ids="+".join)
def test_any_two_flags_only_ever_make_a_plan_gentler(program: str, pair: tuple[str, str]) -> None:
    before = PLANS[program]
    flags: list[ProfileFlag] = [FLAGS[flag] for flag in pair]

    adapted = adapt(before, flags, LIBRARY)
    again = adapt(adapted.prescription, flags, LIBRARY)

    after = adapted.prescription
    assert after.exercises
    assert longest_hold(after) <= longest_hold(before) <= HOLD_CAP_S
    assert most_reps(after) <= most_reps(before)
    assert rungs(again.prescription) == rungs(after), "a second time changes nothing"
    for flag in flags:
        for swap in flag.swaps:
            assert not (
                swap.ladder_id in rungs(after) and rungs(after)[swap.ladder_id] in swap.rungs
            ), f"{flag.id} still finds {swap.ladder_id}"


BIRD_DOG = a_library()
TWO_LADDERS = Library(
    (
        *BIRD_DOG.ladders,
        *a_library("dead_bug", "DB").ladders,
    )
)
WHY = "It is not for you."


def a_flag(
    *,
    hides: tuple[Hide, ...] = (),
    swaps: tuple[FlagSwap, ...] = (),
    sets: tuple[int, ...] | None = None,
) -> ProfileFlag:
    limits = DoseLimits(sets=sets)
    return ProfileFlag("careful", "Careful", "Is it?", (), hides, swaps, limits=limits)


def uneven(left: str, right: str, dose: Dose | None = None) -> Prescription:
    """Return a plan whose bird dog is on another rung on each side, beside a curl-up."""
    bird_dog = an_exercise("bird_dog", dose=dose)
    sides = replace(bird_dog, left=NamedRung(left, left), right=NamedRung(right, right))
    return a_prescription(sides, an_exercise("curl_up", rung="CU1"))


def sides(adapted: Adapted) -> dict[str, tuple[str, str]]:
    exercises = adapted.prescription.exercises
    return {one.ladder_id: (one.left.id, one.right.id) for one in exercises}


@pytest.mark.parametrize(("left", "right"), [("BD2", "BD0"), ("BD0", "BD2"), ("BD2", "BD2")])
def test_an_exercise_is_left_out_where_the_rung_of_either_side_is_hidden(
    left: str, right: str
) -> None:
    flag = a_flag(hides=(Hide("bird_dog", ("BD2",), WHY),))

    adapted = adapt(uneven(left, right), [flag], BIRD_DOG)

    assert sides(adapted) == {"curl_up": ("CU1", "CU1")}
    assert adapted.why == (WHY,)


def test_a_rung_that_another_flag_hides_is_not_swapped_to() -> None:
    swap = FlagSwap("bird_dog", ("BD3",), "bird_dog", "BD2", "A lower one is enough.")
    flags = [a_flag(swaps=(swap,)), a_flag(hides=(Hide("bird_dog", ("BD2",), WHY),))]

    adapted = adapt(uneven("BD0", "BD3"), flags, BIRD_DOG)

    assert sides(adapted) == {"curl_up": ("CU1", "CU1")}
    assert adapted.why == ("A lower one is enough.", WHY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("BD0", "BD3"), ("BD0", "BD1")),
        (("BD3", "BD0"), ("BD1", "BD0")),
        (("BD2", "BD3"), ("BD1", "BD1")),
        (("BD0", "BD1"), ("BD0", "BD1")),
    ],
)
def test_a_swap_on_the_same_ladder_moves_only_the_side_it_names(
    before: tuple[str, str], after: tuple[str, str]
) -> None:
    swap = FlagSwap("bird_dog", ("BD2", "BD3"), "bird_dog", "BD1", WHY)

    adapted = adapt(uneven(*before), [a_flag(swaps=(swap,))], BIRD_DOG)

    assert sides(adapted)["bird_dog"] == after
    assert adapted.why == ((WHY,) if before != after else ())


@pytest.mark.parametrize("before", [("BD0", "BD3"), ("BD3", "BD0")])
def test_another_ladder_is_taken_on_both_sides(before: tuple[str, str]) -> None:
    swap = FlagSwap("bird_dog", ("BD3",), "dead_bug", "DB0", WHY)
    dose = Dose((2, 1), 5.0, 6.0, 50.0)

    adapted = adapt(uneven(*before, dose), [a_flag(swaps=(swap,))], TWO_LADDERS)

    assert sides(adapted)["dead_bug"] == ("DB0", "DB0")
    assert adapted.prescription.exercises[0].dose == dose, "the rung's own is harder"


def test_the_rungs_own_scheme_is_kept_where_it_is_no_more_repetitions() -> None:
    own = TWO_LADDERS.ladders[-1].rungs[0].dose
    swap = FlagSwap("bird_dog", ("BD3",), "dead_bug", "DB0", WHY)
    as_many = replace(own, sets=(1,) * own.reps)
    assert as_many.sets != own.sets, "another scheme of as many"

    adapted = adapt(uneven("BD3", "BD3", as_many), [a_flag(swaps=(swap,))], TWO_LADDERS)

    assert adapted.prescription.exercises[0].dose.sets == own.sets


@pytest.mark.parametrize(
    ("before", "after"), [((6,), (6,)), ((2, 2, 2), (2, 2, 2)), ((4, 3), (3, 2, 1)), ((2,), (2,))]
)
def test_a_scheme_of_a_flag_replaces_only_one_with_more_repetitions(
    before: tuple[int, ...], after: tuple[int, ...]
) -> None:
    plan = uneven("BD0", "BD1", Dose(before, 5.0))

    adapted = adapt(plan, [a_flag(sets=(3, 2, 1))], BIRD_DOG)

    assert adapted.prescription.exercises[0].dose.sets == after
