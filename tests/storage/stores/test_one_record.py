"""What the parts of a `Store` do together, the fake as well as the one on disk."""

from datetime import date

from coach.domain.pain import AskedWhen
from coach.domain.record import SessionStatus
from coach.domain.slots import entry_days
from coach.services.ports import Store
from tests.builders import (
    a_check_in,
    a_hold,
    a_start,
)
from tests.storage.stores.moments import DAY, EARLY, LATE, on


def test_a_new_store_is_empty(store: Store) -> None:
    assert list(store.plans()) == []
    assert store.open_session() is None
    assert list(store.sessions(EARLY, LATE)) == []
    assert dict(store.holds(EARLY, LATE)) == {}
    assert list(store.check_ins(EARLY, LATE)) == []
    assert list(store.check_ins_of_sessions(EARLY, LATE)) == []
    assert list(store.swaps(EARLY, LATE)) == []
    assert store.days_recorded() is None
    assert store.count_sessions() == 0
    assert store.setting("volume") is None
    assert list(store.ratings(EARLY, LATE)) == []
    assert list(store.answers()) == []
    assert dict(store.prescriptions(EARLY, LATE)) == {}


def test_ranges_include_both_ends(store: Store) -> None:
    for day in (21, 22, 23, 24):
        session_id = store.begin_session(a_start(on(day)))
        store.add_hold(session_id, a_hold())
        store.add_check_in(a_check_in(at=on(day)))
    first, last = date(2026, 11, 22), date(2026, 11, 23)
    assert [session.day for session in store.sessions(first, last)] == [first, last]
    assert list(store.holds(first, last)) == ["2026-11-22-1", "2026-11-23-1"]
    assert [one.at.local_date for one in store.check_ins(first, last)] == [first, last]


def test_discarded_sessions_are_counted_but_not_shown(store: Store) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold())
    store.end_session(session_id, SessionStatus.DISCARDED, on(23))
    assert [one.status for one in store.sessions(EARLY, LATE)] == [SessionStatus.DISCARDED]
    assert list(store.holds(EARLY, LATE)) == [session_id]
    assert store.days_recorded() is None
    assert store.count_sessions() == 1


def test_days_recorded_span_sessions_and_check_ins(store: Store) -> None:
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=on(20, 7)))
    store.begin_session(a_start(on(23)))
    assert store.days_recorded() == (date(2026, 11, 20), DAY)


def test_days_with_an_entry_are_those_that_count(store: Store) -> None:
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=on(20, 7)))
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=on(24, 3)))
    for day in (20, 22, 25):
        store.begin_session(a_start(on(day)))
    store.end_session(store.begin_session(a_start(on(21))), SessionStatus.DISCARDED, on(21))
    assert [day.day for day in sorted(store.entry_days(EARLY, LATE))] == [20, 22, 23, 25]
    for first, last in ((date(2026, 11, 20), date(2026, 11, 22)), (LATE, EARLY)):
        told = entry_days(store.sessions(first, last), store.check_ins(first, last))
        assert set(store.entry_days(first, last)) == set(told)


def test_closing_twice_is_safe(store: Store) -> None:
    store.close()
    store.close()
