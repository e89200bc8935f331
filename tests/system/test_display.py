"""A display counts when it answers: a socket where nobody speaks is none."""

import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from coach.system import display
from coach.system.display import wayland_answers, x11_lets_in, x11_listens
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs Unix sockets")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose path is short enough for the name of a socket."""
    with tempfile.TemporaryDirectory(prefix="sb") as made:
        yield Path(made)


class Server:
    """Takes one connection and answers as it is told; `None` says nothing at all."""

    def __init__(self, listening: socket.socket, answer: bytes | None) -> None:
        self.heard = b""
        self._socket = listening
        self._answer = answer
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        taken, _ = self._socket.accept()
        with taken, suppress(ConnectionError):
            self.heard = taken.recv(100)
            if self._answer is not None:
                taken.sendall(self._answer)
            while taken.recv(100):
                pass

    def end(self) -> None:
        """Wait until the connection is closed."""
        self._thread.join(PATIENCE_S)


@pytest.fixture
def compositor(folder: Path) -> Iterator[Server]:
    """A compositor that answers, at wayland-1 in the folder."""
    with closing(socket.socket(socket.AF_UNIX)) as listening:
        listening.bind(str(folder / "wayland-1"))
        listening.listen()
        yield Server(listening, b"\2\0\0\0\0\0\x0c\0\1\0\0\0")


class TestWayland:
    def test_a_compositor_answers(self, compositor: Server, folder: Path) -> None:
        environment = {"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": str(folder)}
        assert wayland_answers(environment)
        compositor.end()
        assert len(compositor.heard) == 12, "one request, which changes nothing"

    def test_a_full_path_needs_no_folder(self, compositor: Server, folder: Path) -> None:
        assert wayland_answers({"WAYLAND_DISPLAY": str(folder / "wayland-1")})

    def test_it_is_wayland_0_unless_said_otherwise(self, folder: Path) -> None:
        with closing(socket.socket(socket.AF_UNIX)) as listening:
            listening.bind(str(folder / "wayland-0"))
            listening.listen()
            Server(listening, b"\2")
            assert wayland_answers({"XDG_RUNTIME_DIR": str(folder)})

    def test_who_listens_and_says_nothing_is_no_display(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(display, "_PATIENCE_S", 0.01)
        with closing(socket.socket(socket.AF_UNIX)) as listening:
            listening.bind(str(folder / "wayland-0"))
            listening.listen()
            Server(listening, None)
            assert not wayland_answers({"XDG_RUNTIME_DIR": str(folder)})

    @pytest.mark.parametrize(
        "environment",
        [
            {},
            {"WAYLAND_DISPLAY": "wayland-0"},
            {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"},
            {"WAYLAND_DISPLAY": "x" * 300, "XDG_RUNTIME_DIR": "/"},
            {"WAYLAND_DISPLAY": "a\0b", "XDG_RUNTIME_DIR": "/"},
        ],
    )
    def test_there_is_none(self, environment: dict[str, str]) -> None:
        assert not wayland_answers(environment)


class TestX11:
    @pytest.mark.parametrize(
        "name",
        [
            *("", "nonsense", ":", ":x", ":4711", "unix:4711", "127.0.0.1:40001", ":99999"),
            *("h:²", "127.0.0.1:70000", "a" * 300 + ":1", "\ud800:1"),
        ],
    )
    def test_nobody_listens(self, name: str) -> None:
        assert not x11_listens(name)

    def test_a_server_on_another_machine_listens(self) -> None:
        with closing(socket.create_server(("127.0.0.1", 0))) as server:
            assert x11_listens(f"127.0.0.1:{server.getsockname()[1] - 6000}.0")

    @pytest.mark.skipif(sys.platform != "linux", reason="asks libxcb")
    def test_a_server_may_refuse(self) -> None:
        reason = b"who are you?"
        refusal = bytes([0, len(reason)]) + (11).to_bytes(2, sys.byteorder) + b"\0\0"
        refusal += (len(reason) // 4).to_bytes(2, sys.byteorder) + reason
        with closing(socket.create_server(("127.0.0.1", 0))) as listening:
            server = Server(listening, refusal)
            assert not x11_lets_in(f"127.0.0.1:{listening.getsockname()[1] - 6000}")
            assert server.heard[:1] in b"lB", "how an X client says which end comes first"
