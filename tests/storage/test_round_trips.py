"""Whatever the domain can say comes back from the record as it was, on the fake and on disk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.domain.feedback import ExerciseRating
from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import HoldRecord, RungSwap, SessionStart
from coach.domain.suggesting.answers import SuggestionAnswer
from tests import strategies
from tests.builders import a_start, an_instant
from tests.kept_holds import kept_holds
from tests.storage.conftest import NewStore

EVER = (date(2000, 1, 1), date(2200, 1, 1))
SOME_TIME = an_instant()

# A fresh file for each example takes a tenth of a second, most of it Alembic.
few = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def as_kept(at: Instant) -> tuple[object, int, float]:
    """Return what must come back of an instant: the moment, the offset, and no monotonic time."""
    return at.utc, at.offset_s, 0.0


def as_read(at: Instant) -> tuple[object, int, float]:
    """Return what did come back."""
    return at.utc, at.offset_s, at.mono


@few
@given(st.lists(strategies.plans_in_force, max_size=6))
def test_plans(new_store: NewStore, plans: Sequence[PlanInForce]) -> None:
    store = new_store()
    for plan in plans:
        store.take_up(plan)
    expected, found = plans, store.plans()
    assert [as_read(plan.since) for plan in found] == [as_kept(plan.since) for plan in expected]
    assert [plan.prescription for plan in found] == [plan.prescription for plan in expected]
    assert [(plan.reason, plan.by) for plan in found] == [
        (plan.reason, plan.by) for plan in expected
    ]
    assert [plan.first_day for plan in found] == [plan.first_day for plan in expected]


@few
@given(strategies.session_starts)
def test_the_start_of_a_session(new_store: NewStore, start: SessionStart) -> None:
    store = new_store()
    session_id = store.begin_session(start)
    found = store.open_session()
    assert found is not None
    assert found.id == session_id
    assert as_read(found.start.started) == as_kept(start.started)
    assert found.start.prescription == start.prescription
    assert found.start.slot_id == start.slot_id
    assert found.start.first_leg is start.first_leg
    (summary,) = store.sessions(*EVER)
    assert summary.day == start.started.local_date
    assert summary.totals.holds_planned == start.prescription.holds
    assert summary.totals.planned_s == start.prescription.hold_s


@few
@given(st.lists(strategies.hold_records, max_size=20))
def test_holds(new_store: NewStore, holds: Sequence[HoldRecord]) -> None:
    store = new_store()
    session_id = store.begin_session(a_start())
    expected: dict[tuple[int, int], HoldRecord] = {}
    for hold in holds:
        store.add_hold(session_id, hold)
        expected.setdefault((hold.hold_no, hold.attempt), hold)
    found = kept_holds(store)
    in_order = [expected[key] for key in sorted(expected)]
    assert [as_read(hold.started) for hold in found] == [as_kept(one.started) for one in in_order]
    assert [_without_time(hold) for hold in found] == [_without_time(hold) for hold in in_order]
    opened = store.open_session()
    assert opened is not None
    assert list(opened.holds) == found


@few
@given(st.lists(strategies.rung_swaps, max_size=10))
def test_easier_rungs(new_store: NewStore, swaps: Sequence[RungSwap]) -> None:
    store = new_store()
    session_id = store.begin_session(a_start())
    expected: dict[object, RungSwap] = {}
    for swap in swaps:
        store.add_swap(session_id, swap)
        key = (swap.from_hold, swap.ladder_id, swap.sides, swap.rung.id)
        expected.setdefault(key, swap)
    opened = store.open_session()
    assert opened is not None
    in_order = list(expected.values())
    assert [as_read(swap.at) for swap in opened.swaps] == [as_kept(one.at) for one in in_order]
    assert [replace(swap, at=SOME_TIME) for swap in opened.swaps] == [
        replace(swap, at=SOME_TIME) for swap in in_order
    ]


def put_right(said: CheckIn | ExerciseRating) -> tuple[object, int] | None:
    """Return when it was said, where it put something right."""
    at = said.put_right_at
    return None if at is None else (at.utc, at.offset_s)


@few
@given(st.lists(strategies.check_ins, max_size=20))
def test_check_ins(new_store: NewStore, check_ins: Sequence[CheckIn]) -> None:
    store = new_store()
    for check_in in check_ins:
        store.add_check_in(check_in)
    expected = check_ins
    found = store.check_ins(*EVER)
    assert [as_read(one.at) for one in found] == [as_kept(one.at) for one in expected]
    assert [(one.asked, one.back, one.leg, one.leg_site, one.elsewhere) for one in found] == [
        (one.asked, one.back, one.leg, one.leg_site, one.elsewhere) for one in expected
    ]
    assert [(one.signs, one.hurt) for one in found] == [(one.signs, one.hurt) for one in expected]
    assert [put_right(one) for one in found] == [put_right(one) for one in expected]


@few
@given(st.lists(strategies.exercise_ratings, max_size=20))
def test_ratings(new_store: NewStore, ratings: Sequence[ExerciseRating]) -> None:
    store = new_store()
    assert store.begin_session(a_start()) == "2026-11-23-1"
    for rating in ratings:
        store.add_rating(rating)
    found = store.ratings(*EVER)
    assert [as_read(one.at) for one in found] == [as_kept(one.at) for one in ratings]
    assert [put_right(one) for one in found] == [put_right(one) for one in ratings]
    assert [replace(one, at=SOME_TIME, put_right_at=None) for one in found] == [
        replace(one, at=SOME_TIME, put_right_at=None) for one in ratings
    ]


@few
@given(st.lists(strategies.suggestion_answers, max_size=20))
def test_answers(new_store: NewStore, answers: Sequence[SuggestionAnswer]) -> None:
    store = new_store()
    for answer in answers:
        store.add_answer(answer)
    expected = sorted(answers, key=lambda answer: answer.at.utc)
    found = store.answers()
    assert [as_read(one.at) for one in found] == [as_kept(one.at) for one in expected]
    assert [replace(one, at=SOME_TIME) for one in found] == [
        replace(one, at=SOME_TIME) for one in expected
    ]


@few
@given(st.dictionaries(strategies.ids, strategies.texts, max_size=10))
def test_settings(new_store: NewStore, values: dict[str, str]) -> None:
    store = new_store()
    for name, value in values.items():
        store.set_setting(name, value)
    assert {name: store.setting(name) for name in values} == values


def _without_time(hold: HoldRecord) -> tuple[object, ...]:
    names = HoldRecord._fields
    return tuple(getattr(hold, name) for name in names if name != "started")
