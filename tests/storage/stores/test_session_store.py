"""What every `SessionStore` does, the fake as well as the one on disk."""

from dataclasses import replace
from datetime import date

import pytest

from coach.domain.instant import Instant
from coach.domain.prescribed_exercise import NamedRung
from coach.domain.record import HoldOutcome, RungSwap, SessionStatus
from coach.domain.sides import Side
from coach.services.ports import SessionStore
from coach.storage.store import SqlStore
from coach.storage.stores.sessions import SqlSessions
from tests.builders import (
    a_hold,
    a_prescription,
    a_start,
    an_exercise,
)
from tests.fakes.memory_sessions import MemorySessions
from tests.kept_holds import kept_holds
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import DAY, EARLY, LATE, on, read_back

AT_11 = on(23, 11)


def an_easier_rung(from_hold: int = 0, rung: str = "SB0", *, at: Instant = AT_11) -> RungSwap:
    """Return that the left side went on with an easier rung."""
    named = NamedRung(rung, f"The {rung} version")
    return RungSwap(from_hold, "side_plank", (Side.LEFT,), named, 4.0, at)


@pytest.fixture
def store(new_store: NewStore) -> SessionStore:
    """Return the sessions of an empty record, by themselves."""
    whole = new_store()
    return SqlSessions(whole.connections) if isinstance(whole, SqlStore) else MemorySessions()


def test_a_session_says_to_how_many_minutes_it_was_shortened(store: SessionStore) -> None:
    store.begin_session(replace(a_start(on(23)), minutes_wanted=5.0))
    store.begin_session(a_start(on(24)))

    found = store.open_session()
    assert found is not None
    assert found.start.minutes_wanted is None
    wanted = [one.minutes_wanted for one in store.sessions(on(23).local_date, on(24).local_date)]
    assert wanted == [5.0, None]


def test_sessions_of_a_day_are_numbered_from_one(store: SessionStore) -> None:
    ids = [store.begin_session(a_start(on(23, hour))) for hour in (10, 14, 18)]
    assert ids == ["2026-11-23-1", "2026-11-23-2", "2026-11-23-3"]
    assert store.begin_session(a_start(on(24))) == "2026-11-24-1"


def test_a_discarded_session_keeps_its_number(store: SessionStore) -> None:
    first = store.begin_session(a_start())
    store.end_session(first, SessionStatus.DISCARDED, on(23))
    assert store.begin_session(a_start()) == "2026-11-23-2"


def test_the_tenth_session_of_a_day_comes_after_the_ninth(store: SessionStore) -> None:
    ids = [store.begin_session(a_start()) for _ in range(11)]
    assert ids[-2:] == ["2026-11-23-10", "2026-11-23-11"]
    assert [session.id for session in store.sessions(DAY, DAY)] == ids


def test_a_session_after_midnight_belongs_to_the_evening_before(store: SessionStore) -> None:
    assert store.begin_session(a_start(on(24, 3, 59))) == "2026-11-23-1"
    assert store.begin_session(a_start(on(24, 4, 0))) == "2026-11-24-1"
    assert [session.day.day for session in store.sessions(DAY, LATE)] == [23, 24]


def test_the_local_day_is_where_it_was_lived_not_utc(store: SessionStore) -> None:
    store.begin_session(a_start(on(23, 8, east_h=12)))
    (session,) = store.sessions(DAY, DAY)
    assert session.started.utc.date() == date(2026, 11, 22)
    assert session.started.offset_s == 12 * 3600


def test_a_new_session_has_its_plan_and_nothing_done(store: SessionStore) -> None:
    start = a_start()
    store.begin_session(start)
    (session,) = store.sessions(DAY, DAY)
    assert session.status is SessionStatus.RUNNING
    assert session.ended is None
    assert session.totals.holds_planned == start.prescription.holds
    assert session.totals.planned_s == start.prescription.hold_s
    assert session.totals.holds_completed == 0
    assert session.totals.held_s == 0


def test_sums_follow_every_hold_and_every_attempt(store: SessionStore) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold(0, held_s=2.5, outcome=HoldOutcome.INTERRUPTED))
    store.add_hold(session_id, a_hold(0, attempt=2, held_s=5.0))
    store.add_hold(session_id, a_hold(1, held_s=0.25, outcome=HoldOutcome.SKIPPED))
    (session,) = store.sessions(DAY, DAY)
    assert session.totals.holds_completed == 1
    assert session.totals.held_s == pytest.approx(7.75)


def test_the_same_attempt_again_changes_nothing(store: SessionStore) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold(held_s=5.0))
    store.add_hold(session_id, a_hold(held_s=3.0, outcome=HoldOutcome.SKIPPED))
    (kept,) = kept_holds(store, DAY, DAY)
    assert kept.held_s == 5.0
    (session,) = store.sessions(DAY, DAY)
    assert session.totals.held_s == 5.0
    assert session.totals.holds_completed == 1


def test_a_hold_completed_twice_counts_once(store: SessionStore) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold())
    store.add_hold(session_id, a_hold(attempt=2))
    (session,) = store.sessions(DAY, DAY)
    assert session.totals.holds_completed == 1
    assert session.totals.held_s == 10.0


def test_holds_come_by_session_in_order_of_number_and_attempt(store: SessionStore) -> None:
    later = store.begin_session(a_start(on(23, 14)))
    earlier = store.begin_session(a_start(on(23, 10)))
    for session_id in (later, earlier):
        for hold_no, attempt in ((1, 1), (0, 2), (0, 1)):
            store.add_hold(session_id, a_hold(hold_no, attempt=attempt))
    kept = store.holds(DAY, DAY)
    assert kept.keys() == {earlier, later}
    for holds in kept.values():
        assert [(one.hold_no, one.attempt) for one in holds] == [(0, 1), (0, 2), (1, 1)]


