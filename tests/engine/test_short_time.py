"""Short on time: what is left out, and what never changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import Dose
from coach.domain.prescribing import prescribe
from coach.domain.prescription import PrescribedWarmUp, Prescription
from coach.domain.program import Program
from coach.domain.sides import Side, SideRule
from coach.engine.short_time import shortened
from coach.engine.timeline import PACE, Pace, PhaseKind, lay_out
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from tests.builders import a_prescription, an_exercise

ORDER = ("side_plank", "bird_dog", "curl_up")
BIG_THREE = replace(a_prescription(warm_up=True), short_on_time=ORDER)


def minutes_of(prescription: Prescription, pace: Pace = PACE) -> float:
    return lay_out(prescription, pace=pace).total_s / 60


def sets_of(prescription: Prescription) -> dict[str, tuple[int, ...]]:
    return {one.ladder_id: one.dose.sets for one in prescription.exercises}


def test_a_session_that_fits_stays_the_very_same() -> None:
    assert shortened(BIG_THREE, 60) is BIG_THREE
    assert shortened(BIG_THREE, minutes_of(BIG_THREE)) is BIG_THREE


def test_five_minutes_keep_what_the_program_names_first() -> None:
    short = shortened(BIG_THREE, 5)

    assert minutes_of(short) <= 5
    assert list(sets_of(short)) == ["side_plank"]
    assert sets_of(shortened(BIG_THREE, 7)) == {"side_plank": (3, 2, 1), "bird_dog": (3, 2)}


def test_sets_go_from_the_end_of_the_last_exercise_kept() -> None:
    all_but_a_second = minutes_of(BIG_THREE) - 1 / 60

    short = shortened(BIG_THREE, all_but_a_second)

    assert sets_of(short) == {
        "curl_up": (3, 2),
        "side_plank": (3, 2, 1),
        "bird_dog": (3, 2, 1),
    }


def test_exercises_that_no_order_names_go_first() -> None:
    unnamed = replace(BIG_THREE, short_on_time=("bird_dog",))

    assert list(sets_of(shortened(unnamed, 3))) == ["bird_dog"]
    plain = replace(BIG_THREE, short_on_time=())
    assert list(sets_of(shortened(plain, 3))) == ["curl_up"]


def test_one_set_of_the_first_exercise_is_the_least() -> None:
    short = shortened(BIG_THREE, 0.1)

    assert sets_of(short) == {"side_plank": (3,)}


def test_the_warm_up_goes_only_where_nothing_fits_with_it() -> None:
    one_set = shortened(BIG_THREE, 0.1)
    warmed_up = replace(one_set, warm_up=BIG_THREE.warm_up)

    assert one_set.warm_up == ()
    assert shortened(BIG_THREE, minutes_of(warmed_up)) == warmed_up


LONG_WARM_UP = replace(
    BIG_THREE,
    warm_up=(
        PrescribedWarmUp("breathing", "Easy breathing", 12, 10.0),
        PrescribedWarmUp("let_go", "Contract and let go", 5, 15.0),
        PrescribedWarmUp("cat_camel", "Cat-camel", 5, 4.0),
    ),
)


def test_a_long_warm_up_loses_movements_and_not_all_of_it() -> None:
    short = shortened(LONG_WARM_UP, 5)

    assert 4 < minutes_of(short) <= 5
    assert short.warm_up
    assert short.warm_up == LONG_WARM_UP.warm_up[: len(short.warm_up)]


def test_a_long_warm_up_stays_whole_where_one_set_fits_with_it() -> None:
    one_set = replace(LONG_WARM_UP, exercises=shortened(BIG_THREE, 0.1).exercises)

    assert shortened(LONG_WARM_UP, minutes_of(one_set)) == one_set


PROGRAMS = Catalogue(shipped("programs"))


@pytest.mark.parametrize("program", PROGRAMS.programs(), ids=lambda program: program.id)
@pytest.mark.parametrize("minutes", [3, 5, 8])
def test_a_shipped_program_fits_and_leaves_no_room_for_one_more_set(
    program: Program, minutes: float
) -> None:
    full = prescribe(program, PROGRAMS.library())
    short = shortened(full, minutes)

    assert minutes_of(short) <= minutes
    more = _with_one_more_set(short, full)
    assert more is None or minutes_of(more) > minutes
    left_out = full.warm_up[len(short.warm_up) :]
    assert short.warm_up == full.warm_up[: len(short.warm_up)]
    if left_out:
        first = short.exercises[0]
        one_set = replace(first, dose=replace(first.dose, sets=first.dose.sets[:1]))
        assert minutes_of(replace(full, exercises=(one_set,))) > minutes


def _with_one_more_set(short: Prescription, full: Prescription) -> Prescription | None:
    """Return the session with the next set of the program's order; None where it is whole."""
    for ladder_id in full.short_on_time:
        whole, kept = full.exercise(ladder_id), short.exercise(ladder_id)
        assert whole is not None
        if kept == whole:
            continue
        sets = whole.dose.sets[: len(kept.dose.sets) + 1 if kept else 1]
        longer = replace(whole, dose=replace(whole.dose, sets=sets))
        rest = tuple(one for one in short.exercises if one is not kept)
        return replace(short, exercises=(*rest, longer))
    return None


