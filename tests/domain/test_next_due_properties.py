"""Waiting for slots, wherever one lives and whatever the clock does: each comes, and comes once."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.calendar import days, on_face
from coach.domain.instant import DAY_STARTS_H, Instant
from coach.domain.next_due import NextDue, first_moment, next_due
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionSummary
from coach.domain.slots import SlotSessions, slot_for_now, slots_of_day
from tests.domain.slot_plans import finished, first_days, plans, zones

DAY = timedelta(days=1)


def _here(moment: datetime, zone: ZoneInfo) -> Instant:
    return Instant(0.0, moment.astimezone(zone))


def _begin(day: date, zone: ZoneInfo) -> Instant:
    return _here(first_moment(on_face(day, time(DAY_STARTS_H)), zone), zone)


def _wait(plan: PlanInForce, start: Instant, last: date, zone: ZoneInfo) -> Iterator[NextDue]:
    """Yield each slot that comes to whoever does none of them."""
    now = start
    while (found := next_due([plan], [], now, zone)) and found.due.day <= last:
        yield found
        now = _here(found.over, zone)


@given(plans(), zones, first_days)
def test_whoever_waits_is_told_of_each_slot_once_and_in_order(
    plan: PlanInForce, zone: ZoneInfo, first: date
) -> None:
    last = first + timedelta(days=3)
    due = [each for day in days(first, last) for each in slots_of_day([plan], day)]
    there = [
        each for each, following in zip(due, (*due[1:], None), strict=True)
        if following is None or first_moment(each.opens, zone) < first_moment(following.opens, zone)
    ]  # fmt: skip

    came = list(_wait(plan, _begin(first, zone), last, zone))

    assert [each.due for each in came] == there
    for each, following in pairwise(came):
        assert each.opens <= each.closes <= each.over <= following.from_then


@given(plans(), zones, first_days)
def test_whoever_does_each_when_told_is_told_of_none_again(
    plan: PlanInForce, zone: ZoneInfo, first: date
) -> None:
    now, told = _begin(first, zone), []
    sessions: list[SessionSummary] = []
    while (found := next_due([plan], sessions, now, zone)) and found.due.day < first + 3 * DAY:
        now = _here(max(found.from_then, now.utc), zone)
        assert found.from_then <= now.utc < found.over
        sessions.append(finished(found, now))
        told.append((found.due.day, found.due.slot.id))

    assert len(set(told)) == len(told) >= 3 * len(plan.prescription.schedule.slots) - 1


@given(
    plans(),
    first_days,
    st.lists(st.tuples(zones, st.timedeltas(-2 * DAY, 2 * DAY)), min_size=1, max_size=7),
)
def test_what_was_done_never_comes_again_however_one_travels_and_sets_the_clock(
    plan: PlanInForce, first: date, moves: list[tuple[ZoneInfo, timedelta]]
) -> None:
    now, told = _begin(first, moves[0][0]), set()
    sessions: list[SessionSummary] = []
    for zone, jump in moves:
        now = _here(now.utc + jump, zone)
        found = next_due([plan], sessions, now, zone)
        assert found is not None
        assert now.utc < found.over
        key = (found.due.day, found.due.slot.id)
        assert key not in told
        told.add(key)
        sessions.append(finished(found, now))


@given(plans(earliest=5), zones, first_days, st.timedeltas(timedelta(), DAY), st.booleans())
def test_what_is_due_now_is_what_a_session_begun_now_counts_for(
    plan: PlanInForce,
    zone: ZoneInfo,
    first: date,
    passed: timedelta,
    one_done: bool,
) -> None:
    begins = _begin(first, zone)
    found = next_due([plan], [], begins, zone)
    assert found is not None
    sessions = [finished(found, begins)] if one_done else []
    now = _here(begins.utc + passed, zone)
    standing = SlotSessions(sessions).day([plan], now.local_date, now)

    following = next_due([plan], sessions, now, zone)

    wanted = slot_for_now(standing)
    assert following is not None
    assert (following.due.slot if following.due.day == now.local_date else None) == wanted


@given(zones, first_days, st.times())
def test_a_first_moment_is_when_the_clock_gets_there_first(
    zone: ZoneInfo, day: date, at: time
) -> None:
    face = datetime.combine(day, at.replace(second=0, microsecond=0, fold=0))

    moment = first_moment(face, zone)

    assert _face(moment, zone) >= face
    for minutes in (1, 2, 5, 29, 30, 31, 59, 60, 61, 24 * 60):
        assert _face(moment - timedelta(minutes=minutes), zone) < face


def _face(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)
