"""Where it is kept what was shown of reminders, and what was answered."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from coach.domain.reminding.history import ReminderEvent
from coach.services.ports.transactions import Transactions


class ReminderStore(Transactions, Protocol):
    """What happened to reminders. Nothing replaces anything."""

    def add_reminder_event(self, event: ReminderEvent) -> None:
        """Keep that something happened."""

    def reminder_events(self, since: date) -> Sequence[ReminderEvent]:
        """Return what is about a local day or a later one, in the order of keeping.

        Where a pause, begun or taken back, is the last of its kind, it is among them whatever its
        day.
        """
