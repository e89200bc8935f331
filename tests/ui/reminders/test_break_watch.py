"""Breaks from sitting: when one is proposed, when none is, and what is pressed on it."""

from dataclasses import replace
from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.flare import BegunBy
from coach.domain.gates import Gate, Locked, Open, Until
from coach.domain.reminding.history import MOVEMENT_BREAK, Channel, ReminderEvent, Word
from coach.domain.reminding.movement_break import Presence
from coach.domain.reminding.reminder_settings import PauseFor
from coach.domain.warning_signs import Trigger
from coach.services.movement_breaks import MovementBreaks
from coach.services.ports.notice_board import Pressed, Told
from coach.services.preferences import Preferences
from coach.services.problems import StoreProblem
from coach.services.settings import Settings
from coach.ui.reminders.break_watch import BreakWatch
from coach.ui.texts.reminders import BREAK_NOTICE
from tests.fakes.presence import FakePresence
from tests.ui.reminders.desks import LOOK_S, MORNING, Desk

BREAK = BREAK_NOTICE.title
AWAY = Presence(600.0)


class BreakDesk(Desk):
    """The watch of a desk, with breaks after 20 minutes, and no reminders in the way."""

    def __init__(self, *, reminders: bool = False, step: int = 1) -> None:
        super().__init__()
        self.gate: Gate = Open()
        self.settings = Settings(self.store)
        self.settings.keep_preferences(
            replace(Preferences(), reminders=reminders, movement_break=step)
        )
        self.sensor = FakePresence()
        self.host.breaks = MovementBreaks(self.clock, self.store, self.settings, lambda: self.gate)
        self.breaks = BreakWatch(self.host, self.watch, self.sensor)
        self.tick()

    def tick(self, seconds: float = 0.0) -> None:
        """Let time pass, and look as the timer does."""
        self.clock.advance(seconds)
        self.watch.look()
        self.watch.looked.emit()

    def sit(self, minutes: float) -> None:
        """Stay at the computer, a look a minute."""
        for _ in range(round(minutes)):
            self.tick(60)

    def stands(self) -> bool:
        """Whether a notice stands on the desktop."""
        return self.desktop.notice is not None

    def of_breaks(self) -> list[Word]:
        today = self.store.reminder_events(self.clock.read().local_date)
        return [one.word for one in today if one.slot_id == MOVEMENT_BREAK]


@pytest.fixture
def desk(qtbot: QtBot) -> BreakDesk:
    return BreakDesk()


def test_it_comes_after_so_many_minutes_and_again_after_as_many(desk: BreakDesk) -> None:
    desk.sit(19)
    assert desk.desktop.shown == []
    desk.sit(1)
    assert desk.desktop.shown == [BREAK]
    desk.sit(19)
    assert desk.desktop.shown == [BREAK]
    desk.sit(1)
    assert desk.desktop.shown == [BREAK, BREAK]
    assert desk.of_breaks() == [Word.SHOWN, Word.SHOWN]


def test_nobody_is_asked_anything_while_it_is_off(qtbot: QtBot) -> None:
    desk = BreakDesk(step=0)
    desk.sit(60)
    assert (desk.sensor.asked, desk.desktop.shown) == (0, [])


@pytest.mark.parametrize("away", [AWAY, Presence(None, locked=True), Presence(5.0, locked=True)])
def test_time_away_counts_as_a_break_and_takes_the_notice_with_it(
    desk: BreakDesk, away: Presence
) -> None:
    desk.sit(20)
    assert desk.stands()
    desk.sensor.says = away
    desk.sit(30)
    assert not desk.stands()
    desk.sensor.says = Presence(1.0)
    desk.sit(19)
    assert desk.desktop.shown == [BREAK]
    desk.sit(1)
    assert desk.desktop.shown == [BREAK, BREAK]


def test_where_nobody_says_it_counts_from_the_last_notice(desk: BreakDesk) -> None:
    desk.sensor.says = Presence()
    desk.sit(41)
    assert desk.desktop.shown == [BREAK, BREAK]


def test_a_session_is_a_break_and_nothing_comes_into_it(desk: BreakDesk) -> None:
    desk.sit(15)
    desk.host.exercising = desk.host.occupied = True
    desk.sit(20)
    desk.host.exercising = desk.host.occupied = False
    desk.sit(19)
    assert desk.desktop.shown == []


