"""Talks to the session bus of a Linux desktop in our own name, and gives up in time.

wakepy knows which call each desktop needs; an adapter such as this one sends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

from coach.system import texts as words
from coach.system.bus_connection import BusConnection

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection
    from wakepy.core import BusType, DBusMethodCall

ANSWER_S = 5
"""How long the bus or a desktop may take for one answer, in seconds. Only a thread waits for it."""

IN_OUR_NAME = {"wakepy": "Steadyback", "wakelock active": words.SESSION_RUNNING}
"""Desktops show their owners who keeps the screen on, and why."""


class SessionBus(JeepneyDBusAdapter):
    """Carries the calls that wakepy makes."""

    def process(self, call: DBusMethodCall) -> object:
        """Make a call and return the answer; whatever goes wrong ends the connection."""
        self.timeout = ANSWER_S
        call.args = tuple(IN_OUR_NAME.get(said, said) for said in call.args)
        try:
            return super().process(call)
        except BaseException:
            # It may still be granted, too late; closing makes the desktop take that back.
            self.close_connections()
            raise

    def _create_new_connection(self, bus: BusType | str | None = "SESSION") -> DBusConnection:
        return BusConnection(bus or "SESSION", ANSWER_S)
