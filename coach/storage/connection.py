"""Connections to the record, and what must be true of every one of them.

WAL with `synchronous=FULL`: a hold is on disk when its transaction returns, also when the power
fails in the next moment. The driver's own transactions are off (on Python 3.11 they commit before
some statements, so a failed migration would leave half a schema); every transaction begins here.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from coach.storage.refusals import from_error

BUSY_TIMEOUT_S = 2.0
"""How long another program's transaction is waited for before it is called a lock."""

READING = "steadyback_reading"
"""Execution option of a connection that only reads: it waits for nobody who writes."""


def make_engine(path: Path, *, foreign_keys: bool = True) -> Engine:
    """Return an engine for the file at `path`; nothing is opened yet.

    Args:
        path: the file; it must be there when the first connection opens.
        foreign_keys: whether SQLite holds references while writing. A migration that rebuilds a
            table turns this off and checks them before it commits.
    """
    engine = create_engine(
        URL.create("sqlite", database=f"{path.absolute().as_uri()}", query={"uri": "true"}),
        connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT_S},
    )

    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        cursor.close()

    def refuse_in_words(context: ExceptionContext) -> BaseException | None:
        return from_error(context.original_exception, path)

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", refuse_in_words, retval=True)
    return engine


def _begin(connection: Connection) -> None:
    """Begin a transaction; one that will write takes its lock at once, not half-way."""
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def look_into(path: Path, *, timeout_s: float = BUSY_TIMEOUT_S) -> sqlite3.Connection:
    """Return a plain connection to an existing file, for looking before anything is loaded."""
    raise NotImplementedError
