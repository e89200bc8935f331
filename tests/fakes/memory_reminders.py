"""What was shown of reminders, in memory, held to the contract of `ReminderStore`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from coach.domain.reminding.history import PAUSING, ReminderEvent
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


class MemoryReminders(MemoryTransactions):
    """Keeps it in a list."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_reminders",)

    def __init__(self) -> None:
        super().__init__()
        self._reminders: list[ReminderEvent] = []

    def add_reminder_event(self, event: ReminderEvent) -> None:
        self._write()
        self._reminders.append(replace(event, at=as_kept(event.at)))

    def reminder_events(self, since: date) -> Sequence[ReminderEvent]:
        pauses = [one for one in self._reminders if one.word in PAUSING]
        last = pauses[-1:]
        return [one for one in self._reminders if one.day >= since or one in last]
