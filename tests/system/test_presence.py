"""Whether the user is at the computer: what each desktop says, and one that says nothing."""

import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from coach.domain.reminding.movement_break import Presence
from coach.system.presence import SystemPresence, idle_by_ioreg, idle_by_ticks
from tests.patience import PATIENCE_S

pytest.importorskip("jeepney", reason="only systems with a session bus have it")

from jeepney import (
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection

from coach.system.presence_bus import MUTTER, SCREEN_SAVERS, read
from tests.fakes.desktop import session_bus

on_a_bus = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"
)
SAVER, GNOME_SAVER = SCREEN_SAVERS


class FakeSession:
    """Owns names on the bus, and answers what it knows.

    Args:
        address: of the bus.
        knows: by name and method, the type and the value of the answer.
    """

    def __init__(self, address: str, knows: Mapping[tuple[str, str], tuple[str, object]]) -> None:
        self._knows = knows
        self._bus = open_dbus_connection(address, auth_timeout=PATIENCE_S)
        for name in {name for name, _ in knows}:
            self._bus.send_and_get_reply(message_bus.RequestName(name))
        self._worker = threading.Thread(target=self._serve, daemon=True)
        self._worker.start()

    def close(self) -> None:
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
                self._bus.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        fields = message.header.fields
        key = (str(fields[HeaderFields.interface]), str(fields[HeaderFields.member]))
        if key not in self._knows:
            return new_error(message, "org.freedesktop.DBus.Error.NotSupported")
        kind, value = self._knows[key]
        return new_method_return(message, kind, (value,))


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with (
        tempfile.TemporaryDirectory(dir="/tmp", prefix="presence-") as made,
        session_bus(Path(made)) as address,
    ):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@on_a_bus
@pytest.mark.parametrize(
    ("knows", "expected"),
    [
        ({}, Presence()),
        ({(MUTTER, "GetIdletime"): ("t", 125_000)}, Presence(125.0)),
        ({(SAVER, "GetSessionIdleTime"): ("u", 4_000)}, Presence(4.0)),
        ({(SAVER, "GetActive"): ("b", True)}, Presence(None, locked=True)),
        (
            {(GNOME_SAVER, "GetActive"): ("b", True), (MUTTER, "GetIdletime"): ("t", 500)},
            Presence(0.5, locked=True),
        ),
        (
            {(SAVER, "GetActive"): ("b", False), (MUTTER, "GetIdletime"): ("t", 0)},
            Presence(0.0),
        ),
    ],
)
def test_what_a_desktop_says(
    address: str, knows: Mapping[tuple[str, str], tuple[str, object]], expected: Presence
) -> None:
    with closing(FakeSession(address, knows)):
        assert read() == expected


@on_a_bus
def test_without_a_bus_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/such/bus")
    assert read() == Presence()


def test_the_asker_does_not_wait() -> None:
    answer, heard, told = threading.Event(), threading.Event(), list[Presence]()

    def slow() -> Presence:
        assert answer.wait(PATIENCE_S)
        return Presence(3.0)

    def hear(presence: Presence) -> None:
        told.append(presence)
        heard.set()

    SystemPresence(slow).ask(hear)
    assert told == []
    answer.set()
    assert heard.wait(PATIENCE_S)
    assert told == [Presence(3.0)]


def test_what_other_systems_say_is_understood() -> None:
    said = '  | "HIDServiceSupport" = Yes\n  | "HIDIdleTime" = 2500000000\n'
    assert idle_by_ioreg(said) == 2.5
    assert idle_by_ioreg("") is None
    assert idle_by_ticks(5_000, 2_000) == 3.0
    assert idle_by_ticks(1_000, 2**32 - 2_000) == 3.0
