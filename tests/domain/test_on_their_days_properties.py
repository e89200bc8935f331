"""Days of the week of a session: due on them alone, counted and told on them alone."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.adherence import adherence_by_week
from coach.domain.calendar import days, on_face
from coach.domain.instant import DAY_STARTS_H, Instant
from coach.domain.next_due import first_moment, next_due
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.prescription_record import from_plain, to_plain
from coach.domain.program import Slot
from coach.domain.record import SessionSummary
from coach.domain.slot_rhythm import (
    EVERY_DAY,
    EVERY_OTHER_DAY,
    Rhythm,
    on_weekdays,
    rhythm_of_code,
    times_a_week,
)
from coach.domain.slots import DaysInUse, SlotDay, is_rest_day, slots_of_day
from tests.builders import THREE_SLOTS, a_plan, a_prescription
from tests.domain.slot_days import MONDAY, at, done
from tests.domain.slot_plans import finished, first_days, zones

DAY = timedelta(days=1)
_WEEKDAYS = st.sets(st.integers(0, 6), min_size=1)
rhythms = (
    st.sampled_from([EVERY_DAY, EVERY_OTHER_DAY])
    | st.builds(on_weekdays, _WEEKDAYS.map(sorted), chosen=st.booleans())
    | st.integers(1, 7).map(times_a_week)
)
plans = st.lists(rhythms, min_size=1, max_size=3).map(
    lambda found: a_prescription(
        slots=tuple(
            Slot(slot.id, slot.name, slot.opens, slot.closes, one)
            for slot, one in zip(THREE_SLOTS, found, strict=False)
        )
    )
)


def due_in(plans: Sequence[PlanInForce], first: date, last: date) -> list[SlotDay]:
    return [each for day in days(first, last) for each in slots_of_day(plans, day)]


@given(rhythms)
def test_days_are_the_same_after_a_record_and_a_line_of_changes(days_of: Rhythm) -> None:
    plan = a_prescription(slots=(Slot("a", "A", time(9), time(10), days_of),))

    assert rhythm_of_code(days_of.code) == days_of
    assert from_plain(to_plain(plan)) == plan
    assert sum(days_of.falls_on(MONDAY + n * DAY, MONDAY) for n in range(14)) == pytest.approx(
        2 * days_of.days_a_week, abs=0.01
    )


@given(plans, zones, first_days)
def test_whoever_waits_is_told_of_each_session_on_its_days_and_on_no_other(
    plan: Prescription, zone: ZoneInfo, first: date
) -> None:
    in_force = [a_plan(Instant(0.0, datetime(2019, 1, 1, tzinfo=zone)), plan)]
    last = first + 6 * DAY
    due = {(each.day, each.slot.id) for each in due_in(in_force, first, last)}
    now = Instant(0.0, first_moment(on_face(first, time(DAY_STARTS_H)), zone).astimezone(zone))
    sessions: list[SessionSummary] = []
    told = []
    while (found := next_due(in_force, sessions, now, zone)) and found.due.day <= last:
        now = Instant(0.0, max(found.from_then, now.utc).astimezone(zone))
        sessions.append(finished(found, now))
        told.append((found.due.day, found.due.slot.id))

    # The clocks may skip a whole day across the date line, and with it what was due on it.
    assert len(told) == len(set(told))
    assert set(told) <= due
    assert all(_skipped(day, zone) for day, _ in due - set(told))


def _skipped(day: date, zone: ZoneInfo) -> bool:
    edges = (on_face(one, time(DAY_STARTS_H)) for one in (day, day + DAY))
    begins, ends = (first_moment(edge, zone) for edge in edges)
    return ends - begins < timedelta(hours=22)


@given(plans, st.lists(st.tuples(st.integers(0, 20), st.integers(0, 3)), max_size=30))
def test_no_more_is_due_than_was_asked_and_no_more_is_done_than_is_due(
    plan: Prescription, did: list[tuple[int, int]]
) -> None:
    in_force = [a_plan(at(MONDAY, 5), plan)]
    slot_ids = [*(slot.id for slot in plan.schedule.slots), None, None, None]
    sessions = [
        done(MONDAY + number * DAY, slot_ids[slot], number=nth)
        for nth, (number, slot) in enumerate(sorted(did))
    ]
    now = at(MONDAY + 21 * DAY, 5)
    in_use = DaysInUse([MONDAY], now.local_date)

    weeks = adherence_by_week(in_force, sessions, now, in_use)

    for week in weeks[:3]:
        assert week.prescribed == len(due_in(in_force, week.start, week.start + 6 * DAY))
        assert week.done <= week.prescribed
        for one in week.by_day:
            assert one.slots.due == len(slots_of_day(in_force, one.day))


def weekly(weekdays: tuple[int, ...]) -> Prescription:
    slot = THREE_SLOTS[0]
    days_of = on_weekdays(weekdays)
    return a_prescription(slots=(Slot(slot.id, slot.name, slot.opens, slot.closes, days_of),))


def test_all_of_a_week_with_three_days_is_all() -> None:
    in_force = [a_plan(at(MONDAY, 5), weekly((0, 2, 4)))]
    sessions = [done(MONDAY + number * DAY) for number in (0, 2, 4)]
    now = at(MONDAY + 7 * DAY, 5)

    week = adherence_by_week(in_force, sessions, now, DaysInUse([MONDAY], now.local_date))[0]

    assert (week.prescribed, week.completed, week.adherence_pct) == (3, 3, 100.0)
    rests = [is_rest_day(in_force, MONDAY + number * DAY) for number in range(3)]
    assert rests == [False, True, False]


def test_one_on_a_day_of_rest_counts_as_an_extra_one_and_makes_up_for_none() -> None:
    in_force = [a_plan(at(MONDAY, 5), weekly((0, 2, 4)))]
    now = at(MONDAY + 7 * DAY, 5)

    week = adherence_by_week(
        in_force, [done(MONDAY + DAY, None)], now, DaysInUse([MONDAY], now.local_date)
    )[0]

    assert (week.prescribed, week.completed, week.extra) == (3, 0, 1)


def test_every_other_day_goes_on_as_it_was_whatever_else_is_changed() -> None:
    slot = THREE_SLOTS[0]
    other = Slot(slot.id, slot.name, slot.opens, slot.closes, EVERY_OTHER_DAY)
    later = Slot(slot.id, slot.name, time(11), slot.closes, EVERY_OTHER_DAY)
    in_force = [
        a_plan(at(MONDAY, 5), a_prescription(slots=(other,))),
        a_plan(at(MONDAY + 3 * DAY, 5), a_prescription(slots=(later,))),
    ]

    due = [number for number in range(8) if slots_of_day(in_force, MONDAY + number * DAY)]

    assert due == [0, 2, 4, 6]
