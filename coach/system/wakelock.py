"""Everything of wakepy: which call keeps this desktop or system awake, and how it is made.

wakepy knows the calls: `org.freedesktop.ScreenSaver` and `org.gnome.SessionManager` over the
session bus, `caffeinate` on macOS, `SetThreadExecutionState` on Windows. Imported only when a
session begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from wakepy import DBusAdapter, keep


def _session_bus() -> type[DBusAdapter] | None:
    """Return what talks to the session bus, or None where there is no such thing."""
    try:
        from coach.system.session_bus import SessionBus
    except ImportError:
        return None
    return SessionBus


@contextmanager
def wakelock() -> Iterator[bool]:
    """Keep screen and machine awake; yield whether that was granted. May take seconds."""
    mode = keep.presenting(on_fail="pass", dbus_adapter=_session_bus())
    # Leaving it raises where the desktop went away first, and with it what it had granted.
    with suppress(RuntimeError), mode:
        yield mode.active
