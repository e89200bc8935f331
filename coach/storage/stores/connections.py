"""The connections to one record that all its parts share, and the transaction they write in.

Plain SQLAlchemy Core: lists for charts and exports are rows, and entities would cost 50 ms more
at start and five seconds for half a million holds.
"""

import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, Select

from coach.storage import refusals, rows
from coach.storage.connection import READING


class RecordConnections:
    """Reads and writes one SQLite file, one transaction at a time for each thread."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._path = path
        self._writer = engine
        self._reader = engine.execution_options(**{READING: True})
        self._file_at_start = _identity(path)
        self._joint = _Joint()

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""
        self._writer.dispose()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep all that is written inside the block, or nothing."""
        if self._joint.connection is not None:
            with self.writing():
                yield
            return
        with self._transaction() as connection:
            self._joint.connection = connection
            try:
                yield
                if self._joint.failed is not None:
                    raise self._joint.failed
            finally:
                self._joint.connection = self._joint.failed = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction, on disk when the block ends; inside `together`, a part of that one."""
        if self._joint.connection is None:
            with self._transaction() as connection:
                yield connection
            return
        try:
            yield self._joint.connection
        except BaseException as error:
            # Half of this method may be written; a block that goes on must not keep that half.
            self._joint.failed = error
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One view of the record that no write changes meanwhile, for reading only.

        Inside `together` it sees what was written there.

        Raises:
            StoreProblem: what is read in it makes no sense, or the environment stands in the way.
        """
        try:
            if self._joint.connection is not None:
                yield self._joint.connection
                return
            with self._reader.begin() as connection:
                yield connection
        except rows.UnreadableError as error:
            raise refusals.unreadable(self._path, error.where) from error
        except sqlite3.Error as error:
            # Out of `plain_rows`; what SQLAlchemy reads is put into words by the engine.
            problem = refusals.from_error(error, self._path)
            raise problem or error from error

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """A writing transaction, begun only if the file is still in its place.

        The system would let a program write for hours into a file that was moved or deleted.
        """
        if _identity(self._path) != self._file_at_start:
            raise refusals.vanished(self._path)
        with self._writer.begin() as connection:
            yield connection


def plain_rows(connection: Connection, query: Select[*tuple[Any, ...]]) -> sqlite3.Cursor:
    """Return the rows of a query as the driver has them, to be read within `reading`.

    Of half a million holds SQLAlchemy's own rows take as long as reading the file.
    """
    return cast("sqlite3.Cursor", connection.execute(query).cursor)


def named_rows(
    connection: Connection, query: Select[*tuple[Any, ...]]
) -> Iterator[Mapping[str, Any]]:
    """Return the rows of a query by the names of their columns, as `plain_rows` has them."""
    found = plain_rows(connection, query)
    names = [column[0] for column in found.description]
    return (dict(zip(names, row, strict=True)) for row in found)


class RecordPart:
    """A part of the record; all parts of one record share its connections."""

    def __init__(self, connections: RecordConnections) -> None:
        self.connections = connections

    def together(self) -> AbstractContextManager[None]:
        """Keep all that is written inside the block, in whichever part, or nothing."""
        return self.connections.together()


class _Joint(threading.local):
    """The transaction of the `together` block that this thread is in, if it is in one.

    Attributes:
        failed: what went wrong in a part of it.
    """

    connection: Connection | None = None
    failed: BaseException | None = None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