def test_it_waits_while_the_user_answers_something(desk: BreakDesk) -> None:
    desk.host.occupied = True
    desk.sit(25)
    assert desk.desktop.shown == []
    desk.host.occupied = False
    desk.tick(LOOK_S)
    assert desk.desktop.shown == [BREAK]


@pytest.mark.parametrize(
    "what", ["quiet hours", "a pause", "a flare", "a locked gate", "not today", "no record"]
)
def test_the_manners_are_those_of_all_notices(desk: BreakDesk, what: str) -> None:
    kept = desk.settings.preferences()
    if what == "quiet hours":
        desk.settings.keep_preferences(replace(kept, quiet_from=time(9), quiet_to=time(23)))
    elif what == "a pause":
        desk.host.reminders.pause(PauseFor.NO_END)
    elif what == "a flare":
        desk.store.begin_flare(desk.clock.read(), BegunBy.BUTTON)
    elif what == "a locked gate":
        desk.gate = Locked(Until.LESS_PAIN, trigger=Trigger.MUCH_PAIN)
    elif what == "not today":
        desk.host.reminders.not_today(None)
    else:
        desk.store.away = StoreProblem("It is being put back.", "Wait.")
    desk.sit(60)
    assert desk.desktop.shown == []


def test_who_wants_no_disturbance_is_told_afterwards(desk: BreakDesk) -> None:
    desk.desktop.says = Told.NOT_NOW
    desk.sit(25)
    assert desk.of_breaks() == []
    assert not desk.breaks.at_rest
    desk.desktop.says = Told.SHOWN
    desk.tick(LOOK_S)
    assert desk.desktop.shown == [BREAK]
    assert desk.breaks.at_rest


def test_what_was_put_off_comes_back_to_a_program_that_was_started_anew(desk: BreakDesk) -> None:
    desk.sit(20)
    desk.desktop.press(Pressed.SNOOZE)
    anew = BreakWatch(desk.host, desk.watch, desk.sensor)
    desk.watch.looked.disconnect(desk.breaks.look)
    desk.sit(9)
    assert desk.desktop.shown == [BREAK]
    desk.sit(1)
    assert desk.desktop.shown == [BREAK, BREAK]
    assert anew.at_rest


def test_one_notice_at_a_time_and_a_session_that_is_due_counts_as_one(qtbot: QtBot) -> None:
    desk = BreakDesk(reminders=True)
    assert desk.desktop.shown == [MORNING]
    desk.sit(19)
    assert desk.desktop.shown == [MORNING]
    desk.desktop.says = None
    desk.sit(5)
    assert desk.desktop.shown == [MORNING, BREAK]  # asked for, and not answered for yet


def test_what_is_pressed_is_kept_and_done(desk: BreakDesk) -> None:
    desk.sit(20)
    desk.desktop.press(Pressed.SNOOZE)
    desk.sit(9)
    assert desk.desktop.shown == [BREAK]
    desk.sit(1)
    assert desk.desktop.shown == [BREAK, BREAK]
    desk.desktop.press(Pressed.START)
    assert desk.host.shown_how == 1
    desk.sit(21)
    desk.desktop.press(Pressed.SKIP)
    desk.sit(60)
    assert desk.of_breaks() == [
        Word.SHOWN, Word.SNOOZED, Word.SHOWN, Word.STARTED, Word.SHOWN, Word.NOT_TODAY,
    ]  # fmt: skip
    desk.clock.advance(24 * 3600)
    desk.sit(22)
    assert desk.of_breaks() == [Word.SHOWN]


def test_one_that_nobody_answers_goes_by_itself(desk: BreakDesk) -> None:
    desk.sit(20)
    desk.sit(9)
    assert desk.stands()
    desk.sit(1)
    assert not desk.stands()


def test_breaks_count_for_no_session_and_its_no_more_is_not_the_reminders(
    desk: BreakDesk,
) -> None:
    today = desk.clock.read()
    for word in (Word.SHOWN, Word.NOT_TODAY):
        desk.store.add_reminder_event(
            ReminderEvent(today, today.local_date, word, MOVEMENT_BREAK, channel=Channel.DESKTOP)
        )
    desk.settings.keep_preferences(replace(Preferences(), most_reminders=1))
    assert not desk.host.reminders.stand(1).no_more_today
    assert desk.host.reminders.due() is not None
