"""On the way back from a flare no step makes a session longer by more than a third."""

from itertools import pairwise

import pytest

from coach.domain.dose import Dose
from coach.domain.flag_effects import adapt
from coach.domain.flare_levels import flare_plan, levels
from coach.domain.held_back import held_back
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.engine.timeline import session_minutes
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from tests.builders import a_prescription, an_exercise

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
PLANS = {one.id: prescribe(one, LIBRARY) for one in CATALOGUE.programs()}
FLARE = PLANS.pop("spasm_and_flare")
FLAGS = {flag.id: flag for flag in LIBRARY.flags if not flag.day_only}


def the_way(plan: Prescription, *named: str) -> list[Prescription]:
    flags = [FLAGS[flag] for flag in named]
    plan = adapt(plan, flags, LIBRARY).prescription
    last = levels(plan, FLARE, flags, LIBRARY)
    way = [flare_plan(plan, FLARE, flags, LIBRARY, level) for level in range(last + 1)]
    assert way[-1] == plan
    return way


@pytest.mark.parametrize("flag", [None, "floor_hard", "extension_sensitive", "neck", "weak_bones"])
@pytest.mark.parametrize("program", sorted(PLANS))
def test_no_step_adds_more_than_a_third_of_the_minutes(program: str, flag: str | None) -> None:
    way = the_way(PLANS[program], *filter(None, [flag]))
    for before, after in pairwise(map(session_minutes, way)):
        assert after <= before * 4 / 3


@pytest.mark.parametrize("program", sorted(PLANS))
def test_every_step_is_another_session_and_the_way_has_an_end(program: str) -> None:
    way = the_way(PLANS[program])
    assert all(before != after for before, after in pairwise(way))
    assert len(way) <= 12


def test_one_repetition_more_than_a_third_is_let_through_alone() -> None:
    one, three = (
        a_prescription(an_exercise(dose=Dose(sets, 10.0)), warm_up=False)
        for sets in ((1,), (3, 2, 1))
    )
    made = held_back(three, one)
    assert made.exercises[0].dose.sets in {(2,), (1, 1)}
