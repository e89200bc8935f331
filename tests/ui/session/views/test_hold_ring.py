"""The ring draws anew only where its arc goes on, and that is enough."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from coach.engine.timeline import PhaseKind
from coach.services.theme_choice import ThemeChoice
from coach.ui.session.views.hold_ring import HoldRing
from coach.ui.theme import DARK, LIGHT
from tests.ui.drawn_anew import DrawnAnew
from tests.ui.rooms import appearance


@pytest.mark.parametrize("size", [QSize(460, 460), QSize(333, 501)], ids=str)
@pytest.mark.parametrize("kind", [PhaseKind.HOLD, PhaseKind.GET_READY, PhaseKind.REST])
@pytest.mark.parametrize("step", [1, 7, -3])
def test_drawing_where_the_arc_goes_on_is_as_good_as_drawing_all(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: PhaseKind, size: QSize, step: int
) -> None:
    ring = HoldRing(LIGHT)
    qtbot.addWidget(ring)
    ring.resize(size)
    ring.show()
    first = 0 if step > 0 else 100
    ring.show_phase(kind, first / 100, paused=False)
    drawn = DrawnAnew(ring, monkeypatch)
    drawn.begin()
    shares = range(first, 100 if step > 0 else 0, step)
    for share in shares:
        ring.show_phase(kind, share / 100, paused=False)
        drawn.draw()
        if share % 5 == 0:
            assert drawn.picture == drawn.whole_picture()

    assert drawn.picture == drawn.whole_picture()
    assert drawn.pixels < len(shares) * 0.1 * size.width() * size.height()


def test_words_in_it_grow_with_the_text_and_stay_inside(qtbot: QtBot) -> None:
    ring = HoldRing(LIGHT)
    qtbot.addWidget(ring)
    ring.resize(440, 440)
    ring.side.setText("Right arm, left leg")
    ring.unit.setText("seconds of rest")
    ring.show()
    usual = [label.fontMetrics().height() for label in (ring.unit, ring.side)]
    try:
        appearance().choose(ThemeChoice.LIGHT, text_size=200)
        appearance().fit(QSize(1280, 800))
        ring.set_theme(LIGHT)
        larger = [label.fontMetrics().height() for label in (ring.unit, ring.side)]
        assert larger[0] >= 1.5 * usual[0]
        assert larger[1] >= 1.3 * usual[1]
        assert max(label.sizeHint().width() for label in (ring.unit, ring.side)) < 0.75 * 440
    finally:
        appearance().choose(ThemeChoice.LIGHT)
        appearance().fit(QSize(1280, 800))


def test_dots_come_one_by_one_and_close_the_circle_evenly(qtbot: QtBot) -> None:
    ring = HoldRing(LIGHT)
    qtbot.addWidget(ring)
    ring.resize(460, 460)
    painted = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        ring.show_phase(PhaseKind.GET_READY, share, paused=False)
        image = ring.grab().toImage()
        colour = QColor(LIGHT.ready)
        painted.append(
            sum(
                image.pixelColor(x, y) == colour
                for x in range(image.width())
                for y in (*range(60), *range(400, 460))
            )
        )

    assert painted[0] == 0
    assert painted == sorted(set(painted))
    assert painted[2] == pytest.approx(painted[4] / 2, rel=0.15)


def test_another_phase_a_pause_and_another_theme_draw_all(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = HoldRing(LIGHT)
    qtbot.addWidget(ring)
    ring.resize(460, 460)
    ring.show_phase(PhaseKind.HOLD, 0.5, paused=False)
    drawn = DrawnAnew(ring, monkeypatch)
    drawn.begin()
    ring.show_phase(PhaseKind.RESET, 0.5, paused=False)
    assert drawn.take().boundingRect() == ring.rect()
    ring.show_phase(PhaseKind.RESET, 0.5, paused=True)
    assert drawn.take().boundingRect() == ring.rect()
    ring.set_theme(DARK)
    assert drawn.take().boundingRect() == ring.rect()
    ring.show_phase(PhaseKind.RESET, 0.5, paused=True)
    assert drawn.take().isEmpty()
