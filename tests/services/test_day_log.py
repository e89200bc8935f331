"""What is kept besides sessions, and what Today and the gate make of it."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.earliest_start import GotUp
from coach.domain.movements_done import HEAT, WALK, MovementDone
from coach.domain.walk_running import running_of, running_word
from coach.services.day_log import DayLog
from coach.services.settings import WALK_RUNNING, Settings
from coach.services.today import today_view
from tests.builders import a_plan
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore
from tests.strategies import instants

EVER = date.min, date.max


class Home:
    def __init__(self) -> None:
        self.clock, self.store = FakeClock(), MemoryStore()
        self.store.take_up(a_plan())
        self.beside = DayLog(self.clock, self.store, Settings(self.store))


def test_a_time_still_to_come_is_now() -> None:
    home = Home()
    now = home.clock.read()
    assert home.beside.keep_got_up(time(23)).at.wall == now.wall
    assert home.beside.keep_got_up(time(6, 45)).at.wall == now.wall.replace(hour=6, minute=45)
    assert len(home.store.got_up(*EVER)) == 2


def test_what_was_timed_is_kept_as_long_as_it_took() -> None:
    home = Home()
    walk = home.beside.begin(WALK, 5)
    home.clock.advance(400)
    heat = home.beside.begin(HEAT, 15)
    home.clock.advance(2000)
    assert home.beside.keep(walk, home.clock.read()) is not None
    assert home.beside.keep(heat, home.clock.read()) is not None
    kept = [(one.movement_id, one.done_s) for one in home.store.movements_done(*EVER)]
    assert kept == [(WALK, 2400.0), (HEAT, 900.0)]


def test_nothing_is_kept_of_no_time() -> None:
    home = Home()
    timer = home.beside.begin(WALK, 5)
    assert home.beside.keep(timer, home.clock.read()) is None
    assert not home.store.movements_done(*EVER)


def test_of_two_answers_the_later_counts_on_today() -> None:
    home = Home()
    now = home.clock.read()
    for minutes in (30, 50):
        said = GotUp(now.local_date, now.earlier(minutes * 60.0))
        home.store.add_got_up(said)
    view = today_view(home.store, home.store.plans(), now)
    assert view.guard_until == now.wall + timedelta(minutes=10)
    assert view.next_from == (now.wall + timedelta(minutes=10)).replace(tzinfo=None)


def test_a_walk_that_is_cut_off_is_kept_as_far_as_it_was_remembered_and_once() -> None:
    home = Home()
    walk = home.beside.begin(WALK, 10)
    for _ in range(3):
        home.beside.remember(walk, home.clock.advance(100))
    home.clock.advance(50)
    for _ in range(2):
        # The program begins anew, on the same record.
        DayLog(home.clock, home.store, Settings(home.store)).keep_cut_off()
    (kept,) = home.store.movements_done(*EVER)
    assert (kept.movement_id, kept.started.utc, kept.planned_s, kept.done_s) == (
        WALK, walk.began.utc, 600.0, 300.0
    )  # fmt: skip


@pytest.mark.parametrize("kept", [True, False])
def test_what_was_kept_or_dropped_is_not_kept_again(kept: bool) -> None:
    home = Home()
    walk = home.beside.begin(WALK, 10)
    home.beside.remember(walk, home.clock.advance(100))
    if kept:
        home.beside.keep(walk, home.clock.read())
    else:
        home.beside.drop()
    home.beside.keep_cut_off()
    assert len(home.store.movements_done(*EVER)) == kept


@given(st.builds(MovementDone, st.just(WALK), instants, st.floats(0, 9e3), st.floats(0, 9e3)))
def test_the_word_for_a_walk_tells_it(walk: MovementDone) -> None:
    told = running_of(running_word(walk))
    assert told is not None
    assert told == replace(walk, started=replace(walk.started, mono=0.0))
    assert running_of("") is None
    no_offset = '{"started": "2026-11-23T10:00", "planned_s": 1, "done_s": 1}'
    for damaged in ("{", "[]", "{}", no_offset):
        assert WALK_RUNNING.read({WALK_RUNNING.key: damaged}.get) is None
