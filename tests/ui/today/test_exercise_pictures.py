"""What is seen of the next session before it begins: its exercises, and what to have ready."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.movements_done import WALK
from coach.figures.pose_files import figure_names, read_figure
from coach.resources import shipped
from coach.ui.texts import today as words
from coach.ui.today.exercise_pictures import things_to_have_ready
from tests.ui.rooms import Room, a_room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened


def test_the_exercises_are_seen_and_what_they_need_is_named(room: Room, qtbot: QtBot) -> None:
    pictures = room.navigation.today.hero.pictures
    QApplication.processEvents()
    assert not pictures.drawn
    high = pictures.height()
    assert {"Curl-up", "Side plank", "Bird dog"} <= set(room.words().splitlines())
    qtbot.waitUntil(lambda: pictures.drawn == 3)
    QApplication.processEvents()
    assert pictures.height() == high, "what stands beneath has moved"
    said = room.words()
    assert "Have ready: a mat, a small pillow or a folded towel, a free wall, a firm chair." in said
    assert "9 minutes, with cat-camel to warm up" in said


def test_whatever_is_drawn_around_a_person_can_be_named() -> None:
    folder = shipped("assets/figures")
    figures = [read_figure(folder, name) for name in figure_names(folder)]
    drawn = {thing for figure in figures for thing in figure.things}
    assert drawn <= set(words.THINGS)
    assert set(things_to_have_ready(figures)) == drawn


@pytest.mark.parametrize("size", [(800, 480), (683, 384), (1280, 800)])
def test_start_is_in_sight_in_every_window(room: Room, size: tuple[int, int]) -> None:
    room.window.resize(*size)
    room.words()
    start, page = room.navigation.today.start_button, room.page()
    corner = start.mapTo(page, start.rect().bottomRight())
    assert page.rect().contains(corner)
    assert not start.visibleRegion().isEmpty()
    assert start.visibleRegion().boundingRect() == start.rect()
    assert start.hasFocus()


def test_while_the_gap_runs_no_session_is_there_to_begin(room: Room) -> None:
    page = room.start_session()
    room.finish(page)
    today = room.navigation.today
    assert room.page() is today
    assert "Next from 14:00" in room.words()
    room.press(Qt.Key.Key_Return)
    assert room.page() is today
    assert not today.start_button.isVisible()
    assert not today.short_button.isVisible()
    assert today.offers.buttons[WALK].isVisible()


def test_no_room_is_kept_for_pictures_where_no_exercise_has_one(room: Room, qtbot: QtBot) -> None:
    pictures = room.navigation.today.hero.pictures
    qtbot.waitUntil(lambda: pictures.drawn == 3)
    high = pictures.sizeHint().height()

    pictures.draw(["a PT's own"] * 3)

    assert not any(frame.isVisible() for frame in pictures.frames)
    qtbot.waitUntil(lambda: pictures.sizeHint().height() < high - 60)
