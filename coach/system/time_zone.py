"""The time zone of this computer, as it is now and not as it was when the program started.

The C library reads the zone once. A traveller's zone, put right while the window is open, reaches
`datetime.astimezone` only after `tzset`, and where `TZ` names a file not even then. So the file
that holds the zone is looked at; once it is another one, it is read here.
"""

import os
import sys
import time
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from pathlib import Path

_SYSTEM_FILE = Path("/etc/localtime")
_ZONES = "/usr/share/zoneinfo"

_State = tuple[int, int, int, int]


class SystemZone:
    """Where this computer is.

    Args:
        file: holds the zone; None where there is no such file, as on Windows.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = zone_file() if file is None else file
        self._known = _state(self._file)
        self._read: tzinfo | None = None

    def look(self) -> None:
        """Read the zone again where it has changed; it stays where its file cannot be read."""
        if sys.platform == "win32":
            _ask_windows_again()
            return
        state = _state(self._file)
        if state is None or state == self._known or self._file is None:
            return
        from zoneinfo import ZoneInfo

        try:
            with self._file.open("rb") as file:
                self._read = ZoneInfo.from_file(file)
        except (OSError, ValueError):
            return
        self._known = state
        # For other code in this process, which asks the C library.
        time.tzset()

    def local(self, utc: datetime) -> datetime:
        """Return a UTC time on the clock face here, with the offset that holds at that time."""
        here = utc.astimezone(self._read)
        # A fixed offset: adding to a time with a zone ignores changes of the clocks.
        return here.replace(tzinfo=timezone(here.utcoffset() or timedelta()), fold=0)


@cache
def this_computer() -> SystemZone:
    """Return the one zone of this process; a second one would not know what the first has read."""
    return SystemZone()


def zone_file(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the file that holds the zone, or None where no file does.

    `TZ` may name a file, or a zone, with a colon before it or not. What it names never changes
    while the program runs, but the file may.
    """
    if sys.platform == "win32":
        return None
    named = environment.get("TZ")
    if named is None:
        return _SYSTEM_FILE
    name = named.removeprefix(":")
    file = Path(environment.get("TZDIR") or _ZONES) / name
    return file if name and file.is_file() else None


def _state(file: Path | None) -> _State | None:
    """Return what changes when a file, or a link on the way to it, is replaced."""
    if file is None:
        return None
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size


def _ask_windows_again() -> None:
    """Have the C library ask Windows for the zone again."""
    import ctypes

    ctypes.CDLL("ucrtbase")._tzset()  # noqa: SLF001 - the library's own name
