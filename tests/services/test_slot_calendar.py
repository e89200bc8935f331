"""The slots as a calendar's entries: the plan's times, the user's words, and names that stay."""

from dataclasses import replace
from datetime import datetime, time, timedelta, timezone

import pytest

from coach.domain.plan_in_force import PlanInForce
from coach.domain.program_dates import ProgramDates
from coach.domain.slot_rhythm import EVERY_OTHER_DAY, Rhythm
from coach.services.ports.calendar_file import CalendarEntry
from coach.services.preferences import Preferences
from coach.services.settings import SLOT_PLANS, Settings
from coach.services.slot_calendar import calendar_entries
from coach.ui.texts.reminders import calendar_words
from tests.builders import THREE_SLOTS, a_prescription
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

CET = timezone(timedelta(hours=1))
ELEVEN = datetime(2026, 11, 16, 11, 0, tzinfo=CET)


class Desk:
    """A record with three slots a day, at eleven in the morning of its first day."""

    def __init__(self, at: datetime = ELEVEN) -> None:
        self.clock, self.store = FakeClock(at), MemoryStore()
        self.settings = Settings(self.store)
        self.store.take_up(PlanInForce(self.clock.read(), a_prescription()))

    def entries(self) -> list[CalendarEntry]:
        return list(calendar_entries(self.store, self.clock.read(), calendar_words))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_each_slot_is_one_entry_of_every_day_from_its_next_time_on(desk: Desk) -> None:
    desk.clock.advance(2 * 3600)
    day = datetime(2026, 11, 16)
    assert [(one.begins - day, one.rhythm) for one in desk.entries()] == [
        (timedelta(days=1, hours=10), Rhythm(1)),
        (timedelta(hours=14), Rhythm(1)),
        (timedelta(hours=17, minutes=30), Rhythm(1)),
    ]


def test_the_users_own_plan_is_the_title(desk: Desk) -> None:
    desk.settings.keep(SLOT_PLANS, {"mid_morning": "After my coffee"})
    first, second, _ = desk.entries()
    assert first.title == f"After my coffee: {first.minutes} minutes"
    assert first.body.startswith("Mid-morning session, until 12:30.")
    assert second.title == f"Mid-afternoon session, {second.minutes} minutes"


def test_names_stay_with_their_slot_and_differ_between_records(desk: Desk) -> None:
    names = [one.uid for one in desk.entries()]
    desk.clock.advance(40 * 86400)
    desk.settings.keep(SLOT_PLANS, {"mid_morning": "After my coffee"})
    desk.store.take_up(PlanInForce(desk.clock.read(), a_prescription()))
    assert [one.uid for one in desk.entries()] == names
    other = Desk(ELEVEN + timedelta(microseconds=1))
    assert not {one.uid for one in other.entries()} & set(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("usual", "begins"),
    [(None, 10.0), (time(8), 10.0), (time(9, 30), 10.5), (time(11), 12.0), (time(12), 10.0)],
)
def test_it_begins_once_the_guard_after_getting_up_is_over(
    desk: Desk, usual: time | None, begins: float
) -> None:
    desk.settings.keep_preferences(replace(Preferences(), usual_get_up=usual))
    assert desk.entries()[0].begins == datetime(2026, 11, 16) + timedelta(hours=begins)


def test_every_other_day_is_told_as_today_tells_it_whatever_was_changed_since(desk: Desk) -> None:
    """The plan was changed on a day on which no session is due."""
    plan = a_prescription(
        slots=tuple(replace(slot, days=EVERY_OTHER_DAY) for slot in THREE_SLOTS[:1])
    )
    desk.store.take_up(PlanInForce(desk.clock.read(), plan))
    desk.clock.advance(86400)
    desk.store.take_up(PlanInForce(desk.clock.read(), replace(plan, short_on_time=("bird_dog",))))

    (entry,) = desk.entries()

    assert entry.begins == datetime(2026, 11, 18, 10)
    assert entry.rhythm == Rhythm(2)


def test_what_is_written_ends_with_the_program(desk: Desk) -> None:
    last = ELEVEN.date() + timedelta(days=9)
    plan = replace(a_prescription(), dates=ProgramDates(ends=last))
    desk.store.take_up(PlanInForce(desk.clock.read(), plan))
    assert {one.last_day for one in desk.entries()} == {last}
