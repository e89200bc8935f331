"""Connections to the record, and what must be true of every one of them.

WAL with `synchronous=FULL`: a hold is on disk when its transaction returns, also when the power
fails in the next moment. Every transaction is begun here, and none by the driver.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from coach.storage import sqlite_file
from coach.storage.examine import Log, open_as_it_is
from coach.storage.record_files import Place
from coach.storage.refusals import from_error
from coach.storage.wal_stamp import following

READING = "steadyback_reading"
"""Execution option of a connection that only reads: it waits for nobody who writes."""


def make_engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """Return an engine for the existing file at `path`; nothing is opened yet.

    What the environment does to it is raised as `StoreProblem`, wherever it happens.

    Args:
        path: the file of the record.
        foreign_keys: whether SQLite holds references while writing. A migration that rebuilds a
            table turns this off and checks them before it commits.
    """
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite_file.connect(path), poolclass=QueuePool
    )

    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        cursor.close()

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", _begin)
    _refuse_in_words(engine, path)
    return engine


def make_reading_engine(lies: Place, log: Log) -> Engine:
    """Return an engine for an existing record that never writes, and tidies nothing as it closes.

    A record that another process has open is read with it, as it goes on. Any other is read as it
    was found.

    Args:
        lies: where it lies.
        log: what was found beside it.
    """

    def connect() -> sqlite3.Connection:
        if log is Log.IN_USE:
            connection = sqlite_file.connect(lies.path)
        else:
            connection = open_as_it_is(lies, log)
        connection.execute("PRAGMA query_only = ON")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    _refuse_in_words(engine, lies.path)
    return engine


def _refuse_in_words(engine: Engine, path: Path) -> None:
    def refuse_in_words(context: ExceptionContext) -> BaseException | None:
        return from_error(context.original_exception, path)

    event.listen(engine, "handle_error", refuse_in_words, retval=True)


def _begin(connection: Connection) -> None:
    """Begin a transaction; one that will write takes its lock and stamp (`wal_stamp`) at once."""
    if connection.get_execution_options().get(READING, False):
        connection.exec_driver_sql("BEGIN")
        return
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    written = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    connection.exec_driver_sql(f"PRAGMA user_version = {following(written)}")
