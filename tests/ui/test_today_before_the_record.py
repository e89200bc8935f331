"""Today stands before the record is open: whatever is pressed then waits for it and is done."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.services.problems import StoreProblem
from coach.services.startup_snapshot import StartupSnapshot
from coach.services.theme_choice import ThemeChoice
from coach.ui.main_window import MainWindow
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.widgets.question_page import QuestionPage
from tests.ui.rooms import Room, appearance


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    """A window in view that shows Today from a first look; the record is not open."""
    made = Room(qtbot)
    today = made._open().today()
    made.window.painted.disconnect()
    made.window.show()
    made.window.activateWindow()
    made.navigation.show_at_once(StartupSnapshot(ThemeChoice.SYSTEM, today))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert not made.navigation.ready
    yield made
    made.window.close()
    made.window.deleteLater()
    made.appearance.changed.disconnect()


def test_today_can_be_used_and_the_record_is_opened_behind_it(room: Room) -> None:
    today = room.navigation.today
    assert room.page() is today
    assert today.start_button.isEnabled()
    told: list[None] = []
    room.navigation.at_today.connect(lambda: told.append(None))

    room.navigation.open_behind()

    assert room.navigation.ready
    assert room.page() is today
    assert told == [None]


def test_start_pressed_before_waits_for_the_record(room: Room) -> None:
    room.press(Qt.Key.Key_Return)
    assert isinstance(room.page(), CheckInPage)
    room.navigation.open_behind()
    assert isinstance(room.page(), CheckInPage), "opening again must not lead away"


def test_a_page_of_the_rail_waits_for_the_record(room: Room) -> None:
    room.navigation.show("settings")
    assert room.navigation.ready
    assert room.page() is not room.navigation.today


def test_a_record_that_cannot_be_opened_is_told_once_and_tried_again(room: Room) -> None:
    room.refusals.append(StoreProblem("The record is in use.", "Close the other window."))

    room.press(Qt.Key.Key_Return)

    page = room.page()
    assert isinstance(page, QuestionPage)
    room.navigation.open_behind()
    assert room.page() is page
    page.buttons[0].click()
    assert room.navigation.ready
    assert room.page() is room.navigation.today


def test_who_presses_enter_at_once_presses_start(qtbot: QtBot) -> None:
    """A window is furnished and shows Today in one turn, before Qt has shown what is in it."""
    appearance()
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
        window.activateWindow()
    room = Room(qtbot, bare=window)
    room.navigation.show_at_once(StartupSnapshot(ThemeChoice.SYSTEM, room._open().today()))

    assert QApplication.focusWidget() is room.navigation.today.start_button
    room.appearance.changed.disconnect()
