"""A page of the rail is a value: whatever the list says is what the window can show."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from coach.ui import navigation
from coach.ui.rail_page import PLAN, TODAY, OpenPage, PageHost, RailPage
from coach.ui.rail_pages import PAGES
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def page_buttons(room: Room) -> list[QToolButton]:
    return [button for button in room.window.rail.buttons if button.isCheckable()]


def test_no_two_pages_share_a_key_a_name_or_a_button(room: Room) -> None:
    for each in ("key", "name", "icon"):
        assert len({getattr(page, each) for page in PAGES}) == len(PAGES)
    assert [button.text() for button in page_buttons(room)] == [page.name for page in PAGES]


def test_today_comes_first_and_program_files_have_a_page() -> None:
    keys = [page.key for page in PAGES]
    assert keys[0] == TODAY
    assert PLAN in keys


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_each_button_leads_to_the_page_of_its_name(room: Room, page: RailPage) -> None:
    places = {button.text(): button for button in page_buttons(room)}
    places[page.name].click()
    by_button = room.page()
    room.navigation.show_today()
    room.navigation.show(page.key)

    assert room.page() is by_button
    assert [name for name, button in places.items() if button.isChecked()] == [page.name]


class Diary:
    """A page that the window has never heard of."""

    def __init__(self) -> None:
        self.shown = 0
        self.made = 0
        self.label = QLabel("Dear diary")

    def open(self, host: PageHost) -> OpenPage:
        self.made += 1
        assert host.ready
        return OpenPage(self.label, self.look)

    def look(self) -> None:
        self.shown += 1


def test_a_page_more_needs_one_entry_in_the_list(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    diary = Diary()
    entry = RailPage("diary", "Diary", "calendar-check", diary.open)
    monkeypatch.setattr(navigation, "PAGES", (*PAGES, entry))
    with a_room(Room(qtbot, own_programs=tmp_path)) as room:
        assert diary.made == 0, "made when it is first turned to"
        page_buttons(room)[-1].click()
        assert room.page() is diary.label
        room.navigation.show_today()
        room.navigation.show("diary")

        assert room.page() is diary.label
        assert (diary.made, diary.shown) == (1, 2)


def test_a_page_that_is_not_in_the_list_is_not_shown(room: Room) -> None:
    with pytest.raises(KeyError):
        room.navigation.show("nowhere")
    assert room.page() is room.navigation.today
