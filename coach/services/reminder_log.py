"""Keeps what happens on notices; what cannot be written down now is written later.

So no notice is lost or shown twice while a copy is being put in place of the record.
"""

from collections.abc import Sequence
from datetime import date

from coach.domain.reminding.history import ReminderEvent, ReminderHistory
from coach.services.ports import ReminderStore
from coach.services.problems import StoreProblem


class ReminderLog:
    """The events of one record, and those that wait to be written."""

    def __init__(self, store: ReminderStore) -> None:
        self._store = store
        self._unkept: list[ReminderEvent] = []

    @property
    def unkept(self) -> Sequence[ReminderEvent]:
        """What waits to be written."""
        return self._unkept

    def history(self, since: date) -> ReminderHistory:
        """Return what happened, with what is not written yet.

        Raises:
            StoreProblem: the record cannot be read.
        """
        kept: Sequence[ReminderEvent] = self._store.reminder_events(since)
        return ReminderHistory((*kept, *self._unkept))

    def note(self, event: ReminderEvent) -> None:
        """Keep what happened on a notice: now, or as soon as that can be done."""
        self._unkept.append(event)
        self.write_down()

    def keep(self, event: ReminderEvent) -> None:
        """Keep what the user chose on a page.

        Raises:
            StoreProblem: it cannot be written.
        """
        self.write_down()
        self._store.add_reminder_event(event)

    def write_down(self) -> None:
        """Write what waits, if that can be done."""
        if not self._unkept:
            return
        try:
            with self._store.together():
                for event in self._unkept:
                    self._store.add_reminder_event(event)
        except StoreProblem:
            return
        self._unkept.clear()
