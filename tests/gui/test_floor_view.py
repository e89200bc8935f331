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


class WatchedView(FloorView):
    """Notes what is to be drawn anew, and how many pixels that is in all."""

    def __init__(self) -> None:
        self.anew = QRegion()
        self.pixels = 0
        super().__init__(LIGHT)

    def update(self, *where: object) -> None:
        rects = [rect for rect in where if isinstance(rect, QRect)] or [self.rect()]
        for rect in rects:
            self.anew |= rect
            self.pixels += rect.width() * rect.height()
        super().update()

    def new_parts(self) -> QRegion:
        anew, self.anew = self.anew, QRegion()
        return anew


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[WatchedView]:
    made = WatchedView()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.word, made.side, made.marks = "Hold", "Right side", "Set 1 of 3, rep 2 of 3"
    made.show()
    yield made
    made.close()


def _picture(view: FloorView) -> QImage:
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    view.render(image)
    return image


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
    view: WatchedView, kind: PhaseKind, turn: int, size: QSize
) -> None:
    view.resize(size)
    view.set_turn(turn)
    view.show_moment(_moment(kind, 0.0))
    seen = _picture(view)
    view.new_parts()
    view.pixels = 0
    for tick in range(1, 40):
        view.show_moment(_moment(kind, tick / 8))
        _draw_anew(view, seen, view.new_parts())

    assert seen == _picture(view)
    assert view.pixels < 0.4 * 39 * size.width() * size.height()


def _draw_anew(view: FloorView, image: QImage, region: QRegion) -> None:
    """Draw a region only, as Qt does when a window shows."""
    if not region.isEmpty():
        view.render(image, region.boundingRect().topLeft(), region)


def test_in_a_still_phase_little_more_than_the_band_is_drawn(view: WatchedView) -> None:
    view.show_moment(_moment(PhaseKind.GET_READY, 0.1))
    _picture(view)
    view.new_parts()
    view.show_moment(_moment(PhaseKind.GET_READY, 0.15))

    drawn = view.new_parts().boundingRect()
    assert 0 < drawn.width() * drawn.height() < 0.005 * 1280 * 800

    view.show_moment(_moment(PhaseKind.GET_READY, 0.15))
    assert view.new_parts().isEmpty()


@pytest.mark.parametrize("what", ["pause", "phase", "hint", "theme", "turn", "notice"])
def test_whatever_changes_words_or_colour_draws_all_anew(view: WatchedView, what: str) -> None:
    view.show_moment(_moment(PhaseKind.HOLD, 1.0))
    _picture(view)
    view.new_parts()
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

    assert view.new_parts() == QRegion(view.rect())


@pytest.mark.parametrize("turn", [0, 1, -1])
@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(1920, 1080)], ids=str)
def test_the_figure_is_painted_as_large_as_it_is_shown(
    view: WatchedView, size: QSize, turn: int
) -> None:
    view.resize(size)
    view.set_turn(turn)
    view.show_moment(_moment(PhaseKind.HOLD, 2.0))
    floor = _picture(view)
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


def test_a_window_that_is_resized_keeps_its_figure_in_its_card(view: WatchedView) -> None:
    for size in (QSize(640, 480), QSize(300, 900), QSize(2560, 1440)):
        view.resize(size)
        view.show_moment(_moment(PhaseKind.HOLD, 2.0))
        _picture(view)
        layout = floor_layout(QSizeF(size), 0, 2, notice=False)

        assert layout.card.contains(layout.figure)
