"""A phase shows the figure that its rung or movement names, and the next one is known before."""

import pytest

from coach.domain.dose import Dose
from coach.domain.flag_effects import adapt
from coach.domain.ladder import Instructions, Ladder, Library, Movement, Option, Rung
from coach.domain.options import figure_with
from coach.domain.prescription import Prescription
from coach.domain.sides import SideRule
from coach.engine import session
from coach.engine.state import Mode
from coach.engine.timeline import lay_out
from coach.figures.check import differ, problems_of
from coach.figures.motion import Moment, body_at
from coach.figures.pose_files import shipped_figure
from coach.programs.catalogue import Catalogue
from coach.resources import shipped
from coach.ui.session.views.stack import figures_of
from tests.builders import a_prescription, an_exercise
from tests.fakes.clock import FakeClock

NO_TEXTS = Instructions((), (), (), (), ())


def library(figure: str = "") -> Library:
    """Return a PT's own side plank and warm-up, with a drawing that is named or not."""
    rung = Rung("MY1", "Mine", NO_TEXTS, Dose((3,), 8.0), figure=figure)
    movement = Movement("cat_camel", "Cat-camel", NO_TEXTS, figure="small_pelvic_rock")
    return Library((Ladder("side_plank", "Mine", SideRule.EACH_SIDE, (rung,)),), (movement,))


def test_a_rung_shows_the_figure_it_names_or_its_own() -> None:
    assert library("SB4").figure_id("side_plank", "MY1") == "SB4"
    assert library().figure_id("side_plank", "MY1") == "MY1"
    assert library().figure_id("side_plank", "SB9") == "SB9"


def test_a_movement_shows_the_figure_it_names_or_its_own() -> None:
    assert library().figure_id("cat_camel", "") == "small_pelvic_rock"
    assert Library(()).figure_id("cat_camel", "") == "cat_camel"


def test_the_next_other_figure_is_known() -> None:
    plan = a_prescription(
        an_exercise("side_plank", rung="MY1"), an_exercise("bird_dog", rung="BD2"), warm_up=True
    )
    clock = FakeClock()
    state = session.begin(lay_out(plan), clock.read()).state
    seen: list[tuple[str, str]] = []
    while state.mode is Mode.RUNNING:
        pair = figures_of(state, plan, library("SB4"))
        if not seen or seen[-1] != pair:
            seen.append(pair)
        state = session.tick(state, clock.advance(0.5)).state

    assert seen.pop(0) == ("floor_down", "small_pelvic_rock")
    assert seen == [("small_pelvic_rock", "SB4"), ("SB4", "BD2"), ("BD2", "")]


SHIPPED = Catalogue(shipped("programs")).library()


def curl_up(*flags: str, rung: str) -> Prescription:
    """Return a plan with a shipped curl-up only, as these flags shape it."""
    plan = a_prescription(an_exercise("curl_up", rung=rung))
    return adapt(plan, [one for one in SHIPPED.flags if one.id in flags], SHIPPED).prescription


def first_figure(plan: Prescription) -> str:
    state = session.begin(lay_out(plan), FakeClock().read()).state
    way, first = figures_of(state, plan, SHIPPED)
    assert way == "floor_down"
    return first


@pytest.mark.parametrize("rung", ["CU1", "CU2", "CU3", "CU4", "CU5"])
def test_with_both_knees_bent_every_curl_up_is_drawn_so(rung: str) -> None:
    bent, usual = curl_up("extension_sensitive", rung=rung), curl_up(rung=rung)

    shown = first_figure(bent)
    assert shown == f"{rung.lower()}_both_knees"
    assert first_figure(usual) == rung
    drawn = shipped_figure(shown)
    assert drawn is not None
    for amount in (0.0, 0.5, 1.0):
        body = body_at(drawn, Moment(amount))
        for side in ("left", "right"):
            assert body.point(f"{side}_knee")[2] > body.point(f"{side}_hip")[2] + 0.2


