"""The calendar file, read back as calendar programs read it, and never over another file."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from coach.domain.slot_rhythm import Rhythm
from coach.handover.calendar_file import CalendarFile
from coach.services.ports.calendar_file import CalendarEntry
from coach.services.problems import ExportProblem
from tests.fakes.clock import FakeClock

NOW = FakeClock().read()
ODD = "After tea, 2 biscuits; then \\ “lie down”\nby the stove: 9 minutes — ready when you are, Zoë"
ENTRIES = (
    CalendarEntry("name-1", ODD, "Until 12:30.", datetime(2026, 11, 16, 10), 9, Rhythm(1)),
    CalendarEntry("name-2", "B", "C", datetime(2026, 11, 16, 14, 30), 1, Rhythm(2)),
    CalendarEntry("name-3", "D", "E", datetime(2026, 11, 17, 0, 30), 9, Rhythm(None, (1, 3))),
)


def read(path: Path) -> Calendar:
    return Calendar.from_ical(path.read_bytes())


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "steadyback.ics"
    CalendarFile().write(path, ENTRIES, NOW, replace=False)
    events = read(path).walk("VEVENT")
    assert [str(one["uid"]) for one in events] == [one.uid for one in ENTRIES]
    assert [str(one["summary"]) for one in events] == [one.title for one in ENTRIES]
    assert [one.decoded("dtstart") for one in events] == [one.begins for one in ENTRIES]
    assert [one.decoded("duration") for one in events] == [timedelta(minutes=m) for m in (9, 1, 9)]
    rules = [line for line in path.read_text().splitlines() if line.startswith("RRULE")]
    assert rules == [
        "RRULE:FREQ=DAILY;INTERVAL=1",
        "RRULE:FREQ=DAILY;INTERVAL=2",
        "RRULE:FREQ=WEEKLY;BYDAY=TU,TH",
    ]
    assert {str(one["class"]) for one in events} == {"PRIVATE"}


def test_times_follow_the_user_and_lines_are_as_the_format_wants_them(tmp_path: Path) -> None:
    path = tmp_path / "steadyback.ics"
    CalendarFile().write(path, ENTRIES, NOW, replace=False)
    lines = path.read_bytes().split(b"\r\n")
    assert b"DTSTART:20261116T100000" in lines  # neither a zone nor a Z
    assert b"BEGIN:VTIMEZONE" not in lines
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)


def test_what_is_written_later_counts_more(tmp_path: Path) -> None:
    found = []
    for days in (0, 1):
        path = tmp_path / f"{days}.ics"
        CalendarFile().write(path, ENTRIES[:1], NOW.later(days * 86400.0), replace=False)
        (event,) = read(path).walk("VEVENT")
        found.append((str(event["uid"]), int(str(event["sequence"])), event.decoded("dtstamp")))
    first, second = found
    assert first[0] == second[0]
    assert first[1:] < second[1:]


@pytest.mark.parametrize("what", ["a file", "a folder", "a link that leads nowhere"])
def test_it_is_never_written_over_what_is_there_unasked(tmp_path: Path, what: str) -> None:
    path = tmp_path / "mine.ics"
    if what == "a file":
        path.write_text("mine")
    elif what == "a folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(ExportProblem, match="already"):
        CalendarFile().write(path, ENTRIES, NOW, replace=False)
    assert [one.name for one in tmp_path.iterdir()] == ["mine.ics"]
    assert what != "a file" or path.read_text() == "mine"


def test_where_it_cannot_be_written_what_was_there_stands(tmp_path: Path) -> None:
    path = tmp_path / "no-such-folder" / "steadyback.ics"
    with pytest.raises(ExportProblem, match="cannot be written"):
        CalendarFile().write(path, ENTRIES, NOW, replace=True)
    assert list(tmp_path.iterdir()) == []


def test_one_that_the_user_agreed_to_replace_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "steadyback.ics"
    path.write_text("before")
    CalendarFile().write(path, ENTRIES, NOW, replace=True)
    assert len(read(path).walk("VEVENT")) == len(ENTRIES)
    assert [one.name for one in tmp_path.iterdir()] == ["steadyback.ics"]


def test_an_entry_ends_on_the_last_lived_day_also_after_midnight(tmp_path: Path) -> None:
    path, last = tmp_path / "steadyback.ics", date(2026, 11, 30)
    ends = [replace(one, last_day=last) for one in (ENTRIES[0], ENTRIES[2])]
    CalendarFile().write(path, ends, NOW, replace=False)
    rules = [line for line in path.read_text().splitlines() if line.startswith("RRULE")]
    assert rules == [
        "RRULE:FREQ=DAILY;UNTIL=20261130T100000;INTERVAL=1",
        "RRULE:FREQ=WEEKLY;UNTIL=20261201T003000;BYDAY=TU,TH",
    ]
