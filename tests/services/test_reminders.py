"""Reminders over a record: what is due, what is kept, and that nothing is shown past a gate."""

from datetime import datetime, time, timedelta, timezone

import pytest

from coach.domain.flare import BegunBy
from coach.domain.gates import Gate, Locked, Open, Until
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionStatus
from coach.domain.reminding.history import Channel, WhyNot, Word
from coach.domain.reminding.next_notice import Hush
from coach.domain.reminding.reminder_settings import PauseFor, Snooze
from coach.domain.session_changes import SessionWord
from coach.domain.warning_signs import Trigger
from coach.services.preferences import Preferences
from coach.services.reminders import Reminders
from coach.services.settings import SLOT_PLANS, Settings
from coach.ui.texts.reminders import coming, notice_text
from tests.builders import a_hold, a_prescription, a_start
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import DISK_FULL, MemoryStore

CET = timezone(timedelta(hours=1))
TEN = datetime(2026, 11, 16, 10, 0, tzinfo=CET)
HOUR_S = 3600


class Desk:
    """A record with three slots a day, at ten in the morning of its first day."""

    def __init__(self) -> None:
        self.clock, self.store = FakeClock(TEN), MemoryStore()
        self.settings = Settings(self.store)
        self.gate: Gate = Open()
        self.store.take_up(PlanInForce(self.clock.read(), a_prescription()))
        self.open()

    def open(self) -> None:
        """Start the program anew on the same record."""
        self.reminders = Reminders(
            self.clock, self.store, self.settings, lambda: self.gate, lambda: 8.6
        )

    def due(self) -> str | None:
        found = self.reminders.due()
        return notice_text(found).title if found is not None else None

    def show(self) -> None:
        found = self.reminders.due()
        assert found is not None
        self.reminders.was_shown(found, Channel.DESKTOP)

    def coming(self) -> list[str]:
        stand = self.reminders.stand(5)
        return [coming(one, self.clock.read().wall) for one in stand.coming]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_was_shown_is_not_due_again_and_a_restart_changes_nothing(desk: Desk) -> None:
    assert desk.due() == "Mid-morning session, 9 minutes"
    desk.show()
    desk.open()
    assert desk.due() is None
    desk.clock.advance(HOUR_S)
    again = desk.reminders.due()
    assert again is not None
    assert notice_text(again).body == "Until 12:30. Nothing is logged for it so far."


def test_a_snooze_comes_back_after_a_restart(desk: Desk) -> None:
    found = desk.reminders.due()
    assert found is not None
    desk.reminders.was_shown(found, Channel.DESKTOP)
    desk.reminders.snooze(found, Snooze.SHORT)
    desk.open()
    desk.clock.advance(9 * 60)
    assert desk.due() is None
    desk.clock.advance(60)
    assert desk.due() == "Mid-morning session, 9 minutes"


def test_what_is_skipped_is_announced_no_more(desk: Desk) -> None:
    found = desk.reminders.due()
    assert found is not None
    desk.reminders.skip(found)
    assert desk.coming()[0] == "Today 14:00: Mid-afternoon"


def test_the_users_own_plan_is_the_notice(desk: Desk) -> None:
    desk.settings.keep(SLOT_PLANS, {"mid_morning": "After my coffee"})
    found = desk.reminders.due()
    assert found is not None
    said = notice_text(found)
    assert said.title == "After my coffee: 9 minutes"
    assert said.body == "Mid-morning session, until 12:30."


def test_after_a_sleep_one_notice_sums_up(desk: Desk) -> None:
    desk.clock.advance(8 * HOUR_S)
    found = desk.reminders.due()
    assert found is not None
    assert notice_text(found).body == (
        "Until 20:00. Two earlier sessions went by; there is nothing to make up."
    )


@pytest.mark.parametrize(
    ("gate", "comes"),
    [
        (Open(), True),
        (Locked(Until.SEEN), False),
        (Locked(Until.CONSENT), False),
        (Locked(Until.LESS_PAIN, trigger=Trigger.MUCH_PAIN), False),
        (Locked(Until.SIGNS_ANSWERED, trigger=Trigger.MUCH_PAIN), False),
        (Locked(Until.SIGNS_ANSWERED, trigger=Trigger.LOST), False),
        (Locked(Until.SIGNS_ANSWERED, trigger=Trigger.WEEKLY), True),
    ],
)
def test_nothing_reminds_of_a_session_that_may_not_start(
    desk: Desk, gate: Gate, comes: bool
) -> None:
    desk.gate = gate
    assert (desk.due() is not None) is comes
    assert (desk.reminders.stand(1).hush is Hush.LOCKED) is not comes


def test_nothing_comes_in_a_flare(desk: Desk) -> None:
    desk.store.begin_flare(desk.clock.read(), BegunBy.BUTTON)
    assert desk.due() is None
    stand = desk.reminders.stand(5)
    assert (stand.hush, stand.coming) == (Hush.FLARE, ())


def test_a_pause_ends_by_itself_and_can_be_taken_back(desk: Desk) -> None:
    desk.reminders.pause(PauseFor.THREE_DAYS)
    stand = desk.reminders.stand(1)
    assert stand.is_resting
    assert desk.coming()[0] == "Thursday 10:00: Mid-morning"
    desk.reminders.pause(PauseFor.NO_END)
    assert desk.reminders.stand(1).hush is Hush.PAUSED
    desk.reminders.resume()
    assert not desk.reminders.stand(1).is_resting
    assert desk.due() is not None


def test_not_today_is_for_today_and_keeps_its_reason(desk: Desk) -> None:
    desk.reminders.not_today(WhyNot.AWAY)
    assert desk.reminders.stand(1).no_more_today
    assert desk.coming()[0] == "Tomorrow 10:00: Mid-morning"
    (event,) = desk.store.reminder_events(TEN.date())
    assert (event.word, event.why) == (Word.NOT_TODAY, WhyNot.AWAY)


def test_what_cannot_be_written_now_is_not_shown_twice_and_is_written_later(desk: Desk) -> None:
    desk.store.fail_next_write = DISK_FULL
    desk.show()
    desk.store.fail_next_write = DISK_FULL
    assert desk.due() is None
    assert desk.store.reminder_events(TEN.date()) == []
    desk.due()
    (event,) = desk.store.reminder_events(TEN.date())
    assert (event.word, event.channel) == (Word.SHOWN, Channel.DESKTOP)


def test_a_session_is_waited_for_after_getting_up(desk: Desk) -> None:
    desk.settings.keep_preferences(Preferences(usual_get_up=time(9, 30)))
    assert desk.due() is None
    assert desk.coming()[0] == "Today 10:30: Mid-morning"


def test_a_session_that_is_left_out_is_rested_from_before_the_next_notice(desk: Desk) -> None:
    session_id = desk.store.begin_session(a_start(desk.clock.read(), slot_id="mid_morning"))
    for number in range(a_start().prescription.holds):
        desk.store.add_hold(session_id, a_hold(number))
    desk.clock.advance(600)
    desk.store.end_session(session_id, SessionStatus.COMPLETED, desk.clock.read())
    desk.store.change_session(session_id, SessionWord.LEFT_OUT, desk.clock.read())
    assert desk.due() is None
    assert desk.coming()[0] == "Today 11:40: Mid-morning"
