"""A disk that is full while something is said: it is told, waits, and is written once, in order."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coach.domain.pain import AskedWhen
from coach.domain.pain_answer import Says
from coach.domain.said_in_session import SaidInSession
from coach.engine.state import Mode
from coach.engine.timeline import PhaseKind
from coach.ui.session.exercise_ratings_page import ExerciseRatingsPage
from coach.ui.session.page import SessionPage
from coach.ui.texts import check_in as check_in_words
from coach.ui.widgets.question_page import QuestionPage
from tests.fakes.memory_store import DISK_FULL, MemoryStore
from tests.ui.rooms import Room, a_room

Key = Qt.Key
TO_FIRST_HOLD_S = 10 + 24 + 20


class FullDisk(MemoryStore):
    """A record on a disk that can be full."""

    full = False
    unreadable = False

    def said_of(self, session_id: str) -> SaidInSession:
        if self.unreadable:
            raise DISK_FULL
        return super().said_of(session_id)

    def _write(self) -> None:
        if self.full:
            self.fail_next_write = DISK_FULL
        super()._write()


@pytest.fixture
def disk() -> FullDisk:
    return FullDisk()


def mode(page: SessionPage) -> Mode:
    return page.run.state.mode


def in_a_hold(room: Room) -> SessionPage:
    page = room.start_session()
    room.pass_time(TO_FIRST_HOLD_S + 2)
    return page


def in_a_rest(room: Room) -> SessionPage:
    page = in_a_hold(room)
    while page.run.state.phase.kind is not PhaseKind.REST:
        room.pass_time(0.25)
    room.clock.advance(1)
    return page


def said(disk: MemoryStore, asked: AskedWhen) -> list[int | None]:
    return [one.back for one in disk.check_ins(date.min, date.max) if one.asked is asked]


def rated(disk: MemoryStore) -> list[tuple[int | None, object]]:
    return [(one.worst, one.form) for one in disk.ratings(date.min, date.max)]


def press(room: Room, *keys: Key) -> None:
    for key in keys:
        room.clock.advance(1)
        room.press(key)


def test_form_that_cannot_be_kept_waits_with_the_session(qtbot: QtBot, disk: FullDisk) -> None:
    with a_room(Room(qtbot, store=disk)) as room:
        page = in_a_rest(room)
        disk.full = True
        press(room, Key.Key_1)
        assert mode(page) is Mode.PAUSED
        assert "The disk is full" in page.desk.notice.text()
        assert "press Space to try again" in page.desk.notice.text()

        press(room, Key.Key_Space)
        assert mode(page) is Mode.PAUSED
        assert rated(disk) == []

        disk.full = False
        press(room, Key.Key_Space)
        assert mode(page) is Mode.RUNNING
        assert rated(disk) == [(None, "clean")]
        assert not page.desk.notice.isVisible()


def test_nobody_goes_on_before_what_hurt_is_on_disk(qtbot: QtBot, disk: FullDisk) -> None:
    with a_room(Room(qtbot, store=disk)) as room:
        page = in_a_hold(room)
        disk.full = True
        press(room, Key.Key_H, Key.Key_1, Key.Key_2, Key.Key_3)
        assert mode(page) is Mode.PAUSED
        assert "press Space to try again" in page.desk.notice.text()
        assert not page.asking.open

        disk.full = False
        press(room, Key.Key_Space)
        assert mode(page) is Mode.RUNNING
        assert said(disk, AskedWhen.DURING) == [2]
        assert rated(disk) == [(2, None)]
        assert len(list(disk.holds(date.min, date.max))) == 1


def try_again_until_it_works(room: Room, disk: FullDisk, tries: int) -> None:
    """Go on with a full disk, and press "Try again" until it is full no more."""
    disk.full = True
    press(room, Key.Key_Return)
    for number in range(tries):
        assert isinstance(room.page(), QuestionPage)
        assert DISK_FULL.sentence in room.words()
        disk.full = number < tries - 1
        press(room, Key.Key_Return)


@pytest.mark.parametrize("tries", [1, 3])
def test_the_pain_after_a_session_is_kept_once(qtbot: QtBot, disk: FullDisk, tries: int) -> None:
    with a_room(Room(qtbot, store=disk)) as room:
        in_a_hold(room)
        room.stop_session()
        room.check_in().pain.back.choose(4)
        try_again_until_it_works(room, disk, tries)

        assert said(disk, AskedWhen.AFTER) == [4]
        assert isinstance(room.page(), ExerciseRatingsPage)


@pytest.mark.parametrize("tries", [1, 3])
def test_what_an_exercise_felt_like_is_kept_once(qtbot: QtBot, disk: FullDisk, tries: int) -> None:
    with a_room(Room(qtbot, store=disk)) as room:
        in_a_hold(room)
        room.stop_session()
        room.read_ending()
        press(room, Key.Key_Return)
        page = room.page()
        assert isinstance(page, ExerciseRatingsPage)
        page.which[0].click()
        page.cards[0].worst.choose(2)
        try_again_until_it_works(room, disk, tries)

        assert rated(disk) == [(2, None)]
        assert room.page() is room.navigation.today


def test_a_record_that_cannot_be_read_at_the_end_asks_how_it_is_all_the_same(
    qtbot: QtBot, disk: FullDisk
) -> None:
    with a_room(Room(qtbot, store=disk)) as room:
        press(room, Key.Key_Return)
        room.check_in().pain.leg_site.choose(2)
        press(room, Key.Key_Return)
        room.pass_time(TO_FIRST_HOLD_S)
        disk.unreadable = True
        room.stop_session()
        room.check_in().pain.leg_site.choose(5)
        assert check_in_words.SAYS[Says.MOVED_DOWN] in room.words()
        disk.unreadable = False


def test_closing_the_window_tries_once_more_to_write_what_was_said_after(
    qtbot: QtBot, disk: FullDisk
) -> None:
    with a_room(Room(qtbot, store=disk)) as room:
        in_a_hold(room)
        room.stop_session()
        room.check_in().pain.back.choose(4)
        disk.full = True
        press(room, Key.Key_Return)
        assert isinstance(room.page(), QuestionPage)
        disk.full = False

    assert said(disk, AskedWhen.AFTER) == [4]
