"""What every `PlanStore` does, the fake as well as the one on disk."""

import pytest

from coach.services.ports import PlanStore
from coach.storage.store import SqlStore
from coach.storage.stores.plans import SqlPlans
from tests.builders import (
    a_plan,
)
from tests.fakes.memory_plans import MemoryPlans
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import on


@pytest.fixture
def store(new_store: NewStore) -> PlanStore:
    """Return the plans of an empty record, by themselves."""
    whole = new_store()
    return SqlPlans(whole.connections) if isinstance(whole, SqlStore) else MemoryPlans()


def test_plans_come_in_the_order_of_being_taken_up_whatever_the_clock_said(
    store: PlanStore,
) -> None:
    for day in (24, 22, 23):
        store.take_up(a_plan(on(day)))
    assert [plan.first_day.day for plan in store.plans()] == [24, 22, 23]
