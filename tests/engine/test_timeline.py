"""The layout of a session: order, equal sides, rests as prescribed, minutes."""

import itertools
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.dose import Dose
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.sides import Side, SideRule
from coach.engine.timeline import PACE, PhaseKind, lay_out, swap_after
from tests.builders import a_prescription, an_exercise

doses = st.builds(
    Dose,
    st.lists(st.integers(1, 8), min_size=1, max_size=4).map(tuple),
    st.floats(1, 10),
    st.floats(1, 10),
    st.floats(1, 60),
)


def test_a_two_sided_exercise_does_each_set_on_both_sides() -> None:
    exercise = an_exercise(dose=Dose((2, 1), 5.0))

    phases = lay_out(a_prescription(exercise)).phases

    assert [(phase.kind.value, phase.side, phase.duration_s) for phase in phases] == [
        ("get_down", Side.LEFT, 5.0),
        ("get_ready", Side.LEFT, 5.0),
        ("hold", Side.LEFT, 5.0),
        ("reset", Side.LEFT, 4.0),
        ("hold", Side.LEFT, 5.0),
        ("change_sides", Side.RIGHT, 8.0),
        ("get_ready", Side.RIGHT, 5.0),
        ("hold", Side.RIGHT, 5.0),
        ("reset", Side.RIGHT, 4.0),
        ("hold", Side.RIGHT, 5.0),
        ("rest", Side.LEFT, 25.0),
        ("get_ready", Side.LEFT, 5.0),
        ("hold", Side.LEFT, 5.0),
        ("change_sides", Side.RIGHT, 8.0),
        ("get_ready", Side.RIGHT, 5.0),
        ("hold", Side.RIGHT, 5.0),
    ]


@pytest.mark.parametrize(
    ("sets", "after"),
    [((5, 3, 1), 5), ((3, 2, 1), 3), ((6, 4, 2), 6), ((4, 3, 2), 4), ((8, 6, 4), 9), ((1,), 1)],
)
def test_the_bent_leg_changes_at_the_end_of_a_set_where_one_is_near_half(
    sets: tuple[int, ...], after: int
) -> None:
    assert swap_after(sets) == after


@given(st.lists(st.integers(1, 20), min_size=1, max_size=6).map(tuple))
def test_the_legs_differ_by_one_repetition_at_most(sets: tuple[int, ...]) -> None:
    first = swap_after(sets)

    assert abs(first - (sum(sets) - first)) <= 1


def test_the_leg_that_begins_is_the_one_asked_for() -> None:
    curl_up = an_exercise("curl_up", side_rule=SideRule.SWAP_LEG, dose=Dose((5, 3, 1), 8.0))

    holds = lay_out(a_prescription(curl_up), first_leg=Side.RIGHT).holds

    assert [hold.side for hold in holds] == [Side.RIGHT] * 5 + [Side.LEFT] * 4


@given(doses)
def test_both_sides_get_the_same(dose: Dose) -> None:
    holds = lay_out(a_prescription(an_exercise(dose=dose))).holds

    per_side = Counter((hold.side, hold.set_no) for hold in holds)

    for set_no, reps in enumerate(dose.sets, 1):
        assert per_side[Side.LEFT, set_no] == per_side[Side.RIGHT, set_no] == reps


@given(doses, st.sampled_from(SideRule))
def test_the_holds_are_the_prescribed_ones(dose: Dose, side_rule: SideRule) -> None:
    prescription = a_prescription(an_exercise(side_rule=side_rule, dose=dose), warm_up=True)

    timeline = lay_out(prescription)

    assert len(timeline.holds) == prescription.holds
    assert sum(hold.duration_s for hold in timeline.holds) == pytest.approx(prescription.hold_s)
    assert [hold.hold_no for hold in timeline.holds] == list(range(prescription.holds))


@given(doses)
def test_the_rest_between_sets_is_as_long_as_prescribed(dose: Dose) -> None:
    phases = lay_out(a_prescription(an_exercise(side_rule=SideRule.MIDLINE, dose=dose))).phases
    between: list[float] = []
    for phase in phases:
        if phase.kind is PhaseKind.HOLD:
            between.append(0.0)
        elif between:
            between[-1] += phase.duration_s

    rests = [sum_s for sum_s, hold in zip(between[:-1], _last_reps(dose), strict=False) if hold]

    assert rests == pytest.approx([dose.rest_s] * (len(dose.sets) - 1))


def _last_reps(dose: Dose) -> list[bool]:
    return [rep == reps for reps in dose.sets for rep in range(1, reps + 1)]


@given(doses)
def test_no_hold_begins_without_a_lead_in(dose: Dose) -> None:
    phases = lay_out(a_prescription(an_exercise(dose=dose))).phases

    for before, phase in itertools.pairwise(phases):
        if phase.kind is PhaseKind.HOLD:
            assert before.kind in (PhaseKind.GET_READY, PhaseKind.RESET)


def test_exercises_are_led_up_to_by_change_over_and_lead_in() -> None:
    phases = lay_out(a_prescription(warm_up=True)).phases

    assert [phase.kind for phase in phases[:2]] == [PhaseKind.GET_DOWN, PhaseKind.GET_READY]
    assert [phase.duration_s for phase in phases[:2]] == [PACE.posture_s, PACE.lead_in_s]
    changes = [n for n, phase in enumerate(phases) if phase.kind is PhaseKind.CHANGE_EXERCISE]
    assert len(changes) == 3
    for at in changes:
        assert phases[at].duration_s + phases[at + 1].duration_s == PACE.change_exercise_s
        assert phases[at].name == phases[at + 2].name


@pytest.mark.parametrize(("rest_s", "between"), [(30.0, 30.0), (12.0, 20.0), (3.0, 20.0)])
def test_another_rung_on_the_other_side_has_the_time_of_another_exercise(
    rest_s: float, between: float
) -> None:
    wall = NamedRung("SB0", "At the wall")
    same = an_exercise(dose=Dose((2, 1), 5.0, rest_s=rest_s))
    other = replace(same, right=wall)
    timeline = lay_out(a_prescription(other))

    gaps: list[float] = []
    for phase in timeline.phases[2:]:
        if phase.kind is PhaseKind.HOLD:
            gaps.append(0.0)
        else:
            gaps[-1] += phase.duration_s
    assert gaps[:-1] == [4.0, 20.0, 4.0, between, 20.0]
    longer_s = timeline.total_s - lay_out(a_prescription(same)).total_s
    assert longer_s == pytest.approx(2 * 7.0 + between - rest_s)


def test_two_exercises_have_their_own_time_whatever_their_rungs() -> None:
    one, other = an_exercise(dose=Dose((1,), 5.0)), an_exercise("bird_dog", rung="BD2")
    phases = lay_out(a_prescription(one, other)).phases

    assert [phase.duration_s for phase in phases[6:8]] == [15.0, 5.0]


def test_the_starter_takes_nine_and_a_half_minutes_as_its_table_says() -> None:
    assert lay_out(a_prescription(warm_up=True)).total_s / 60 == pytest.approx(9.5, abs=0.2)


def test_what_is_left_after_a_phase_adds_up_to_the_whole() -> None:
    timeline = lay_out(a_prescription())

    assert timeline.left_after_s(0) == pytest.approx(
        timeline.total_s - timeline.phases[0].duration_s
    )
    assert timeline.left_after_s(len(timeline.phases) - 1) == 0
