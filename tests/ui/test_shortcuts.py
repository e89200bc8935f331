"""Keys that mean the same everywhere: back, the pages, the list of keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.engine.state import Mode
from coach.services.session_actions import SessionAction
from coach.ui.history.list_page import HistoryPage
from coach.ui.pages.keys import KeysPage
from coach.ui.rail_page import TODAY
from coach.ui.rail_pages import PAGES
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.session.page import SessionPage
from tests.ui.rooms import Room, a_room

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def alt(room: Room, digit: int) -> None:
    focus = QApplication.focusWidget() or room.page()
    QTest.keyClick(focus, Qt.Key(Qt.Key.Key_0.value + digit), ALT)


def names_of_buttons_pressed(room: Room) -> list[str]:
    return [each.text() for each in room.window.rail.buttons if each.isChecked()]


def test_alt_and_a_digit_lead_to_each_page_and_escape_leads_back_to_today(room: Room) -> None:
    for n, page in enumerate(PAGES, start=1):
        alt(room, n)
        assert names_of_buttons_pressed(room) == [page.name]
        room.press(Qt.Key.Key_Escape)
        assert room.page() is room.navigation.today, page.key


def test_no_digit_leads_out_of_a_question_or_a_session(room: Room) -> None:
    room.navigation.today.start_button.click()
    alt(room, 2)
    assert isinstance(room.page(), CheckInPage)
    room.press(Qt.Key.Key_Return)
    alt(room, 2)
    assert isinstance(room.page(), SessionPage)


def test_the_list_of_keys_lies_over_a_session_and_waits_with_it(room: Room) -> None:
    page = room.start_session()
    QTest.keyClick(page, Qt.Key.Key_Question)
    assert isinstance(room.page(), KeysPage)
    assert page.run.state.mode is Mode.PAUSED

    room.press(Qt.Key.Key_Escape)
    assert room.page() is page
    assert page.run.state.mode is Mode.PAUSED


def test_the_list_says_the_keys_that_are_in_force(room: Room) -> None:
    settings = room.navigation.services.settings
    wanted = replace(settings.preferences(), keys={SessionAction.HURT: "J"})
    settings.keep_preferences(wanted)
    room.navigation.show("settings")
    room.navigation.show_keys()
    said = room.words().splitlines()

    assert said[said.index("That hurt") - 1] == "J"
    assert "Alt+1 to Alt+7" in said
    room.press(Qt.Key.Key_Return)
    assert names_of_buttons_pressed(room) == ["Settings"]


def test_a_question_mark_that_is_written_is_no_key(room: Room) -> None:
    room.navigation.show("history")
    page = room.page()
    assert isinstance(page, HistoryPage)
    search = page.search
    search.show()
    search.setFocus()
    QTest.keyClicks(search, "why?")

    assert search.text() == "why?"
    assert names_of_buttons_pressed(room) == ["History"]


def test_the_list_is_shown_once(room: Room) -> None:
    room.navigation.show_keys()
    QTest.keyClick(room.page(), Qt.Key.Key_Question)
    room.press(Qt.Key.Key_Escape)
    assert room.page() is room.navigation.today
    room.navigation.show(TODAY)


def test_who_reads_the_warning_signs_in_between_comes_back_to_the_question(room: Room) -> None:
    room.press(Qt.Key.Key_Return, Qt.Key.Key_3, Qt.Key.Key_Tab)
    asked = QApplication.focusWidget()

    room.press(Qt.Key.Key_F1)
    assert QApplication.focusWidget() is not asked
    room.press(Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is asked
