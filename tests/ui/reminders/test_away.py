"""Closing the window: it ends the program, goes to the tray, or is minimised."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.bad_day import WhyBad
from coach.domain.reminding.manners import PauseFor
from coach.services.settings import Settings
from coach.ui.reminders.away import Away
from coach.ui.reminders.tray import FromTray, Tray
from coach.ui.texts import reminders as words
from tests.ui.rooms import Room, a_room

pytestmark = pytest.mark.qt_log_ignore(
    # A platform without a screen has neither, and says so; both change nothing here.
    "systemTrayWindowChanged",
    "does not support raise",
    extend=True,
)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as opened:
        yield opened
        QApplication.setQuitOnLastWindowClosed(True)


def stay(room: Room) -> None:
    settings = Settings(room.store)
    settings.keep_preferences(replace(settings.preferences(), keep_running=True))


def away(room: Room, *, tray: bool) -> Away:
    return Away(room.navigation, lambda: tray)


def tray_of(made: Away) -> Tray:
    assert made.tray is not None
    return made.tray


def test_it_ends_unless_the_user_wants_it_to_stay(room: Room) -> None:
    made = away(room, tray=True)
    assert not made.put_away_if_wanted()
    stay(room)
    assert made.put_away_if_wanted()
    assert not room.window.isVisible()


def test_without_a_tray_the_window_is_minimised_and_never_hidden(room: Room) -> None:
    stay(room)
    assert away(room, tray=False).put_away_if_wanted()
    assert room.window.isMinimized()
    assert not room.window.isHidden()


def test_a_second_start_brings_it_back(room: Room) -> None:
    stay(room)
    away(room, tray=True).put_away()
    room.window.come_forward()
    assert room.window.isVisible()


def test_the_program_that_closes_by_itself_is_never_put_away(room: Room) -> None:
    stay(room)
    made = away(room, tray=True)
    room.window.close()
    made.close()
    assert not room.window.isVisible()
    assert QApplication.quitOnLastWindowClosed()


def test_the_tray_says_what_is_next_and_whether_anything_is_left_today(room: Room) -> None:
    stay(room)
    made = away(room, tray=True)
    made.put_away()
    tray = tray_of(made)
    assert words.TODAY in tray.next_line.text()
    assert not tray.resume.isVisible()
    tray.paused.emit(PauseFor.NO_END)
    assert tray.next_line.text() == "Reminders are paused until you switch them on again."
    assert tray.resume.isVisible()
    tray.chosen.emit(FromTray.RESUME)
    assert words.TODAY in tray.next_line.text()


def test_a_bad_day_at_the_tray_opens_today_with_the_smallest_session(room: Room) -> None:
    stay(room)
    made = away(room, tray=True)
    made.put_away()
    tray_of(made).chosen.emit(FromTray.BAD_DAY)
    day = room.clock.read().local_date
    assert [one.why for one in room.store.bad_days(day, day)] == [WhyBad.WORSE]
    assert room.window.isVisible()


def test_start_at_the_tray_asks_the_gate(room: Room) -> None:
    stay(room)
    made = away(room, tray=True)
    made.put_away()
    tray_of(made).chosen.emit(FromTray.START)
    QCoreApplication.processEvents()
    assert room.window.isVisible()
    assert room.page() is not room.navigation.today
