"""What the notification service of a Linux desktop is asked and told, over one connection.

Its rules are those of the freedesktop.org notification specification. Everything here may take as
long as `ANSWER_S` and is called in one thread, by `coach.system.desktop_notices`.
"""

import html
import select
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    message_bus,
    new_method_call,
)
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from coach.services.ports.notice_board import NoticeText, Pressed
from coach.system.bus_connection import BusConnection
from coach.system.do_not_disturb import NOTIFICATIONS, questions, switched_off

ANSWER_S = 5.0
"""How long the bus or the desktop may take for one answer, in seconds."""

UNREACHABLE = (OSError, LookupError, ValueError, RuntimeError, DBusErrorResponse)
"""What the bus, the desktop and jeepney raise where nobody answers, or answers nonsense."""

_NOTIFICATIONS = DBusAddress("/org/freedesktop/Notifications", NOTIFICATIONS, NOTIFICATIONS)

_NORMAL_URGENCY = ("y", 1)
_AS_THE_DESKTOP_LIKES = -1
"""Milliseconds until a notice goes by itself."""


class NotificationBus:
    """Shows one notice, and hears what is pressed on it.

    Raises:
        UNREACHABLE: there is no bus, or it does not answer; so do all methods.
    """

    def __init__(self) -> None:
        self._bus = BusConnection("SESSION", ANSWER_S)
        self._heard: deque[Message] = deque()
        self._token = ""
        try:
            # A desktop that stops reading must not keep what is sent to it for ever either.
            self._bus.sock.settimeout(ANSWER_S)
            rule = MatchRule(
                type="signal", interface=NOTIFICATIONS, path=_NOTIFICATIONS.object_path
            )
            self._call(message_bus.AddMatch(rule))
            self._bus.filter(rule, queue=self._heard)
        except BaseException:
            self._bus.close()
            raise

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def disturbs(self) -> bool:
        """Return whether somebody presents, or wants no disturbance.

        Desktops say it in different ways, and most keep quiet by themselves.
        """
        return any(self._says(question) for question in questions()) or switched_off()

    def show(self, notice: NoticeText, replaces: int) -> int:
        """Show a notice, and return its number.

        Args:
            notice: its words.
            replaces: the number of the one whose place it takes; 0 for none.
        """
        (capabilities,) = self._call(new_method_call(_NOTIFICATIONS, "GetCapabilities"))
        marked = "body-markup" in capabilities
        body = html.escape(notice.body, quote=False) if marked else notice.body
        buttons = notice.buttons if "actions" in capabilities else {}
        actions = [word for what, label in buttons.items() for word in (what.value, label)]
        hints = {
            "urgency": _NORMAL_URGENCY,
            "desktop-entry": ("s", "steadyback"),
            "category": ("s", "reminder"),
        }
        said = (
            "Steadyback", replaces, "", notice.title, body, actions, hints, _AS_THE_DESKTOP_LIKES,
        )  # fmt: skip
        (number,) = self._call(new_method_call(_NOTIFICATIONS, "Notify", "susssasa{sv}i", said))
        return int(number)

    def take_away(self, number: int) -> None:
        """Take a notice away."""
        self._call(new_method_call(_NOTIFICATIONS, "CloseNotification", "u", (number,)))

    def wait(self, woken: int) -> bool:
        """Wait until something was heard; return whether `woken`, a descriptor, can be read."""
        for_ever = None if not self._heard else 0.0
        readable, _, _ = select.select([self._bus.sock.fileno(), woken], [], [], for_ever)
        return woken in readable

    def pressed(self, number: int) -> Iterator[tuple[Pressed, str]]:
        """Yield what was pressed on a notice since the last time, and the token given with it."""
        for message in self._drain():
            member, body = message.header.fields[HeaderFields.member], message.body
            if not body or body[0] != number:
                continue
            if member == "ActivationToken":
                self._token = str(body[1])
            elif member == "ActionInvoked" and body[1] in {one.value for one in Pressed}:
                # A token comes just before its press, and is good for one.
                token, self._token = self._token, ""
                yield Pressed(body[1]), token

    def _drain(self) -> Iterator[Message]:
        with suppress(TimeoutError):
            while True:
                self._bus.recv_messages(timeout=0)
        while self._heard:
            yield self._heard.popleft()

    def _says(self, message: Message) -> bool:
        """Return whether somebody answers yes."""
        try:
            answer = self._call(message)
        except DBusErrorResponse:
            return False
        value = answer[0]
        return (value[1] if isinstance(value, tuple) else value) is True

    def _call(self, message: Message) -> tuple[Any, ...]:
        return unwrap_msg(self._bus.send_and_get_reply(message, timeout=ANSWER_S))
