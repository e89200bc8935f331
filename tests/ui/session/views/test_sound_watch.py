"""While nothing can be heard the page says so and flashes, softly and seldom."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt, QTimeLine
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.engine.timeline import lay_out
from coach.ui.session.views.flash import BETWEEN_S, FLASH_MS, FRAME_PX, STRONGEST, Flash
from coach.ui.session.views.sound_watch import SoundWatch
from coach.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from tests.builders import a_prescription
from tests.fakes.sound import LosableTones
from tests.ui.rooms import Room, a_room

LOST = "The sound device stopped."
THEMES = (LIGHT, DARK, HIGH_CONTRAST)


@dataclass
class Stage:
    """A page with a button, and the flash over it."""

    page: QWidget = field(default_factory=QWidget)
    pressed: int = 0

    def __post_init__(self) -> None:
        self.button = QPushButton("Pause")
        self.button.clicked.connect(self._press)
        self.flash = Flash(LIGHT, self.page)
        QVBoxLayout(self.page).addWidget(self.button)
        self.page.resize(400, 300)
        self.page.show()

    def _press(self) -> None:
        self.pressed += 1

    @property
    def course(self) -> QTimeLine:
        (course,) = self.flash.findChildren(QTimeLine)
        return course

    def at(self, share: float) -> QImage:
        """Return what the flash draws over white at a share of its course."""
        self.course.setCurrentTime(round(share * FLASH_MS))
        image = QImage(self.flash.size(), QImage.Format.Format_ARGB32)
        image.fill(QColor("white"))
        self.flash.render(image, QPoint(), renderFlags=QWidget.RenderFlag(0))
        return image


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage()
    qtbot.addWidget(made.page)
    yield made
    made.page.close()


def middle(image: QImage) -> QColor:
    return image.pixelColor(image.rect().center())


def edge(image: QImage) -> QColor:
    return image.pixelColor(FRAME_PX // 2, image.height() // 2)


def test_it_comes_and_goes_softly_and_is_then_out_of_the_way(stage: Stage) -> None:
    assert stage.flash.isHidden()
    assert stage.flash.flash(0.0)
    strengths = []
    for eighth in range(9):
        stage.at(eighth / 8 - (0.001 if eighth == 8 else 0))
        strengths.append(stage.flash.strength)

    assert strengths[4] == pytest.approx(STRONGEST)
    assert strengths[:5] == sorted(strengths[:5])
    assert strengths[4:] == sorted(strengths[4:], reverse=True)
    assert max(abs(a - b) for a, b in pairwise(strengths)) < 0.14
    assert strengths[0] == pytest.approx(0, abs=0.01)
    assert strengths[-1] == pytest.approx(0, abs=0.01)
    stage.course.setCurrentTime(FLASH_MS)
    stage.course.finished.emit()
    assert stage.flash.isHidden()
    assert stage.flash.strength == 0


def test_it_tints_the_whole_page(stage: Stage) -> None:
    stage.flash.flash(0.0)
    before, height = stage.at(0.0), stage.at(0.5)

    for place in (middle, edge):
        assert place(before) == QColor("white")
        assert place(height) != QColor("white")


def test_no_second_has_more_than_one_flash(stage: Stage) -> None:
    begun = []
    for hundredth in range(500):
        if stage.flash.flash(hundredth / 100):
            begun.append(hundredth)
            stage.course.stop()

    assert begun == [0, 100, 200, 300, 400]
    assert FLASH_MS / 1000 <= BETWEEN_S


def test_not_even_a_hurried_clock_flashes_twice_at_once(stage: Stage) -> None:
    assert [stage.flash.flash(100.0 * turn) for turn in range(3)] == [True, False, False]


def test_hiding_and_showing_the_page_brings_no_second_flash(stage: Stage) -> None:
    stage.flash.flash(0.0)
    stage.page.hide()
    assert stage.course.state() is QTimeLine.State.NotRunning
    assert not stage.flash.flash(BETWEEN_S)
    stage.page.show()

    assert not stage.flash.flash(BETWEEN_S - 0.01)
    assert stage.flash.flash(BETWEEN_S)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["ground", "hold", "rest", "ready"])
def test_it_is_seen_on_every_ground_is_never_red_and_words_stay_readable(
    theme: Theme, ground: str
) -> None:
    on_floor = ground != "ground"
    tint = QColor(theme.surface if on_floor else theme.accent)
    ink = QColor(theme.accent_ink if on_floor else theme.ink)
    before = QColor(getattr(theme, ground))
    after = _luminance(_tinted(before, tint))

    assert tint.red() <= 0.8 * (tint.red() + tint.green() + tint.blue())
    assert _contrast(_luminance(_parts(before)), after) >= 1.5
    assert _contrast(_luminance(_tinted(ink, tint)), after) >= 3


def _contrast(one: float, two: float) -> float:
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)


def _tinted(colour: QColor, tint: QColor) -> list[float]:
    pairs = zip(_parts(colour), _parts(tint), strict=True)
    return [(1 - STRONGEST) * at + STRONGEST * towards for at, towards in pairs]


def _parts(colour: QColor) -> list[float]:
    return [colour.redF(), colour.greenF(), colour.blueF()]


def _luminance(parts: list[float]) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_where_movement_is_not_wanted_a_frame_stands_still(stage: Stage) -> None:
    stage.flash.set_still(True)
    stage.flash.flash(0.0)
    pictures = [stage.at(share) for share in (0.0, 0.3, 0.5, 0.9)]

    assert all(picture == pictures[0] for picture in pictures)
    assert middle(pictures[0]) == QColor("white")
    assert edge(pictures[0]) == QColor(LIGHT.accent)


def test_on_the_floor_it_has_another_colour_than_the_phase(stage: Stage) -> None:
    stage.flash.set_still(True)
    stage.flash.flash(0.0, on_floor=True)

    assert edge(stage.at(0.5)) == QColor(LIGHT.surface)


def test_clicks_and_keys_reach_the_page(stage: Stage) -> None:
    stage.button.setFocus()
    stage.flash.flash(0.0)
    at = stage.button.mapTo(stage.page, stage.button.rect().center())
    QTest.mouseClick(stage.page.window().windowHandle(), Qt.MouseButton.LeftButton, pos=at)

    assert stage.pressed == 1
    assert stage.page.focusWidget() is stage.button


def test_it_stays_as_large_as_the_page(stage: Stage) -> None:
    stage.flash.flash(0.0)
    stage.page.resize(700, 500)

    assert stage.flash.size() == stage.page.size()


class Notices:
    """What a page says, and a watch on it."""

    def __init__(self, flash: Flash) -> None:
        self.said = [""]
        self.flash = flash
        self.phases = lay_out(a_prescription()).phases
        self.watch = SoundWatch(flash, self.said.append, lambda: self.said[-1])

    def look(self, problem: str | None, phase_no: int = 0) -> None:
        self.watch.look(problem, self.phases[phase_no], 0.0, on_floor=False)


def test_a_lost_device_is_said_once_and_unsaid_when_it_is_back(stage: Stage) -> None:
    page = Notices(stage.flash)
    for problem in (None, LOST, LOST, None, None):
        page.look(problem)

    assert page.said == ["", LOST, ""]


def test_what_was_said_in_between_stays(stage: Stage) -> None:
    page = Notices(stage.flash)
    page.look(LOST)
    page.said.append("The disk is full.")
    page.look(LOST)
    page.look(None)

    assert page.said[-1] == "The disk is full."


def test_it_is_said_again_when_what_was_said_in_between_is_over(stage: Stage) -> None:
    page = Notices(stage.flash)
    page.look(LOST)
    page.said += ["The disk is full.", ""]
    page.look(LOST)

    assert page.said[-1] == LOST


def test_each_phase_flashes_once_while_nothing_is_heard(stage: Stage) -> None:
    page = Notices(stage.flash)
    page.look(None)
    page.look(LOST)
    assert stage.flash.isHidden(), "no phase began"
    page.look(LOST, 1)
    assert stage.flash.isVisible()
    stage.flash.hide()
    page.look(LOST, 1)
    assert stage.flash.isHidden()


def test_a_phase_that_is_heard_does_not_flash(stage: Stage) -> None:
    page = Notices(stage.flash)
    for phase_no in range(4):
        page.look(None, phase_no)

    assert stage.flash.isHidden()


def test_a_session_that_loses_its_sound_says_so_flashes_and_gets_over_it(qtbot: QtBot) -> None:
    tones = LosableTones()
    with a_room(Room(qtbot, tones=tones)) as room:
        page = room.start_session()
        (flash,) = page.findChildren(Flash)
        room.pass_time(5)
        assert page.desk.notice.text() == ""

        tones.lost = True
        room.pass_time(1)
        assert page.desk.notice.text() == page.floor.notice == LOST
        assert flash.isHidden()
        room.pass_time(4)
        assert flash.isVisible()

        page.pause_or_go_on()
        page.pause_or_go_on()
        room.pass_time(1)
        assert page.desk.notice.text() == LOST

        tones.lost = False
        room.pass_time(1)
        assert page.desk.notice.text() == page.floor.notice == ""


def test_a_lead_in_flashes_once(stage: Stage) -> None:
    """The session makes its lead-in anew at every look."""
    watch = SoundWatch(stage.flash, lambda _said: None, lambda: "")
    (phase, *_) = lay_out(a_prescription()).phases
    flashes = 0
    for second in range(10):
        watch.look(LOST, replace(phase), 100.0 + 2 * second, on_floor=False)
        flashes += stage.course.state() is QTimeLine.State.Running
        stage.course.stop()

    assert flashes == 1


@pytest.mark.parametrize("how", ["muted", "silent"])
def test_who_wants_to_hear_nothing_is_not_told_of_a_lost_device(qtbot: QtBot, how: str) -> None:
    tones = LosableTones()
    with a_room(Room(qtbot, tones=tones)) as room:
        if how == "muted":
            room.store.set_setting("muted", "yes")
        else:
            room.store.set_setting("wordiness", "silent")
        page = room.start_session()
        tones.lost = True
        room.pass_time(30)

        assert page.desk.notice.text() == ""
