"""What Today says to have ready, against all that is then drawn in the session, for every plan."""

from dataclasses import replace
from functools import cache

import pytest

from coach.domain.flag_effects import adapt
from coach.domain.ladder import Library
from coach.domain.prescribing import prescribe
from coach.domain.prescription import Prescription
from coach.domain.program import Program
from coach.engine import session
from coach.engine.drawings import drawings_of
from coach.engine.timeline import PACE, Pace, lay_out
from coach.figures.pose_files import shipped_figure
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.ui.session.views.stack import figures_of
from coach.ui.today.exercise_pictures import things_to_have_ready
from tests.builders import a_prescription, an_exercise
from tests.fakes.clock import FakeClock

UNTIL_READY = replace(PACE, posture_until_ready=True)


@cache
def catalogue() -> Catalogue:
    return Catalogue(shipped("programs"))


def library() -> Library:
    return catalogue().library()


def named(plan: Prescription, pace: Pace = UNTIL_READY) -> tuple[str, ...]:
    drawn = (shipped_figure(one.lower()) for one in drawings_of(plan, library(), pace))
    return things_to_have_ready(one for one in drawn if one is not None)


def seen(plan: Prescription) -> set[str]:
    """Return what the pictures of a session need, each stretch of it looked at as it is shown."""
    timeline = lay_out(plan, pace=UNTIL_READY)
    state = session.begin(timeline, FakeClock().read(), pace=UNTIL_READY).state
    looks = {(one.kind, one.source_id, one.rung_id): at for at, one in enumerate(timeline.phases)}
    shown = {figures_of(replace(state, index=at), plan, library())[0] for at in looks.values()}
    found = (shipped_figure(one.lower()) for one in shown)
    return {thing for one in found if one is not None for thing in one.things}


@pytest.mark.parametrize("program", catalogue().programs(), ids=lambda program: program.id)
def test_nothing_is_drawn_beside_a_person_that_nobody_was_told_of(program: Program) -> None:
    plan = prescribe(program, library())
    ways = [(), *((flag,) for flag in library().flags), library().flags]
    for flags in ways:
        made = adapt(plan, flags, library()).prescription
        assert seen(made) == set(named(made))


def test_a_chair_is_named_where_somebody_gets_down_and_only_there() -> None:
    assert "chair" in named(a_prescription(an_exercise("bird_dog", rung="BD2")))
    standing = replace(an_exercise("side_plank", rung="SB1"), standing=("SB1",))
    assert named(a_prescription(standing)) == ("wall",)


def test_what_only_the_other_side_needs_is_named_too() -> None:
    one = an_exercise("side_plank", rung="SB1")
    other = replace(one.right, id="SB2")
    uneven = replace(one, right=other, standing=("SB1", "SB2"))
    assert named(a_prescription(uneven)) == ("wall", "block")
