"""One process at a time for the record of a folder, by a lock that ends with its process.

The folder itself is locked where the system can do that (`flock`): nothing has to be written, so
it works for a folder that may only be read, and however the folder is reached it is the same.
Elsewhere, on Windows and on some network disks, an empty file in it is locked instead. A second
start hands over what it was started for and leaves.
"""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coach.private_files import make_folder
from coach.services.record_owner import RecordInUse
from coach.system import texts as words
from coach.system.clock import SystemClock, monotonic_s

if TYPE_CHECKING:
    from coach.services.second_start import SecondStart
    from coach.system.instance_address import Holder, InstanceAddress

LOCK_FILE = "steadyback.lock"
"""Made only where a folder itself cannot be locked."""

PATIENCE_S = 5.0
"""How long a second start waits for an answer before the first one is taken to hang."""

STARTING_S = 15.0
"""The same while the first one has only just started; on a busy machine that takes its time."""

_LOOK_AGAIN_S = 0.05
_HELD = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES})


class FolderLock:
    """The lock of the folder that holds a record.

    Args:
        record: the file of the record. Where it is a link, the folder of what it leads to counts:
            there are its journals.

    Attributes:
        address: where second starts connect while the lock is held; empty where there is none.
    """

    def __init__(self, record: Path) -> None:
        self._record = record
        self._fd: int | None = None
        self._place: InstanceAddress | None = None
        self._identity = (0, 0)
        self.address = ""

    def take(self) -> None:
        """Own the record; make its folder if there is none.

        Where the folder cannot be made or the disk knows no locks nothing is owned, and nothing
        is said: what is wrong with the folder is told by who opens the record.

        Raises:
            RecordInUse: another process owns it.
        """
        folder = self._folder()
        if self._fd is not None:
            if _identity(folder) == self._identity:
                return
            # Another folder was put in its place since.
            self.release()
        try:
            if not self._record.is_symlink():
                make_folder(folder)
            found = _identity(folder)
            self._fd = _locked(folder)
        except _HeldError:
            raise in_use(folder, self.holder()) from None
        except OSError:
            return
        self._identity = found
        self._settle()

    def release(self) -> None:
        """Own it no more. Safe to call twice."""
        fd, self._fd = self._fd, None
        if fd is not None:
            if self._place is not None:
                self._place.leave()
            os.close(fd)

    def holder(self) -> "Holder | None":
        """Return who owns the record, where that can be told."""
        found = _identity(self._folder())
        return _instance_address(found).holder() or _from_kernel(found)

    def _settle(self) -> None:
        self._place = _instance_address(self._identity)
        self.address = self._place.settle(SystemClock().read().wall).address

    def _folder(self) -> Path:
        return Path(os.path.realpath(self._record)).parent


def take_or_hand_over(lock: FolderLock, second_start: "SecondStart") -> str | None:
    """Own the record, or hand over what this start is for to the process that owns it.

    A process that is just ending gives no answer; then the record is taken as soon as it is free.

    Returns:
        None where the record is owned now; else what the other process answered.

    Raises:
        RecordInUse: another process owns the record, and does not answer.
    """
    began = monotonic_s()
    while True:
        try:
            lock.take()
            return None
        except RecordInUse:
            from coach.system.second_start_client import hand_over

            holder = lock.holder()
            left_s = began + _patience_s(holder) - monotonic_s()
            if left_s <= 0:
                raise
            if holder is not None and holder.address:
                answer = hand_over(holder.address, second_start.to_line(), left_s)
                if answer:
                    return answer
            _wait(_LOOK_AGAIN_S)


def _patience_s(holder: "Holder | None") -> float:
    if holder is None or holder.since is None:
        return PATIENCE_S
    held_s = (SystemClock().read().wall - holder.since).total_seconds()
    return STARTING_S if 0 <= held_s < STARTING_S else PATIENCE_S


def in_use(folder: Path, holder: "Holder | None") -> RecordInUse:
    """Return the refusal of a record that another process owns."""
    who = ""
    if holder is not None:
        since = "" if holder.since is None else f", since {holder.since:%d.%m.%Y %H:%M}"
        who = f" (process {holder.pid}{since})"
    return RecordInUse(
        words.RECORD_IN_USE.format(who=who, folder=folder),
        words.CLOSE_THE_OTHER,
    )


class _HeldError(Exception):
    """Somebody else has the lock."""


def _locked(folder: Path) -> int:
    """Lock a folder; return the file descriptor that holds the lock.

    Raises:
        _HeldError: somebody else holds it.
        OSError: the folder cannot be opened, or its disk knows no locks.
    """
    if os.name != "nt":
        with suppress(OSError):
            return _locked_open(os.open(folder, os.O_RDONLY))
    return _locked_open(os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600))


def _locked_open(fd: int) -> int:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(fd)
        if error.errno in _HELD:
            raise _HeldError from error
        raise
    return fd


def _identity(folder: Path) -> tuple[int, int]:
    """Return what tells a folder from all others, however it is reached."""
    try:
        found = folder.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


def _instance_address(identity: tuple[int, int]) -> "InstanceAddress":
    from coach.system.instance_address import InstanceAddress

    device, number = identity
    return InstanceAddress(f"steadyback-{device:x}-{number:x}")


def _from_kernel(identity: tuple[int, int]) -> "Holder | None":
    """Return who holds the lock as Linux tells it; another user's note cannot be read."""
    from coach.system.instance_address import Holder

    device, number = identity
    with suppress(OSError):
        for line in Path("/proc/locks").read_text(encoding="ascii").splitlines():
            # 1: FLOCK  ADVISORY  WRITE 4242 08:01:131074 0 EOF
            fields = line.split()
            where = f"{os.major(device):02x}:{os.minor(device):02x}:{number}"
            if fields[1:2] == ["FLOCK"] and fields[5:6] == [where] and int(fields[4]) > 0:
                return Holder(int(fields[4]))
    return None


def _wait(seconds: float) -> None:
    import threading

    threading.Event().wait(seconds)