plans = st.builds(
    lambda doses, order, warm_up, movements: replace(
        a_prescription(
            *(
                an_exercise(ladder_id, side_rule=rule, dose=Dose(tuple(sets), hold_s))
                for (ladder_id, rule), (sets, hold_s) in zip(
                    [
                        ("curl_up", SideRule.SWAP_LEG),
                        ("side_plank", SideRule.EACH_SIDE),
                        ("bird_dog", SideRule.EACH_SIDE),
                    ],
                    doses,
                    strict=False,
                )
            ),
        ),
        short_on_time=tuple(order),
        warm_up=tuple(
            PrescribedWarmUp(f"move_{nth}", "A movement", 1, cycle_s)
            for nth, cycle_s in enumerate(movements if warm_up else [])
        ),
    ),
    st.lists(
        st.tuples(st.lists(st.integers(1, 6), min_size=1, max_size=4), st.floats(1, 10)),
        min_size=1,
        max_size=3,
    ),
    st.permutations(ORDER).map(lambda order: order[:2]),
    st.booleans(),
    st.lists(st.floats(5, 150), max_size=4),
)


@given(plans, st.floats(0, 20), st.builds(Pace, change_sides_s=st.floats(4, 30)))
def test_it_fits_asks_no_more_and_stays_equal_on_both_sides(
    plan: Prescription, minutes: float, pace: Pace
) -> None:
    short = shortened(plan, minutes, pace)

    if minutes_of(short, pace) > minutes + 1e-6:
        assert [len(one.dose.sets) for one in short.exercises] == [1]
    full = {one.ladder_id: one for one in plan.exercises}
    for one in short.exercises:
        asked = full[one.ladder_id]
        assert replace(one, dose=asked.dose) == asked
        assert one.dose.sets == asked.dose.sets[: len(one.dose.sets)]
        assert replace(one.dose, sets=asked.dose.sets) == asked.dose
    kept = [ladder_id for ladder_id in full if ladder_id in sets_of(short)]
    assert list(sets_of(short)) == kept
    for ladder_id in kept:
        holds = [hold for hold in lay_out(short).holds if hold.source_id == ladder_id]
        left = sum(hold.side is Side.LEFT for hold in holds)
        assert abs(2 * left - len(holds)) <= 1


@given(plans, st.floats(0, 20), st.floats(0, 20))
def test_more_time_never_leaves_out_more(plan: Prescription, one: float, other: float) -> None:
    less, more = sorted((one, other))

    assert minutes_of(shortened(plan, less)) <= minutes_of(shortened(plan, more)) + 1e-6


@pytest.mark.parametrize("minutes", [1, 3, 5, 8])
def test_what_is_between_holds_keeps_its_seconds(minutes: float) -> None:
    phases = lay_out(shortened(BIG_THREE, minutes)).phases

    assert {phase.duration_s for phase in phases if phase.kind is PhaseKind.RESET} <= {4.0}
    assert {phase.duration_s for phase in phases if phase.kind is PhaseKind.REST} <= {25.0}
