"""The floor view draws only what has changed, and what it leaves alone is right as it is."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot

from coach.domain.sides import Side
from coach.engine.timeline import Phase, PhaseKind
from coach.ui.session.views.floor_layout import WORD_PX, figure_size, floor_layout, to_window
from coach.ui.session.views.floor_view import FloorView
from coach.ui.session.views.shown_moment import ShownMoment
from coach.ui.texts import session as session_words
from coach.ui.theme import DARK, LIGHT
from coach.ui.typography import face
from tests.ui.drawn_anew import DrawnAnew


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
    layout = floor_layout(window, turn, 2, sentences=0)
    place = to_window(window, turn).mapRect(layout.figure).toRect()

    assert floor.copy(QRect(place.topLeft(), alone.size())) == alone
    assert view.figure.size() == figure_size(window, turn).toSize()


@pytest.mark.parametrize("turn", [0, 1, -1])
@pytest.mark.parametrize("word", [*session_words.PHASE.values(), session_words.PAUSED])
def test_every_phase_word_is_as_high_as_promised_however_it_is_turned(
    view: FloorView, word: str, turn: int
) -> None:
    view.word = word
    view.set_turn(turn)
    metrics = QFontMetricsF(face(WORD_PX, QFont.Weight.Bold))

    assert metrics.capHeight() >= 115
    for row in view._rows:
        assert metrics.horizontalAdvance(row) <= 1280 - 64 if not turn else 800 - 64
    assert " ".join(view._rows) == word


@pytest.mark.parametrize(("turn", "seconds", "least"), [
    (0, "88", 300), (0, "120", 300), (1, "88", 300), (-1, "120", 300),
])  # fmt: skip
def test_the_seconds_are_as_high_as_promised(
    view: FloorView, drawn: DrawnAnew, turn: int, seconds: str, least: int
) -> None:
    view.set_turn(turn)
    view.show_moment(_moment(PhaseKind.HOLD, 0.0))
    view.seconds, view.word = seconds, ""
    box = floor_layout(
        QSizeF(1280, 800), turn, 2, sentences=0, digits=len(seconds)
    ).seconds.adjusted(0, 40, 0, 0)
    place = to_window(QSizeF(1280, 800), turn).mapRect(box).toRect() & view.rect()
    image = drawn.whole_picture().copy(place)
    ink = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() > 200
    ]
    along = [point[0 if turn else 1] for point in ink]

    assert max(along) - min(along) >= least


def test_a_third_digit_draws_all_anew(view: FloorView, drawn: DrawnAnew) -> None:
    phase = replace(_PHASES[PhaseKind.HOLD], duration_s=120.0)
    view.show_moment(ShownMoment(phase, 99.5, 0.2, 20.5, paused=False))
    drawn.begin()
    view.show_moment(ShownMoment(phase, 99.0, 0.2, 21.0, paused=False))

    assert drawn.take() == QRegion(view.rect())


def test_a_window_that_is_resized_keeps_its_figure_in_its_card(view: FloorView) -> None:
    for size in (QSize(640, 480), QSize(300, 900), QSize(2560, 1440)):
        view.resize(size)
        view.show_moment(_moment(PhaseKind.HOLD, 2.0))
        layout = floor_layout(QSizeF(size), 0, 2, sentences=0)

        assert layout.card.contains(layout.figure)
