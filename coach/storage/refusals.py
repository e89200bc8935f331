"""What the environment can do to the record, each as one sentence with a way out.

Told apart by the error codes of SQLite and of the system, never by the text of a message. An
error that no code here names is a bug of ours and goes on as it is. Standard library only: these
sentences must be there when nothing else could be loaded.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coach.services.problems import NewerRecord, StoreProblem, UnusableRecord

_PRIMARY = 0xFF
"""An extended result code of SQLite keeps its primary code in the lowest byte."""

_HARDLY_ANY = 64 * 1024
"""Free bytes of a disk below which SQLite cannot work on it."""

_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})
_NO_PERMISSION = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def damaged(path: Path) -> StoreProblem:
    """Return the refusal of a file that cannot be trusted."""
    return UnusableRecord("The file of your record is damaged.", _put_a_copy_back(path))


def unreadable(path: Path, where: str) -> StoreProblem:
    """Return the refusal of a file with an entry that this program cannot have written."""
    return UnusableRecord(
        f"Your record is damaged: something in its table {where} makes no sense.",
        _put_a_copy_back(path),
    )


def _put_a_copy_back(path: Path) -> str:
    return (
        f"Nothing was changed. Move {path} to a safe place, together with {path.name}-wal and "
        f"{path.name}-shm where they are there, then put a copy in its stead; copies that "
        f"Steadyback made are in {path.parent / 'backups'}."
    )


def log_damaged(path: Path, wal: Path) -> StoreProblem:
    """Return the refusal of a file with a log of which a part can no longer be read."""
    return StoreProblem(
        "What was recorded last is damaged.",
        f"Nothing was changed. Copy {path}, {wal.name} and {path.name}-shm to a safe place, all "
        f"three. To go on without what stands in {wal} alone, move that file away.",
    )


def set_aside(wal: str, kept: Path) -> str:
    """Return what is said of a log that was put aside: it belongs to another state."""
    return (
        f"{wal} was left over from another state of your record, which happens when a copy is put "
        f"back. Steadyback did not use it. You will find it as {kept}; the record that was put "
        "here is as it was."
    )


def not_sure(path: Path, companion: Path) -> StoreProblem:
    """Return the refusal of a file with a log that may or may not belong to it."""
    return StoreProblem(
        f"It cannot be told whether {companion.name} belongs to your record.",
        f"Nothing was changed. Copy {path}, {path.name}-wal and {path.name}-shm to a safe place, "
        f"all that are there. If {path.name} is a copy that you put back, move {companion} away, "
        "then start again.",
    )


def leads_nowhere(path: Path) -> StoreProblem:
    """Return the refusal of a link to what is not there, such as a stick that is not plugged in."""
    return StoreProblem(
        "The place of your record is a link that leads nowhere.",
        f"Plug in the disk that {path} leads to, or put the link right, then try again.",
    )


def no_file(path: Path) -> StoreProblem:
    """Return the refusal of a device, a pipe or the like where a file belongs."""
    return StoreProblem(
        "Something that is no ordinary file lies in the place of your record.",
        f"Move {path} away, then start again.",
    )


def foreign(path: Path) -> StoreProblem:
    """Return the refusal of a database that another program made."""
    return UnusableRecord(
        "The file in the place of your record belongs to another program.",
        f"Nothing was changed: move {path} away, then start again.",
    )


def newer(path: Path, version: str, newest: str) -> StoreProblem:
    """Return the refusal of a record in a format that this program does not know."""
    return NewerRecord(
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


def record_gone(path: Path) -> StoreProblem:
    """Return the refusal to start afresh where there is no record, but copies of one."""
    return UnusableRecord(
        "Your record is not in its folder, but copies of it are.",
        f"Look at the newest copy and put it back, or put {path} back yourself. To begin anew, "
        f"move {path.parent / 'backups'} to another place first.",
    )


def no_copy(path: Path) -> StoreProblem:
    """Return the refusal of a copy that is not there."""
    return StoreProblem(
        f"There is no copy of your record at {path}.",
        "Choose the file of a copy, such as steadyback-2026-11-23.sqlite3.",
    )


def no_usable_copy(copy: Path) -> StoreProblem:
    """Return the refusal of a copy that is damaged, or something else."""
    return StoreProblem(
        f"{copy.name} cannot be put back: it is damaged, or it is no record of Steadyback.",
        "Your record is as it was. Choose another copy.",
    )


def newer_copy(copy: Path) -> StoreProblem:
    """Return the refusal of a copy in a format that this program does not know."""
    return StoreProblem(
        f"{copy.name} cannot be put back: a newer Steadyback wrote it.",
        "Your record is as it was. Install the newer version, or choose another copy.",
    )


def no_place(folder: Path) -> StoreProblem:
    """Return the refusal to copy into a folder that is not there, such as that of a stick."""
    return StoreProblem(
        f"There is no folder {folder}, so no copy was made.",
        "Plug in the disk that it is on, make the folder, or name another one.",
    )


def name_taken(path: Path) -> StoreProblem:
    """Return the refusal to copy over a file: no copy ever replaces another."""
    return StoreProblem(
        f"{path} is there already, so no copy was made.",
        "Name a folder, or a file that is not there yet.",
    )


def no_room_for_copy(path: Path) -> StoreProblem:
    """Return the refusal of a copy for which there is no space left."""
    return StoreProblem(
        "The disk is full, so no copy was made.",
        f"Your record is as it was. Free some space on the disk of {path.parent}.",
    )


def copy_not_writable(path: Path) -> StoreProblem:
    """Return the refusal of a copy in a folder without permission to write."""
    return StoreProblem(
        f"Nothing can be written in {path.parent}, so no copy was made.",
        "Allow writing there, or choose another folder.",
    )


def copy_disk_failing(path: Path) -> StoreProblem:
    """Return the refusal of a copy on a disk that reports an error, or was unplugged."""
    return StoreProblem(
        f"The disk of {path.parent} reported an error, so no copy was made.",
        "Your record is as it was. Plug the disk in again, or choose another one.",
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


_Refuse = Callable[[Path], StoreProblem]


def _out_of_reach(path: Path) -> _Refuse:
    """Return what "cannot open" stands for: perhaps SQLite may not make its files in the folder."""
    writable = os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
    return not_openable if writable else not_writable


def _out_of_order(path: Path) -> _Refuse:
    """Return what "disk error" stands for: perhaps there is no room for SQLite's shared memory."""
    with suppress(OSError):
        if shutil.disk_usage(path.parent).free < _HARDLY_ANY:
            return disk_full
    return disk_failing


