"""The plan while it is chosen step by step: afresh before the first session, a change after it."""

from pathlib import Path

import pytest

from coach.domain.plan_refusals import Refusal
from coach.domain.prescribing import begin_ramp, prescribe
from coach.domain.rules import Purpose
from coach.programs.catalogue import Catalogue
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services.planning import Planning
from coach.services.starting_plan import StartingPlan
from tests.builders import a_plan
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
STARTER = next(program for program in CATALOGUE.programs() if program.id == "starter")
BEGUN = begin_ramp(prescribe(STARTER, LIBRARY))


@pytest.fixture
def plans() -> Planning:
    store = MemoryStore()
    store.take_up(a_plan(prescription=BEGUN))
    own = Path("no-such-folder")
    files = OwnFiles(shipped("programs"), own, CATALOGUE)
    return Planning(FakeClock(), store, CATALOGUE.library, CATALOGUE.programs, files)


def test_before_the_first_session_what_is_taken_back_leaves_no_trace(plans: Planning) -> None:
    plan = StartingPlan(plans, afresh=True)
    plan.keep_flags({"weak_bones"})
    assert plans.current.prescription != BEGUN

    plan.keep_flags(())

    assert plans.current.prescription == BEGUN


def test_after_it_a_tick_that_is_taken_back_gives_nothing_back_by_itself(plans: Planning) -> None:
    plan = StartingPlan(plans, afresh=False)
    plan.keep_flags({"weak_bones"})
    gentler = plans.current.prescription

    plan.keep_flags(())

    assert plans.current.prescription == gentler


def test_a_tick_changes_nothing_that_is_as_it_should_be(plans: Planning) -> None:
    StartingPlan(plans, afresh=True).keep_flags(())

    assert len(plans.current.view().earlier) == 0


@pytest.mark.parametrize("afresh", [True, False])
def test_starter_stands_first_and_then_what_is_harder_and_harder(
    plans: Planning, afresh: bool
) -> None:
    offers = StartingPlan(plans, afresh=afresh).offers()
    ids = [offer.program.id for offer in offers]

    assert ids[:4] == ["starter", "easy", "middle", "classic"]
    assert ids[-1] == "strong"
    assert all(offer.program.rules.purpose is Purpose.EVERYDAY for offer in offers)
    assert [offer.program.id for offer in offers if offer.in_force] == ["starter"]


@pytest.mark.parametrize("flags", [(), ("weak_bones",), ("pregnancy", "wrist")])
def test_what_is_offered_is_what_is_taken_up(plans: Planning, flags: tuple[str, ...]) -> None:
    plan = StartingPlan(plans, afresh=True)
    plan.keep_flags(flags)
    for offer in plan.offers():
        plan.choose(offer)

        assert plans.current.prescription == offer.plan
        assert plans.current.view().minutes == offer.minutes


def test_all_times_can_be_chosen_and_none_is_refused(plans: Planning) -> None:
    plan = StartingPlan(plans, afresh=True)
    assert [chosen for _, chosen in plan.slots()] == [True, True, False]

    assert plan.keep_slots([slot for slot, _ in plan.slots()]) is None
    assert len(plans.current.prescription.schedule.slots) == 3
    assert isinstance(plan.keep_slots([]), Refusal)
    assert len(plans.current.prescription.schedule.slots) == 3


def test_times_of_ones_own_stay_when_something_else_is_said(plans: Planning) -> None:
    plan = StartingPlan(plans, afresh=True)
    own = [plan.slots()[1][0]]
    plan.keep_slots(own)

    plan.keep_flags({"shoulder"})
    plan.choose(next(offer for offer in plan.offers() if offer.program.id == "classic"))

    assert list(plans.current.prescription.schedule.slots) == own
