"""What lies at the record's path, found without SQLite: kind of file, links, files beside it."""

import errno
import os
import stat
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

from coach.storage import refusals

_LOCKS_AT = 0x40000000
_LOCKS = 512
"""The bytes of a file by which SQLite locks it; every open connection to a record holds some."""

_FLOCK = struct.Struct("hhqqi4x")
"""Layout of Linux's `struct flock`: kind, what `start` counts from, start, length, process."""


@dataclass(frozen=True, slots=True)
class Place:
    """A record's file with the companions that SQLite keeps beside it.

    Attributes:
        path: where the record is looked for.
        file: the file itself, with every link followed: the companions stand beside it.
    """

    path: Path
    file: Path

    @property
    def wal(self) -> Path:
        """The write-ahead log."""
        return self._beside("-wal")

    @property
    def shm(self) -> Path:
        """The log's index; SQLite makes it anew from the log."""
        return self._beside("-shm")

    @property
    def rollback(self) -> Path:
        """SQLite's rollback journal, which Steadyback does not use."""
        return self._beside("-journal")

    def _beside(self, suffix: str) -> Path:
        return self.file.with_name(self.file.name + suffix)


def find(path: Path) -> Place | None:
    """Return what lies at a path, or None where nothing does.

    Raises:
        StoreProblem: something is in the way, or a link leads to what is not there.
        OSError: the path cannot be looked at.
    """
    try:
        there = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        _refuse_dangling_folder(path)
        _refuse_lone_journals(Place(path, path.parent.resolve() / path.name))
        return None
    except OSError as error:
        # A name that is too long, or links in a ring.
        if error.errno in {errno.ENAMETOOLONG, errno.ELOOP}:
            raise refusals.no_folder(path.parent) from error
        raise
    try:
        file = path.resolve(strict=True)
        mode = file.stat().st_mode
    except (OSError, RuntimeError) as error:
        if not stat.S_ISLNK(there.st_mode):
            raise
        raise refusals.leads_nowhere(path) from error
    if stat.S_ISDIR(mode):
        raise refusals.folder_in_the_way(path)
    if not stat.S_ISREG(mode):
        raise refusals.no_file(path)
    found = Place(path, file)
    for companion in (found.wal, found.shm, found.rollback):
        _size_of(companion)
    return found


def _refuse_dangling_folder(path: Path) -> None:
    for folder in path.parents:
        if folder.is_symlink() and not folder.exists():
            raise refusals.leads_nowhere(folder)


def _refuse_lone_journals(place: Place) -> None:
    for journal in (place.wal, place.rollback):
        if _size_of(journal):
            raise refusals.half_there(place.path, journal)


def _size_of(companion: Path) -> int:
    """Return how many bytes a companion has; 0 where there is none."""
    try:
        there = companion.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return 0
    if not stat.S_ISREG(there.st_mode):
        raise refusals.no_file(companion)
    return there.st_size


def check_permissions(path: Path) -> None:
    """Check that the file can be read and written, before SQLite makes files with its rights.

    It is really opened: `os.access` says yes where access lists of Windows, a sandbox or the server
    of a network folder refuse later. Closing the file lets go of every lock that this process has
    on it, so this is called before the first connection.

    Raises:
        StoreProblem: it cannot be read or not be written.
    """
    if _opens(path, os.O_RDWR):
        return
    check_readable(path)
    raise refusals.not_writable(path)


def check_readable(path: Path) -> None:
    """Open the file for reading alone.

    Raises:
        StoreProblem: it cannot be read.
    """
    if not _opens(path, os.O_RDONLY):
        raise refusals.not_openable(path)


def _opens(path: Path, flags: int) -> bool:
    try:
        os.close(os.open(path, flags))
    except OSError:
        return False
    return True


def in_use(place: Place) -> bool:
    """Return whether another process has the record open; False where nobody can tell.

    Stands before this process has a connection to the file, since closing the file lets go of
    every lock on it.
    """
    try:
        handle = os.open(place.file, os.O_RDWR)
    except OSError:
        return False
    try:
        return _locked(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _locked(handle: int) -> bool:
        import msvcrt

        os.lseek(handle, _LOCKS_AT, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, _LOCKS)
        except OSError:
            return True
        os.lseek(handle, _LOCKS_AT, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, _LOCKS)
        return False

elif sys.platform == "linux" and sys.maxsize > 2**32:

    def _locked(handle: int) -> bool:
        """Ask without taking the lock: two that ask at once do not see each other."""
        import fcntl

        wanted = _FLOCK.pack(fcntl.F_WRLCK, os.SEEK_SET, _LOCKS_AT, _LOCKS, 0)
        kind, *_ = _FLOCK.unpack(fcntl.fcntl(handle, fcntl.F_GETLK, wanted))
        return bool(kind != fcntl.F_UNLCK)

else:

    def _locked(handle: int) -> bool:
        """Take the lock and let go of it at once: who comes in between waits, as for a writer."""
        import fcntl

        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCKS, _LOCKS_AT)
        except OSError:
            return True
        return False
