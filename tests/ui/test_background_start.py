"""A start without a window: asleep where that can be, and built at once where it cannot."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coach.domain.reminding.history import MOVEMENT_BREAK, Word
from coach.domain.reminding.movement_break import Sitting
from coach.services.ports.presence import NoSensor
from coach.services.problems import StoreProblem
from coach.services.reminder_outlook import LookOut, Outlook
from coach.services.second_start import SHOWN, SecondStart
from coach.ui.background_start import BackgroundStart
from coach.ui.navigation import Navigation
from coach.ui.reminders.tray import FromTray
from coach.ui.texts.reminders import BREAK_NOTICE
from tests.ui.rooms import Room, a_room

pytestmark = pytest.mark.qt_log_ignore(
    "systemTrayWindowChanged", "does not support raise", extend=True
)


class Login:
    """A login on a desktop.

    Attributes:
        fetched: for each time the window was built, whether it may sleep again.
    """

    def __init__(self, room: Room, *, tray: bool = True, seen: bool = True) -> None:
        self.room = room
        self.fetched: list[bool] = []
        self.left = 0
        services = room.navigation.services
        stand = services.reminders.stand(1)
        found = Outlook(stand, services.reminders.next_moment()) if seen else None
        room.window.hide()
        self.start = BackgroundStart(
            self.fetch,
            LookOut(room.clock.read, lambda: found),
            self.leave,
            room.window,
            NoSensor,
            lambda: tray,
        )
        self.start.begin()

    def fetch(self, *, sleeps: bool) -> Navigation:
        self.fetched.append(sleeps)
        return self.room.navigation

    def leave(self) -> None:
        self.left += 1


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        notice = opened.navigation.services.reminders.sample()
        assert notice is not None
        opened.navigation.services.reminders.skip(notice)
        yield opened
        QApplication.setQuitOnLastWindowClosed(True)


def test_nothing_is_built_while_nothing_is_due(room: Room) -> None:
    login = Login(room)
    assert login.fetched == []
    assert not QApplication.quitOnLastWindowClosed()


@pytest.mark.parametrize(("tray", "seen"), [(False, True), (True, False)])
def test_without_a_tray_or_an_outlook_it_is_built_and_never_sleeps(
    room: Room, *, tray: bool, seen: bool
) -> None:
    assert Login(room, tray=tray, seen=seen).fetched == [False]


def test_a_second_start_builds_it_once_and_brings_it_forward(room: Room) -> None:
    login = Login(room)
    for _ in range(2):
        assert login.start.serve(SecondStart()) == SHOWN
    assert login.fetched == [True]
    assert room.window.isVisible()


def test_start_at_the_tray_asks_the_gate_and_quit_builds_nothing(room: Room) -> None:
    login = Login(room)
    login.start._woken(FromTray.QUIT)
    assert (login.left, login.fetched) == (1, [])
    login.start._woken(FromTray.START)
    assert login.fetched == [True]
    assert room.page() is not room.navigation.today


def test_a_break_that_was_waited_for_is_proposed_by_the_program(room: Room) -> None:
    settings = room.navigation.services.settings
    settings.keep_preferences(replace(settings.preferences(), movement_break=1))
    login = Login(room)
    now = room.clock.read()
    login.start._woken(Sitting(now, 20 * 60))
    today = room.store.reminder_events(now.local_date)
    assert [one.word for one in today if one.slot_id == MOVEMENT_BREAK] == [Word.SHOWN]
    strip = room.window.menuWidget()
    assert strip is not None
    assert BREAK_NOTICE.title in [one.text() for one in strip.findChildren(QLabel)]


def test_what_is_in_the_way_of_the_record_is_said_in_the_window(room: Room) -> None:
    login = Login(room)
    room.navigation._services = None
    room.refusals.append(StoreProblem("The disk is away.", "Plug it in."))
    room.navigation.open_record()
    login.start._woken(None)
    assert room.window.isVisible()
    assert "The disk is away." in room.words()
