"""Asks the portal of a sandbox whether the program may start at login (org.freedesktop.portal).

Its desktop may ask the user first, so the answer can take minutes: it is waited for in a thread, by
`coach.system.login_portal`.
"""

from collections import deque
from collections.abc import Sequence
from enum import Enum, auto
from itertools import count
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, message_bus, new_method_call
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from coach.system.bus_connection import BusConnection

CALL_S = 5.0
"""How long the bus or the portal may take to take a question, in seconds."""

USER_S = 300.0
"""How long the user may take to answer, in seconds."""

PORTAL = "org.freedesktop.portal.Desktop"
UNREACHABLE = (OSError, LookupError, ValueError, RuntimeError, DBusErrorResponse)
"""What the bus, the portal and jeepney raise where nobody answers, or answers nonsense."""

_BACKGROUND = DBusAddress(
    "/org/freedesktop/portal/desktop", PORTAL, "org.freedesktop.portal.Background"
)
_REQUEST = "org.freedesktop.portal.Request"
_SUCCESS = 0
_tokens = count(1)


class Answer(Enum):
    """What the portal said."""

    ON = auto()
    OFF = auto()
    DENIED = auto()
    """The user, or the desktop in their name, does not want it."""


def ask(command: Sequence[str], reason: str, *, on: bool) -> Answer:
    """Ask that a command of this sandbox be run at login, or no more.

    Raises:
        UNREACHABLE: there is no portal, or nobody answers.
    """
    bus, heard = BusConnection("SESSION", CALL_S), deque[Message]()
    try:
        token = f"steadyback{next(_tokens)}"
        sender = str(bus.unique_name).removeprefix(":").replace(".", "_")
        # Listened to before it is asked for: the answer may come first.
        expected = f"/org/freedesktop/portal/desktop/request/{sender}/{token}"
        _listen(bus, expected, heard)
        options = {
            "handle_token": ("s", token),
            "reason": ("s", reason),
            "autostart": ("b", on),
            "commandline": ("as", list(command)),
        }
        call = new_method_call(_BACKGROUND, "RequestBackground", "sa{sv}", ("", options))
        unwrap_msg(bus.send_and_get_reply(call, timeout=CALL_S))
        while not heard:
            bus.recv_messages(timeout=USER_S)
        return _meaning(heard.popleft().body, wanted=on)
    finally:
        bus.close()


def _listen(bus: BusConnection, path: str, heard: deque[Message]) -> None:
    rule = MatchRule(type="signal", interface=_REQUEST, member="Response", path=path)
    unwrap_msg(bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=CALL_S))
    bus.filter(rule, queue=heard)


def _meaning(body: tuple[Any, ...], *, wanted: bool) -> Answer:
    response, results = body
    if response != _SUCCESS:
        return Answer.DENIED
    _, granted = results.get("autostart", ("b", False))
    if granted:
        return Answer.ON
    return Answer.DENIED if wanted else Answer.OFF
