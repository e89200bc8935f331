"""A program file that comes from a second start or a drop waits for what is in the way."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.resources import shipped
from coach.services.second_start import SHOWN, WAITS, SecondStart
from tests.fakes.been_here import been_here_with
from tests.ui.rooms import Room, a_room


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "from_pt.toml"
    shutil.copy(shipped("programs/programs/classic.toml"), path)
    return path


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def test_at_today_it_is_compared_at_once(room: Room, file: Path) -> None:
    assert room.navigation.serve(SecondStart(file)) == SHOWN
    assert room.page() is not room.navigation.today
    assert "Classic" in room.words()


def test_a_start_without_a_file_leaves_the_page_in_view(room: Room) -> None:
    assert room.navigation.serve(SecondStart()) == SHOWN
    assert room.page() is room.navigation.today


def test_in_a_session_it_waits_for_its_end(room: Room, file: Path) -> None:
    page = room.start_session()
    assert room.navigation.serve(SecondStart(file)) == WAITS
    assert room.page() is page
    assert room.navigation.serve(SecondStart()) == WAITS

    room.navigation.show_today()

    assert "Classic" in room.words()


def test_before_the_first_start_is_over_it_waits(qtbot: QtBot, file: Path) -> None:
    with a_room(Room(qtbot, first_time=True)) as room:
        consent = room.page()
        assert room.navigation.serve(SecondStart(file)) == WAITS
        assert room.page() is consent
        been_here_with(room.store)
        room.navigation.open_record()
        assert "Classic" in room.words()


def test_over_the_warning_signs_it_waits_and_they_can_be_shown_again(
    room: Room, file: Path
) -> None:
    room.navigation.show_signs()
    signs = room.page()
    assert room.navigation.serve(SecondStart(file)) == WAITS
    assert room.page() is signs
    room.press(Qt.Key.Key_Escape)
    assert "Classic" in room.words()
    room.navigation.show_signs()
    assert type(room.page()) is type(signs)


def test_warning_signs_that_another_page_pushed_away_can_be_shown_again(room: Room) -> None:
    room.navigation.show_signs()
    signs = type(room.page())
    room.navigation.show_today()
    assert not isinstance(room.page(), signs)
    room.navigation.show_signs()
    assert isinstance(room.page(), signs)


def test_a_window_that_is_put_away_comes_back(room: Room) -> None:
    room.window.showMinimized()
    room.navigation.serve(SecondStart())
    assert not room.window.isMinimized()
    assert room.window.isVisible()
