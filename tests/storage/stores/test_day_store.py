"""What every `DayStore` does, the fake as well as the one on disk."""

import pytest

from coach.domain.earliest_start import GotUp
from coach.domain.movements_done import HEAT, WALK, MovementDone
from coach.services.ports import DayStore
from coach.storage.store import SqlStore
from coach.storage.stores.days import SqlDays
from tests.fakes.memory_days import MemoryDays
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import DAY, EARLY, LATE, on, read_back


@pytest.fixture
def store(new_store: NewStore) -> DayStore:
    """Return the days of an empty record, by themselves."""
    whole = new_store()
    return SqlDays(whole.connections) if isinstance(whole, SqlStore) else MemoryDays()


def test_every_answer_about_a_morning_is_kept_in_the_order_it_was_given(store: DayStore) -> None:
    later, earlier = GotUp(DAY, on(23, 9)), GotUp(DAY, on(23, 7))
    store.add_got_up(later)
    store.add_got_up(earlier)
    assert [one.at for one in store.got_up(DAY, DAY)] == [
        read_back(on(23, 9)),
        read_back(on(23, 7)),
    ]


def test_a_morning_belongs_to_the_day_on_which_it_was_told(store: DayStore) -> None:
    before_four = GotUp(DAY, on(23, 3, 30))
    store.add_got_up(before_four)
    assert [one.day for one in store.got_up(DAY, DAY)] == [DAY]
    assert not store.got_up(on(22).local_date, on(22).local_date)


def test_movements_come_back_in_the_order_of_their_start(store: DayStore) -> None:
    walk = MovementDone(WALK, on(23, 12), 300.0, 312.5)
    heat = MovementDone(HEAT, on(23, 9), 900.0, 860.25)
    for one in (walk, heat):
        store.add_movement_done(one)
    found = store.movements_done(EARLY, LATE)
    assert [(one.movement_id, one.planned_s, one.done_s) for one in found] == [
        (HEAT, 900.0, 860.25), (WALK, 300.0, 312.5),
    ]  # fmt: skip
    assert [one.started for one in found] == [read_back(on(23, 9)), read_back(on(23, 12))]


def test_a_movement_of_the_night_belongs_to_the_evening(store: DayStore) -> None:
    store.add_movement_done(MovementDone(WALK, on(24, 0, 30), 300.0, 300.0))
    assert len(store.movements_done(DAY, DAY)) == 1
