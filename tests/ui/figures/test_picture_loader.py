"""Pictures are there when they are wanted, or a moment later; and none is painted for nothing."""

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from coach.figures.motion import Moment
from coach.figures.motion_steps import MotionStep, coming_steps
from coach.figures.pose import Figure
from coach.figures.pose_files import shipped_figure
from coach.ui.figures.colours import palette
from coach.ui.figures.paint_budget import RESERVE_S, SHARE, PaintBudget
from coach.ui.figures.picture_cache import Person, PictureCache
from coach.ui.figures.picture_loader import PictureLoader
from coach.ui.figures.run_length import FORMAT, run_length_image
from coach.ui.figures.stage import Stage
from coach.ui.theme import DARK, LIGHT

COST_S = 0.008


@dataclass
class Studio:
    """Where painting takes eight milliseconds of a clock that is moved by hand."""

    now_s: float = 0.0
    painted: list[tuple[str, Moment]] = field(default_factory=list)

    def clock(self) -> float:
        return self.now_s

    def stage(self, rung: str, width: int = 52) -> Stage:
        figure = shipped_figure(rung)
        assert figure is not None
        return _StudioStage(figure, QSize(width, 36), 1.0, palette(LIGHT), self)


@dataclass(frozen=True, slots=True)
class _StudioStage(Stage):
    studio: Studio

    def person(self, moment: Moment) -> Person:
        self.studio.now_s += COST_S
        self.studio.painted.append((self.figure.id, moment))
        image = QImage(8, 8, FORMAT)
        image.fill(len(self.studio.painted))
        return Person(run_length_image(image), 0, 0)


def _supply(studio: Studio, *rungs: str) -> PictureLoader:
    supply = PictureLoader()
    supply.stay_light(PaintBudget(studio.clock))
    supply.serve(*(studio.stage(rung) for rung in rungs))
    return supply


def _breathe(studio: Studio, supply: PictureLoader, seconds: float) -> None:
    """Let a held pose go through the steps of its breath, four a second."""
    for no in range(round(seconds * 4)):
        studio.now_s += 0.25
        supply.afford(MotionStep(24, 0, no % 8))


def _steps_of(rung: str) -> list[MotionStep]:
    figure = shipped_figure(rung)
    assert isinstance(figure, Figure)
    return coming_steps(figure)


def test_without_a_measure_every_picture_is_there_at_once_and_painted_once() -> None:
    studio = Studio()
    supply = PictureLoader()
    supply.serve(studio.stage("bd5"))
    for _ in range(3):
        for step in _steps_of("bd5"):
            assert supply.afford(step) is supply.person(step)

    assert len(studio.painted) == len(supply) == len(_steps_of("bd5"))


def test_the_first_way_into_a_hold_leaves_out_pictures_rather_than_the_measure() -> None:
    studio = Studio()
    supply = _supply(studio, "bd5")
    shown = []
    for step in range(1, 25):
        studio.now_s += 0.05
        shown.append(supply.afford(MotionStep(step)) is not None)

    assert sum(shown) == len(studio.painted)
    assert COST_S * sum(shown) <= RESERVE_S + SHARE * studio.now_s + COST_S
    assert sum(shown) >= 12


def test_a_picture_left_out_comes_when_there_is_something_to_spend() -> None:
    studio = Studio()
    supply = _supply(studio, "sb7")
    for step in range(1, 25):
        supply.afford(MotionStep(step))
    asked = 0
    while supply.afford(MotionStep(24)) is None:
        studio.now_s += 0.05
        asked += 1

    assert 0 < asked <= 10


def test_while_it_breathes_the_rest_is_painted_then_the_figure_that_comes() -> None:
    studio = Studio()
    supply = _supply(studio, "bd5", "cu3")
    _breathe(studio, supply, 30)
    assert {rung for rung, _ in studio.painted} == {"bd5", "cu3"}
    assert [rung for rung, _ in studio.painted] == sorted(rung for rung, _ in studio.painted)

    _breathe(studio, supply, 60)
    supply.serve(studio.stage("cu3"))
    painted = len(studio.painted)
    for step in _steps_of("cu3"):
        assert supply.afford(step) is not None
    assert len(studio.painted) == painted == len(_steps_of("bd5")) + len(_steps_of("cu3"))


def test_what_is_painted_ahead_leaves_the_reserve_to_the_figure_that_comes() -> None:
    studio = Studio()
    supply = _supply(studio, "bd5", "cu3")
    _breathe(studio, supply, 14)
    supply.serve(studio.stage("sb7"))
    at_once = 0
    while supply.afford(MotionStep(at_once)) is not None:
        at_once += 1

    assert at_once >= RESERVE_S / COST_S - 1


def test_nothing_is_painted_ahead_where_nothing_moves() -> None:
    studio = Studio()
    supply = _supply(studio, "bd5", "cu3")
    supply.person(MotionStep())
    studio.now_s += 3600
    supply.serve(studio.stage("bd5"), studio.stage("sb7"))
    studio.now_s += 3600

    assert len(studio.painted) == len(supply) == 1


def test_where_room_is_scarce_the_figures_that_are_over_make_it() -> None:
    studio = Studio()
    supply = PictureLoader(PictureCache(most_bytes=70 * _runs_of_one_picture()))
    supply.stay_light(PaintBudget(studio.clock))
    for shown, coming in pairwise(("bd5", "cu3", "sb4", "bd6")):
        supply.serve(studio.stage(shown), studio.stage(coming))
        _breathe(studio, supply, 120)
        painted = len(studio.painted)
        # Between the two the page asks for the same figure once more, and then for nothing.
        supply.serve()
        supply.serve(studio.stage(coming))
        for step in _steps_of(coming):
            assert supply.afford(step) is not None
        assert len(studio.painted) == painted, coming


def test_what_finds_no_room_is_not_painted_ahead() -> None:
    studio = Studio()
    supply = PictureLoader(PictureCache(most_bytes=10 * _runs_of_one_picture()))
    supply.stay_light(PaintBudget(studio.clock))
    supply.serve(studio.stage("bd5"))
    _breathe(studio, supply, 10)
    painted = len(studio.painted)
    for _ in range(100):
        studio.now_s += 0.25
        supply.afford(MotionStep())

    assert len(studio.painted) == painted


def _runs_of_one_picture() -> int:
    return Studio().stage("bd5").person(Moment()).runs.size_bytes


def test_another_size_or_other_colours_make_all_pictures_useless() -> None:
    studio = Studio()
    supply = _supply(studio, "bd5")
    supply.person(MotionStep())
    supply.serve(studio.stage("bd5"), studio.stage("cu3"))
    assert len(supply) == 1

    # Between two figures there may be a movement without one.
    supply.serve()
    supply.serve(studio.stage("bd5", width=60))
    assert len(supply) == 0

    supply.person(MotionStep())
    figure = studio.stage("bd5").figure
    supply.serve(Stage(figure, QSize(60, 36), 1.0, palette(DARK)))
    assert len(supply) == 0
