"""A second place of copies is chosen in Settings, and Settings says how it went."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.services.problems import StoreProblem
from coach.ui.copies.second_place_card import SecondPlaceCard
from coach.ui.pages.settings import SettingsPage
from tests.fakes.memory_copies import MemoryPlace
from tests.ui.rooms import Room, a_room

STICK = Path("/media/stick")
FULL = StoreProblem("The disk is full, so no copy was made.", "Free some space.")


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as made:
        made.second[STICK] = MemoryPlace(STICK)
        made.navigation.show("settings")
        yield made


def card(room: Room) -> SecondPlaceCard:
    page = room.page()
    assert isinstance(page, SettingsPage)
    return page.second


def choose(room: Room, folder: Path | None) -> SecondPlaceCard:
    shown = card(room)
    shown.choose_folder = lambda: folder
    shown.choose.click()
    room.qtbot.waitUntil(lambda: not room.navigation.copies.making)
    return shown


def test_a_chosen_place_gets_a_copy_at_once(room: Room) -> None:
    shown = choose(room, STICK)
    said = "Copies go to /media/stick, too. The newest one there is of 23 November 2026."
    assert said in room.words()
    assert room.second[STICK].days == room.copies.days
    shown.none.click()
    assert "/media/stick" not in room.words()
    assert room.second[STICK].days, "what is there stays there"


def test_who_changes_their_mind_chooses_nothing(room: Room) -> None:
    choose(room, None)
    assert "There is none there yet" not in room.words()
    assert not room.copies.days


def test_a_place_that_cannot_be_written_is_not_chosen_and_said(room: Room) -> None:
    room.second[STICK].refusal = FULL
    choose(room, STICK)
    assert "could not be put there. The disk is full" in room.words()
    assert "Copies go to" not in room.words()


def test_that_it_is_absent_or_full_is_said_where_nobody_is_interrupted(room: Room) -> None:
    shown = choose(room, STICK)
    room.clock.advance(86400)
    room.second[STICK].there = False
    shown.now.click()
    room.qtbot.waitUntil(lambda: not room.navigation.copies.making)
    words = room.words()
    assert "was not there when Steadyback last looked" in words
    assert "of 23 November 2026." in words
    room.second[STICK].there = True
    room.second[STICK].refusal = FULL
    shown.now.click()
    room.qtbot.waitUntil(lambda: not room.navigation.copies.making)
    assert "could not be put there. The disk is full" in room.words()
