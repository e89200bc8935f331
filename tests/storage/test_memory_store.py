"""What only the fake does: fail on demand."""

import pytest

from coach.services.problems import StoreProblem
from tests.builders import a_hold, a_start
from tests.fakes.memory_store import DISK_FULL, MemoryStore


def test_one_write_fails_and_keeps_nothing() -> None:
    store = MemoryStore()
    session_id = store.begin_session(a_start())
    store.fail_next_write = DISK_FULL
    with pytest.raises(StoreProblem, match="The disk is full"):
        store.add_hold(session_id, a_hold())
    opened = store.open_session()
    assert opened is not None
    assert opened.holds == ()
    store.add_hold(session_id, a_hold())
    opened = store.open_session()
    assert opened is not None
    assert len(opened.holds) == 1
