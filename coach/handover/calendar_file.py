"""Writes slots as an iCalendar file (RFC 5545), by the icalendar library.

Times are "floating": 10:00 is ten by the clock of wherever the user is, as slots are. With a zone
written into the file, a journey would move them. The UID of an entry never changes, so importing a
newer file replaces the entries of an older one.
"""

import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coach.domain.calendar import on_face
from coach.domain.instant import Instant
from coach.handover import texts as words
from coach.private_files import write_whole
from coach.services.ports.calendar_file import CalendarEntry
from coach.services.problems import ExportProblem

if TYPE_CHECKING:
    from icalendar import Event

_PRODUCT = "-//Steadyback//Calendar//EN"
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_COUNTED_FROM = datetime(2026, 1, 1, tzinfo=UTC)


class CalendarFile:
    """The `CalendarWriter` of calendar programs."""

    def write(
        self, path: Path, entries: Sequence[CalendarEntry], now: Instant, *, replace: bool
    ) -> None:
        """Write entries into a file, whole or not at all."""
        if not replace and os.path.lexists(path):
            raise ExportProblem(words.CALENDAR_THERE.format(path=path), words.CALENDAR_ANOTHER)
        try:
            write_whole(path, as_calendar(entries, now))
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise ExportProblem(
                words.CALENDAR_NOT_WRITTEN.format(path=path, why=why), words.CALENDAR_ELSEWHERE
            ) from error


def as_calendar(entries: Sequence[CalendarEntry], now: Instant) -> bytes:
    """Return entries as a calendar file holds them."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for entry in entries:
        calendar.add_component(_event(entry, now))
    written: bytes = calendar.to_ical()
    return written


def _event(entry: CalendarEntry, now: Instant) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.utc.replace(microsecond=0))
    # Of two entries with the same UID calendars keep the one with the greater number.
    event.add("sequence", max(0, (now.utc - _COUNTED_FROM) // timedelta(minutes=1)))
    event.add("summary", entry.title)
    event.add("description", entry.body)
    event.add("dtstart", entry.begins)
    event.add("duration", timedelta(minutes=entry.minutes))
    event.add("rrule", _rule(entry))
    # In a shared calendar others see neither what it is nor that the time is taken.
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _rule(entry: CalendarEntry) -> dict[str, object]:
    rhythm, rule = entry.rhythm, dict[str, object]()
    if entry.last_day is not None:
        # Of lived days, as the plan says it: after midnight it is one day later in a calendar.
        rule["until"] = on_face(entry.last_day, entry.begins.time())
    if rhythm.every_days is not None:
        return {"freq": "daily", "interval": rhythm.every_days} | rule
    return {"freq": "weekly", "byday": [_DAYS[day] for day in rhythm.weekdays]} | rule
