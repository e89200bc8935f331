"""Reads what a program shows to a screen reader, from outside, over the bus that readers use.

AT-SPI: every widget is an object on a bus of its own; the registry there knows the programs.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Any, cast

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.patience import PATIENCE_S

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ACTION = "org.a11y.atspi.Action"
_ROOT = "/org/a11y/atspi/accessible/root"
_TEXT = "org.a11y.atspi.Text"
_CHECKED, _ENABLED, _FOCUSABLE, _FOCUSED, _SELECTED, _SHOWING = 4, 8, 11, 12, 23, 25
"""Places of bits in the state, as AT-SPI numbers them."""


class Gone(AssertionError):
    """What was shown a moment ago is not there: a page was changed meanwhile."""


def bus_of_readers(session_bus: str, patience_s: float) -> DBusConnection:
    """Return a connection to the bus of screen readers, which this call starts."""
    with closing(open_dbus_connection(bus=session_bus)) as session:
        asked = new_method_call(
            DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus"),
            "GetAddress",
        )
        answer = session.send_and_get_reply(asked, timeout=patience_s)
        if answer.header.message_type is MessageType.error:
            raise AssertionError(answer.body)
        return open_dbus_connection(bus=str(answer.body[0]))


@dataclass(frozen=True)
class State:
    """How an object stands.

    Attributes:
        showing: whether it is on the page in view; it may have to be scrolled to.
        focusable: whether the focus can come to it.
        enabled: whether anything can be done with it.
    """

    showing: bool
    focusable: bool
    enabled: bool


@dataclass(frozen=True)
class Node:
    """One object that a program shows."""

    bus: DBusConnection
    owner: str
    path: str

    @property
    def name(self) -> str:
        """What a reader says of it."""
        return str(self._property("Name"))

    @property
    def role(self) -> str:
        """What it is, as AT-SPI names it: "radio button", "heading" and so on.

        Newer registries call a "push button" a "button".
        """
        return str(self._call("GetRoleName")).removeprefix("push ")

    @property
    def state(self) -> "State":
        """How it stands now, all at once."""
        low, _high = self._call("GetState")
        return State(*(bool(low >> bit & 1) for bit in (_SHOWING, _FOCUSABLE, _ENABLED)))

    @property
    def checked(self) -> bool:
        """Whether it is the answer."""
        return self._is(_CHECKED)

    @property
    def selected(self) -> bool:
        """Whether it is the page in view."""
        return self._is(_SELECTED)

    @property
    def focused(self) -> bool:
        """Whether it has the focus."""
        return self._is(_FOCUSED)

    @property
    def description(self) -> str:
        """What a reader says after the name."""
        return str(self._property("Description"))

    @property
    def actions(self) -> list[str]:
        """What a reader can do with it."""
        if _ACTION not in self._call("GetInterfaces"):
            return []
        return [str(name) for name, *_ in self._call("GetActions", interface=_ACTION)]

    @property
    def value(self) -> str | None:
        """What it holds; None where that cannot be read."""
        if _TEXT not in self._call("GetInterfaces"):
            return None
        return str(self._call("GetText", "ii", (0, -1), interface=_TEXT))

    @property
    def children(self) -> "list[Node]":
        """What is in it."""
        return [Node(self.bus, owner, path) for owner, path in self._call("GetChildren")]

    def walk(self) -> "Iterator[Node]":
        """Return it and all that is in it and shows."""
        yield self
        for child in self.children:
            if child._is(_SHOWING):
                yield from child.walk()

    def press(self) -> None:
        """Press it, as a reader does for its user."""
        self._call("DoAction", "i", (0,), interface=_ACTION)

    def _is(self, bit: int) -> bool:
        low, _high = self._call("GetState")
        return bool(low >> bit & 1)

    def _property(self, name: str) -> Any:
        address = DBusAddress(self.path, bus_name=self.owner, interface=_ACCESSIBLE)
        return self._answer(Properties(address).get(name))[1]

    def _call(
        self, what: str, signature: str = "", body: tuple[Any, ...] = (), *,
        interface: str = _ACCESSIBLE,
    ) -> Any:  # fmt: skip
        address = DBusAddress(self.path, bus_name=self.owner, interface=interface)
        return self._answer(new_method_call(address, what, signature, body))

    def _answer(self, message: Any) -> Any:
        answer = self.bus.send_and_get_reply(message, timeout=PATIENCE_S)
        if answer.header.message_type is MessageType.error:
            raise Gone(f"{self.path}: {answer.body}")
        return answer.body[0]


def programs(bus: DBusConnection, name: str) -> Iterator[Node]:
    """Yield the programs of a name that show themselves."""
    for program in Node(bus, "org.a11y.atspi.Registry", _ROOT).children:
        with suppress(Gone):
            if program.name == name:
                yield program


def find(
    bus: DBusConnection, what: Callable[[Node], bool], patience_s: float, *, program: str
) -> Node:
    """Return the first object of a program that is so, as soon as there is one.

    Raises:
        AssertionError: there was none for long.
    """
    deadline = time.monotonic() + patience_s
    while True:
        for top in programs(bus, program):
            with suppress(Gone):
                for node in top.walk():
                    if what(node):
                        return node
        assert time.monotonic() < deadline, "nothing of the kind is shown"


class Heard:
    """What is announced on the bus from now on."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus
        registry = DBusAddress(
            "/org/a11y/atspi/registry",
            bus_name="org.a11y.atspi.Registry",
            interface="org.a11y.atspi.Registry",
        )
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object",
                         member="Announcement")  # fmt: skip
        driver = DBusAddress(
            "/org/freedesktop/DBus",
            bus_name="org.freedesktop.DBus",
            interface="org.freedesktop.DBus",
        )
        for message in (
            new_method_call(registry, "RegisterEvent", "s", ("object:announcement",)),
            new_method_call(driver, "AddMatch", "s", (rule.serialise(),)),
        ):
            answer = bus.send_and_get_reply(message, timeout=PATIENCE_S)
            assert answer.header.message_type is not MessageType.error, answer.body

    def next(self, patience_s: float) -> str:
        """Return what is announced next."""
        deadline = time.monotonic() + patience_s
        while True:
            left_s = deadline - time.monotonic()
            assert left_s > 0, "nothing was announced"
            message = self._bus.receive(timeout=left_s)
            if message.header.fields.get(HeaderFields.member) == "Announcement":
                _detail, _one, _two, (_kind, words), *_rest = cast(tuple[Any, ...], message.body)
                return str(words)
