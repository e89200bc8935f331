"""Which slots are due when, and how each stands: what every screen and file shares."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from coach.domain.calendar import on_face
from coach.domain.instant import Instant
from coach.domain.plan_in_force import PlanInForce
from coach.domain.program import Slot
from coach.domain.record import SessionStatus, SessionSummary
from coach.domain.slots import (
    DaysInUse,
    SlotSessions,
    SlotStanding,
    SlotState,
    in_their_time,
    part_done,
    slots_of_day,
    slots_that_count,
)
from tests.builders import THREE_SLOTS, a_plan, a_prescription
from tests.domain.slot_days import CET, MONDAY, PLAN, SUNDAY_NIGHT, at, done, names


def due_slots(plans: Sequence[PlanInForce], day: date) -> tuple[Slot, ...]:
    return tuple(each.slot for each in slots_of_day(plans, day))


def test_nothing_is_due_before_the_first_plan() -> None:
    assert due_slots([PLAN], MONDAY - timedelta(days=1)) == ()
    assert due_slots([], MONDAY) == ()


@pytest.mark.parametrize(
    ("taken_up", "due"),
    [
        ((8, 0), ["mid_morning", "mid_afternoon", "early_evening"]),
        ((12, 29), ["mid_morning", "mid_afternoon", "early_evening"]),
        ((12, 30), ["mid_afternoon", "early_evening"]),
        ((21, 0), []),
    ],
)
def test_the_first_day_asks_only_for_slots_still_to_close(
    taken_up: tuple[int, int], due: list[str]
) -> None:
    plan = a_plan(at(MONDAY, *taken_up))
    assert names(due_slots([plan], MONDAY)) == due
    assert len(due_slots([plan], MONDAY + timedelta(days=1))) == 3


def test_a_plan_taken_up_after_midnight_asks_for_nothing_of_the_evening_before() -> None:
    plan = a_plan(Instant(0.0, datetime(2026, 11, 17, 0, 30, tzinfo=CET)))
    assert plan.first_day == MONDAY
    assert due_slots([plan], MONDAY) == ()


def test_a_change_at_noon_leaves_the_morning_to_the_plan_before() -> None:
    two_slots = (
        Slot("noon", "Noon", time(11), time(13)),
        Slot("evening", "Evening", time(18), time(20)),
    )
    wednesday = MONDAY + timedelta(days=2)
    newer = a_plan(at(wednesday, 12, 45), a_prescription(slots=two_slots))
    due = slots_of_day([PLAN, newer], wednesday)
    assert [(each.slot.id, each.plan) for each in due] == [
        ("mid_morning", PLAN),
        ("noon", newer),
        ("evening", newer),
    ]
    assert names(due_slots([PLAN, newer], wednesday + timedelta(days=1))) == ["noon", "evening"]


def test_the_same_slots_are_due_once_however_often_the_plan_changes_in_a_day() -> None:
    plans = [PLAN, *(a_plan(at(MONDAY + timedelta(days=2), hour)) for hour in (9, 11, 15, 19))]
    assert due_slots(plans, MONDAY + timedelta(days=2)) == THREE_SLOTS


def test_a_slot_after_midnight_belongs_to_the_evening() -> None:
    night = Slot("night", "Night", time(23), time(0, 30))
    (due,) = slots_of_day([a_plan(at(MONDAY, 8), a_prescription(slots=(night,)))], MONDAY)
    assert due.opens == datetime(2026, 11, 16, 23)
    assert due.closes == datetime(2026, 11, 17, 0, 30)
    assert on_face(MONDAY, time(4)) == datetime(2026, 11, 16, 4)


def missed(sessions: Sequence[SessionSummary], last: date, now: Instant) -> list[tuple[date, str]]:
    in_use = DaysInUse([MONDAY], now.local_date)
    found = slots_that_count([PLAN], sessions, MONDAY, last, now, in_use)
    return [(each.due.day, each.due.slot.id) for each in found if each.missed]


def test_missed_slots_are_over_and_empty() -> None:
    friday = MONDAY + timedelta(days=5)

    assert missed([done(MONDAY)], friday, at(MONDAY, 17)) == []
    assert missed([done(MONDAY)], friday, at(MONDAY, 17, 30)) == [(MONDAY, "mid_afternoon")]


@pytest.mark.parametrize("status", [SessionStatus.RUNNING, SessionStatus.STOPPED])
def test_a_session_that_was_begun_keeps_its_slot_from_being_missed(status: SessionStatus) -> None:
    begun = done(MONDAY, holds=0, status=status)

    assert missed([begun], MONDAY, at(MONDAY, 14)) == []


@pytest.mark.parametrize(
    ("statuses", "state"),
    [
        ([SessionStatus.DISCARDED], SlotState.LEFT_OUT),
        ([SessionStatus.DISCARDED, SessionStatus.DISCARDED], SlotState.LEFT_OUT),
        ([SessionStatus.DISCARDED, SessionStatus.RUNNING], SlotState.BEGUN),
        ([SessionStatus.DISCARDED, SessionStatus.COMPLETED], SlotState.DONE),
    ],
)
def test_a_slot_of_which_all_was_left_out_is_due_and_neither_done_nor_missed(
    statuses: Sequence[SessionStatus], state: SlotState
) -> None:
    begun = [
        done(MONDAY, holds=0 if one is SessionStatus.RUNNING else 10, status=one)
        for one in statuses
    ]
    (slot, *_) = SlotSessions(begun).day([PLAN], MONDAY, at(MONDAY, 18))
    assert (slot.state, slot.counts, slot.missed) == (state, True, False)
    assert slot.part == (1.0 if state is SlotState.DONE else 0.0)
    (spared, *_) = SlotSessions(begun, {MONDAY}).day([PLAN], MONDAY, at(MONDAY, 18))
    assert spared.state is (state if state is SlotState.DONE else SlotState.SPARED)


class TestWhatFillsASlot:
    """A session fills its slot by what was done in it, wherever that is asked."""

    def standing(self, *sessions: SessionSummary, now: Instant | None = None) -> SlotStanding:
        return SlotSessions(sessions).day([PLAN], MONDAY, now or at(MONDAY, 11))[0]

    def test_nothing_done_fills_nothing(self) -> None:
        begun = done(MONDAY, holds=0, status=SessionStatus.STOPPED)

        assert self.standing(begun).state is SlotState.DUE
        assert self.standing(begun).session is None
        assert self.standing(begun, now=SUNDAY_NIGHT).state is SlotState.BEGUN

    def test_a_part_is_a_part(self) -> None:
        found = self.standing(done(MONDAY, holds=3, status=SessionStatus.STOPPED))

        assert found.state is SlotState.DONE_IN_PART
        assert found.part == pytest.approx(0.3)

    def test_the_one_with_the_most_done_counts(self) -> None:
        first = done(MONDAY, holds=0, status=SessionStatus.STOPPED)
        second = done(MONDAY, holds=4, number=2, status=SessionStatus.STOPPED)
        third = done(MONDAY, number=3)

        assert self.standing(first, second).session == second
        assert self.standing(first, second, third).session == third
        assert self.standing(first, second, third).state is SlotState.DONE

    def test_one_made_shorter_is_a_part_of_the_whole_one(self) -> None:
        short = replace(done(MONDAY), minutes_wanted=5.0)

        assert self.standing(short).state is SlotState.DONE_IN_PART
        assert part_done(short, PLAN) == pytest.approx(10 / PLAN.prescription.holds)
        assert part_done(short) == 1.0


class TestAClockThatWasWrong:
    """What was taken up last is in force, whatever its date says; no day nobody lived counts."""

    NOW = at(MONDAY, 11)

    def test_a_first_start_in_2036_has_something_due_today(self) -> None:
        ahead = a_plan(Instant(0.0, datetime(2036, 3, 1, 9, tzinfo=CET)))

        plans = in_their_time([ahead], self.NOW)

        assert len(due_slots(plans, MONDAY)) == 3

    def test_a_plan_taken_up_after_the_clock_was_put_right_is_in_force(self) -> None:
        ahead = a_plan(Instant(0.0, datetime(2036, 3, 1, 9, tzinfo=CET)))
        evening = a_prescription(slots=(Slot("evening", "Evening", time(18), time(20)),))
        right = a_plan(at(MONDAY, 9), evening)

        plans = in_their_time([ahead, right], self.NOW)

        assert plans[-1].prescription is right.prescription
        assert names(due_slots(plans, MONDAY)) == ["evening"]
        assert names(due_slots(plans, MONDAY + timedelta(days=3))) == ["evening"]

    def test_no_plan_begins_before_the_one_it_took_the_place_of(self) -> None:
        behind = a_plan(Instant(0.0, datetime(2000, 1, 1, 9, tzinfo=CET)), a_prescription(slots=()))

        plans = in_their_time([PLAN, behind], at(MONDAY + timedelta(days=7), 11))

        assert [plan.since for plan in plans] == [PLAN.since, PLAN.since]
        assert due_slots(plans, MONDAY + timedelta(days=1)) == ()

    def test_a_first_start_in_2000_has_missed_nothing(self) -> None:
        behind = a_plan(Instant(0.0, datetime(2000, 1, 1, 9, tzinfo=CET)))
        nothing = DaysInUse([], MONDAY)

        assert slots_that_count([behind], [], date.min, date.max, self.NOW, nothing) == ()

    @pytest.mark.parametrize("entry", [date(2000, 1, 1), date(2016, 11, 16)])
    def test_years_without_an_entry_are_no_missed_years(self, entry: date) -> None:
        behind = a_plan(Instant(0.0, datetime(2000, 1, 1, 9, tzinfo=CET)))
        in_use = DaysInUse([entry, MONDAY], MONDAY)

        found = slots_that_count([behind], [], date.min, date.max, at(MONDAY, 23), in_use)

        assert {each.due.day for each in found} <= {entry, MONDAY}

    def test_entries_in_the_future_take_no_day_away(self) -> None:
        in_use = DaysInUse([MONDAY, date(2036, 3, 1)], MONDAY + timedelta(days=2))

        assert [MONDAY + timedelta(days=n) in in_use for n in range(4)] == [True, True, True, False]

    @pytest.mark.parametrize("year", [1, 9999])
    def test_the_first_and_last_years_there_are_break_nothing(self, year: int) -> None:
        moment = Instant(0.0, datetime(year, 6, 1, 11, tzinfo=UTC))
        plans = in_their_time([a_plan(moment)], moment)

        found = SlotSessions(()).day(plans, moment.local_date, moment)

        assert found[0].state is SlotState.DUE
