"""The process makes room for one that only waits, and never while anything is needed here."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.services.problems import StoreProblem
from coach.services.reminders import Reminders
from coach.ui.reminders.sleep_again import SleepAgain
from tests.ui.rooms import Room, a_room


class Sleeper:
    def __init__(self, room: Room) -> None:
        self.room = room
        self.shows_nothing = True
        self.away = False
        self.slept = 0
        self.again = SleepAgain(
            room.navigation, self.reminders, lambda: self.shows_nothing, self.sleep
        )
        self.again.begin()

    def reminders(self) -> Reminders:
        if self.away:
            raise StoreProblem("It is being put back.", "Wait.")
        return self.room.navigation.services.reminders

    def sleep(self) -> None:
        self.slept += 1


@pytest.fixture
def sleeper(qtbot: QtBot) -> Iterator[Sleeper]:
    with a_room(Room(qtbot)) as room:
        notice = room.navigation.services.reminders.sample()
        assert notice is not None
        room.navigation.services.reminders.skip(notice)
        yield Sleeper(room)


def test_it_sleeps_once_nothing_is_left_to_do(sleeper: Sleeper) -> None:
    sleeper.room.window.hide()
    sleeper.again.look()
    assert sleeper.slept == 1


def _fill(sleeper: Sleeper) -> None:
    sleeper.room.window.fill(QLabel("a question"))


def _start(sleeper: Sleeper) -> None:
    sleeper.room.start_session()


def _show(sleeper: Sleeper) -> None:
    sleeper.shows_nothing = False


def _lose(sleeper: Sleeper) -> None:
    sleeper.away = True


def _due(sleeper: Sleeper) -> None:
    notice = sleeper.room.navigation.services.reminders.sample()
    assert notice is not None
    wait = notice.planned.at - sleeper.room.clock.read().utc
    sleeper.room.clock.advance(max(0.0, wait.total_seconds()))


@pytest.mark.parametrize("needs", [_fill, _start, _show, _lose, _due])
def test_it_stays_while_anything_is_needed_here(
    sleeper: Sleeper, needs: Callable[[Sleeper], None]
) -> None:
    needs(sleeper)
    sleeper.room.window.hide()
    sleeper.again.look()
    assert not sleeper.slept


def test_it_never_sleeps_under_a_window_that_is_used(sleeper: Sleeper) -> None:
    sleeper.again.look()
    assert not sleeper.slept
