"""The store under test: each contract test runs on the fake and on SQLite."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from coach.services.ports import Store
from coach.storage.opening import open_store
from coach.storage.store import SqlStore
from tests.fakes.memory_store import MemoryStore

NewStore = Callable[[], Store]


@pytest.fixture(params=["memory", "sql"])
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[NewStore]:
    """A maker of empty stores; examples of a property test must not meet each other's data."""
    with ExitStack() as stores:
        count = 0

        def make() -> Store:
            nonlocal count
            count += 1
            if request.param == "memory":
                return MemoryStore()
            return stores.enter_context(closing(open_store(tmp_path / str(count))))

        yield make


@pytest.fixture
def store(new_store: NewStore) -> Store:
    """An empty store."""
    return new_store()


@pytest.fixture
def sql_store(tmp_path: Path) -> Iterator[SqlStore]:
    """An empty store on disk."""
    with closing(open_store(tmp_path)) as opened:
        yield opened
