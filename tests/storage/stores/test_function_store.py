"""What every `FunctionStore` does, the fake as well as the one on disk."""

from dataclasses import replace

import pytest

from coach.domain.function_scales import (
    MINUTES_ITEMS,
    PEG_ITEMS,
    RMDQ_ITEMS,
    VERSION,
    FunctionSaid,
    ItemAnswer,
    Scale,
)
from coach.services.ports import FunctionStore
from coach.storage.store import SqlStore
from coach.storage.stores.function import SqlFunction
from tests.fakes.memory_function import MemoryFunction
from tests.fakes.memory_transactions import as_kept
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import on


@pytest.fixture
def store(new_store: NewStore) -> FunctionStore:
    """Return the answers of an empty record, by themselves."""
    whole = new_store()
    return SqlFunction(whole.connections) if isinstance(whole, SqlStore) else MemoryFunction()


def test_every_scale_comes_back_item_by_item(store: FunctionStore) -> None:
    items = {
        Scale.PSFS: (ItemAnswer("1", 4, "Gärtnern"), ItemAnswer("2", 0, "tie my shoes")),
        Scale.MINUTES: tuple(ItemAnswer(one, 120) for one in MINUTES_ITEMS),
        Scale.PEG: tuple(ItemAnswer(one, 10) for one in PEG_ITEMS),
        Scale.RMDQ: tuple(ItemAnswer(one, place % 2) for place, one in enumerate(RMDQ_ITEMS)),
    }
    said = [
        FunctionSaid(number, on(23), scale, items[scale], VERSION[scale])
        for number, scale in enumerate(Scale, 1)
    ]
    for one in said:
        store.add_function_said(one)
    assert list(store.function_said()) == [replace(one, at=as_kept(one.at)) for one in said]


def test_what_is_put_right_and_taken_out_stands_beside_what_was_said_first(
    store: FunctionStore,
) -> None:
    first = FunctionSaid(1, on(21), Scale.PEG, (ItemAnswer("pain", 4),), VERSION[Scale.PEG])
    other = replace(first, number=2, items=(ItemAnswer("pain", 9),))
    again = replace(first, items=(ItemAnswer("pain", 0),), put_right_at=on(23))
    out = replace(first, items=(), put_right_at=on(23))
    for one in (first, other, again, out):
        store.add_function_said(one)
    kept = store.function_said()
    assert [(one.number, one.items) for one in kept] == [
        (one.number, one.items) for one in (first, other, again, out)
    ]
    assert [one.at for one in kept] == [as_kept(on(21))] * 4
    assert [one.put_right_at for one in kept] == [None, None, as_kept(on(23)), as_kept(on(23))]
