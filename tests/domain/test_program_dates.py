"""From when until when a program asks for sessions: nothing is due, missed or told outside."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.adherence import adherence_by_week
from coach.domain.calendar import days
from coach.domain.next_due import next_due
from coach.domain.plan_differences import compare
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.program_dates import ProgramDates
from coach.domain.slot_rhythm import EVERY_OTHER_DAY
from coach.domain.slots import DaysInUse, slots_of_day
from coach.ui.texts.plan_differences import differs
from tests.builders import THREE_SLOTS, a_plan, a_prescription
from tests.domain.slot_days import MONDAY, at

DAY = timedelta(days=1)
BERLIN = ZoneInfo("Europe/Berlin")


def between(starts: date | None = None, ends: date | None = None) -> Prescription:
    return replace(a_prescription(), dates=ProgramDates(starts, None, ends))


@given(st.integers(-5, 20), st.integers(-5, 20))
def test_sessions_are_due_from_the_first_day_to_the_last(first: int, last: int) -> None:
    plan = between(MONDAY + first * DAY, MONDAY + last * DAY)
    assert from_plain(to_plain(plan)) == plan
    in_force = [a_plan(at(MONDAY, 5), plan)]

    due = [day for day in days(MONDAY, MONDAY + 20 * DAY) if slots_of_day(in_force, day)]

    assert due == [MONDAY + n * DAY for n in range(max(first, 0), last + 1)]


def test_a_week_is_whole_with_what_its_dates_asked_for() -> None:
    in_force = [a_plan(at(MONDAY, 5), between(MONDAY + 5 * DAY))]
    now = at(MONDAY + 7 * DAY, 5)
    week = adherence_by_week(in_force, [], now, DaysInUse([MONDAY], now.local_date))[0]
    assert week.prescribed == 2 * len(THREE_SLOTS)


def test_nothing_is_told_of_before_the_first_day_or_after_the_last() -> None:
    now = at(MONDAY, 5)
    found = next_due([a_plan(now, between(MONDAY + 3 * DAY))], [], now, BERLIN)
    assert found is not None
    assert found.due.day == MONDAY + 3 * DAY
    over = between(None, MONDAY - DAY)
    assert next_due([a_plan(at(MONDAY - 9 * DAY, 5), over)], [], now, BERLIN) is None


def test_every_other_day_is_counted_from_the_first_day_of_the_program() -> None:
    slots = tuple(replace(slot, days=EVERY_OTHER_DAY) for slot in THREE_SLOTS)
    plan = between(MONDAY + 3 * DAY)
    plan = replace(plan, schedule=replace(plan.schedule, slots=slots))
    in_force = [a_plan(at(MONDAY, 5), plan)]
    due = [n for n in range(9) if slots_of_day(in_force, MONDAY + n * DAY)]
    assert due == [3, 5, 7]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (None, date(2026, 12, 7), "Last day: no day named → 7 December 2026"),
        (date(2026, 12, 7), None, "Last day: 7 December 2026 → no day named"),
    ],
)
def test_dates_are_compared(before: date | None, after: date | None, said: str) -> None:
    assert [differs(one) for one in compare(between(None, before), between(None, after))] == [said]