def test_the_option_for_both_knees_draws_each_of_its_rungs() -> None:
    ladder = SHIPPED.ladder("curl_up")
    assert ladder is not None
    option = next(one for one in ladder.options if one.id == "both_knees")
    assert tuple(rung for rung, _ in option.figures) == option.rungs


def test_of_two_options_that_draw_a_rung_the_first_counts() -> None:
    first = Option("a", "A", ("MY1",), (), figures=(("MY1", "one"),))
    second = Option("b", "B", ("MY1",), (), figures=(("MY1", "two"),))

    assert figure_with((first, second), "MY1", "MY1") == "one"
    assert figure_with((second,), "MY1", "MY1") == "two"
    assert figure_with((second,), "MY2", "MY2") == "MY2"


def test_what_options_lay_on_a_drawing_all_of_them_do() -> None:
    fists = Option("a", "A", ("MY1", "MY2"), (), figures=(("MY2", "two"),), drawn_with="fists")
    pad = Option("b", "B", ("MY1", "MY2"), (), drawn_with="knee_pad")

    assert figure_with((fists, pad), "MY1", "MY1") == "MY1+fists+knee_pad"
    assert figure_with((fists, pad), "MY2", "MY2") == "two+knee_pad"
    standing = Option("c", "C", ("MY2",), (), figures=(("MY2", "three"),))
    assert figure_with((standing, fists), "MY2", "MY2") == "three+fists"


@pytest.mark.parametrize("other", ["wrists", "bench"])
@pytest.mark.parametrize("rung", ["BD0", "BD1", "BD2", "BD3", "BD4", "BD5"])
def test_who_cannot_kneel_is_drawn_standing_whatever_else_is_chosen(other: str, rung: str) -> None:
    ladder = SHIPPED.ladder("bird_dog")
    assert ladder is not None
    chosen = [one for one in ladder.options_for(rung) if one.id in ("standing", other)]
    drawn = shipped_figure(figure_with(chosen, rung, rung).lower())

    assert drawn is not None
    assert body_at(drawn, Moment(0.0)).point("pelvis")[2] > 0.8


@pytest.mark.parametrize("rung", ["BD0", "BD1", "BD2", "BD3", "BD4", "BD5"])
def test_on_a_bench_the_forearms_rest_and_the_head_is_higher(rung: str) -> None:
    ladder = SHIPPED.ladder("bird_dog")
    assert ladder is not None
    chosen = [one for one in ladder.options_for(rung) if one.id == "bench"]
    usual, drawn = (
        shipped_figure(figure_with(options, rung, rung).lower()) for options in ((), chosen)
    )
    assert usual is not None
    assert drawn is not None
    resting = {(contact.part, contact.on) for contact in drawn.contacts}

    assert {("right_elbow", "bench"), ("left_elbow", "bench")} <= resting
    heads = [body_at(one, Moment(0.0)).point("crown")[2] for one in (usual, drawn)]
    assert heads[1] - heads[0] > 0.05


@pytest.mark.parametrize("ladder", SHIPPED.ladders, ids=lambda ladder: ladder.id)
def test_every_option_that_a_flag_turns_on_is_seen_or_heard(ladder: Ladder) -> None:
    """How hard somebody braces cannot be drawn: it is said."""
    turned_on = {
        one.option_id
        for flag in SHIPPED.flags
        for one in flag.options
        if one.ladder_id == ladder.id
    }
    for option in (one for one in ladder.options if one.id in turned_on):
        for rung in option.rungs:
            usual = shipped_figure(figure_with((), rung, rung).lower())
            drawn = shipped_figure(figure_with((option,), rung, rung).lower())
            assert usual is not None
            assert drawn is not None
            if not option.say:
                assert differ(usual, drawn)
                assert drawn.shows != usual.shows


def test_fists_and_a_pad_are_seen_together() -> None:
    both = shipped_figure("bd5+fists+knee_pad")
    assert both is not None
    held = body_at(both, Moment(0.0))
    assert held.fists == {"left": True, "right": True}
    assert "knee_pad" in {prop.name for prop in both.props}
    assert problems_of(both) == []
    assert shipped_figure("bd5+no_such") is None
