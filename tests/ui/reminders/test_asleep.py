"""What waits at the tray: it wakes in time, reads seldom, and says what it saw last."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.domain.gates import Open
from coach.domain.prescription import PlanInForce
from coach.domain.reminding.next_notice import Hush
from coach.domain.reminding.reminder_settings import PauseFor
from coach.services.reminder_outlook import LookOut, Outlook
from coach.services.reminders import Reminders
from coach.services.settings import Settings
from coach.ui.reminders.asleep import Asleep
from coach.ui.reminders.tray import FromTray
from coach.ui.reminders.when_to_read import LOOK_MS, READ_AGAIN_S
from coach.ui.texts import reminders as words
from tests.builders import a_prescription
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

NINE = datetime(2026, 11, 16, 9, 0, tzinfo=timezone(timedelta(hours=1)))
LOOK_S = LOOK_MS / 1000

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


class Sleeper:
    """A sleeper at nine in the morning, whose first slot opens at ten."""

    def __init__(self) -> None:
        self.clock, store = FakeClock(NINE), MemoryStore()
        store.take_up(PlanInForce(self.clock.read(), a_prescription()))
        self.reminders = Reminders(self.clock, store, Settings(store), Open, lambda: 8.6)
        self.reads = 0
        self.away = False
        self.woken: list[object] = []
        self.parent = QObject()
        found = self.look()
        assert found is not None
        self.asleep = Asleep(LookOut(self.clock.read, self.look), found, self.parent)
        self.asleep.woken.connect(self.woken.append)
        self.reads = 0

    def look(self) -> Outlook | None:
        self.reads += 1
        if self.away:
            return None
        return Outlook(self.reminders.stand(1), self.reminders.next_moment())

    def look_after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.asleep.look()

    def line(self) -> str:
        return self.asleep.tray.next_line.text()


@pytest.fixture
def sleeper(qtbot: QtBot) -> Iterator[Sleeper]:
    del qtbot  # an application has to be there
    made = Sleeper()
    yield made
    made.asleep.close()


def test_it_reads_a_quarter_of_an_hour_apart_and_wakes_within_a_minute(sleeper: Sleeper) -> None:
    while not sleeper.woken:
        sleeper.look_after(LOOK_S)
    assert sleeper.woken == [None]
    late = sleeper.clock.read().wall - NINE - timedelta(hours=1)
    assert timedelta(0) <= late < timedelta(minutes=1)
    assert sleeper.reads <= 2 + 3600 / READ_AGAIN_S


def test_a_machine_that_slept_over_the_moment_wakes_it(sleeper: Sleeper) -> None:
    sleeper.look_after(LOOK_S)
    sleeper.look_after(8 * 3600)
    assert sleeper.woken == [None]


def test_a_clock_set_back_and_a_pause_elsewhere_are_seen(sleeper: Sleeper) -> None:
    sleeper.reminders.pause(PauseFor.NO_END)
    sleeper.clock.set_wall(NINE + timedelta(hours=2))
    sleeper.asleep.look()
    assert sleeper.woken == []
    assert sleeper.line() == words.HUSHES[Hush.PAUSED]


def test_while_the_record_is_away_it_goes_by_what_it_saw_last(sleeper: Sleeper) -> None:
    said = sleeper.line()
    sleeper.away = True
    sleeper.look_after(READ_AGAIN_S)
    assert sleeper.line() == said
    sleeper.look_after(3600 - READ_AGAIN_S)
    assert sleeper.woken == [None]


def test_what_is_chosen_at_the_tray_wakes_it_with_that(sleeper: Sleeper) -> None:
    sleeper.asleep.tray.chosen.emit(FromTray.START)
    sleeper.asleep.tray.paused.emit(PauseFor.HOUR)
    assert sleeper.woken == [FromTray.START, PauseFor.HOUR]
