"""On a day of rest Today says so, and when the next session is; one can still be done."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.plan_in_force import PlanInForce
from coach.domain.program_dates import ProgramDates
from coach.domain.slot_rhythm import on_weekdays
from coach.domain.slots import SlotDay
from coach.ui.session.check_in_page import CheckInPage
from coach.ui.texts.today import later
from tests.builders import THREE_SLOTS, a_plan
from tests.fakes.clock import A_MORNING
from tests.ui.rooms import Room, a_room

TODAY = A_MORNING.date()


def on_days(room: Room, *from_today: int) -> None:
    """Have a session on the days of the week that come so many days from now."""
    plan = room.store.plans()[-1].prescription
    days = on_weekdays([(TODAY.weekday() + number) % 7 for number in from_today])
    slots = tuple(replace(slot, days=days) for slot in plan.schedule.slots)
    schedule = replace(plan.schedule, slots=slots)
    room.store.take_up(PlanInForce(room.clock.read(), replace(plan, schedule=schedule)))
    room.navigation.show("today")


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with a_room(Room(qtbot)) as made:
        yield made


def test_it_is_said_calmly_with_when_the_next_one_is(room: Room) -> None:
    on_days(room, 1, 3)
    words = room.words()
    assert "No session today" in words
    assert "Your plan leaves today free. The next session is tomorrow from 10:00." in words
    assert "missed" not in words.lower()


def test_a_week_from_now_is_told_with_its_date() -> None:
    """It has the name of today, and its name alone would be taken for today."""
    (slot, *_), plan = THREE_SLOTS, a_plan()
    said = [later(SlotDay(TODAY + timedelta(days=ahead), slot, plan), TODAY) for ahead in (1, 6, 7)]
    day = TODAY + timedelta(days=7)
    assert said == [
        "tomorrow from 10:00",
        f"on {day - timedelta(days=1):%A} from 10:00",
        f"on {day:%A} {day.day} {day:%B} from 10:00",
    ]


def test_an_extra_one_can_be_done(room: Room) -> None:
    on_days(room, 1)
    room.navigation.today.start_button.click()
    assert isinstance(room.page(), CheckInPage)


def test_a_session_of_today_has_the_exercises_of_today(room: Room) -> None:
    plan = room.store.plans()[-1].prescription
    tomorrow = on_weekdays([(TODAY.weekday() + 1) % 7])
    first, *others = plan.exercises
    changed = replace(plan, exercises=(replace(first, days=tomorrow), *others))
    room.store.take_up(PlanInForce(room.clock.read(), changed))
    room.navigation.show("today")

    assert first.name not in room.words().splitlines()
    session = room.start_session()
    assert [one.name for one in session.run.prescription.exercises] == [one.name for one in others]


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (ProgramDates(starts=TODAY + timedelta(days=9)), "Your program begins on "),
        (ProgramDates(ends=TODAY - timedelta(days=1)), "Your program has come to its end"),
    ],
)
def test_outside_its_dates_a_program_says_so_and_nothing_is_missed(
    room: Room, dates: ProgramDates, said: str
) -> None:
    plan = room.store.plans()[-1].prescription
    room.store.take_up(PlanInForce(room.clock.read(), replace(plan, dates=dates)))
    room.navigation.show("today")
    words = room.words()
    assert said in words
    assert "missed" not in words.lower()
    assert room.navigation.today.start_button.text().endswith("Do an extra session")
