"""The same minutes on every page: one function counts them, at the user's own pace.

Plan (its first line and its list), first start, Today, the reminder that reads Today, the header of
the session that begins, a bad day and a flare are held side by side for everything we ship.
"""

from pathlib import Path

import pytest

from coach.domain.prescribing import begin_ramp, prescribe
from coach.domain.session_length import Minutes, whole_minutes
from coach.domain.sides import Side
from coach.engine.day_plan import DayPlan, plan_of_the_day
from coach.engine.session import begin
from coach.engine.timeline import Pace, lay_out
from coach.programs.catalogue import Catalogue
from coach.programs.own_files import OwnFiles
from coach.resources import shipped
from coach.services.gentler_plans import gentler_plans
from coach.services.planning import Planning
from coach.services.preferences import POSTURE_CHANGE_S, Preferences
from coach.services.settings import Settings
from coach.services.starting_plan import StartingPlan
from coach.ui.session.views.wording import minutes_left
from tests.builders import a_plan, an_instant
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

CATALOGUE = Catalogue(shipped("programs"))
LIBRARY = CATALOGUE.library()
PROGRAMS = CATALOGUE.programs()
PREFERENCES = (
    Preferences(),
    Preferences(rest_until_ready=True, change_sides=1, posture_change=len(POSTURE_CHANGE_S) - 1),
)
FLAGS: tuple[tuple[str, ...], ...] = ((), ("weak_bones",), ("knee", "wrist"), ("floor_hard",))


def planning(wanted: Preferences, flags: tuple[str, ...]) -> Planning:
    """Return the plans of somebody who likes it so and of whom so much is true."""
    store = MemoryStore()
    starter = next(one for one in PROGRAMS if one.id == "starter")
    store.take_up(a_plan(prescription=begin_ramp(prescribe(starter, LIBRARY))))
    Settings(store).keep_preferences(wanted)
    files = OwnFiles(shipped("programs"), Path("no-such-folder"), CATALOGUE)
    plans = Planning(FakeClock(), store, CATALOGUE.library, CATALOGUE.programs, files)
    StartingPlan(plans, afresh=True).keep_flags(flags)
    return plans


def header(of_day: DayPlan, pace: Pace) -> str:
    """Return what the header of a session says as it begins; either leg may be the first."""
    now, said = an_instant(), set()
    for leg in Side:
        state = begin(lay_out(of_day.prescription, leg, pace), now, pace=pace).state
        said.add(minutes_left(state.session_left_s(now)))
    assert len(said) == 1
    return said.pop()


@pytest.mark.parametrize("wanted", PREFERENCES)
@pytest.mark.parametrize("flags", FLAGS)
def test_every_page_says_as_many_minutes(wanted: Preferences, flags: tuple[str, ...]) -> None:
    plans = planning(wanted, flags)
    for program in PROGRAMS:
        looked_at, _ = plans.editor.preview_program(program)
        listed = {one.program.id: one.minutes for one in plans.current.view().presets}
        assert listed[program.id] == looked_at.after
        offered = {one.program.id: one for one in StartingPlan(plans, afresh=True).offers()}

        plans.editor.take_up(looked_at)

        view, gentler = plans.current.view(), gentler_plans(plans)
        said = {view.minutes}
        said |= {one.minutes for one in view.presets if one.in_force}
        if program.id in offered and offered[program.id].plan == plans.current.prescription:
            said.add(offered[program.id].minutes)
        assert said == {looked_at.after}
        assert view.minutes.day == view.minutes.session * view.sessions_a_day

        for kind in ({}, {"bad": True}, {"flare_level": 0}, {"flare_level": 2}):
            plan, pace = plans.current.prescription, plans.current.pace
            of_day = plan_of_the_day(plan, gentler, pace=pace, **kind)
            today = whole_minutes(of_day.minutes)
            if not kind:
                assert today == view.minutes.session
            assert today <= view.minutes.session
            left = header(of_day, pace)
            assert left == (f"{today} min left" if of_day.minutes > 1 else left)


def test_a_day_is_as_many_of_the_minutes_as_it_has_sessions() -> None:
    assert (Minutes(9.4, 2).session, Minutes(9.4, 2).day) == (9, 18)
    assert (Minutes(0.2, 3).session, Minutes(0.2, 3).day) == (1, 3)
