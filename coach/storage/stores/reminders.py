"""What was shown of reminders and what was answered, in SQLite."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, insert, or_, select

from coach.domain.reminding.history import PAUSING, ReminderEvent
from coach.storage import reminder_rows
from coach.storage.day_tables import REMINDER_EVENTS
from coach.storage.stores.connections import RecordPart


class SqlReminders(RecordPart):
    """The `ReminderStore` of a record."""

    def add_reminder_event(self, event: ReminderEvent) -> None:
        """Keep that something happened."""
        with self.connections.writing() as connection:
            connection.execute(insert(REMINDER_EVENTS).values(reminder_rows.values(event)))

    def reminder_events(self, since: date) -> Sequence[ReminderEvent]:
        """Return what is about a local day or a later one, and the last word about pauses."""
        words = [word.value for word in PAUSING]
        last_pause = (
            select(func.max(REMINDER_EVENTS.c.id))
            .where(REMINDER_EVENTS.c.word.in_(words))
            .scalar_subquery()
        )
        query = (
            select(REMINDER_EVENTS)
            .where(
                or_(
                    REMINDER_EVENTS.c.local_day >= since.isoformat(),
                    REMINDER_EVENTS.c.id == last_pause,
                )
            )
            .order_by(REMINDER_EVENTS.c.id)
        )
        with self.connections.reading() as connection:
            return [reminder_rows.read(row) for row in connection.execute(query).mappings()]
