"""What is written together is kept together, or not at all, on the fake as on SQLite."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from coach.services.ports import Store
from coach.storage.store import SqlStore
from coach.storage.stores.plans import SqlPlans
from coach.storage.stores.settings import SqlSettings
from tests.builders import a_hold, a_plan, a_start


class WrongError(Exception):
    """Something that goes wrong in the middle."""


def test_both_are_kept_and_are_seen_inside(store: Store) -> None:
    with store.together():
        session_id = store.begin_session(a_start())
        store.add_hold(session_id, a_hold())
        found = store.open_session()
        assert found is not None
        assert len(found.holds) == 1
    assert store.open_session() == found


def test_an_error_takes_all_of_it_back(store: Store) -> None:
    store.set_setting("volume", "0.5")

    def write() -> None:
        with store.together():
            store.set_setting("volume", "0.7")
            store.begin_session(a_start())
            raise WrongError

    with pytest.raises(WrongError):
        write()
    assert store.setting("volume") == "0.5"
    assert store.count_sessions() == 0
    store.set_setting("volume", "0.9")
    assert store.setting("volume") == "0.9"


def test_one_inside_another_is_part_of_it(store: Store) -> None:
    def write() -> None:
        with store.together():
            store.set_setting("first", "1")
            with store.together():
                store.set_setting("second", "2")
            raise WrongError

    with pytest.raises(WrongError):
        write()
    assert (store.setting("first"), store.setting("second")) == (None, None)
    with store.together(), store.together():
        store.set_setting("first", "1")
    assert store.setting("first") == "1"


def test_who_goes_on_after_a_part_that_failed_keeps_nothing(store: Store) -> None:
    def write() -> None:
        with store.together():
            store.set_setting("first", "1")
            with pytest.raises(LookupError):
                store.add_hold("2026-11-23-9", a_hold())
            store.set_setting("second", "2")

    with pytest.raises(LookupError):
        write()
    assert (store.setting("first"), store.setting("second")) == (None, None)


def test_parts_of_one_record_write_in_one_transaction(sql_store: SqlStore) -> None:
    plans, settings = SqlPlans(sql_store.connections), SqlSettings(sql_store.connections)

    def write() -> None:
        with plans.together():
            plans.take_up(a_plan())
            settings.set_setting("first", "1")
            raise WrongError

    with pytest.raises(WrongError):
        write()
    assert (list(plans.plans()), settings.setting("first")) == ([], None)
    with settings.together():
        plans.take_up(a_plan())
    assert len(sql_store.plans()) == 1


def test_another_thread_sees_nothing_before_the_end(sql_store: SqlStore) -> None:
    with ThreadPoolExecutor(max_workers=1) as other:
        with sql_store.together():
            sql_store.set_setting("first", "1")
            assert other.submit(sql_store.setting, "first").result() is None
        assert other.submit(sql_store.setting, "first").result() == "1"
