"""History: every session, newest first, whole down to its holds; left out and put back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.day_entries import DayEntry
from coach.domain.flare import BegunBy
from coach.domain.notes import NoteKind, NoteSaid
from coach.domain.pain import AskedWhen
from coach.domain.record import HoldOutcome, SessionStatus, counted
from coach.domain.weekly_review import ReviewSaid
from coach.services.history import History
from coach.services.history_rows import PART_DAYS, HistoryEntry, Only, Row
from coach.services.ports import Store
from tests.builders import a_check_in, a_hold, a_plan, a_start, an_instant
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

MORNING = an_instant().wall
TODAY = an_instant().local_date


def a_session(
    store: Store,
    days_ago: int = 0,
    *,
    holds: int = 1,
    status: SessionStatus = SessionStatus.STOPPED,
) -> str:
    """Keep a session that is over, of some days ago, and return its id."""
    at = an_instant(MORNING - timedelta(days=days_ago))
    session_id = store.begin_session(a_start(at))
    for number in range(holds):
        store.add_hold(session_id, a_hold(number, started=at))
    store.end_session(session_id, status, at)
    return session_id


def a_record() -> MemoryStore:
    """Return a record with a plan."""
    store = MemoryStore()
    store.take_up(a_plan(an_instant(MORNING - timedelta(days=4000))))
    return store


def history_of(store: MemoryStore) -> History:
    return History(FakeClock(), store)


def rows_of(history: History) -> list[Row]:
    """Return every row, part after part."""
    reading = history.from_newest()
    found: list[Row] = []
    while not reading.at_end:
        found += reading.more()
    assert reading.more() == ()
    return found


def all_of(history: History) -> list[HistoryEntry]:
    """Return the session of every row."""
    return [row for row in rows_of(history) if isinstance(row, HistoryEntry)]


def a_note(store: Store, number: int, day: date | None, words: str = "with the dog") -> None:
    at = an_instant(MORNING)
    store.add_note_said(NoteSaid(number, at, day, NoteKind.WALK, words, 20))


@given(days=st.lists(st.integers(0, 9 * PART_DAYS), max_size=12))
def test_each_session_comes_once_and_the_newest_first(days: list[int]) -> None:
    store = a_record()
    ids = {a_session(store, ago) for ago in days}

    found = all_of(history_of(store))

    assert {one.session.id for one in found} == ids
    assert len(found) == len(days)
    starts = [one.session.started.utc for one in found]
    assert starts == sorted(starts, reverse=True)


def test_a_part_reaches_no_further_than_its_days() -> None:
    store = a_record()
    for ago in (0, PART_DAYS - 1, PART_DAYS, 3 * PART_DAYS):
        a_session(store, ago)
    reading = history_of(store).from_newest()
    counts = []
    while not reading.at_end:
        counts.append(len(reading.more()))
    assert counts == [2, 1, 0, 1]


def test_an_entry_says_its_slot_and_what_was_said() -> None:
    store = a_record()
    session_id = a_session(store)
    for asked, back in ((AskedWhen.BEFORE, 4), (AskedWhen.AFTER, 2), (AskedWhen.DURING, 6)):
        store.add_check_in(a_check_in(asked, back=back, session_id=session_id))

    (entry,) = all_of(history_of(store))

    assert entry.slot is not None
    assert entry.slot.id == entry.session.slot_id
    assert (entry.before, entry.after) != (None, None)
    assert [entry.before and entry.before.back, entry.after and entry.after.back] == [4, 2]
    assert entry.times_hurt == 1


def test_one_session_is_told_whole_with_the_morning_after_it() -> None:
    store = a_record()
    session_id = a_session(store, 1, holds=3)
    store.add_hold(session_id, a_hold(3, held_s=1.0, outcome=HoldOutcome.HURT))
    yesterday = an_instant(MORNING - timedelta(days=1))
    store.add_check_in(a_check_in(at=yesterday, back=3, session_id=session_id))
    store.add_check_in(a_check_in(AskedWhen.MORNING, back=2, session_id=None))

    detail = history_of(store).session(session_id)

    assert len(detail.report.holds) == 4
    assert [(one.said.asked, one.said.back) for one in detail.answers] == [
        (AskedWhen.BEFORE, 3),
        (AskedWhen.MORNING, 2),
    ]


@pytest.mark.parametrize("status", [SessionStatus.STOPPED, SessionStatus.COMPLETED])
def test_left_out_it_is_still_here_and_put_back_all_is_as_before(status: SessionStatus) -> None:
    store = a_record()
    session_id = a_session(store, status=status)
    history = history_of(store)
    before = store.sessions(date.min, date.max)

    history.leave_out(session_id)
    (entry,) = all_of(history)
    assert not entry.counts
    assert not counted(store.sessions(date.min, date.max))
    assert len(history.session(session_id).report.holds) == 1

    history.put_back(session_id)
    assert store.sessions(date.min, date.max) == before


def test_what_was_said_of_a_session_stays_said_when_it_is_left_out() -> None:
    store = a_record()
    session_id = a_session(store)
    store.add_check_in(a_check_in(AskedWhen.AFTER, back=9, session_id=session_id))
    history_of(store).leave_out(session_id)
    today = an_instant().local_date
    assert [one.back for one in store.check_ins(today, today)] == [9]


@given(
    sessions=st.lists(st.integers(0, 9 * PART_DAYS), max_size=6),
    noted=st.lists(st.integers(-3, 40 * PART_DAYS), max_size=6),
)
def test_notes_stand_among_the_sessions_day_by_day(sessions: list[int], noted: list[int]) -> None:
    store = a_record()
    for ago in sessions:
        a_session(store, ago)
    for number, ago in enumerate(noted, 1):
        a_note(store, number, TODAY - timedelta(days=ago))

    rows = rows_of(history_of(store))

    found = [row.session.day if isinstance(row, HistoryEntry) else row.day for row in rows]
    assert found == sorted(found, reverse=True)
    assert sorted(found) == sorted(TODAY - timedelta(days=ago) for ago in (*sessions, *noted))
    assert len({row.key for row in rows}) == len(rows)


def test_a_far_day_is_reached_at_once() -> None:
    store = a_record()
    a_session(store)
    a_note(store, 1, date(1950, 3, 1))
    a_note(store, 2, date.min)
    reading = history_of(store).from_newest()
    parts = 0
    while not reading.at_end:
        assert len(reading.more()) == 1
        parts += 1
    assert parts == 3


def test_a_note_keeps_its_first_words_and_comes_back_when_it_was_taken_out() -> None:
    store = a_record()
    a_note(store, 1, TODAY, "with the dog")
    a_note(store, 1, TODAY - timedelta(days=1), "to the sea")
    a_note(store, 1, None, "")
    history = history_of(store)

    (row,) = rows_of(history)
    assert row == history.entry("note 1")
    assert isinstance(row, DayEntry)
    assert (row.counts, row.day) == (False, TODAY - timedelta(days=1))
    assert [one.words for one in (*row.earlier, row.told) if isinstance(one, NoteSaid)] == [
        "with the dog",
        "to the sea",
    ]
    assert Only.LEFT_OUT.wants(row)

    a_note(store, 1, TODAY, "to the sea")
    assert history.entry("note 1").counts
    with pytest.raises(LookupError):
        history.entry("note 2")


def test_what_was_said_and_nothing_was_ever_said_of_is_no_row() -> None:
    store = a_record()
    a_note(store, 1, None)
    week = date(2026, 11, 16)
    store.add_review_said(ReviewSaid(week, an_instant(), skipped=True))
    assert rows_of(history_of(store)) == []
    store.add_review_said(ReviewSaid(week, an_instant(), sure=4))
    (row,) = rows_of(history_of(store))
    assert (row.key, row.counts) == ("week 2026-11-16", True)


def test_each_narrowing_finds_its_rows() -> None:
    store = a_record()
    a_session(store)
    a_session(store, 1, status=SessionStatus.DISCARDED)
    a_note(store, 1, TODAY)
    store.begin_flare(an_instant(), BegunBy.BUTTON)
    rows = rows_of(history_of(store))
    found = {only: sum(only.wants(row) for row in rows) for only in Only}
    assert found == {
        Only.ALL: 4,
        Only.SESSIONS: 2,
        Only.HURT: 0,
        Only.CUT_SHORT: 1,
        Only.GENTLE: 1,
        Only.BESIDE: 2,
        Only.LEFT_OUT: 1,
    }
