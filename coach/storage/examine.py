"""Looks at a record before SQLite opens it for writing, and changes nothing whatever it finds.

SQLite merges any log beside a file into it and deletes the log on closing: a look by its ordinary
means would destroy what it looks at. So it is gone through in memory, the file with its log if the
two belong together.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from coach.services.problems import StoreProblem
from coach.storage import integrity, record_files, refusals, sqlite_file, wal
from coach.storage.record_files import Place
from coach.storage.wal_stamp import Belongs, belongs

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_WRITE_VERSION, _READ_VERSION = 18, 19
"""Offsets of the two header bytes that say whether a log is used; an image in memory has none."""


class Log(Enum):
    """What was found beside the file."""

    NONE = auto()
    """No log, or nothing in it."""
    OWN = auto()
    """The log of this file: what was done last."""
    FOREIGN = auto()
    """The log of another file, or of what this one was at another time; never to be applied."""
    IN_USE = auto()
    """Another process has the record open and looks after it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A record that can be used.

    Attributes:
        version: its format.
        log: what was beside it.
    """

    version: str
    log: Log


def examine(found: Place, newest: str) -> Found:
    """Return what a record is, together with its log.

    Args:
        found: where it lies.
        newest: the newest format that is known.

    Raises:
        StoreProblem: it is damaged, foreign, newer, out of reach, or it cannot be told whether the
            log belongs to it.
    """
    with refusals.in_words(found.path):
        if record_files.in_use(found):
            return Found(_version_in_use(found, newest), Log.IN_USE)
        if _size(found.rollback):
            raise refusals.not_sure(found.path, found.rollback)
        log, whose = _beside(found)
        if log is not None and not log.whole:
            raise refusals.log_damaged(found.path, found.wal)
        if log is None or whose is Belongs.NO:
            return Found(_version_alone(found, newest), Log.FOREIGN if log else Log.NONE)
        if whose is Belongs.YES:
            return Found(_version_together(found, log, newest), Log.OWN)
        return Found(_version_by_content(found, log, newest), Log.OWN)


def glance(found: Place) -> sqlite3.Connection | None:
    """Connect to a record without examining it, or return None where it has to be examined.

    Raises:
        StoreProblem: it is damaged.
        OSError: it is out of reach.
    """
    if record_files.in_use(found) or _size(found.rollback):
        return None
    log, whose = _beside(found)
    if log is None:
        return open_as_it_is(found, Log.NONE)
    return open_as_it_is(found, Log.OWN) if log.whole and whose is Belongs.YES else None


def _beside(found: Place) -> tuple[wal.Wal | None, Belongs]:
    """Return the log beside a file, or None where nothing is in it, and whose it is."""
    header = _header(found)
    log = wal.read(found.wal.read_bytes()) if _size(found.wal) else None
    if log is None or (log.whole and not log.frames):
        return None, Belongs.NO
    return log, belongs(wal.stamp_of(header), log)


def open_as_it_is(found: Place, log: Log) -> sqlite3.Connection:
    """Connect to the record as it is now, without changing any of its files.

    Args:
        found: where it lies; not in use by another process.
        log: what `examine` said is beside it.
    """
    together = wal.read(found.wal.read_bytes()) if log is Log.OWN else None
    if together is None:
        return sqlite_file.connect_unchanging(found.file)
    return _in_memory(together.over(found.file.read_bytes()))


def _header(found: Place) -> bytes:
    with found.file.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise refusals.damaged(found.path)
    return header


def _version_in_use(found: Place, newest: str) -> str:
    with closing(sqlite_file.connect(found.path)) as connection:
        connection.execute("PRAGMA query_only = ON")
        return integrity.version_of(connection, found.path, newest)


def _version_alone(found: Place, newest: str) -> str:
    with closing(sqlite_file.connect_unchanging(found.file)) as connection:
        return integrity.version_of(connection, found.path, newest)


def _version_together(found: Place, log: wal.Wal, newest: str) -> str:
    with closing(_in_memory(log.over(found.file.read_bytes()))) as connection:
        return integrity.version_of(connection, found.path, newest, closely=True)


def _version_by_content(found: Place, log: wal.Wal, newest: str) -> str:
    """Return the format of file and log together, neither of which has a stamp.

    Only where all of the result fits together do the two belong to each other.
    """
    try:
        return _version_together(found, log, newest)
    except StoreProblem as problem:
        raise refusals.not_sure(found.path, found.wal) from problem


def _in_memory(image: bytearray) -> sqlite3.Connection:
    if len(image) >= _HEADER:
        image[_WRITE_VERSION] = image[_READ_VERSION] = 1
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.deserialize(image)
    return connection


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
