"""A session told of afterwards: when it can have been, and what it counts for."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.by_hand import Amount, ToldSession, WhyNot, amount_of, slot_at, why_not
from coach.domain.earliest_start import gap_until
from coach.domain.pacing import much_today
from coach.domain.record import SessionStatus, SessionSummary, SessionTotals
from coach.domain.sides import Side
from coach.domain.slots import part_done, slots_of_day
from tests.builders import THREE_SLOTS, a_plan, a_prescription, an_instant

NOW = an_instant(datetime.fromisoformat("2026-11-24T16:00:00+01:00"))


def told(hours_ago: float, *, share: float = 1.0, left_out: bool = False) -> SessionSummary:
    """Return a session by hand that began some hours ago and took ten minutes."""
    started = NOW.earlier(3600 * hours_ago)
    status = SessionStatus.COMPLETED if share == 1.0 else SessionStatus.PARTIAL
    return SessionSummary(
        id="told",
        day=started.local_date,
        started=started,
        ended=started.later(600),
        slot_id=THREE_SLOTS[0].id,
        status=SessionStatus.DISCARDED if left_out else status,
        program_id="starter",
        program_version=1,
        totals=SessionTotals(30, round(30 * share), 150.0, 0.0),
        first_leg=Side.LEFT,
        added=NOW,
    )


@pytest.mark.parametrize(("began_min", "fits"), [(-11, True), (-9, False), (9, False), (11, True)])
def test_it_lies_in_no_other_session(began_min: int, *, fits: bool) -> None:
    other = told(5)
    started = other.started.later(60 * began_min)
    found = why_not(started, started.later(600), NOW, [other])
    assert (found is None) is fits
    assert why_not(started, started.later(600), NOW, [told(5, left_out=True)]) is None


def test_it_is_over() -> None:
    assert why_not(NOW, NOW, NOW, []) is None
    assert why_not(NOW.later(1), NOW.later(2), NOW, []) is WhyNot.TO_COME


def test_one_that_runs_is_another_one() -> None:
    running = replace(told(1), ended=None, status=SessionStatus.RUNNING, added=None)
    assert why_not(NOW.earlier(60), NOW, NOW, [running]) is WhyNot.IN_ANOTHER


@given(st.times())
def test_it_counts_for_the_slot_that_had_opened_last(at: time) -> None:
    schedule = replace(a_prescription().schedule, slots=THREE_SLOTS)
    plan = a_plan(NOW.earlier(90 * 86400), replace(a_prescription(), schedule=schedule))
    started = ToldSession(date(2026, 11, 20), at).started(NOW)
    due = slots_of_day([plan], started.local_date)
    slot = slot_at(due, started)
    assert slot is not None
    opened = [one for one in THREE_SLOTS if one.opens <= at] if at.hour >= 4 else [*THREE_SLOTS]
    assert slot == (opened[-1] if opened else THREE_SLOTS[0])
    assert slot_at([], started) is None


@given(st.integers(1, 80), st.sampled_from(Amount))
def test_what_was_told_is_read_again_and_counts_as_its_part(holds: int, amount: Amount) -> None:
    done = amount.of(holds)
    totals = SessionTotals(holds, done, 5.0 * holds, 0.0)
    assert amount_of(totals) is amount
    session = replace(told(5), totals=totals)
    assert part_done(session) == pytest.approx(done / holds)


def test_nothing_of_it_is_measured_and_the_body_did_it() -> None:
    whole, half = told(1), told(1, share=0.5)
    assert (whole.asked_s, whole.totals.held_s, whole.load_s) == (0.0, 0.0, 150.0)
    assert half.load_s == 75.0
    assert not told(1, left_out=True).lived
    measured = replace(told(1, left_out=True), added=None)
    assert measured.lived


def test_the_gap_after_it_holds_and_nothing_comes_sooner() -> None:
    assert gap_until([], 120, NOW) is None
    assert gap_until([told(1)], 120, NOW) == NOW.wall.replace(hour=17, minute=10)
    assert gap_until([told(1, left_out=True)], 120, NOW) is None
    later = replace(told(0.5), added=None, totals=SessionTotals(30, 30, 150.0, 150.0))
    assert gap_until([told(1), later], 120, NOW) == gap_until([later], 120, NOW)


def test_the_pacing_guard_takes_it_as_done_and_as_no_word_of_having_gone_on() -> None:
    prescription = a_prescription()
    plan = a_plan(NOW.earlier(20 * 86400), prescription)
    first = NOW.local_date - timedelta(days=2)
    a_day = prescription.schedule.sessions_per_day
    totals = SessionTotals(prescription.holds, prescription.holds, prescription.hold_s, 0.0)
    today = [replace(told(1 + n), id=str(n), totals=totals) for n in range(a_day)]
    many = [*today, *(replace(one, id=f"more {one.id}") for one in today)]
    assert much_today(prescription, [], [plan], NOW.local_date, first) is None
    assert much_today(prescription, many, [plan], NOW.local_date, first) is not None
