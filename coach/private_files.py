"""Writes files that only their owner can read, completely or not at all.

Whatever the program writes for a user tells of their health, so it is 0600 whatever the umask says.
It is written under a hidden name beside its place, forced to disk, and only then given its name. A
write that is killed leaves the hidden name; the next one into that place takes it away.

The window asks here for folders before it has painted, so what only writing needs is imported late.
"""

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from coach import terminal_texts as words

_PREFIX = ".steadyback-writing-"
_LEFT_OVER = re.compile(re.escape(_PREFIX) + r"[a-z0-9_]{8}")
_FOLDER_MODE = 0o700
_OWNERS_PART = 0o700
_LOOK = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class NotOrdinaryError(OSError):
    """What has the file's name already is no ordinary file, and is not replaced."""


def leave_owner_in() -> None:
    """Clear the owner's bits in the umask of this process; the others stay as they are.

    With a umask such as 0177, meant to keep files private, we could not write in our own folders.
    """
    os.umask(os.umask(0o777) & ~_OWNERS_PART)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in place of the one with that name, if there is one.

    Raises:
        NotOrdinaryError: a folder, a device or the like has that name.
        OSError: it cannot be written; what was there before stands.
    """
    if path.exists() and not path.is_file():
        raise NotOrdinaryError(words.NOT_ORDINARY.format(path=path))
    target = path.resolve() if path.is_symlink() else path
    import tempfile

    tidy(target.parent)
    while True:
        handle, name = tempfile.mkstemp(prefix=_PREFIX, dir=target.parent)
        beside = Path(name)
        if _held(handle, beside):
            break
        os.close(handle)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
            if os.name == "posix":
                beside.replace(target)
        if os.name != "posix":  # an open file cannot be renamed there
            beside.replace(target)
        force_names(target.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def write_new(path: Path, content: bytes) -> None:
    """Write a file that must not be there yet.

    Raises:
        FileExistsError: something has that name.
        OSError: it cannot be written.
    """
    with new_file(path) as file:
        file.write(content)


@contextlib.contextmanager
def new_file(path: Path) -> Iterator[IO[bytes]]:
    """Yield a file that must not be there yet, to be written piece by piece; forced to disk.

    Raises:
        FileExistsError: something has that name.
        OSError: it cannot be written.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        yield file
        file.flush()
        os.fsync(handle)


def take_name(file: Path, place: Path) -> None:
    """Give a file the name of a place where nothing is, on the same disk.

    Raises:
        FileExistsError: something is there; it stays as it is.
        OSError: it cannot be done.
    """
    try:
        os.link(file, place)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # A disk without hard links, such as FAT: take the name first, then move the file there.
        os.close(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        file.replace(place)
    force_names(place.parent)


@contextlib.contextmanager
def folder_beside(place: Path) -> Iterator[Path]:
    """Yield a new hidden folder next to a place, to be filled and renamed; gone at the end.

    Raises:
        OSError: it cannot be made.
    """
    import tempfile

    tidy(place.parent)
    while True:
        beside = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=place.parent))
        handle = None
        if os.name != "posix":
            break
        with contextlib.suppress(FileNotFoundError):
            handle = os.open(beside, os.O_RDONLY)
            if _held(handle, beside):
                break
            os.close(handle)
    try:
        yield beside
    finally:
        remove_files(beside)
        if handle is not None:
            os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can read, and whatever is missing above it likewise.

    Folders that are there keep their permissions.

    Raises:
        NotADirectoryError: a file, or a link that leads nowhere, stands in its way.
        OSError: it cannot be made.
    """
    for part in (*reversed(folder.parents), folder):
        if not part.is_dir():
            try:
                part.mkdir(mode=_FOLDER_MODE, exist_ok=True)
            except FileExistsError:
                why = words.FILE_IN_THE_WAY
                raise NotADirectoryError(errno.ENOTDIR, why, str(part)) from None


def remove_files(folder: Path) -> None:
    """Remove a folder of files that we wrote, and of such folders; one that holds more is left."""
    with contextlib.suppress(OSError):
        for name in folder.iterdir():
            if _is_left_over_folder(name):
                remove_files(name)
            else:
                name.unlink()
        folder.rmdir()


def tidy(folder: Path) -> None:
    """Take away what killed writes of ours left in a folder, and nothing else.

    Ours is what has a hidden name of ours, belongs to this user, holds only files and folders such
    as itself, and is held by no process: whoever still writes has a lock on it.
    """
    try:
        names = [entry for entry in folder.iterdir() if _LEFT_OVER.fullmatch(entry.name)]
    except OSError:
        return
    for entry in names:
        with contextlib.suppress(OSError), _left_over(entry) as ours:
            if ours and entry.is_dir():
                remove_files(entry)
            elif ours:
                entry.unlink()


def force_names(folder: Path) -> None:
    """Force the names in a folder to disk, where the system lets a folder be opened for that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _left_over(entry: Path) -> Iterator[bool]:
    """Yield whether a killed write of ours left this; nobody can hold it while it is taken away."""
    if not _is_ours(entry):
        yield False
    elif os.name != "posix":
        yield True  # a file in use cannot be removed there
    else:
        handle = os.open(entry, _LOOK)
        try:
            yield _hold(handle) is True
        finally:
            os.close(handle)


def _is_ours(entry: Path) -> bool:
    found = entry.lstat()
    if stat.S_ISDIR(found.st_mode):
        if not all(_is_ours_within(inside) for inside in entry.iterdir()):
            return False
    elif not stat.S_ISREG(found.st_mode):
        return False
    return os.name != "posix" or found.st_uid == os.getuid()


def _is_ours_within(inside: Path) -> bool:
    """Return whether something in a folder of ours is ours: a file, or such a folder again."""
    if _is_left_over_folder(inside):
        return _is_ours(inside)
    return stat.S_ISREG(inside.lstat().st_mode)


def _is_left_over_folder(entry: Path) -> bool:
    return _LEFT_OVER.fullmatch(entry.name) is not None and stat.S_ISDIR(entry.lstat().st_mode)


def _held(handle: int, beside: Path) -> bool:
    """Lock what was just made; return whether it is still there.

    Another process in `tidy` may have removed it just before it was locked. On a disk without
    locks `tidy` removes nothing.
    """
    if _hold(handle) is False:
        return False
    try:
        there = beside.lstat()
    except FileNotFoundError:
        return False
    return there.st_ino == os.fstat(handle).st_ino


def _hold(handle: int) -> bool | None:
    """Lock an open file until it is closed.

    Returns:
        Whether nobody else holds it; None where the disk knows no locks.
    """
    if os.name != "posix":
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
