"""A phase shows the figure that its rung or movement names, and the next one is known before."""

from coach.domain.dose import Dose
from coach.domain.ladder import Instructions, Ladder, Library, Movement, Rung
from coach.domain.sides import SideRule
from coach.engine import session
from coach.engine.state import Mode
from coach.engine.timeline import lay_out
from coach.ui.session.views import figures_of
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
        pair = figures_of(state, library("SB4"))
        if not seen or seen[-1] != pair:
            seen.append(pair)
        state = session.tick(state, clock.advance(0.5)).state

    assert seen == [("small_pelvic_rock", "SB4"), ("SB4", "BD2"), ("BD2", "")]
