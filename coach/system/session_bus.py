"""Talks to the session bus of a Linux desktop in our own name, and gives up in time.

wakepy knows what to say to which desktop; how it is carried is left to an adapter such as this. The
bus is a socket file on this machine: jeepney refuses every other kind of address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeepney import Message
from jeepney.bus import get_bus
from jeepney.io.blocking import DBusConnection, prep_socket
from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

if TYPE_CHECKING:
    from wakepy.core import BusType, DBusMethodCall

ANSWER_S = 5
"""How long the bus or a desktop may take for one answer, in seconds. Only a thread waits for it."""

IN_OUR_NAME = {"wakepy": "Steadyback", "wakelock active": "A session is running."}
"""Desktops show their owners who keeps the screen on, and why."""


class _Connection(DBusConnection):
    """Waits for no message for ever, as jeepney does for the greeting of the bus."""

    def receive(self, *, timeout: float | None = None) -> Message:
        return super().receive(timeout=ANSWER_S if timeout is None else timeout)


class SessionBus(JeepneyDBusAdapter):
    """Carries the calls that wakepy makes."""

    def process(self, call: DBusMethodCall) -> object:
        """Make a call and return the answer; whatever goes wrong ends the connection."""
        self.timeout = ANSWER_S
        call.args = tuple(IN_OUR_NAME.get(said, said) for said in call.args)
        try:
            return super().process(call)
        except BaseException:
            # A desktop takes back what it granted too late to be heard.
            self.close_connections()
            raise

    def _create_new_connection(self, bus: BusType | str | None = "SESSION") -> DBusConnection:
        stream = prep_socket(get_bus(bus), timeout=ANSWER_S)
        try:
            return _Connection(stream)
        except BaseException:
            stream.close()
            raise
