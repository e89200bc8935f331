"""Profile flags on the shipped programs: what is exchanged, softened, left out, and why."""

from itertools import combinations

import pytest

from coach.domain.adapting import Adapted, adapt
from coach.domain.dose import HOLD_CAP_S
from coach.domain.prescription import Prescription, prescribe
from coach.domain.profile import ProfileFlag
from coach.programs.catalogue import Catalogue
from coach.resources import shipped

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

    assert list(rungs(adapted.prescription)) == ["bird_dog", "side_plank"]
    assert adapted.prescription.exercises[0].left.id == "BD0"
    assert adapted.ask_first == ("Pregnant",)


def test_spasm_shortens_holds_and_lengthens_rests_and_begins_with_breathing() -> None:
    adapted = with_flags("classic", "spasm_today")

    for exercise in adapted.prescription.exercises:
        assert exercise.dose.hold_s <= 5
        assert exercise.dose.rest_s >= 45
        assert exercise.dose.sets == (3, 2, 1)
    first = [warm_up.movement_id for warm_up in adapted.prescription.warm_up]
    assert first == ["easy_breathing", "contract_and_let_go", "cat_camel"]


def test_an_operation_allows_no_session() -> None:
    assert with_flags("starter", "recent_surgery").locked_by == ("An operation not long ago",)


def test_the_blood_pressure_flag_softens_only_the_hard_brace() -> None:
    assert with_flags("classic", "blood_pressure").why == ()
    assert with_flags("classic", "blood_pressure").ask_first != ()


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