@pytest.mark.parametrize(
    "status", [status for status in SessionStatus if status is not SessionStatus.RUNNING]
)
def test_an_ended_session_stays_as_it_ended(store: SessionStore, status: SessionStatus) -> None:
    session_id = store.begin_session(a_start())
    store.end_session(session_id, status, on(23, 11))
    store.end_session(session_id, SessionStatus.COMPLETED, on(23, 12))
    assert store.open_session() is None
    found = list(store.sessions(DAY, DAY))
    assert [(one.status, one.ended) for one in found] == [(status, read_back(on(23, 11)))]


def test_no_session_ends_as_running(store: SessionStore) -> None:
    session_id = store.begin_session(a_start())
    with pytest.raises(ValueError, match="cannot end as running"):
        store.end_session(session_id, SessionStatus.RUNNING, on(23))


def test_the_open_session_is_the_newest_and_has_its_holds_in_order(store: SessionStore) -> None:
    newest = a_start(on(23, 14), slot_id=None)
    session_id = store.begin_session(newest)
    store.begin_session(a_start(on(23, 10)))
    store.add_hold(session_id, a_hold(1))
    store.add_hold(session_id, a_hold(0, attempt=2))
    store.add_hold(session_id, a_hold(0, outcome=HoldOutcome.PAUSED))
    found = store.open_session()
    assert found is not None
    assert found.id == session_id
    assert found.start.prescription == newest.prescription
    assert found.start.slot_id is None
    assert [(hold.hold_no, hold.attempt) for hold in found.holds] == [(0, 1), (0, 2), (1, 1)]


def test_easier_rungs_belong_to_their_session_and_come_in_order(store: SessionStore) -> None:
    earlier = store.begin_session(a_start(on(23, 10)))
    store.add_swap(earlier, an_easier_rung())
    newest = store.begin_session(a_start(on(23, 14)))
    for swap in (an_easier_rung(5), an_easier_rung(2, "SBX")):
        store.add_swap(newest, swap)
    found = store.open_session()
    assert found is not None
    assert [(swap.from_hold, swap.rung.id) for swap in found.swaps] == [(5, "SB0"), (2, "SBX")]


def test_the_same_easier_rung_again_changes_nothing(store: SessionStore) -> None:
    session_id = store.begin_session(a_start())
    for _ in range(2):
        store.add_swap(session_id, an_easier_rung())
    found = store.open_session()
    assert found is not None
    assert len(found.swaps) == 1


def test_a_session_begins_with_the_easier_rungs_it_starts_on(store: SessionStore) -> None:
    swaps = (an_easier_rung(), an_easier_rung(0, "SBX"))
    store.begin_session(a_start(on(23, 14)), swaps)
    found = store.open_session()
    assert found is not None
    assert [replace(swap, at=swaps[0].at) for swap in found.swaps] == list(swaps)


def test_easier_rungs_of_some_days_come_as_they_were_kept(store: SessionStore) -> None:
    store.begin_session(a_start(on(22, 10)), (an_easier_rung(9, at=on(22, 10)),))
    late = store.begin_session(a_start(on(23, 14)))
    store.add_swap(late, an_easier_rung(5))
    store.end_session(late, SessionStatus.DISCARDED, on(23, 15))
    # The clock was set back: what was said last still comes last.
    store.begin_session(a_start(on(23, 10)), (an_easier_rung(0, "SBX"),))
    store.begin_session(a_start(on(24, 10)), (an_easier_rung(7, at=on(24, 10)),))

    found = store.swaps(DAY, DAY)

    assert [(swap.from_hold, swap.rung.id) for swap in found] == [(5, "SB0"), (0, "SBX")]
    assert found[0].sides == (Side.LEFT,)
    assert found[0].at.local_date == DAY
    assert [swap.from_hold for swap in store.swaps(EARLY, DAY)] == [9, 5, 0]


def test_an_easier_rung_is_of_the_day_it_was_asked_for_on_where_that_was_lived(
    store: SessionStore,
) -> None:
    evening = store.begin_session(a_start(on(23, 3)))
    store.add_swap(evening, an_easier_rung(1, at=on(23, 3, 59)))
    store.add_swap(evening, an_easier_rung(2, at=on(23, 4)))
    store.add_swap(evening, an_easier_rung(3, at=on(23, 5, east_h=14)))
    store.add_swap(evening, an_easier_rung(4, at=on(24, 3, east_h=-12)))
    assert [swap.from_hold for swap in store.swaps(DAY, DAY)] == [2, 3, 4]
    assert len(store.swaps(date.min, date.max)) == 4


def test_a_session_that_never_began_takes_no_easier_rung(store: SessionStore) -> None:
    with pytest.raises(LookupError):
        store.add_swap("2026-11-23-9", an_easier_rung())


@pytest.mark.parametrize("outcome", list(HoldOutcome))
def test_every_way_for_a_hold_to_end_is_kept(store: SessionStore, outcome: HoldOutcome) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold(outcome=outcome))
    (kept,) = kept_holds(store, DAY, DAY)
    assert kept.outcome is outcome


def test_each_session_keeps_what_it_was_made_of(store: SessionStore) -> None:
    short = a_prescription(an_exercise("bird_dog"))
    first = store.begin_session(a_start(on(22)))
    second = store.begin_session(a_start(on(23), prescription=short))
    nowhere = store.begin_session(a_start())
    store.end_session(nowhere, SessionStatus.DISCARDED, on(23))
    found = store.prescriptions(EARLY, LATE)
    assert dict(found) == {first: a_prescription(), second: short, nowhere: a_prescription()}
    assert list(store.prescriptions(DAY, DAY)) == [second, nowhere]
