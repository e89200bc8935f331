"""Whether the user is at the computer: what each system says, asked in a thread when it is wanted.

Nothing runs between two questions, and nothing at all where movement breaks are off.
"""

import re
import subprocess
import sys
import threading
from collections.abc import Callable

from coach.domain.reminding.movement_break import Presence

_ANSWER_S = 2.0
_IDLE_NS = re.compile(r'"HIDIdleTime" = (\d+)')
_TICKS = 2**32
"""Windows counts milliseconds up to this, and begins anew."""


class SystemPresence:
    """Asks the system, each time in a thread of its own.

    Args:
        read: asks and waits; what it cannot find out, it leaves unsaid.
    """

    def __init__(self, read: Callable[[], Presence] | None = None) -> None:
        self._read = read or _reader()

    def ask(self, told: Callable[[Presence], None]) -> None:
        """Ask; `told` is called from the thread."""
        threading.Thread(target=lambda: told(self._read()), name="presence", daemon=True).start()


def idle_by_ioreg(said: str) -> float | None:
    """Return the idle seconds that `ioreg` tells of macOS, or None."""
    found = _IDLE_NS.search(said)
    return int(found[1]) / 1e9 if found is not None else None


def idle_by_ticks(now: int, last_input: int) -> float:
    """Return the seconds between two tick counts of Windows; the later may have wrapped round."""
    return (now - last_input) % _TICKS / 1000


def _reader() -> Callable[[], Presence]:
    if sys.platform == "darwin":
        return _on_mac
    if sys.platform == "win32":
        return _on_windows
    return _on_a_desktop


def _on_a_desktop() -> Presence:
    try:
        from coach.system.presence_bus import read
    except ImportError:
        return Presence()
    return read()


def _on_mac() -> Presence:
    try:
        done = subprocess.run(
            ["ioreg", "-c", "IOHIDSystem", "-d", "4"],
            capture_output=True, text=True, timeout=_ANSWER_S, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return Presence()
    return Presence(idle_by_ioreg(done.stdout))


def _on_windows() -> Presence:
    import ctypes

    class LastInput(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("time", ctypes.c_uint))

    last = LastInput(ctypes.sizeof(LastInput), 0)
    if not ctypes.CDLL("user32").GetLastInputInfo(ctypes.byref(last)):
        return Presence()
    ticks = ctypes.CDLL("kernel32").GetTickCount() % _TICKS
    return Presence(idle_by_ticks(ticks, last.time))
