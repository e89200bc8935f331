"""What every `Store` does, the fake as well as the one on disk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import AskedWhen, LegSite
from coach.domain.prescription import NamedRung
from coach.domain.record import HoldOutcome, RungSwap, SessionStatus
from coach.domain.said import SaidInSession
from coach.domain.sides import Side
from coach.domain.suggesting.answers import Answer
from coach.services.ports import Store
from tests.builders import (
    a_check_in,
    a_hold,
    a_plan,
    a_prescription,
    a_start,
    an_exercise,
    an_instant,
)
from tests.storage.feedback import a_rating, an_answer

DAY = date(2026, 11, 23)
EARLY, LATE = date(2000, 1, 1), date(2100, 1, 1)


def on(day: int, hour: int = 10, minute: int = 30, *, east_h: int = 1) -> Instant:
    """Return a moment in November 2026."""
    zone = timezone(timedelta(hours=east_h))
    return an_instant(datetime(2026, 11, day, hour, minute, tzinfo=zone))


AT_11 = on(23, 11)


def test_a_session_says_to_how_many_minutes_it_was_shortened(store: Store) -> None:
    store.begin_session(replace(a_start(on(23)), minutes_wanted=5.0))
    store.begin_session(a_start(on(24)))

    found = store.open_session()
    assert found is not None
    assert found.start.minutes_wanted is None
    wanted = [one.minutes_wanted for one in store.sessions(on(23).local_date, on(24).local_date)]
    assert wanted == [5.0, None]


def test_a_new_store_is_empty(store: Store) -> None:
    assert list(store.plans()) == []
    assert store.open_session() is None
    assert list(store.sessions(EARLY, LATE)) == []
    assert list(store.holds(EARLY, LATE)) == []
    assert list(store.check_ins(EARLY, LATE)) == []
    assert list(store.check_ins_of_sessions(EARLY, LATE)) == []
    assert list(store.swaps(EARLY, LATE)) == []
    assert store.days_recorded() is None
    assert store.count_sessions() == 0
    assert store.setting("volume") is None
    assert list(store.ratings(EARLY, LATE)) == []
    assert list(store.answers()) == []
    assert dict(store.prescriptions(EARLY, LATE)) == {}


def test_plans_come_in_the_order_of_being_taken_up_whatever_the_clock_said(store: Store) -> None:
    for day in (24, 22, 23):
        store.take_up(a_plan(on(day)))
    assert [plan.first_day.day for plan in store.plans()] == [24, 22, 23]


def test_sessions_of_a_day_are_numbered_from_one(store: Store) -> None:
    ids = [store.begin_session(a_start(on(23, hour))) for hour in (10, 14, 18)]
    assert ids == ["2026-11-23-1", "2026-11-23-2", "2026-11-23-3"]
    assert store.begin_session(a_start(on(24))) == "2026-11-24-1"


def test_a_discarded_session_keeps_its_number(store: Store) -> None:
    first = store.begin_session(a_start())
    store.end_session(first, SessionStatus.DISCARDED, on(23))
    assert store.begin_session(a_start()) == "2026-11-23-2"


def test_the_tenth_session_of_a_day_comes_after_the_ninth(store: Store) -> None:
    ids = [store.begin_session(a_start()) for _ in range(11)]
    assert ids[-2:] == ["2026-11-23-10", "2026-11-23-11"]
    assert [session.id for session in store.sessions(DAY, DAY)] == ids


def test_a_session_after_midnight_belongs_to_the_evening_before(store: Store) -> None:
    assert store.begin_session(a_start(on(24, 3, 59))) == "2026-11-23-1"
    assert store.begin_session(a_start(on(24, 4, 0))) == "2026-11-24-1"
    assert [session.day.day for session in store.sessions(DAY, LATE)] == [23, 24]


def test_the_local_day_is_where_it_was_lived_not_utc(store: Store) -> None:
    store.begin_session(a_start(on(23, 8, east_h=12)))
    (session,) = store.sessions(DAY, DAY)
    assert session.started.utc.date() == date(2026, 11, 22)
    assert session.started.offset_s == 12 * 3600


def test_ranges_include_both_ends(store: Store) -> None:
    for day in (21, 22, 23, 24):
        session_id = store.begin_session(a_start(on(day)))
        store.add_hold(session_id, a_hold())
        store.add_check_in(a_check_in(at=on(day)))
    first, last = date(2026, 11, 22), date(2026, 11, 23)
    assert [session.day for session in store.sessions(first, last)] == [first, last]
    assert [name for name, _ in store.holds(first, last)] == ["2026-11-22-1", "2026-11-23-1"]
    assert [one.at.local_date for one in store.check_ins(first, last)] == [first, last]


def test_a_new_session_has_its_plan_and_nothing_done(store: Store) -> None:
    start = a_start()
    store.begin_session(start)
    (session,) = store.sessions(DAY, DAY)
    assert session.status is SessionStatus.RUNNING
    assert session.ended is None
    assert session.totals.holds_planned == start.prescription.holds
    assert session.totals.planned_s == start.prescription.hold_s
    assert session.totals.holds_completed == 0
    assert session.totals.held_s == 0


def test_sums_follow_every_hold_and_every_attempt(store: Store) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold(0, held_s=2.5, outcome=HoldOutcome.INTERRUPTED))
    store.add_hold(session_id, a_hold(0, attempt=2, held_s=5.0))
    store.add_hold(session_id, a_hold(1, held_s=0.25, outcome=HoldOutcome.SKIPPED))
    (session,) = store.sessions(DAY, DAY)
    assert session.totals.holds_completed == 1
    assert session.totals.held_s == pytest.approx(7.75)


def test_the_same_attempt_again_changes_nothing(store: Store) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold(held_s=5.0))
    store.add_hold(session_id, a_hold(held_s=3.0, outcome=HoldOutcome.SKIPPED))
    ((_, kept),) = store.holds(DAY, DAY)
    assert kept.held_s == 5.0
    (session,) = store.sessions(DAY, DAY)
    assert session.totals.held_s == 5.0
    assert session.totals.holds_completed == 1


def test_a_hold_completed_twice_counts_once(store: Store) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold())
    store.add_hold(session_id, a_hold(attempt=2))
    (session,) = store.sessions(DAY, DAY)
    assert session.totals.holds_completed == 1
    assert session.totals.held_s == 10.0


def test_holds_come_in_order_of_session_number_and_attempt(store: Store) -> None:
    later = store.begin_session(a_start(on(23, 14)))
    earlier = store.begin_session(a_start(on(23, 10)))
    for session_id in (later, earlier):
        for hold_no, attempt in ((1, 1), (0, 2), (0, 1)):
            store.add_hold(session_id, a_hold(hold_no, attempt=attempt))
    assert [(name, hold.hold_no, hold.attempt) for name, hold in store.holds(DAY, DAY)] == [
        (session_id, hold_no, attempt)
        for session_id in (earlier, later)
        for hold_no, attempt in ((0, 1), (0, 2), (1, 1))
    ]


@pytest.mark.parametrize(
    "status", [status for status in SessionStatus if status is not SessionStatus.RUNNING]
)
def test_an_ended_session_stays_as_it_ended(store: Store, status: SessionStatus) -> None:
    session_id = store.begin_session(a_start())
    store.end_session(session_id, status, on(23, 11))
    store.end_session(session_id, SessionStatus.COMPLETED, on(23, 12))
    assert store.open_session() is None
    found = list(store.sessions(DAY, DAY))
    if status is SessionStatus.DISCARDED:
        assert found == []
    else:
        assert [(one.status, one.ended) for one in found] == [(status, _kept(on(23, 11)))]


def test_no_session_ends_as_running(store: Store) -> None:
    session_id = store.begin_session(a_start())
    with pytest.raises(ValueError, match="cannot end as running"):
        store.end_session(session_id, SessionStatus.RUNNING, on(23))


def test_discarded_sessions_are_counted_but_not_shown(store: Store) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold())
    store.end_session(session_id, SessionStatus.DISCARDED, on(23))
    assert list(store.sessions(EARLY, LATE)) == []
    assert list(store.holds(EARLY, LATE)) == []
    assert store.days_recorded() is None
    assert store.count_sessions() == 1


def test_the_open_session_is_the_newest_and_has_its_holds_in_order(store: Store) -> None:
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


def an_easier_rung(from_hold: int = 0, rung: str = "SB0", *, at: Instant = AT_11) -> RungSwap:
    """Return that the left side went on with an easier rung."""
    named = NamedRung(rung, f"The {rung} version")
    return RungSwap(from_hold, "side_plank", (Side.LEFT,), named, 4.0, at)


def test_easier_rungs_belong_to_their_session_and_come_in_order(store: Store) -> None:
    earlier = store.begin_session(a_start(on(23, 10)))
    store.add_swap(earlier, an_easier_rung())
    newest = store.begin_session(a_start(on(23, 14)))
    for swap in (an_easier_rung(5), an_easier_rung(2, "SBX")):
        store.add_swap(newest, swap)
    found = store.open_session()
    assert found is not None
    assert [(swap.from_hold, swap.rung.id) for swap in found.swaps] == [(5, "SB0"), (2, "SBX")]


def test_the_same_easier_rung_again_changes_nothing(store: Store) -> None:
    session_id = store.begin_session(a_start())
    for _ in range(2):
        store.add_swap(session_id, an_easier_rung())
    found = store.open_session()
    assert found is not None
    assert len(found.swaps) == 1


def test_a_session_begins_with_the_easier_rungs_it_starts_on(store: Store) -> None:
    swaps = (an_easier_rung(), an_easier_rung(0, "SBX"))
    store.begin_session(a_start(on(23, 14)), swaps)
    found = store.open_session()
    assert found is not None
    assert [replace(swap, at=swaps[0].at) for swap in found.swaps] == list(swaps)


def test_easier_rungs_of_some_days_come_as_they_were_kept(store: Store) -> None:
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
    store: Store,
) -> None:
    evening = store.begin_session(a_start(on(23, 3)))
    store.add_swap(evening, an_easier_rung(1, at=on(23, 3, 59)))
    store.add_swap(evening, an_easier_rung(2, at=on(23, 4)))
    store.add_swap(evening, an_easier_rung(3, at=on(23, 5, east_h=14)))
    store.add_swap(evening, an_easier_rung(4, at=on(24, 3, east_h=-12)))
    assert [swap.from_hold for swap in store.swaps(DAY, DAY)] == [2, 3, 4]
    assert len(store.swaps(date.min, date.max)) == 4


def test_a_session_that_never_began_takes_no_easier_rung(store: Store) -> None:
    with pytest.raises(LookupError):
        store.add_swap("2026-11-23-9", an_easier_rung())


@pytest.mark.parametrize("outcome", list(HoldOutcome))
def test_every_way_for_a_hold_to_end_is_kept(store: Store, outcome: HoldOutcome) -> None:
    session_id = store.begin_session(a_start())
    store.add_hold(session_id, a_hold(outcome=outcome))
    ((_, kept),) = store.holds(DAY, DAY)
    assert kept.outcome is outcome


def test_check_ins_come_in_order_of_time_and_none_replaces_another(store: Store) -> None:
    session_id = store.begin_session(a_start())
    store.add_check_in(a_check_in(AskedWhen.AFTER, at=on(23, 11), back=2, session_id=session_id))
    store.add_check_in(a_check_in(at=on(23, 10), back=4, session_id=session_id))
    store.add_check_in(a_check_in(AskedWhen.AFTER, at=on(23, 11), back=1, session_id=session_id))
    found = store.check_ins(DAY, DAY)
    assert [one.back for one in found] == [4, 2, 1]
    assert {one.session_id for one in found} == {session_id}


def test_not_asked_is_never_zero(store: Store) -> None:
    store.add_check_in(a_check_in(at=on(23, 8), back=None, leg=None, leg_site=None))
    store.add_check_in(a_check_in(at=on(23, 9), back=0, leg=0, leg_site=LegSite.NONE))
    unasked, zero = store.check_ins(DAY, DAY)
    assert (unasked.back, unasked.leg, unasked.leg_site) == (None, None, None)
    assert (zero.back, zero.leg, zero.leg_site) == (0, 0, LegSite.NONE)


def test_days_recorded_span_sessions_and_check_ins(store: Store) -> None:
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=on(20, 7)))
    store.begin_session(a_start(on(23)))
    assert store.days_recorded() == (date(2026, 11, 20), DAY)


@pytest.mark.parametrize(
    "write",
    [
        lambda store: store.add_hold("2026-11-23-9", a_hold()),
        lambda store: store.end_session("2026-11-23-9", SessionStatus.STOPPED, on(23)),
        lambda store: store.add_check_in(a_check_in(session_id="2026-11-23-9")),
        lambda store: store.add_rating(a_rating("2026-11-23-9")),
    ],
)
def test_a_session_that_never_began_is_a_bug(store: Store, write: Callable[[Store], None]) -> None:
    with pytest.raises(LookupError, match="no session 2026-11-23-9"):
        write(store)


def test_a_later_rating_is_kept_beside_the_earlier(store: Store) -> None:
    session_id = store.begin_session(a_start())
    store.add_rating(a_rating(session_id, at=on(23, 12), worst=4))
    store.add_rating(a_rating(session_id, at=on(23, 11), worst=2))
    store.add_rating(a_rating(session_id, at=on(23, 12), worst=3))
    assert [rating.worst for rating in store.ratings(DAY, DAY)] == [4, 2, 3]


def test_ratings_come_in_the_order_of_their_sessions(store: Store) -> None:
    later, earlier = (store.begin_session(a_start(on(23, hour))) for hour in (14, 10))
    store.add_rating(a_rating(later, worst=1))
    store.add_rating(a_rating(earlier, worst=2))
    store.add_rating(a_rating(later, worst=3))
    assert [rating.worst for rating in store.ratings(DAY, DAY)] == [2, 1, 3]


def test_ratings_not_asked_for_are_none(store: Store) -> None:
    session_id = store.begin_session(a_start())
    store.add_rating(ExerciseRating(session_id=session_id, ladder_id="bird_dog", at=on(23)))
    store.add_rating(a_rating(session_id, at=on(23, 12), worst=0, side=Side.RIGHT))
    unasked, zero = store.ratings(DAY, DAY)
    assert (unasked.worst, unasked.form, unasked.side) == (None, None, None)
    assert (zero.worst, zero.side) == (0, Side.RIGHT)


def test_ratings_are_of_the_day_of_their_session(store: Store) -> None:
    ids = [store.begin_session(a_start(on(day))) for day in (22, 23, 24)]
    for session_id in ids:
        store.add_rating(a_rating(session_id, at=on(25)))
    store.end_session(ids[1], SessionStatus.DISCARDED, on(23))
    found = store.ratings(date(2026, 11, 23), date(2026, 11, 24))
    assert [rating.session_id for rating in found] == [ids[2]]


def test_what_was_said_of_one_session_comes_as_it_was_kept_whatever_the_clock_said(
    store: Store,
) -> None:
    asked, other = (store.begin_session(a_start(on(23, hour))) for hour in (10, 14))
    store.add_check_in(a_check_in(AskedWhen.MORNING, at=on(23, 8)))
    for back, day in ((4, 23), (3, 28), (2, 20)):
        store.add_check_in(a_check_in(at=on(day), back=back, session_id=asked))
        store.add_check_in(a_check_in(at=on(day), back=9, session_id=other))
        store.add_rating(a_rating(asked, at=on(day), worst=back))
        store.add_rating(a_rating(other, at=on(day), worst=9))
    store.end_session(asked, SessionStatus.DISCARDED, on(23, 11))

    said = store.said_of(asked)

    assert [one.back for one in said.check_ins] == [4, 3, 2]
    assert [one.worst for one in said.ratings] == [4, 3, 2]
    assert said.check_ins[0].at == _kept(on(23))


def test_of_a_session_that_never_began_nothing_was_said(store: Store) -> None:
    store.add_check_in(a_check_in(at=on(23)))
    assert store.said_of("2026-11-23-9") == SaidInSession()


def test_check_ins_of_sessions_are_of_the_day_of_their_session(store: Store) -> None:
    ids = [store.begin_session(a_start(on(day))) for day in (22, 23, 23, 24)]
    for back, session_id in enumerate(ids):
        store.add_check_in(a_check_in(at=on(27 - back), back=back, session_id=session_id))
    store.add_check_in(a_check_in(at=on(23), back=9))
    store.end_session(ids[1], SessionStatus.DISCARDED, on(23))
    found = store.check_ins_of_sessions(DAY, date(2026, 11, 24))
    assert [one.back for one in found] == [3, 2]


def test_each_session_keeps_what_it_was_made_of(store: Store) -> None:
    short = a_prescription(an_exercise("bird_dog"))
    first = store.begin_session(a_start(on(22)))
    second = store.begin_session(a_start(on(23), prescription=short))
    store.end_session(store.begin_session(a_start()), SessionStatus.DISCARDED, on(23))
    found = store.prescriptions(EARLY, LATE)
    assert dict(found) == {first: a_prescription(), second: short}
    assert list(store.prescriptions(DAY, DAY)) == [second]


def test_answers_come_oldest_first_and_none_replaces_another(store: Store) -> None:
    store.add_answer(an_answer(Answer.NEVER, at=on(24)))
    store.add_answer(an_answer(Answer.NOT_NOW, at=on(23)))
    assert [answer.answer for answer in store.answers()] == [Answer.NOT_NOW, Answer.NEVER]
    assert store.answers()[0].key == an_answer().key


def test_a_setting_is_replaced(store: Store) -> None:
    store.set_setting("volume", "0.5")
    store.set_setting("volume", "0.7")
    assert store.setting("volume") == "0.7"
    assert store.setting("voice") is None


def test_closing_twice_is_safe(store: Store) -> None:
    store.close()
    store.close()


def _kept(at: Instant) -> Instant:
    return Instant(0.0, at.wall)
