"""Rows of `reminder_events`."""

from datetime import UTC, datetime

from coach.domain.instant import Instant
from coach.domain.reminding.history import Channel, ReminderEvent, WhyNot, Word
from coach.storage.rows import Row, Values, instant, local_day, reads, utc_text


def values(event: ReminderEvent) -> Values:
    """Return an event as column values."""
    return {
        "at_utc": utc_text(event.at),
        "at_offset_s": event.at.offset_s,
        "local_day": event.day.isoformat(),
        "word": event.word.value,
        "slot_id": event.slot_id,
        "until_utc": None if event.until is None else utc_text(Instant(0.0, event.until)),
        "channel": None if event.channel is None else event.channel.value,
        "why": None if event.why is None else event.why.value,
    }


@reads("reminder_events")
def read(row: Row) -> ReminderEvent:
    """Return a row of `reminder_events` as a value."""
    until, channel, why = row["until_utc"], row["channel"], row["why"]
    return ReminderEvent(
        at=instant(row["at_utc"], row["at_offset_s"]),
        day=local_day(row["local_day"]),
        word=Word(row["word"]),
        slot_id=row["slot_id"],
        until=None if until is None else datetime.fromisoformat(until).astimezone(UTC),
        channel=None if channel is None else Channel(channel),
        why=None if why is None else WhyNot(why),
    )
