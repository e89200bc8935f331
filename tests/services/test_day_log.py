"""What is kept besides sessions, and what Today and the gate make of it."""

from datetime import date, time, timedelta

from coach.domain.earliest_start import GotUp
from coach.domain.movements_done import HEAT, WALK
from coach.services.day_log import DayLog
from coach.services.today import today_view
from tests.builders import a_plan
from tests.fakes.clock import FakeClock
from tests.fakes.memory_store import MemoryStore

EVER = date.min, date.max


class Home:
    def __init__(self) -> None:
        self.clock, self.store = FakeClock(), MemoryStore()
        self.store.take_up(a_plan())
        self.beside = DayLog(self.clock, self.store)


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
