"""A notification service on a bus of the tests' own: it keeps what it shows, and can be pressed."""

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

from tests.patience import PATIENCE_S

SERVICE = "org.freedesktop.Notifications"
_AT = DBusAddress("/org/freedesktop/Notifications", SERVICE, SERVICE)


@dataclass(frozen=True)
class Shown:
    """One notice as the service was asked for it."""

    title: str
    body: str
    actions: list[str]
    urgency: object


class NotificationDaemon:
    """Owns the name of notification services.

    Args:
        address: of the bus.
        answers: whether it answers at all; it hears everything.
        inhibited: whether the user wants no disturbance.
        markup: whether it takes a body for markup.
    """

    def __init__(
        self, address: str, *, answers: bool = True, inhibited: bool = False, markup: bool = True
    ) -> None:
        self._answers, self._inhibited, self._markup = answers, inhibited, markup
        self._numbers = count(7)
        self._change = threading.Condition()
        self._asked = 0
        self.notices: dict[int, Shown] = {}
        self._bus = open_dbus_connection(address, auth_timeout=PATIENCE_S)
        self._bus.send_and_get_reply(message_bus.RequestName(SERVICE))
        self._worker = threading.Thread(target=self._serve, name=SERVICE, daemon=True)
        self._worker.start()

    def wait_until(self, so: Callable[[], bool]) -> bool:
        """Wait until something is so here; return False if that never happens."""
        with self._change:
            return self._change.wait_for(so, PATIENCE_S)

    def wait_for_notice(self) -> Shown:
        """Wait for a notice, and return it."""
        assert self.wait_until(lambda: bool(self.notices))
        return next(iter(self.notices.values()))

    def wait_until_asked(self) -> bool:
        """Wait until anything was asked."""
        return self.wait_until(lambda: self._asked > 0)

    def press(self, action: str, token: str = "") -> None:
        """Press something on the notice there is."""
        (number,) = self.notices
        if token:
            self._bus.send(new_signal(_AT, "ActivationToken", "us", (number, token)))
        self._bus.send(new_signal(_AT, "ActionInvoked", "us", (number, action)))

    def close(self) -> None:
        """Die."""
        self._bus.sock.shutdown(socket.SHUT_RDWR)
        self._worker.join()
        self._bus.close()

    def _serve(self) -> None:
        while True:
            try:
                message = self._bus.receive()
            except OSError:
                return
            if message.header.message_type is MessageType.method_call:
                with self._change:
                    self._asked += 1
                    if self._answers:
                        self._bus.send(self._answer(message))
                    self._change.notify_all()

    def _answer(self, message: Message) -> Message:
        match message.header.fields[HeaderFields.member]:
            case "GetCapabilities":
                capabilities = ["actions", "body", *(["body-markup"] if self._markup else [])]
                return new_method_return(message, "as", (capabilities,))
            case "Notify":
                _, replaces, _, title, body, actions, hints, _ = message.body
                assert isinstance(hints, dict)
                assert isinstance(actions, list)
                number = replaces or next(self._numbers)
                assert isinstance(number, int)
                urgency = hints["urgency"]
                self.notices[number] = Shown(str(title), str(body), actions, urgency)
                return new_method_return(message, "u", (number,))
            case "CloseNotification":
                (number,) = message.body
                assert isinstance(number, int)
                del self.notices[number]
                return new_method_return(message)
            case "Get" if self._inhibited:
                return new_method_return(message, "v", (("b", True),))
            case _:
                return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
