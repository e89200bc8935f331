"""What every `ReminderStore` does, the fake as well as the one on disk."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.domain.reminding.history import Channel, ReminderEvent, WhyNot, Word
from coach.services.ports import ReminderStore
from coach.storage.store import SqlStore
from coach.storage.stores.reminders import SqlReminders
from tests.fakes.memory_reminders import MemoryReminders
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import DAY, EARLY, on, read_back


@pytest.fixture
def store(new_store: NewStore) -> ReminderStore:
    """Return the reminders of an empty record, by themselves."""
    whole = new_store()
    return SqlReminders(whole.connections) if isinstance(whole, SqlStore) else MemoryReminders()


def test_what_happened_comes_back_whole_and_in_the_order_of_keeping(store: ReminderStore) -> None:
    until = on(23, 10, 12).utc + timedelta(microseconds=5)
    events = [
        ReminderEvent(on(23, 10), DAY, Word.SHOWN, "mid_morning", channel=Channel.TRAY),
        ReminderEvent(on(23, 9), DAY, Word.SNOOZED, "mid_morning", until=until),
        ReminderEvent(on(23, 11), DAY, Word.NOT_TODAY, why=WhyNot.AWAY),
    ]
    for one in events:
        store.add_reminder_event(one)
    kept = [replace(one, at=read_back(one.at)) for one in events]
    assert store.reminder_events(EARLY) == kept
    assert store.reminder_events(DAY + timedelta(days=1)) == []


def test_the_last_word_about_pauses_is_never_too_old(store: ReminderStore) -> None:
    tomorrow = DAY + timedelta(days=1)
    for minute, word in enumerate((Word.PAUSED, Word.RESUMED, Word.PAUSED, Word.SHOWN)):
        store.add_reminder_event(ReminderEvent(on(23, 9, minute), DAY, word))
    (kept,) = store.reminder_events(tomorrow)
    assert (kept.word, kept.at) == (Word.PAUSED, read_back(on(23, 9, 2)))
