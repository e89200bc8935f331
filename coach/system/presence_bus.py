"""What a Linux desktop says of its user: how long nothing was touched, and whether it is locked.

GNOME and its relatives tell by Mutter, Plasma on X11 by the screen saver's interface. No service
is started just to be asked.
"""

from typing import Any

from jeepney import DBusAddress, Message, MessageFlag, new_method_call
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from coach.domain.reminding.movement_break import Presence
from coach.system.bus_connection import BusConnection

ANSWER_S = 2.0
"""How long one answer may take, in seconds."""

MUTTER = "org.gnome.Mutter.IdleMonitor"
SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_MUTTER = DBusAddress("/org/gnome/Mutter/IdleMonitor/Core", MUTTER, MUTTER)
_NOBODY = (OSError, LookupError, ValueError, RuntimeError)


def read() -> Presence:
    """Return what the desktop says; what it does not say is left out."""
    try:
        bus = BusConnection("SESSION", ANSWER_S)
    except _NOBODY:
        return Presence()
    try:
        locked = any(_ask(bus, _saver(name), "GetActive") is True for name in SCREEN_SAVERS)
        idle_ms = _ask(bus, _MUTTER, "GetIdletime")
        if idle_ms is None:
            # The specification has seconds here, and everybody answers milliseconds.
            idle_ms = _ask(bus, _saver(SCREEN_SAVERS[0]), "GetSessionIdleTime")
    except _NOBODY:
        return Presence()
    finally:
        bus.close()
    return Presence(idle_ms / 1000 if isinstance(idle_ms, int) else None, locked)


def _saver(name: str) -> DBusAddress:
    return DBusAddress("/" + name.replace(".", "/"), name, name)


def _ask(bus: BusConnection, whom: DBusAddress, what: str) -> object:
    """Return the one value of an answer; None where nobody knows."""
    call: Message = new_method_call(whom, what)
    call.header.flags = MessageFlag.no_auto_start
    try:
        answer: tuple[Any, ...] = unwrap_msg(bus.send_and_get_reply(call, timeout=ANSWER_S))
    except DBusErrorResponse:
        return None
    return answer[0] if answer else None
