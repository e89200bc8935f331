"""What is due next, and between which moments, where clocks are moved and people travel."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest

from coach.domain.instant import Instant
from coach.domain.next_due import NextDue, first_moment, next_due, upcoming
from coach.domain.program import Slot
from coach.domain.record import SessionStatus
from tests.builders import a_plan, a_prescription
from tests.domain.slot_days import CET, MONDAY, PLAN, at, done

TUESDAY = MONDAY + timedelta(days=1)


def told(found: NextDue | None) -> tuple[object, ...]:
    assert found is not None
    return found.due.day, found.due.slot.id, found.from_then.astimezone(CET).time()


def is_due(found: NextDue, now: Instant) -> bool:
    return found.from_then <= now.utc < found.over


def moment_in(zone: tzinfo, *face: int) -> Instant:
    return Instant(0.0, datetime(*face, tzinfo=zone))  # type: ignore[arg-type, misc] # six numbers


def test_before_the_first_slot_opens_it_is_the_next_one() -> None:
    found = next_due([PLAN], [], at(TUESDAY, 6), CET)
    assert told(found) == (TUESDAY, "mid_morning", time(10))
    assert found is not None
    assert not is_due(found, at(TUESDAY, 9, 59))
    assert is_due(found, at(TUESDAY, 10))


def test_one_that_can_still_be_done_is_due_until_the_next_one_opens() -> None:
    found = next_due([PLAN], [], at(TUESDAY, 13), CET)
    assert told(found) == (TUESDAY, "mid_morning", time(10))
    assert found is not None
    assert found.closes < at(TUESDAY, 13).utc < found.over
    assert told(next_due([PLAN], [], at(TUESDAY, 14), CET))[1] == "mid_afternoon"


def test_the_last_one_of_a_day_can_be_done_until_the_day_ends() -> None:
    night = Instant(0.0, datetime(2026, 11, 18, 3, 59, tzinfo=CET))
    assert told(next_due([PLAN], [], night, CET))[:2] == (TUESDAY, "early_evening")
    assert told(next_due([PLAN], [], night.later(60), CET))[0] == MONDAY + timedelta(days=2)


@pytest.mark.parametrize("holds", [10, 3])
def test_what_was_done_or_done_in_part_is_not_due_again(holds: int) -> None:
    begun = done(TUESDAY, holds=holds)
    assert told(next_due([PLAN], [begun], at(TUESDAY, 11), CET))[1] == "mid_afternoon"


def test_one_that_was_begun_and_not_done_is_still_due() -> None:
    begun = done(TUESDAY, holds=0, status=SessionStatus.STOPPED)
    assert told(next_due([PLAN], [begun], at(TUESDAY, 11), CET))[1] == "mid_morning"


def test_nothing_is_proposed_before_the_gap_is_over() -> None:
    gap_ends = at(TUESDAY, 15, 10)
    found = next_due([PLAN], [done(TUESDAY)], at(TUESDAY, 14, 30), CET, gap_ends)
    assert told(found) == (TUESDAY, "mid_afternoon", time(15, 10))
    assert found is not None
    assert not is_due(found, at(TUESDAY, 14, 30))


def test_a_slot_that_is_over_before_the_gap_is_is_passed_by() -> None:
    found = next_due([PLAN], [], at(TUESDAY, 13, 30), CET, at(TUESDAY, 14))
    assert told(found)[1] == "mid_afternoon"


def test_a_day_without_slots_is_passed_by_and_a_plan_without_any_ends_the_search() -> None:
    none = replace(PLAN, prescription=a_prescription(slots=()))
    assert next_due([none], [], at(TUESDAY, 11), CET) is None


def test_a_week_ahead_is_told_in_order() -> None:
    week = list(upcoming([PLAN], [], at(TUESDAY, 3), CET))
    assert [one.from_then for one in week] == sorted(one.from_then for one in week)
    assert len({(one.due.day, one.due.slot.id) for one in week}) == len(week) == 8 * 3 - 2


def test_a_clock_that_was_set_back_a_day_brings_back_nothing_that_was_done() -> None:
    of_both_days = [done(MONDAY), done(MONDAY, "mid_afternoon", number=2), done(TUESDAY)]
    assert told(next_due([PLAN], of_both_days, at(MONDAY, 11), CET))[1] == "early_evening"


def test_whoever_flies_over_the_date_line_does_no_session_of_a_date_twice() -> None:
    samoa, hawaii = ZoneInfo("Pacific/Apia"), ZoneInfo("Pacific/Honolulu")
    plan = a_plan(moment_in(samoa, 2026, 11, 16, 7, 0))
    of_tuesday = [
        done(TUESDAY, slot, number=number)
        for number, slot in enumerate(("mid_morning", "mid_afternoon", "early_evening"), 1)
    ]
    lands = moment_in(samoa, 2026, 11, 18, 11, 0).utc.astimezone(hawaii)
    assert lands.date() == TUESDAY

    found = next_due([plan], of_tuesday, Instant(0.0, lands), hawaii)

    assert found is not None
    assert found.due.day == TUESDAY + timedelta(days=1)
    assert found.from_then.astimezone(hawaii).time() == time(10)


NIGHT = Slot("night", "Night", time(2, 30), time(3, 30))
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("day_before", "opens"),
    [
        ((2026, 3, 28), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ((2026, 10, 24), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
    ids=["02:30 is skipped", "02:30 comes twice"],
)
def test_a_slot_in_the_hour_of_the_change_comes_once(
    day_before: tuple[int, int, int], opens: datetime
) -> None:
    plan = a_plan(moment_in(BERLIN, 2026, 1, 1, 8, 0), a_prescription(slots=(NIGHT,)))
    evening = moment_in(BERLIN, *day_before, 22, 0)

    found = next_due([plan], [], evening, BERLIN)

    assert found is not None
    assert (found.opens, found.due.day) == (opens, evening.local_date)
    after = Instant(0.0, found.over.astimezone(BERLIN))
    following = next_due([plan], [], after, BERLIN)
    assert following is not None
    assert following.due.day == evening.local_date + timedelta(days=1)


def test_the_day_that_samoa_left_out_begins_and_ends_at_midnight() -> None:
    left_out = datetime(2011, 12, 30, 10, 0)
    assert first_moment(left_out, ZoneInfo("Pacific/Apia")) == datetime(
        2011, 12, 30, 10, 0, tzinfo=UTC
    )


@pytest.mark.parametrize("year", [1, 9999])
def test_a_clock_at_the_end_of_all_dates_is_waited_for_in_vain(year: int) -> None:
    plan = a_plan(moment_in(UTC, 1, 1, 1, 12, 0))
    assert next_due([plan], [], moment_in(UTC, year, 6, 1, 12, 0), UTC) is None
