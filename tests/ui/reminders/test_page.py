"""The page about reminders, and the strip at the top of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.reminding.history import Channel
from coach.services.problems import EnvironmentProblem
from coach.services.settings import SLOT_PLANS, Settings
from coach.ui.pages.settings import SettingsPage
from coach.ui.reminders.page import RemindersPage, show_page
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.texts import reminders as words
from coach.ui.widgets.buttons import PushButton
from tests.fakes.login_start import FakeLoginStart
from tests.patience import PATIENCE_MS
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def press(room: Room, label: str) -> None:
    found = [one for one in room.window.findChildren(PushButton) if one.text() == label]
    assert found, label
    found[-1].click()


def open_page(room: Room) -> RemindersPage:
    room.navigation.show("settings")
    assert isinstance(room.page(), SettingsPage)
    press(room, words.OPEN_PAGE)
    page = room.page()
    assert isinstance(page, RemindersPage)
    return page


def test_the_next_five_are_shown_and_follow_what_is_chosen(room: Room) -> None:
    page = open_page(room)
    lines = [line.text() for line in page.lines]
    assert len([line for line in lines if line]) == 5
    assert any(words.TOMORROW in line for line in lines)
    page.on.choose(0)
    assert page.state.text() == "Reminders are off."
    assert not any(line.isVisible() for line in page.lines)
    assert not Settings(room.store).preferences().reminders


def test_a_pause_is_said_and_taken_back(room: Room) -> None:
    page = open_page(room)
    press(room, "Until I say so")
    assert "paused" in page.state.text()
    press(room, words.RESUME)
    assert page.state.isHidden()


def test_the_users_own_plan_is_kept(room: Room) -> None:
    page = open_page(room)
    slot_id, line = next(iter(page.plans.items()))
    line.setText("After my coffee")
    line.editingFinished.emit()
    assert Settings(room.store).get(SLOT_PLANS) == {slot_id: "After my coffee"}


def test_one_to_see_now_stands_at_the_top_of_the_window_and_its_start_begins(room: Room) -> None:
    page = open_page(room)
    press(room, words.TRY)
    assert page.outcome.text() == words.TRIED[Channel.WINDOW]
    strip = room.window.menuWidget()
    assert strip is not None
    assert strip.isVisible()
    press(room, "Start")
    assert room.window.menuWidget() is None
    assert isinstance(room.page(), CheckInPage)


def test_escape_leads_back_to_the_settings(room: Room) -> None:
    open_page(room)
    room.press(Qt.Key.Key_Escape)
    assert isinstance(room.page(), SettingsPage)


def test_start_at_login_is_as_the_system_has_it_and_what_is_in_the_way_is_said(
    qtbot: QtBot,
) -> None:
    login = FakeLoginStart()
    with a_room(Room(qtbot, login_start=login)) as room:
        card = open_page(room).background
        row = card.login
        assert row is not None
        row.choose(1)
        assert card.outcome.text() == words.LOGIN_ASKED
        login.answer(EnvironmentProblem("Your desktop does not let it.", "Allow it."))
        qtbot.waitUntil(lambda: row.chosen == 0, timeout=PATIENCE_MS)
        assert card.outcome.text() == "Your desktop does not let it. Allow it."
        row.choose(1)
        login.answer(None)
        qtbot.waitUntil(card.outcome.isHidden, timeout=PATIENCE_MS)
        assert row.chosen == 1
        row.choose(0)
        room.press(Qt.Key.Key_Escape)
        login.answer(None)  # nobody looks any more
        assert not login.on


def test_where_nothing_starts_at_login_nothing_is_asked(room: Room) -> None:
    assert open_page(room).background.login is None


def test_a_calendar_file_is_saved_where_the_user_wants_it_and_nowhere_unasked(
    room: Room, tmp_path: Path
) -> None:
    room.navigation.show("settings")
    answers: list[Path | None] = [None, tmp_path / "mine.ics"]
    for wanted in tuple(answers):
        page = show_page(room.navigation, lambda: answers.pop(0))
        press(room, words.CALENDAR_SAVE)
        assert bool(page.calendar_outcome.text()) is (wanted is not None)
    assert [one.name for one in tmp_path.iterdir()] == ["mine.ics"]
    slots = room.navigation.services.reminders.slots()
    assert (tmp_path / "mine.ics").read_bytes().count(b"BEGIN:VEVENT") == len(slots)
