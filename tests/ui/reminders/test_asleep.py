"""What waits at the tray: it wakes in time, reads seldom, and says what it saw last."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coach.domain.gates import Open
from coach.domain.plan_in_force import PlanInForce
from coach.domain.reminding.movement_break import Presence, Sitting
from coach.domain.reminding.next_notice import Hush
from coach.domain.reminding.reminder_settings import PauseFor
from coach.services.reminder_outlook import BreaksInSight, LookOut, Outlook
from coach.services.reminders import Reminders
from coach.services.settings import Settings
from coach.ui.reminders.asleep import PATIENT_LOOKS, Asleep
from coach.ui.reminders.tray import FromTray
from coach.ui.reminders.when_to_read import LOOK_MS, READ_AGAIN_S
from coach.ui.texts import reminders as words
from tests.builders import a_prescription
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore
from tests.fakes.presence import FakePresence

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
        self.breaks: BreaksInSight | None = None
        self.sensor = FakePresence()
        self.woken: list[object] = []
        self.parent = QObject()
        found = self.look()
        assert found is not None
        self.asleep = Asleep(
            LookOut(self.clock.read, self.look), found, lambda: self.sensor, self.parent
        )
        self.asleep.woken.connect(self.woken.append)
        self.reads = 0

    def look(self) -> Outlook | None:
        self.reads += 1
        if self.away:
            return None
        return Outlook(self.reminders.stand(1), self.reminders.next_moment(), self.breaks)

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
    for _ in range(PATIENT_LOOKS - 2):
        assert sleeper.woken == []
        sleeper.look_after(LOOK_S)
    assert sleeper.woken == [None]


def test_a_record_that_is_locked_for_a_moment_wakes_it_once_it_can_be_read(
    sleeper: Sleeper,
) -> None:
    sleeper.look_after(3600 - LOOK_S)
    sleeper.away = True
    sleeper.look_after(LOOK_S)
    sleeper.look_after(LOOK_S)
    assert sleeper.woken == []
    sleeper.away = False
    sleeper.look_after(LOOK_S)
    assert sleeper.woken == [None]


def test_what_is_chosen_at_the_tray_wakes_it_with_that(sleeper: Sleeper) -> None:
    sleeper.asleep.tray.chosen.emit(FromTray.START)
    sleeper.asleep.tray.paused.emit(PauseFor.HOUR)
    assert sleeper.woken == [FromTray.START, PauseFor.HOUR]


def want_breaks(sleeper: Sleeper, *, may_come: bool = True) -> None:
    sleeper.reminders.pause(PauseFor.WEEK)  # no session in the way
    sleeper.breaks = BreaksInSight(20, may_come, Sitting(sleeper.clock.read()))
    sleeper.look_after(READ_AGAIN_S)


def test_who_sits_for_long_wakes_it_once_and_who_is_away_does_not(sleeper: Sleeper) -> None:
    want_breaks(sleeper)
    for _ in range(21):
        sleeper.look_after(LOOK_S)
    assert sleeper.woken == []
    sleeper.look_after(LOOK_S)
    (sitting,) = sleeper.woken
    assert isinstance(sitting, Sitting)
    assert sitting.seconds >= 20 * 60

    sleeper.sensor.says = Presence(600.0)
    sleeper.look_after(LOOK_S)
    sleeper.sensor.says = Presence(1.0)
    sleeper.look_after(LOOK_S)
    assert len(sleeper.woken) == 1


def test_nobody_is_asked_anything_while_no_breaks_are_wanted(sleeper: Sleeper) -> None:
    sleeper.look_after(LOOK_S)
    assert sleeper.sensor.asked == 0


def test_a_break_that_may_not_come_wakes_nobody_and_is_not_asked_for_each_minute(
    sleeper: Sleeper,
) -> None:
    want_breaks(sleeper, may_come=False)
    sleeper.reads = 0
    hours = 4
    for _ in range(round(hours * 3600 / LOOK_S)):
        sleeper.look_after(LOOK_S)
    assert sleeper.woken == []
    assert sleeper.reads <= 2 * hours * 3600 / READ_AGAIN_S
    assert sleeper.breaks is not None
    sleeper.breaks = replace(sleeper.breaks, may_come=True)
    for _ in range(round(READ_AGAIN_S / LOOK_S) + 1):
        if not sleeper.woken:
            sleeper.look_after(LOOK_S)
    assert sleeper.woken
