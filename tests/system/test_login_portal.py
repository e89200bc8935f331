"""Start at login from a sandbox: granted, denied, left unanswered, and without a portal."""

import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coach.services.problems import EnvironmentProblem
from coach.system.login_portal import PortalLogin
from tests.patience import PATIENCE_S

pytest.importorskip("jeepney", reason="only systems with a session bus have it")

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

from tests.fakes.desktop import session_bus

PORTAL = "org.freedesktop.portal.Desktop"
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a session bus"),
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon"),
]


class FakePortal:
    """Answers each request for its user.

    Attributes:
        response: 0 where somebody decided, 1 where they closed the question.
        grants: whether they allow what is asked for.
        asked: autostart and command line of each request.
    """

    def __init__(self, address: str) -> None:
        self.response, self.grants = 0, True
        self.asked: list[tuple[object, object]] = []
        self._bus = open_dbus_connection(address, auth_timeout=PATIENCE_S)
        self._bus.send_and_get_reply(message_bus.RequestName(PORTAL))
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
                self._answer(message)

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        assert fields[HeaderFields.member] == "RequestBackground"
        _, options = message.body
        assert isinstance(options, dict)
        wanted = options["autostart"][1]
        self.asked.append((wanted, options["commandline"][1]))
        sender = str(fields[HeaderFields.sender]).removeprefix(":").replace(".", "_")
        path = f"/org/freedesktop/portal/desktop/request/{sender}/{options['handle_token'][1]}"
        said = (self.response, {"autostart": ("b", bool(wanted) and self.grants)})
        request = DBusAddress(path, PORTAL, "org.freedesktop.portal.Request")
        answer = new_signal(request, "Response", "ua{sv}", said)
        # A portal that has its answer ready says it before it names the request.
        self._bus.send(answer)
        self._bus.send(new_method_return(message, "o", (path,)))


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with (
        tempfile.TemporaryDirectory(dir="/tmp", prefix="portal-") as made,
        session_bus(Path(made)) as address,
    ):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def portal(address: str) -> Iterator[FakePortal]:
    with closing(FakePortal(address)) as portal:
        yield portal


@pytest.fixture
def login(tmp_path: Path) -> PortalLogin:
    return PortalLogin(lambda: tmp_path / "state", ["steadyback", "--background"])


def switch(login: PortalLogin, *, on: bool) -> EnvironmentProblem | None:
    told, heard = list[EnvironmentProblem | None](), threading.Event()

    def switched(problem: EnvironmentProblem | None) -> None:
        told.append(problem)
        heard.set()

    login.switch(on=on, switched=switched)
    assert heard.wait(PATIENCE_S)
    (problem,) = told
    return problem


def test_what_is_granted_is_on_until_it_is_taken_back(
    login: PortalLogin, portal: FakePortal, tmp_path: Path
) -> None:
    seen = [login.on]
    for on in (True, False):
        assert switch(login, on=on) is None
        seen.append(login.on)
    assert seen == [False, True, False]
    command = ["steadyback", "--background"]
    assert portal.asked == [(True, command), (False, command)]
    assert list((tmp_path / "state").iterdir()) == []


@pytest.mark.parametrize(("response", "grants"), [(0, False), (1, True), (2, True)])
def test_what_is_denied_changes_nothing_and_is_said(
    login: PortalLogin, portal: FakePortal, response: int, grants: bool
) -> None:
    portal.response, portal.grants = response, grants
    problem = switch(login, on=True)
    assert problem is not None
    assert "does not let" in problem.sentence
    assert not login.on


def test_without_a_portal_it_is_said(login: PortalLogin, address: str) -> None:
    problem = switch(login, on=True)
    assert problem is not None
    assert "answers" in problem.sentence
    assert not login.on


def test_without_a_bus_it_is_said(login: PortalLogin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/such/bus")
    assert switch(login, on=True) is not None
