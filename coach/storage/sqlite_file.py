"""The file of the record, looked at with the standard library alone.

Connections to it before SQLAlchemy is loaded (170 ms), and how a new one gets its name.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from coach import private_files
from coach.services.record_owner import RECORD_FILE

FILE_NAME = RECORD_FILE

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


def connect_unchanging(path: Path) -> sqlite3.Connection:
    """Connect to a file that nobody writes meanwhile: nothing is made, locked or tidied for it.

    A log beside it is not read.
    """
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )


def keep_private(path: Path) -> None:
    """Let only the owner read a file. SQLite gives its companions (-wal, -shm) the same rights.

    Disks that know no permissions, such as most USB sticks, are left as they are.
    """
    with suppress(PermissionError):
        if path.stat().st_mode & 0o077:
            path.chmod(_OWNER_ONLY)


def try_to_write(path: Path) -> None:
    """Fail now, and not after the first hold, where the file is locked or read-only.

    Where it may not write, SQLite quietly makes `BEGIN IMMEDIATE` a reading transaction, so
    something has to be written; it is taken back before it reaches the disk.
    """
    with closing(connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA user_version = 1")
        connection.execute("ROLLBACK")


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """Make a file under a passing name, and name it `target` when the block has filled it.

    So a file with its final name is whole and on the disk. It never replaces another one, even if
    another process makes one at the same moment. Where the block fails, the unfinished file is
    removed; where the program was killed, by the next file that is made beside it.

    Raises:
        FileExistsError: the name is taken.
    """
    with private_files.folder_beside(target) as beside:
        part = beside / target.name
        part.touch(mode=_OWNER_ONLY, exist_ok=False)
        yield part
        with closing(connect(part)) as connection:
            # One file that stands alone: what is still in the WAL goes into it.
            connection.execute("PRAGMA journal_mode = DELETE")
        _flush(part)
        _name(part, target)
    private_files.force_names(target.parent)


def _name(part: Path, target: Path) -> None:
    """Give a file its name unless it is taken, also in the very last moment."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        # USB sticks have no hard links; Windows never renames a file onto another.
        if target.exists():
            raise FileExistsError(target) from None
        part.rename(target)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
