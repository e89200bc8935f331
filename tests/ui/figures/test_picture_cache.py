"""Pictures come back as they were painted, take little room, and stay while there is some."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from coach.figures.motion import Moment
from coach.figures.motion_steps import MotionStep
from coach.figures.pose_files import shipped_figure
from coach.ui.figures.colours import palette
from coach.ui.figures.picture_cache import Person, PictureCache
from coach.ui.figures.run_length import FORMAT, Canvas, RunLengthImage, run_length_image
from coach.ui.figures.stage import Stage
from coach.ui.theme import LIGHT

_COLOURS = (0, 0x4D4D3A20, 0xFFF0E0D0, 0xFF203040)


@st.composite
def _images(draw: st.DrawFn) -> QImage:
    width, height = draw(st.integers(1, 40)), draw(st.integers(1, 12))
    image = QImage(width, height, FORMAT)
    colours = st.sampled_from(_COLOURS)
    pixels: npt.NDArray[np.uint32] = np.frombuffer(image.bits(), dtype=np.uint32)
    pixels[:] = draw(st.lists(colours, min_size=len(pixels), max_size=len(pixels)))
    image.setDevicePixelRatio(draw(st.sampled_from((1.0, 1.5, 2.0))))
    return image


def _unpacked(canvas: Canvas, runs: RunLengthImage, *, mirrored: bool) -> QImage:
    image, taken = canvas.unpack(runs, mirrored=mirrored)
    return image.copy(taken)


@given(st.lists(_images(), min_size=1, max_size=3))
def test_pictures_come_back_as_they_were(images: list[QImage]) -> None:
    canvas = Canvas()
    for image in images:
        again = _unpacked(canvas, run_length_image(image), mirrored=False)

        assert again == image
        assert again.devicePixelRatio() == image.devicePixelRatio()


@given(st.lists(_images(), min_size=1, max_size=3))
def test_pictures_come_back_in_a_mirror(images: list[QImage]) -> None:
    canvas = Canvas()
    for image in images:
        again = _unpacked(canvas, run_length_image(image), mirrored=True)

        assert again == image.flipped(Qt.Orientation.Horizontal)


@pytest.mark.parametrize(("ratio", "least"), [(1.0, 5), (2.0, 10)])
def test_a_person_takes_a_fraction_of_its_pixels(ratio: float, least: int) -> None:
    figure = shipped_figure("sb7")
    assert figure is not None
    runs = Stage(figure, QSize(700, 480), ratio, palette(LIGHT)).person(Moment()).runs

    assert runs.width * runs.height * 4 / runs.size_bytes > least


def _person(colours: int) -> Person:
    image = QImage(colours, 1, FORMAT)
    np.frombuffer(image.bits(), dtype=np.uint32)[:] = np.arange(colours)
    return Person(run_length_image(image), 0, 0)


def test_what_is_kept_stays_and_what_finds_no_room_is_not_kept() -> None:
    kept = PictureCache(most_bytes=2 * _person(10).runs.size_bytes)
    one, two, three = (_person(10) for _ in range(3))
    full = []
    for step, person in enumerate((one, two, three), 1):
        kept.keep("cu3", MotionStep(step), person)
        full.append(kept.full)

    assert full == [False, True, True]
    assert len(kept) == 2
    assert [kept.get("cu3", MotionStep(step)) for step in (1, 2, 3)] == [one, two, None]

    kept.forget()
    kept.keep("cu3", MotionStep(3), three)
    assert kept.get("cu3", MotionStep(3)) is three


def test_the_pictures_of_other_figures_make_room() -> None:
    kept = PictureCache(most_bytes=2 * _person(10).runs.size_bytes)
    one, two, three = (_person(10) for _ in range(3))
    kept.keep("cu3", MotionStep(1), one)
    kept.keep("sb4", MotionStep(1), two)
    kept.keep_only(["sb4", "bd1"])
    kept.keep("bd1", MotionStep(1), three)

    assert kept.full
    assert (kept.get("cu3", MotionStep(1)), kept.get("sb4", MotionStep(1))) == (None, two)
    assert kept.get("bd1", MotionStep(1)) is three
