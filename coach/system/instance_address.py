"""How two starts find each other: a file that names the first process, and its local socket.

Both lie in a folder that only this user can read and that is empty after a restart, never beside
the record: a start that is refused may not write in that folder. The address is a socket, on
Windows a pipe with a name.

The window waits for this, so it does without `tempfile` and `json` (15 ms to import).
"""

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

LONGEST_ADDRESS = 100
"""Bytes of a socket's path that every system takes: 103 on macOS, 107 on Linux."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that holds a record.

    Attributes:
        pid: its number.
        since: when it took the record, or None where that is not known.
        address: where second starts connect; empty where it has none.
    """

    pid: int
    since: datetime | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class InstanceAddress:
    """The place for one record.

    Attributes:
        name: tells this record from all others on the computer.
    """

    name: str

    def settle(self, since: datetime) -> Holder:
        """Leave a note about this process where the next start looks; return what it says.

        What a process that was killed has left is taken away.
        """
        self.leave()
        for folder in _private_folders():
            address = self._address(folder)
            holder = Holder(os.getpid(), since, address)
            if address:
                with suppress(OSError):
                    self._write(folder, holder)
                    return holder
        return Holder(os.getpid(), since)

    def holder(self) -> Holder | None:
        """Return what the note of another process says, or None where there is none to read."""
        for folder in _private_folders():
            try:
                pid, since, address = os.fsdecode(self._note(folder).read_bytes()).split("\n", 2)
                return Holder(int(pid), datetime.fromisoformat(since), address)
            except (OSError, ValueError):
                continue
        return None

    def leave(self) -> None:
        """Take the note away."""
        for folder in _private_folders():
            with suppress(OSError):
                self._note(folder).unlink(missing_ok=True)

    def _write(self, folder: Path, holder: Holder) -> None:
        since = "" if holder.since is None else holder.since.isoformat()
        part = folder / f"{self.name}.{os.getpid()}.part"
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            # The address comes last: a path may hold anything.
            file.write(os.fsencode(f"{holder.pid}\n{since}\n{holder.address}"))
        part.replace(self._note(folder))

    def _note(self, folder: Path) -> Path:
        return folder / f"{self.name}.note"

    def _address(self, folder: Path) -> str:
        if os.name == "nt":
            return self.name
        path = str(folder / f"{self.name}.socket")
        return path if len(os.fsencode(path)) <= LONGEST_ADDRESS else ""


def _private_folders() -> list[Path]:
    """Return the folders of this user alone, in the order of preference.

    A start from a desktop knows other folders than one from a terminal or over the network, so
    all are looked into.
    """
    if os.name == "nt":
        return [_temporary_folder()]
    user = os.getuid()
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    folders = [Path(named)] if named.startswith("/") else []
    folders.append(Path(f"/run/user/{user}"))
    own = _temporary_folder() / f"steadyback-{user}"
    with suppress(OSError):
        own.mkdir(mode=0o700)
    return [folder for folder in dict.fromkeys((*folders, own)) if _of_user_alone(folder, user)]


def _temporary_folder() -> Path:
    """Return the folder for temporary files, as the system names it."""
    if os.name == "nt":
        return Path(os.environ.get("TEMP") or Path.home())
    named = os.environ.get("TMPDIR", "")
    return Path(named if named.startswith("/") else "/tmp")  # noqa: S108 - our folder there is closed


def _of_user_alone(folder: Path, user: int) -> bool:
    """Return whether nobody else can read a folder or put something into its place."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    closed = not stat.S_IMODE(found.st_mode) & 0o077
    return stat.S_ISDIR(found.st_mode) and found.st_uid == user and closed