_BY_CODE: dict[int, _Refuse] = {
    sqlite3.SQLITE_NOTADB: damaged,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_BUSY: locked,
    sqlite3.SQLITE_LOCKED: locked,
    sqlite3.SQLITE_PROTOCOL: locked,
    sqlite3.SQLITE_READONLY: not_writable,
    sqlite3.SQLITE_PERM: not_writable,
    sqlite3.SQLITE_FULL: disk_full,
}
_BY_A_LOOK = {sqlite3.SQLITE_CANTOPEN: _out_of_reach, sqlite3.SQLITE_IOERR: _out_of_order}

_OF_A_COPY: dict[_Refuse, _Refuse] = {
    disk_full: no_room_for_copy,
    not_writable: copy_not_writable,
    not_openable: copy_not_writable,
    disk_failing: copy_disk_failing,
}
"""What is said where not the record but a copy of it cannot be written."""


def _refusal(error: BaseException | None, path: Path) -> _Refuse | None:
    if isinstance(error, sqlite3.Error):
        # Errors of the module itself carry no code: a wrong call, or text that is no text.
        code = getattr(error, "sqlite_errorcode", 0)
        if code == 0 and isinstance(error, sqlite3.OperationalError):
            return damaged
        if code == sqlite3.SQLITE_READONLY_DBMOVED:
            return vanished
        look = _BY_A_LOOK.get(code & _PRIMARY)
        return look(path) if look else _BY_CODE.get(code & _PRIMARY)
    if isinstance(error, OSError) and error.errno in _NO_SPACE:
        return disk_full
    if isinstance(error, OSError) and error.errno in _NO_PERMISSION:
        return not_writable
    return None


def from_error(error: BaseException | None, path: Path) -> StoreProblem | None:
    """Return the refusal that an error of SQLite or of the system stands for, or None."""
    refuse = _refusal(error, path)
    return refuse(path) if refuse else None


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


@contextmanager
def of_a_new_copy(path: Path) -> Iterator[None]:
    """Turn what the environment did to a copy that is being written into a refusal of that."""
    try:
        yield
    except FileExistsError:
        raise
    except (sqlite3.Error, OSError) as error:
        refuse = _refusal(error, path)
        if refuse is None and isinstance(error, OSError):
            # Whatever else a stick or a network folder may report.
            refuse = disk_failing
        if refuse is None:
            raise
        raise _OF_A_COPY.get(refuse, refuse)(path) from error


@contextmanager
def of_a_copy(copy: Path) -> Iterator[None]:
    """Turn what is wrong with a copy that is looked into, to put it back, into a refusal of it."""
    try:
        with in_words(copy):
            yield
    except UnusableRecord as problem:
        raise no_usable_copy(copy) from problem
    except NewerRecord as problem:
        raise newer_copy(copy) from problem
