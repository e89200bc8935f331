"""A record with sessions that were added by hand is whole, however closely it is looked at."""

import sqlite3

from coach.domain.session_changes import SessionWord
from coach.storage import integrity
from coach.storage.migration_steps import SHIPPED
from coach.storage.store import SqlStore
from tests.builders import a_hold, a_start
from tests.storage.stores.moments import on


def makes_sense(store: SqlStore) -> bool:
    with store.connections.reading() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        return integrity.makes_sense(raw, SHIPPED.newest)


def test_told_of_left_out_and_put_back_it_is_whole(sql_store: SqlStore) -> None:
    told = sql_store.add_by_hand(a_start(on(23, 14)), 15, on(23, 14, 9), on(24, 8))
    assert makes_sense(sql_store)
    sql_store.change_session(told, SessionWord.LEFT_OUT, on(24, 9))
    assert makes_sense(sql_store)
    sql_store.change_session(told, SessionWord.PUT_BACK, on(24, 10))
    assert makes_sense(sql_store)


def test_a_hold_in_one_that_was_told_of_is_damage(sql_store: SqlStore) -> None:
    told = sql_store.add_by_hand(a_start(on(23, 14)), 15, on(23, 14, 9), on(24, 8))
    sql_store.add_hold(told, a_hold(started=on(23, 14)))
    assert not makes_sense(sql_store)


def test_a_moment_without_its_offset_is_damage(sql_store: SqlStore) -> None:
    sql_store.add_by_hand(a_start(on(23, 14)), 15, on(23, 14, 9), on(24, 8))
    with sql_store.connections.writing() as connection:
        connection.exec_driver_sql("UPDATE sessions SET added_offset_s = NULL")
    assert not makes_sense(sql_store)
