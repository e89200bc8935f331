"""After whatever is pressed on Today it is at its top, and the keyboard on what comes next."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.pages.today import TodayPage
from coach.ui.texts import check_in as words
from coach.ui.texts import flare as flare_words
from coach.ui.texts import today as today_words
from tests.ui.rooms import Room, a_room

SIZES = [(800, 480), (1280, 800)]


@pytest.fixture(params=SIZES)
def room(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Room]:
    with a_room(Room(qtbot, morning=True)) as made:
        made.window.resize(*request.param)
        yield made


def press(room: Room, label: str) -> None:
    """Press a button where it stands, scrolled down as far as the page goes."""
    room.words()
    page = room.page()
    for area in page.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    (button,) = [one for one in page.findChildren(QPushButton) if one.text() == label]
    button.setFocus()
    button.click()


def in_sight(part: QWidget, page: QWidget) -> bool:
    corner = part.mapTo(page, QPoint(0, 0))
    return page.rect().contains(corner)


def at_its_top(room: Room) -> QWidget:
    """Return what has the keyboard on Today, which is at its top."""
    room.words()
    today = room.navigation.today
    assert room.page() is today
    bars = [area.verticalScrollBar().value() for area in today.findChildren(QScrollArea)]
    assert set(bars) == {0}
    focus = QApplication.focusWidget()
    assert focus is not None
    assert in_sight(focus, today)
    assert not today.start_button.isVisible() or in_sight(today.start_button, today)
    return focus


def begin_a_flare(room: Room) -> None:
    press(room, today_words.BAD_DAY)
    press(room, "It is a flare")
    press(room, flare_words.BEGIN)
    press(room, flare_words.TRIGGER_SKIP)


PRESSES: dict[str, Callable[[Room], None]] = {
    "bad day": lambda room: press(room, today_words.BAD_DAY),
    "morning": lambda room: press(room, words.MORNING_LATER),
    "flare": begin_a_flare,
}


@pytest.mark.parametrize("pressed", PRESSES)
def test_the_keyboard_is_on_start_and_start_in_sight(room: Room, pressed: str) -> None:
    PRESSES[pressed](room)

    assert at_its_top(room) is room.navigation.today.start_button


def test_where_nothing_is_proposed_it_is_on_what_is_said_first(room: Room) -> None:
    room.finish(room.start_session())
    today = room.navigation.today
    assert isinstance(today, TodayPage)
    assert not today.start_button.isVisible()

    focus = at_its_top(room)
    assert focus is not today.start_button
    assert focus.accessibleName()
    room.press(Qt.Key.Key_Return)
    assert room.page() is today
