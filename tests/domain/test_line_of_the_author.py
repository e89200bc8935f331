"""A line of the author's is kept, compared, and left behind where the exercise becomes another."""

from dataclasses import replace

import pytest

from coach.domain.difference import Difference, What
from coach.domain.flag_effects import adapt
from coach.domain.plan_changes import ToDose, ToRung, change
from coach.domain.plan_differences import compare
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from tests.builders import a_prescription

LIBRARY = Catalogue(shipped("programs")).library()


def classic() -> Prescription:
    programs = Catalogue(shipped("programs")).programs()
    plan = prescribe(next(one for one in programs if one.id == "classic"), LIBRARY)
    exercises = (replace(one, line=f"For {one.name}") for one in plan.exercises)
    return replace(plan, exercises=tuple(exercises), line="For all")


def test_a_record_keeps_it_and_is_as_it_was_without() -> None:
    plan = classic()
    assert from_plain(to_plain(plan)) == plan
    plain = to_plain(a_prescription())
    assert "line" not in plain
    assert all("line" not in exercise for exercise in plain["exercises"])


def test_it_is_told_before_and_after() -> None:
    old = classic()
    first, *others = old.exercises
    new = replace(old, exercises=(replace(first, line="Slowly"), *others), line="")
    assert compare(old, new) == (
        Difference(What.LINE, was=("For all",)),
        Difference(
            What.LINE, name=first.name, was=(first.line,), will_be=("Slowly",),
            ladder_id=first.ladder_id,
        ),
    )  # fmt: skip
    added = compare(replace(old, exercises=tuple(others)), old)
    assert [one.will_be for one in added if one.what is What.LINE] == [(first.line,)]


@pytest.mark.parametrize(
    "to", [ToRung("curl_up", "CU1"), ToDose("curl_up", classic().exercises[0].dose)]
)
def test_a_change_by_hand_keeps_it(to: ToRung | ToDose) -> None:
    changed = change(classic(), to, LIBRARY)
    assert isinstance(changed, Prescription)
    assert [one.line for one in changed.exercises] == [one.line for one in classic().exercises]


def test_a_flag_keeps_it_on_the_same_ladder_and_not_on_another() -> None:
    plan = classic()
    for flag in LIBRARY.flags:
        for exercise in adapt(plan, [flag], LIBRARY).prescription.exercises:
            before = plan.exercise(exercise.ladder_id)
            assert exercise.line == (before.line if before is not None else "")
