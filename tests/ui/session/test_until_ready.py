"""Getting down to the floor lasts until somebody says that they are there: by a key or a click."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.engine.state import Mode
from coach.engine.timeline import PACE, PhaseKind
from coach.ui.session.page import SessionPage
from coach.ui.texts import session as words
from tests.ui.rooms import Room, a_room

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot, until_ready=True)) as room:
        yield room


def kind(page: SessionPage) -> PhaseKind:
    return page.run.state.phase.kind


def mode(page: SessionPage) -> Mode:
    return page.run.state.mode


def test_nothing_begins_until_somebody_is_ready(room: Room) -> None:
    page = room.start_session()
    room.pass_time(100)

    assert kind(page) is PhaseKind.GET_DOWN
    assert page.desk.ring.word.text() == "Get down"
    assert (page.desk.ring.seconds.text(), page.desk.ring.unit.text()) == ("", "Take your time")
    assert page.desk.controls.pause.text() == "Ready\nSpace"
    assert page.desk.controls.next.text() == "Next\nRight arrow"
    assert page.desk.instructions.figure.is_shown
    today = room.clock.read().local_date
    assert not room.store.holds(today, today)


def test_in_the_smallest_window_the_way_down_can_be_read(room: Room) -> None:
    room.window.resize(800, 480)
    page = room.start_session()
    way = words.ON_THE_WAY[PhaseKind.GET_DOWN]
    assert [line for line in way[1] if line in room.words()] == list(way[1])
    room.press(Key.Key_Space)
    assert way[0] not in room.words()
    assert page.desk.instructions.figure.is_shown


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Right, Key.Key_PageDown])
def test_a_key_or_a_remote_says_ready_and_there_is_time_to_lie_down(room: Room, key: Key) -> None:
    page = room.start_session()
    room.pass_time(5)

    room.press(key)

    assert kind(page) is PhaseKind.GET_READY
    assert page.desk.ring.seconds.text() == "10"
    room.pass_time(PACE.after_ready_s + 0.5)
    assert kind(page) is PhaseKind.WARM_UP
    assert page.desk.controls.pause.text() == "Pause\nSpace"


def test_a_click_anywhere_says_ready(room: Room) -> None:
    page = room.start_session()
    room.pass_time(5)

    QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))

    assert kind(page) is PhaseKind.GET_READY


def test_after_minutes_the_session_waits_paused_and_says_so(room: Room) -> None:
    page = room.start_session()
    room.pass_time(PACE.posture_max_s + 1)

    assert mode(page) is Mode.PAUSED
    assert "5 minutes" in page.desk.notice.text()

    room.press(Key.Key_Space)
    assert mode(page) is Mode.RUNNING
    assert kind(page) is PhaseKind.GET_DOWN


def test_from_the_floor_it_says_which_key(room: Room) -> None:
    page = room.start_session()
    room.press(Key.Key_F)
    room.pass_time(2)

    assert page.floor.word == "Get down"
    assert page.floor.seconds == ""
    assert "Ready? Space" in page.floor.hints


def test_stopped_on_the_floor_it_shows_the_way_up_and_ends_once_somebody_is_ready(
    room: Room,
) -> None:
    room.window.resize(800, 480)
    page = room.start_session()
    room.press(Key.Key_Space)
    room.pass_time(PACE.after_ready_s + 2)
    page.run.stop()
    page.look()

    heading, way = words.ON_THE_WAY[PhaseKind.GET_UP]
    assert page.run.state.phase.is_last_way_up
    assert [line for line in way if line in room.words()] == list(way)
    assert page.desk.head.exercise.text() == heading
    assert page.desk.instructions.figure.is_shown
    assert page.desk.controls.pause.text() == "Ready\nSpace"
    assert page.desk.next_line.text() == "Next: the end"

    room.press(Key.Key_Space)
    assert mode(page) is Mode.ENDED


def test_on_the_mat_the_next_exercise_waits_and_says_how_to_lie(room: Room) -> None:
    room.window.resize(800, 480)
    page = room.start_session()
    room.press(Key.Key_Space)
    while kind(page) is not PhaseKind.CHANGE_EXERCISE:
        room.pass_time(1)
    room.pass_time(100)

    assert kind(page) is PhaseKind.CHANGE_EXERCISE
    assert page.desk.ring.unit.text() == "Take your time"
    assert page.desk.controls.pause.text() == "Ready\nSpace"
    assert words.SET_UP in room.words()

    room.press(Key.Key_Space)
    assert kind(page) is PhaseKind.GET_READY
