"""What the environment can do to the record, each as one sentence with a way out.

Told apart by the error codes of SQLite and of the system, never by the text of a message. An
error that no code here names is a bug of ours and goes on as it is. Standard library only: these
sentences must be there when nothing else could be loaded.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coach.services.problems import StoreProblem

_PRIMARY = 0xFF
"""An extended result code of SQLite keeps its primary code in the lowest byte."""

_HARDLY_ANY = 64 * 1024
"""Bytes free on a disk that SQLite cannot work on."""

_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_PERMISSION = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def damaged(path: Path) -> StoreProblem:
    """Return the refusal of a file that cannot be trusted."""
    return StoreProblem(
        "The file of your record is damaged.",
        f"Nothing was changed: move {path} to a safe place and put a copy in its stead; copies "
        f"made before updates are in {path.parent / 'backups'}.",
    )


def foreign(path: Path) -> StoreProblem:
    """Return the refusal of a database that another program made."""
    return StoreProblem(
        "The file in the place of your record belongs to another program.",
        f"Nothing was changed: move {path} away, then start again.",
    )


def newer(path: Path, version: str, newest: str) -> StoreProblem:
    """Return the refusal of a record in a format that this program does not know."""
    return StoreProblem(
        f"Your record was written by a newer Steadyback (format {version}, known here: {newest}).",
        f"Install the newer version again; {path} was not changed.",
    )


def older(path: Path) -> StoreProblem:
    """Return the refusal to read a record in a format that is to be brought up to date first."""
    return StoreProblem(
        "Your record was written by an older Steadyback.",
        f"Open Steadyback once: it copies {path} and brings it up to date. Then try again.",
    )


def no_record(path: Path) -> StoreProblem:
    """Return the refusal to read a record that was never made."""
    return StoreProblem(
        "There is no record in this folder.",
        f"Name the folder that holds {path.name}; {path.parent} does not.",
    )


def locked(path: Path) -> StoreProblem:
    """Return the refusal while somebody else writes."""
    return StoreProblem(
        "Another program is using your record.",
        f"Close the other window or program that has {path} open, then try again.",
    )


def not_writable(path: Path) -> StoreProblem:
    """Return the refusal of a file or folder without permission to write."""
    return StoreProblem(
        "Your record cannot be written: its file or folder is read-only.",
        f"Allow writing to {path} and to its folder, then try again.",
    )


def not_openable(path: Path) -> StoreProblem:
    """Return the refusal of a file that the system does not hand out."""
    return StoreProblem(
        "The file of your record cannot be opened.",
        f"Allow reading and writing of {path} and its folder, then try again.",
    )


def disk_full(path: Path) -> StoreProblem:
    """Return the refusal when there is no space left."""
    return StoreProblem(
        "The disk is full, so your record cannot be written.",
        f"Free some space on the disk that holds {path}, then try again.",
    )


def disk_failing(path: Path) -> StoreProblem:
    """Return the refusal when the disk itself reports an error."""
    return StoreProblem(
        "The disk reported an error while your record was read or written.",
        f"Copy {path} to another disk, then check this one.",
    )


def no_folder(folder: Path) -> StoreProblem:
    """Return the refusal of a folder that cannot be made."""
    return StoreProblem(
        "The folder for your record cannot be made.",
        f"Make the folder {folder} yourself or choose another one, then start again.",
    )


def folder_in_the_way(path: Path) -> StoreProblem:
    """Return the refusal of a folder that stands where the file belongs."""
    return StoreProblem(
        "There is a folder where the file of your record belongs.",
        f"Move the folder {path} away, then start again.",
    )


def half_there(path: Path, companion: Path) -> StoreProblem:
    """Return the refusal of a journal whose record is gone: a new file would swallow it."""
    return StoreProblem(
        "The file of your record is missing, but its journal is there.",
        f"Put {path} back beside {companion}, or move that file away too, then start again.",
    )


def vanished(path: Path) -> StoreProblem:
    """Return the refusal when the file was taken away while it was in use."""
    return StoreProblem(
        "The file of your record was moved or deleted while Steadyback was using it.",
        f"Put it back as {path}, then close Steadyback and start it again.",
    )


def _out_of_reach(path: Path) -> StoreProblem:
    """SQLite says "cannot open" as well when it may not make its journal in the folder."""
    writable = os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
    return not_openable(path) if writable else not_writable(path)


def _out_of_order(path: Path) -> StoreProblem:
    """SQLite says "disk error" as well when there is no room for its shared memory."""
    with suppress(OSError):
        if shutil.disk_usage(path.parent).free < _HARDLY_ANY:
            return disk_full(path)
    return disk_failing(path)


_BY_CODE = {
    sqlite3.SQLITE_NOTADB: damaged,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_BUSY: locked,
    sqlite3.SQLITE_LOCKED: locked,
    sqlite3.SQLITE_PROTOCOL: locked,
    sqlite3.SQLITE_READONLY: not_writable,
    sqlite3.SQLITE_PERM: not_writable,
    sqlite3.SQLITE_CANTOPEN: _out_of_reach,
    sqlite3.SQLITE_FULL: disk_full,
    sqlite3.SQLITE_IOERR: _out_of_order,
}


def from_error(error: BaseException | None, path: Path) -> StoreProblem | None:
    """Return the refusal that an error of SQLite or of the system stands for, or None."""
    if isinstance(error, sqlite3.Error):
        # Errors of the module itself (a wrong call) carry no code.
        code = getattr(error, "sqlite_errorcode", 0)
        if code == sqlite3.SQLITE_READONLY_DBMOVED:
            return vanished(path)
        refuse = _BY_CODE.get(code & _PRIMARY)
        return refuse(path) if refuse else None
    if isinstance(error, OSError) and error.errno in _NO_SPACE:
        return disk_full(path)
    if isinstance(error, OSError) and error.errno in _NO_PERMISSION:
        return not_writable(path)
    return None


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what the environment did inside the block into a refusal."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        problem = from_error(error, path)
        if problem is None:
            raise
        raise problem from error
