"""A session bus of the tests' own, and on it a desktop that can be asked to keep its screen on.

The bus is a real `dbus-daemon` without any service of this machine. The desktop does what real ones
do: it hands out cookies, and takes a wish back when whoever had it leaves the bus.
"""

import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from jeepney import (
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection

from tests.patience import PATIENCE_S

SCREEN_SAVER = "org.freedesktop.ScreenSaver"
GNOME = "org.gnome.SessionManager"

_CONFIGURATION = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def session_bus(folder: Path) -> Iterator[str]:
    """Run a bus; yield its address. The folder's path must be short, as those of sockets are.

    A test is left out where no bus can be had.
    """
    if sys.platform != "linux":
        pytest.skip("only Linux has a session bus")
    if shutil.which("dbus-daemon") is None:
        pytest.skip("needs a session bus of its own: dbus-daemon, which .ci/run installs")
    configuration = folder / "bus.conf"
    configuration.write_text(_CONFIGURATION.format(socket=folder / "bus"), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        try:
            assert daemon.stdout is not None
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


@dataclass(frozen=True)
class Wish:
    """Somebody's wish that the screen stay on."""

    owner: str
    said: tuple[object, ...]


_IN_A_QUEUE = 2
"""What the bus answers to whoever asks for a name that somebody else has still."""


class FakeDesktop:
    """Owns a name on the bus and keeps the wishes that it was asked.

    Args:
        address: of the bus.
        name: of the service.
        answers: whether it answers at all; it hears everything.
    """

    def __init__(self, address: str, name: str = SCREEN_SAVER, *, answers: bool = True) -> None:
        self._wishes: dict[int, Wish] = {}
        self._asked = 0
        self._answers = answers
        self._cookies = count(4_000_000_000)  # beyond what fits a signed number
        self._change = threading.Condition()
        self._bus = open_dbus_connection(address, auth_timeout=PATIENCE_S)
        gone = MatchRule(
            type="signal",
            sender="org.freedesktop.DBus",
            interface="org.freedesktop.DBus",
            member="NameOwnerChanged",
        )
        self._bus.send_and_get_reply(message_bus.AddMatch(gone))
        given = self._bus.send_and_get_reply(message_bus.RequestName(name)).body[0]
        if given == _IN_A_QUEUE:
            # The bus has not yet heard that the desktop before this one is gone.
            self._wait_for_the_name(name)
        self._worker = threading.Thread(target=self._serve, name=name, daemon=True)
        self._worker.start()

    @property
    def wishes(self) -> list[Wish]:
        """Return the wishes that hold now."""
        with self._change:
            return list(self._wishes.values())

    def wait_until(self, awake: bool) -> bool:
        """Wait until the screen stays on, or may go dark; return False if that never happens."""
        return self._wait(lambda: bool(self._wishes) is awake)

    def wait_until_asked(self, times: int) -> bool:
        """Wait until so many wishes were heard; return False if that never happens."""
        return self._wait(lambda: self._asked >= times)

    def close(self) -> None:
        """Leave the bus."""
        self._bus.sock.shutdown(socket.SHUT_RDWR)
        self._worker.join()
        self._bus.close()

    def _wait_for_the_name(self, name: str) -> None:
        told: tuple[object, ...] = ()
        while told != ("NameAcquired", (name,)):
            message = self._bus.receive(timeout=PATIENCE_S)
            told = message.header.fields.get(HeaderFields.member), message.body

    def _wait(self, condition: Callable[[], bool]) -> bool:
        with self._change:
            return self._change.wait_for(condition, PATIENCE_S)

    def _serve(self) -> None:
        while True:
            try:
                message = self._bus.receive()
            except OSError:
                return
            with self._change:
                self._take(message)
                self._change.notify_all()

    def _take(self, message: Message) -> None:
        kind = message.header.message_type
        member = message.header.fields.get(HeaderFields.member, "")
        if kind is MessageType.signal and member == "NameOwnerChanged":
            name, _, new_owner = message.body
            if not new_owner:
                left = {cookie: w for cookie, w in self._wishes.items() if w.owner != name}
                self._wishes = left
        elif kind is MessageType.method_call:
            self._answer(message, member)

    def _answer(self, message: Message, member: str) -> None:
        if member == "Inhibit":
            self._asked += 1
            cookie = next(self._cookies)
            self._wishes[cookie] = Wish(message.header.fields[HeaderFields.sender], message.body)
            reply = new_method_return(message, "u", (cookie,))
        else:
            assert member.lower() == "uninhibit", member
            (given_back,) = message.body
            assert isinstance(given_back, int)
            # Desktops take back what they never gave: it was asked of the one before them.
            self._wishes.pop(given_back, None)
            reply = new_method_return(message)
        if self._answers:
            self._bus.send(reply)
