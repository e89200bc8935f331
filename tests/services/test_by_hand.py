"""A past session that is added by hand: kept, told anew, counted in its slot, and refused."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from coach.domain.by_hand import Amount, ToldSession, WhyNot
from coach.domain.instant import Instant
from coach.domain.record import SessionStatus, counted
from coach.services.by_hand import ByHand
from coach.services.progress import read_progress
from coach.ui.texts.trends import adherence_sentence, adherence_table, week_read
from tests.builders import THREE_SLOTS, a_hold, a_plan, a_prescription, a_start
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

NOW = datetime.fromisoformat("2026-11-24T16:00:00+01:00")
YESTERDAY = date(2026, 11, 23)


def a_record() -> MemoryStore:
    """Return a record with a plan of three slots a day, since two weeks, and one session."""
    store = MemoryStore()
    schedule = replace(a_prescription().schedule, slots=THREE_SLOTS)
    began = Instant(0.0, NOW - timedelta(days=14))
    store.take_up(a_plan(began, replace(a_prescription(), schedule=schedule)))
    at = Instant(0.0, NOW - timedelta(days=7))
    done = store.begin_session(a_start(at, slot_id=None))
    store.add_hold(done, a_hold(started=at))
    store.end_session(done, SessionStatus.STOPPED, at.later(600))
    return store


def by_hand(store: MemoryStore) -> ByHand:
    return ByHand(FakeClock(wall=NOW), store)


def at_ten(amount: Amount = Amount.WHOLE, day: date = YESTERDAY) -> ToldSession:
    return ToldSession(day, time(10, 30), amount)


def test_it_counts_for_its_slot_and_every_count_says_how() -> None:
    store = a_record()
    before = read_progress(store, Instant(0.0, NOW)).adherence
    told = by_hand(store).add(at_ten())
    assert isinstance(told, str)
    assert isinstance(by_hand(store).add(ToldSession(YESTERDAY, time(15, 0), Amount.HALF)), str)

    after = read_progress(store, Instant(0.0, NOW)).adherence
    week, was = after.weeks[-1], before.weeks[-1]
    assert (week.completed, week.partial) == (was.completed + 1, was.partial + 1)
    assert week.partial_share == was.partial_share + 0.5
    assert (week.prescribed, week.held_s, week.by_hand) == (was.prescribed, was.held_s, 2)
    assert week.asked_s < was.asked_s
    assert adherence_sentence(after.weeks).endswith("Of them 2 were added by hand.")
    assert "By hand" in adherence_table(after.weeks).headers
    assert "By hand" not in adherence_table(before.weeks).headers
    assert ", 2 by hand" in week_read(week)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (ToldSession(date(2026, 11, 24), time(16, 1)), WhyNot.TO_COME),
        (ToldSession(date(2026, 11, 1), time(10, 0)), WhyNot.NO_PLAN),
        (ToldSession(date(2026, 11, 17), time(16, 2)), WhyNot.IN_ANOTHER),
    ],
)
def test_what_cannot_have_been_is_refused_and_nothing_is_kept(
    told: ToldSession, why: WhyNot
) -> None:
    store = a_record()
    before = store.over(date.min, date.max)
    assert by_hand(store).add(told) is why
    assert store.over(date.min, date.max) == before


def test_told_anew_the_first_one_is_kept_and_left_out() -> None:
    store = a_record()
    first = by_hand(store).add(at_ten())
    assert isinstance(first, str)
    second = by_hand(store).add(at_ten(Amount.HALF), replaces=first)
    assert isinstance(second, str)

    found = {one.id: one for one in store.over(YESTERDAY, YESTERDAY)}
    assert found[first].status is SessionStatus.DISCARDED
    assert (found[second].totals.share, found[second].status) == (0.5, SessionStatus.PARTIAL)
    assert found[first].started.utc != found[second].started.utc
    assert f"{found[second].started.wall:%H:%M}" == "10:30"


def test_refused_when_told_anew_the_first_one_still_counts() -> None:
    store = a_record()
    first = by_hand(store).add(at_ten())
    assert isinstance(first, str)
    assert by_hand(store).add(at_ten(day=date(2026, 11, 25)), replaces=first) is WhyNot.TO_COME
    assert [one.id for one in counted(store.sessions(YESTERDAY, YESTERDAY))] == [first]


def test_one_that_just_ended_ends_no_later_than_now() -> None:
    store = a_record()
    told = by_hand(store).add(ToldSession(date(2026, 11, 24), time(15, 59)))
    assert isinstance(told, str)
    ended = store.whole_session(told).session.ended
    assert ended is not None
    assert ended.wall == NOW
