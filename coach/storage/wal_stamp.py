"""The stamp by which a write-ahead log is known to belong to its file.

SQLite writes nothing into a file that tells which log is its own, so we do. `user_version`, a
number in the header that SQLite leaves to programs, goes up by one with every transaction that
writes, so that each of them has the header in the log. Each opening starts at a new random number
and forces it into the file, so that no later log fits a copy made before that opening.

A log belongs to a file with the stamp just before the log's first transaction, or with that of a
transaction up to which the log was merged. See docs/decisions/0015-a-log-that-belongs.md.
"""

import sqlite3
from enum import Enum, auto

from coach.storage.wal import Wal

_HIGHEST = 2**31 - 1

_MERGED_BY_ITSELF = 1000
"""From this many frames on SQLite merges a log into its file by itself (SQLite's default)."""


class Belongs(Enum):
    """What the stamps of a file and of a log say."""

    YES = auto()
    NO = auto()
    UNKNOWN = auto()
    """Neither has a stamp: both were written by a version that did not stamp."""


def belongs(stamp: int, wal: Wal) -> Belongs:
    """Return whether a log belongs to the file with this stamp; 0 is a file without one."""
    stamps = wal.stamps()
    if not any(each for _, each in stamps):
        return Belongs.NO if stamp else Belongs.UNKNOWN
    _, first = stamps[0]
    _, last = stamps[-1]
    merged = {each for number, each in stamps if number + 1 >= _MERGED_BY_ITSELF}
    fits = following(stamp) == first or stamp in {last, *merged}
    return Belongs.YES if fits else Belongs.NO


def following(stamp: int) -> int:
    """Return the stamp of the next transaction; never 0, which is no stamp."""
    return 1 if stamp >= _HIGHEST else stamp + 1


def begin_anew(connection: sqlite3.Connection) -> None:
    """Give a file the stamp of a new opening and force it there, with all that its log holds.

    The log goes on from the old stamp, so that it belongs to the file also where it cannot be
    merged now: while somebody reads, or on a full disk. Then the old stamp stays valid.
    """
    if not _merged(connection):
        return
    (old,) = connection.execute("PRAGMA user_version").fetchone()
    _write(connection, following(old))
    _write(connection, _drawn())
    _merged(connection)


def mark_as_copy(connection: sqlite3.Connection) -> None:
    """Give a copy a stamp of its own: no log belongs to it."""
    _write(connection, _drawn())


def _drawn() -> int:
    # Brings OpenSSL, which nobody needs who only looks into a record.
    import secrets

    return 1 + secrets.randbelow(_HIGHEST)


def _write(connection: sqlite3.Connection, stamp: int) -> None:
    connection.execute(f"PRAGMA user_version = {stamp}")


def _merged(connection: sqlite3.Connection) -> bool:
    """Merge the log into the file; return whether all of it could be."""
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
