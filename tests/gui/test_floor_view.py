"""The floor view draws only what has changed, and what it leaves alone is right as it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot

from coach.domain.sides import Side
from coach.engine.timeline import Phase, PhaseKind
from coach.ui.session.floor_layout import figure_size, floor_layout, to_window
from coach.ui.session.floor_view import FloorView
from coach.ui.session.moment import ShownMoment
from coach.ui.theme import DARK, LIGHT
from tests.gui.drawn_anew import DrawnAnew


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[FloorView]:
    made = FloorView(LIGHT)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.figure.show_figure("SB4", Side.RIGHT)
    made.word, made.side, made.marks = "Hold", "Right side", "Set 1 of 3, rep 2 of 3"
    made.show()
    yield made
    made.close()


@pytest.fixture
def drawn(view: FloorView, monkeypatch: pytest.MonkeyPatch) -> DrawnAnew:
    return DrawnAnew(view, monkeypatch)


def _moment(kind: PhaseKind, elapsed_s: float, *, paused: bool = False) -> ShownMoment:
    phase = _PHASES[kind]
    left_s = phase.duration_s - elapsed_s
    return ShownMoment(
        phase, left_s, elapsed_s / phase.duration_s, None if paused else elapsed_s, paused
    )


_PHASES = {
    kind: Phase(kind, 8.0, "side plank", "", "SB4", "", 0, Side.RIGHT, 1, 2, 1)
    for kind in (PhaseKind.GET_READY, PhaseKind.HOLD, PhaseKind.RESET)
}


@pytest.mark.parametrize("kind", list(_PHASES), ids=lambda kind: kind.value)
@pytest.mark.parametrize("turn", [0, 1, -1])
@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(1023, 767)], ids=str)
def test_drawing_what_has_changed_is_as_good_as_drawing_all(
    view: FloorView, drawn: DrawnAnew, kind: PhaseKind, turn: int, size: QSize
) -> None:
    view.resize(size)
    view.set_turn(turn)
    view.show_moment(_moment(kind, 0.0))
    drawn.begin()
    for tick in range(1, 40):
        view.show_moment(_moment(kind, tick / 8))
        drawn.draw()

    assert drawn.picture == drawn.whole_picture()
    assert drawn.pixels < 0.4 * 39 * size.width() * size.height()


def test_in_a_still_phase_little_more_than_the_band_is_drawn(
    view: FloorView, drawn: DrawnAnew
) -> None:
    view.show_moment(_moment(PhaseKind.GET_READY, 0.1))
    drawn.begin()
    view.show_moment(_moment(PhaseKind.GET_READY, 0.15))

    assert 0 < drawn.pixels < 0.005 * 1280 * 800

    drawn.take()
    view.show_moment(_moment(PhaseKind.GET_READY, 0.15))
    assert drawn.take().isEmpty()


def test_a_rung_without_a_figure_shows_all_else(view: FloorView, drawn: DrawnAnew) -> None:
    view.figure.stay_light(lambda: 0.0)
    view.figure.show_figure("MY1", Side.RIGHT)
    view.show_moment(_moment(PhaseKind.HOLD, 0.1))
    drawn.begin()
    for tick in range(20):
        view.show_moment(_moment(PhaseKind.HOLD, 0.2 + tick / 20))
        drawn.draw()

    assert drawn.picture == drawn.whole_picture()
    assert drawn.pixels < 0.02 * 20 * 1280 * 800 + 1280 * 800


@pytest.mark.parametrize("what", ["pause", "phase", "hint", "theme", "turn", "notice"])
def test_whatever_changes_words_or_colour_draws_all_anew(
    view: FloorView, drawn: DrawnAnew, what: str
) -> None:
    view.show_moment(_moment(PhaseKind.HOLD, 1.0))
    drawn.begin()
    match what:
        case "pause":
            view.show_moment(_moment(PhaseKind.HOLD, 1.0, paused=True))
        case "phase":
            view.show_moment(_moment(PhaseKind.RESET, 0.0))
        case "hint":
            view.show_moment(_moment(PhaseKind.HOLD, 1.0), ("", "Form: clean"))
        case "theme":
            view.set_theme(DARK)
        case "turn":
            view.set_turn(1)
        case "notice":
            view.show_notice("No sound.")

    assert drawn.take() == QRegion(view.rect())


@pytest.mark.parametrize("turn", [0, 1, -1])
@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(1920, 1080)], ids=str)
def test_the_figure_is_painted_as_large_as_it_is_shown(
    view: FloorView, drawn: DrawnAnew, size: QSize, turn: int
) -> None:
    view.resize(size)
    view.set_turn(turn)
    view.show_moment(_moment(PhaseKind.HOLD, 2.0))
    floor = drawn.whole_picture()
    picture = view._picture_now()
    alone = QImage(picture.size(), QImage.Format.Format_RGB32)
    alone.fill(QColor(LIGHT.surface))
    painter = QPainter(alone)
    painter.drawPixmap(0, 0, picture)
    painter.end()

    window = QSizeF(size)
    layout = floor_layout(window, turn, 2, notice=False)
    place = to_window(window, turn).mapRect(layout.figure).toRect()

    assert floor.copy(QRect(place.topLeft(), alone.size())) == alone
    assert view.figure.size() == figure_size(window, turn).toSize()


def test_a_window_that_is_resized_keeps_its_figure_in_its_card(view: FloorView) -> None:
    for size in (QSize(640, 480), QSize(300, 900), QSize(2560, 1440)):
        view.resize(size)
        view.show_moment(_moment(PhaseKind.HOLD, 2.0))
        layout = floor_layout(QSizeF(size), 0, 2, notice=False)

        assert layout.card.contains(layout.figure)
