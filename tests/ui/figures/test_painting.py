"""A shadow lies on the floor, and not on what stands between the floor and the viewer."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from coach.figures.motion import Moment
from coach.figures.outlines import camera
from coach.figures.pose_files import shipped_figure
from coach.services.theme_choice import ThemeChoice
from coach.ui.figures.colours import palette
from coach.ui.figures.framing import frame_of
from coach.ui.figures.run_length import Canvas
from coach.ui.figures.stage import Stage
from coach.ui.theme import THEMES

SIZE = QSize(520, 360)


@pytest.mark.parametrize("name", ["fb3", "bd0_standing", "sd1"])
def test_no_shadow_is_seen_on_a_worktop(name: str, qapp: QApplication) -> None:
    figure = shipped_figure(name)
    assert figure is not None
    stage = Stage(figure, SIZE, 1.0, palette(THEMES[ThemeChoice.LIGHT]))
    person = stage.person(Moment(0.0))
    image, _ = Canvas().unpack(person.runs, mirrored=False)
    frame = frame_of(figure, SIZE.width() / SIZE.height())
    scale = SIZE.width() / frame.width()
    worktop = next(prop for prop in figure.props if prop.kind == "block")
    (x, y, _), (wide, deep, _) = worktop.at, worktop.size
    view = camera(*figure.camera)

    seen = []
    for across in range(-9, 10):
        for height in (0.02, 0.06, 0.1, 0.14):
            front = view.point((x + across * wide / 24, y - 0.45 * deep, height))
            at_x = round((front[0] - frame.left()) * scale) - person.left
            at_y = round((front[1] - frame.top()) * scale) - person.top
            if 0 <= at_x < image.width() and 0 <= at_y < image.height():
                seen.append(image.pixelColor(at_x, at_y).alphaF())

    assert len(seen) >= 10
    assert [alpha for alpha in seen if 0.05 < alpha < 0.95] == []
