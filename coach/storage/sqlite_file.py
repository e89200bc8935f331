"""The file of the record, looked at with the standard library alone.

Before SQLAlchemy is loaded (170 ms) the file has already said what it is: ours or not, whole or
not, and in which format.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from coach.services.record_owner import RECORD_FILE
from coach.storage import refusals

FILE_NAME = RECORD_FILE

APPLICATION_ID = 0x53424B31
"""Written into the file's header, so that a database of another program is told apart."""

TABLES = {
    "0001": frozenset({"plans", "sessions", "holds", "check_ins", "settings"}),
    "0002": frozenset({"exercise_ratings", "suggestion_answers"}),
    "0003": frozenset({"rung_swaps"}),
}
"""What each version added; a file that lacks one of its own version or before is damaged."""

BUSY_TIMEOUT_S = 2.0
"""How long another program's transaction is waited for before it is called a lock."""

_OWNER_ONLY = 0o600


def connect(path: Path) -> sqlite3.Connection:
    """Connect to an existing file; it is never made by this.

    Transactions are begun by whoever writes: on Python 3.11 the driver's own would commit before
    some statements, and a failed migration would leave half a schema behind.
    """
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        timeout=BUSY_TIMEOUT_S,
        check_same_thread=False,
    )


def keep_private(path: Path) -> None:
    """Let only the owner read a file. SQLite gives its companions (-wal, -shm) the same rights.

    Disks that know no permissions, such as most USB sticks, are left as they are.
    """
    with suppress(PermissionError):
        if path.stat().st_mode & 0o077:
            path.chmod(_OWNER_ONLY)


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """Make a file under a passing name, and name it `target` when the block has filled it.

    Whatever bears its final name is whole, on the disk, and replaced nothing; a file that the
    block could not finish is removed.

    Raises:
        FileExistsError: the name is taken.
    """
    part = target.with_name(f"{target.name}.unfinished")
    _remove(part)
    try:
        part.touch(mode=_OWNER_ONLY, exist_ok=False)
        keep_private(part)
        yield part
        with closing(connect(part)) as connection:
            # One file that stands alone: what is still in the WAL goes into it.
            connection.execute("PRAGMA journal_mode = DELETE")
        _flush(part)
        if target.exists():
            raise FileExistsError(target)
        part.rename(target)
    finally:
        _remove(part)
    _flush(target.parent)


def _remove(part: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Have the system write a file or a folder to the disk. Windows flushes no folders."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def version_of(path: Path) -> str:
    """Return the version of a whole record.

    Raises:
        StoreProblem: it is not a record, or damaged, or out of reach.
    """
    _check_permissions(path)
    with refusals.in_words(path), closing(connect(path)) as connection:
        _check_whole(connection, path)
        _try_to_write(connection)
        rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        if len(rows) != 1 or not tables_of(str(rows[0][0])) <= _tables_in(connection):
            raise refusals.damaged(path)
    return str(rows[0][0])


def tables_of(version: str) -> frozenset[str]:
    """Return the tables of a version, as far as they are known here."""
    return frozenset().union(*(names for added, names in TABLES.items() if added <= version))


def _tables_in(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}


def _check_permissions(path: Path) -> None:
    """Open the file before SQLite does: it would leave companions as unwritable as the file behind.

    Opened, not asked about: `access` says yes where Windows' lists of rights, a sandbox or the
    server of a network folder say no later. Closing the file lets go of every lock that this
    process has on it, so this stands before the first connection.
    """
    if _opens(path, os.O_RDWR):
        return
    if _opens(path, os.O_RDONLY):
        raise refusals.not_writable(path)
    raise refusals.not_openable(path)


def _opens(path: Path, flags: int) -> bool:
    try:
        os.close(os.open(path, flags))
    except OSError:
        return False
    return True


def _try_to_write(connection: sqlite3.Connection) -> None:
    """Fail now, and not after the first hold, where the file is locked or read-only.

    Where it may not write, SQLite quietly makes `BEGIN IMMEDIATE` a reading transaction, so
    something has to be written; it is taken back before it reaches the disk.
    """
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("ROLLBACK")


def _check_whole(connection: sqlite3.Connection, path: Path) -> None:
    found = _tables_in(connection)
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if found and not ours:
        raise refusals.foreign(path)
    if not tables_of("0001") | {"alembic_version"} <= found:
        raise refusals.damaged(path)
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise refusals.damaged(path)
