"""A figure is seen large: it fills its card, and what it does moves visibly in it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from coach.figures.motion import Moment, body_at, parts_at
from coach.figures.outlines import camera, extent
from coach.figures.pose import Figure
from coach.figures.pose_files import figure_names, read_figure
from coach.resources import shipped
from coach.ui.figures.framing import frame_of

FOLDER = shipped("assets/figures")
CARD = (520, 360)
"""The card that a view asks for, in pixels."""
ASPECT = CARD[0] / CARD[1]
LEAST, LEAST_OF_SECOND = 0.7, 0.5


def person(figure: Figure) -> QRectF:
    """Return the rectangle in which the person moves."""
    view = camera(*figure.camera)
    covered = QRectF()
    moments = [Moment(amount) for amount in (0.0, 0.5, 1.0)]
    moments += [Moment(1.0, s - 1e-3) for s in figure.loop_keys_s[1:]]
    for moment in moments:
        for chain in parts_at(figure, moment)[1].values():
            left, top, right, bottom = extent(chain, view)
            covered |= QRectF(left, top, right - left, bottom - top)
    return covered


def share_of_card(figure: Figure) -> float:
    """Return the share of the card's width or height that a person takes, whole."""
    seen, frame = person(figure), frame_of(figure, ASPECT)
    assert frame.contains(seen)
    return max(seen.width() / frame.width(), seen.height() / frame.height())


@pytest.mark.parametrize("name", figure_names(FOLDER))
def test_the_person_fills_the_card(name: str) -> None:
    figure = read_figure(FOLDER, name)

    assert share_of_card(figure) >= LEAST
    if figure.second_camera is not None:
        assert share_of_card(replace(figure, camera=figure.second_camera)) >= LEAST_OF_SECOND


def test_a_wall_goes_on_above_the_picture_and_makes_nobody_small() -> None:
    wall_plank = read_figure(FOLDER, "sb1")
    frame = frame_of(wall_plank, ASPECT)
    top_of_wall = min(camera(*wall_plank.camera).point((-0.5, y, 2.3))[1] for y in (-0.3, 1.0))

    assert top_of_wall < frame.top()


def test_the_lean_at_the_wall_is_seen() -> None:
    wall_plank = read_figure(FOLDER, "sb1")
    view = camera(*wall_plank.camera)
    pixels = CARD[0] / frame_of(wall_plank, ASPECT).width()
    set_up, held = (
        view.point(body_at(wall_plank, Moment(amount)).point("left_shoulder"))[0] * pixels
        for amount in (0.0, 1.0)
    )

    assert set_up - held >= 30
