"""What every `SessionHistoryStore` does, the fake as well as the one on disk."""

import pytest

from coach.domain.record import HoldOutcome, SessionStatus, counted
from coach.domain.session_changes import SessionWord
from coach.services.ports import Store
from tests.builders import a_hold, a_start
from tests.storage.stores.moments import DAY, EARLY, LATE, on, read_back


def a_session(store: Store, status: SessionStatus, holds: int = 2, hour: int = 10) -> str:
    """Keep a session that is over, and return its id."""
    session_id = store.begin_session(a_start(on(23, hour)))
    for number in range(holds):
        store.add_hold(session_id, a_hold(number, started=on(23, hour, number)))
    store.end_session(session_id, status, on(23, hour, 30))
    return session_id


def statuses(store: Store) -> list[SessionStatus]:
    return [one.status for one in store.over(EARLY, LATE)]


def test_all_that_is_over_is_there_and_nothing_that_runs(store: Store) -> None:
    a_session(store, SessionStatus.STOPPED)
    a_session(store, SessionStatus.DISCARDED, hour=12)
    store.begin_session(a_start(on(24, 10)))

    assert statuses(store) == [SessionStatus.STOPPED, SessionStatus.DISCARDED]
    assert store.days_with_sessions() == (DAY, DAY)


def test_an_empty_record_has_no_days(store: Store) -> None:
    assert store.days_with_sessions() is None
    store.begin_session(a_start(on(24, 10)))
    assert store.days_with_sessions() is None


def test_one_session_is_read_down_to_its_holds(store: Store) -> None:
    session_id = a_session(store, SessionStatus.STOPPED)
    retried = a_hold(1, attempt=2, outcome=HoldOutcome.STOPPED, started=on(23, 10, 5))
    store.add_hold(session_id, retried)
    a_session(store, SessionStatus.STOPPED, holds=1, hour=12)

    found = store.whole_session(session_id)
    assert found.session == store.over(DAY, DAY)[0]
    assert found.prescription == a_start().prescription
    assert [(one.hold_no, one.attempt) for one in found.holds] == [(0, 1), (1, 1), (1, 2)]


def test_a_session_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(LookupError):
        store.whole_session("2026-11-23-7")
    with pytest.raises(LookupError):
        store.change_session("2026-11-23-7", SessionWord.LEFT_OUT, on(23))


@pytest.mark.parametrize(
    "status", [SessionStatus.COMPLETED, SessionStatus.PARTIAL, SessionStatus.STOPPED]
)
def test_left_out_it_counts_nowhere_and_put_back_it_is_as_it_was(
    store: Store, status: SessionStatus
) -> None:
    session_id = a_session(store, status)
    before = store.sessions(EARLY, LATE)

    store.change_session(session_id, SessionWord.LEFT_OUT, on(24, 9))
    assert not counted(store.sessions(EARLY, LATE))
    assert statuses(store) == [SessionStatus.DISCARDED]
    assert len(store.whole_session(session_id).holds) == 2

    store.change_session(session_id, SessionWord.PUT_BACK, on(24, 9, 1))
    assert store.sessions(EARLY, LATE) == before
    changes = store.session_changes(on(24).local_date, on(24).local_date)
    assert [(one.session_id, one.word, one.before) for one in changes] == [
        (session_id, SessionWord.LEFT_OUT, status),
        (session_id, SessionWord.PUT_BACK, SessionStatus.DISCARDED),
    ]
    assert changes[0].at == read_back(on(24, 9))
    assert not store.session_changes(DAY, DAY)


def test_discarded_as_it_ended_it_can_count_after_all(store: Store) -> None:
    session_id = a_session(store, SessionStatus.DISCARDED)
    store.change_session(session_id, SessionWord.PUT_BACK, on(24))
    assert statuses(store) == [SessionStatus.STOPPED]


def test_saying_it_twice_keeps_it_once(store: Store) -> None:
    session_id = a_session(store, SessionStatus.STOPPED)
    for _ in range(2):
        store.change_session(session_id, SessionWord.LEFT_OUT, on(24))
    store.change_session(session_id, SessionWord.PUT_BACK, on(24))
    store.change_session(session_id, SessionWord.PUT_BACK, on(24))
    assert len(store.session_changes(EARLY, LATE)) == 2
    assert statuses(store) == [SessionStatus.STOPPED]


def test_a_session_that_runs_stays_as_it_is(store: Store) -> None:
    session_id = store.begin_session(a_start(on(23)))
    store.change_session(session_id, SessionWord.LEFT_OUT, on(23))
    assert store.open_session() is not None
    assert not store.session_changes(EARLY, LATE)


def test_a_session_by_hand_is_over_has_no_holds_and_is_marked(store: Store) -> None:
    measured = a_session(store, SessionStatus.COMPLETED)
    half = store.add_by_hand(a_start(on(23, 14)), 15, on(23, 14, 9), on(24, 8))
    whole = store.add_by_hand(a_start(on(22, 14)), 30, on(22, 14, 9), on(24, 8))

    assert (half, whole) == ("2026-11-23-2", "2026-11-22-1")
    found = {one.id: one for one in store.over(EARLY, LATE)}
    assert found[half].added == read_back(on(24, 8))
    assert found[measured].added is None
    assert [found[name].status for name in (half, whole)] == [
        SessionStatus.PARTIAL,
        SessionStatus.COMPLETED,
    ]
    totals = found[half].totals
    assert (totals.holds_planned, totals.holds_completed, totals.held_s) == (30, 15, 0.0)
    assert store.whole_session(half).holds == ()
    assert store.holds(EARLY, LATE) == store.holds(on(23, 4).local_date, DAY)
    assert store.count_sessions() == 1
    assert store.open_session() is None


def test_a_session_by_hand_is_left_out_and_put_back(store: Store) -> None:
    told = store.add_by_hand(a_start(on(23, 14)), 15, on(23, 14, 9), on(24, 8))
    before = store.over(EARLY, LATE)
    store.change_session(told, SessionWord.LEFT_OUT, on(24, 9))
    assert statuses(store) == [SessionStatus.DISCARDED]
    store.change_session(told, SessionWord.PUT_BACK, on(24, 10))
    assert store.over(EARLY, LATE) == before
