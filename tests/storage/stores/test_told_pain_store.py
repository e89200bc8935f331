"""The contract of `ToldPainStore`, which the record in memory and the one on disk pass."""

from dataclasses import replace

import pytest

from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.services.ports import Store
from tests.builders import a_start
from tests.fakes.memory_transactions import as_kept
from tests.storage.conftest import NewStore
from tests.storage.stores.moments import on


@pytest.fixture
def store(new_store: NewStore) -> Store:
    """Return an empty record."""
    return new_store()


def test_it_comes_back_beside_its_session_and_is_no_check_in(store: Store) -> None:
    name = store.add_by_hand(a_start(on(20)), 15, on(20).later(600), on(23))
    before = CheckIn(AskedWhen.BEFORE, on(20), 5, 0, LegSite.FOOT, name, put_right_at=on(23))
    after = CheckIn(AskedWhen.AFTER, on(20).later(600), None, 2, None, name, put_right_at=on(23))
    store.add_told_pain(before)
    store.add_told_pain(after)
    assert list(store.told_pain()) == [
        replace(one, at=as_kept(one.at), put_right_at=as_kept(on(23))) for one in (before, after)
    ]
    day = on(20).local_date
    assert list(store.check_ins(day, day)) == []
    assert list(store.check_ins_of_sessions(day, day)) == []


def test_it_belongs_to_a_session_and_to_a_moment_at_which_it_was_told(store: Store) -> None:
    lost = CheckIn(AskedWhen.BEFORE, on(20), 5, session_id="2026-11-20-9", put_right_at=on(23))
    with pytest.raises(LookupError):
        store.add_told_pain(lost)
    name = store.add_by_hand(a_start(on(20)), 15, on(20).later(600), on(23))
    with pytest.raises(ValueError, match="before"):
        store.add_told_pain(CheckIn(AskedWhen.BEFORE, on(20), 5, session_id=name))
