"""One connection to the session bus, which gives up in time wherever the bus falls silent.

The bus is a socket file on this machine: jeepney refuses every other kind of address.
"""

from jeepney import Message
from jeepney.bus import get_bus
from jeepney.io.blocking import DBusConnection, prep_socket


class BusConnection(DBusConnection):
    """A connection with a time limit for every message; jeepney has none for the bus's greeting.

    Args:
        bus: `SESSION`, `SYSTEM` or an address.
        answer_s: how long an answer may take where nobody says how long, in seconds.

    Raises:
        OSError, LookupError, ValueError, RuntimeError: there is no such bus, or it does not answer.
    """

    def __init__(self, bus: str, answer_s: float) -> None:
        self._answer_s = answer_s
        stream = prep_socket(get_bus(bus), timeout=answer_s)
        try:
            super().__init__(stream)
        except BaseException:
            stream.close()
            raise

    def receive(self, *, timeout: float | None = None) -> Message:
        """Return the next message.

        Raises:
            TimeoutError: none came in time.
        """
        return super().receive(timeout=self._answer_s if timeout is None else timeout)
