"""A real session bus with a desktop on it: what is asked, and that no wish outlives its owner."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coach.bootstrap import make_stay_awake
from coach.services.session.stay_awake import StayAwake
from coach.system.texts import NOT_KEPT_AWAKE

pytest.importorskip("jeepney", reason="only systems with a session bus have it")

from tests.fakes.desktop import GNOME, FakeDesktop, session_bus
from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a session bus")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder whose path is short enough for the name of a socket."""
    with tempfile.TemporaryDirectory(dir="/tmp", prefix="awake-") as made:
        yield Path(made)


@pytest.fixture
def address(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus(folder) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def desktop(address: str) -> Iterator[FakeDesktop]:
    with closing(FakeDesktop(address)) as desktop:
        yield desktop


@pytest.fixture
def awake() -> Iterator[StayAwake]:
    with closing(make_stay_awake()) as awake:
        yield awake


def _asking() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "stay-awake"]


def _ended() -> bool:
    """Wait for the thread that asks the desktop; return whether it has ended."""
    for thread in _asking():
        thread.join(PATIENCE_S)
    return not _asking()


def _told(awake: StayAwake) -> str | None:
    """Wait until there is a problem, and return it."""
    a_moment = threading.Event()
    for _ in range(round(PATIENCE_S / 0.01)):
        if awake.problem is not None:
            break
        a_moment.wait(0.01)
    return awake.problem


def test_the_screen_stays_on_while_it_is_held(desktop: FakeDesktop, awake: StayAwake) -> None:
    awake.hold()
    assert desktop.wait_until(awake=True)
    awake.hold()
    assert len(desktop.wishes) == 1
    awake.release()

    assert desktop.wait_until(awake=False)
    assert awake.problem is None


def test_the_desktop_is_told_who_wishes_it_and_why(desktop: FakeDesktop, awake: StayAwake) -> None:
    awake.hold()
    assert desktop.wait_until(awake=True)

    assert [wish.said for wish in desktop.wishes] == [("Steadyback", "A session is running.")]


def test_a_second_session_is_held_like_the_first(desktop: FakeDesktop, awake: StayAwake) -> None:
    for _ in range(3):
        awake.hold()
        assert desktop.wait_until(awake=True)
        awake.release()
        assert desktop.wait_until(awake=False)


def test_closing_the_program_lets_go(desktop: FakeDesktop, awake: StayAwake) -> None:
    awake.hold()
    assert desktop.wait_until(awake=True)
    awake.close()

    assert desktop.wait_until(awake=False)
    assert _ended()


def test_gnome_without_a_screen_saver_is_asked_in_its_own_way(
    address: str, awake: StayAwake
) -> None:
    keep_from_becoming_idle = 8
    with closing(FakeDesktop(address, GNOME)) as gnome:
        awake.hold()
        assert gnome.wait_until(awake=True)
        (wish,) = gnome.wishes
        awake.release()
        assert gnome.wait_until(awake=False)

    app, _, reason, flags = wish.said
    assert (app, reason, flags) == ("Steadyback", "A session is running.", keep_from_becoming_idle)


_HOLDING = """
import sys
from coach.bootstrap import make_stay_awake
awake = make_stay_awake()
awake.hold()
sys.stdin.read()
"""


@pytest.mark.parametrize("how", ["killed", "ended without closing"])
def test_no_wish_outlives_the_program(desktop: FakeDesktop, address: str, how: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDING], cwd=ROOT, stdin=subprocess.PIPE,
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": address},
    ) as program:  # fmt: skip
        try:
            held = desktop.wait_until(awake=True)
            if how == "killed":
                program.kill()
            else:
                assert program.stdin is not None
                program.stdin.close()
            status = program.wait(PATIENCE_S)
        finally:
            program.kill()

    assert held
    assert status == (-signal.SIGKILL if how == "killed" else 0)
    assert desktop.wait_until(awake=False)


@pytest.mark.parametrize(
    "where", [None, "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "nonsense"]
)
def test_without_a_bus_it_says_so(
    where: str | None, awake: StayAwake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if where is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", where)
    awake.hold()

    assert _told(awake) == NOT_KEPT_AWAKE
    awake.close()
    assert _ended()


@pytest.mark.usefixtures("address")
def test_on_a_bus_without_a_desktop_it_says_so(awake: StayAwake) -> None:
    awake.hold()

    assert _told(awake) == NOT_KEPT_AWAKE
    awake.close()
    assert _ended()


def test_a_bus_that_does_not_answer_delays_nobody(
    folder: Path, awake: StayAwake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={folder / 'silent'}")
    with closing(socket.socket(socket.AF_UNIX)) as silent:
        silent.bind(str(folder / "silent"))
        silent.listen()
        awake.hold()
        caller, _ = silent.accept()
        with closing(caller):
            awake.release()
            awake.close()
            still_waiting = len(_asking())

    # Whatever was called above returned while the bus was still being waited for.
    assert still_waiting == 1
    assert _ended()


def test_a_bus_that_falls_silent_after_its_welcome_is_given_up(
    folder: Path, awake: StayAwake, monkeypatch: pytest.MonkeyPatch
) -> None:
    from coach.system import session_bus

    monkeypatch.setattr(session_bus, "ANSWER_S", 0.5)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={folder / 'silent'}")
    with closing(socket.socket(socket.AF_UNIX)) as silent:
        silent.bind(str(folder / "silent"))
        silent.listen()
        awake.hold()
        caller, _ = silent.accept()
        with closing(caller):
            asked = b""
            while not asked.endswith(b"\r\n"):
                asked += caller.recv(1024)
            caller.sendall(b"OK 1234deadbeef\r\n")
            told = _told(awake)
            awake.close()
            assert _ended()

    assert told == NOT_KEPT_AWAKE


def test_what_a_desktop_grants_without_saying_so_is_given_back(
    address: str, awake: StayAwake, monkeypatch: pytest.MonkeyPatch
) -> None:
    from coach.system import session_bus

    monkeypatch.setattr(session_bus, "ANSWER_S", 0.5)
    with closing(FakeDesktop(address, answers=False)) as desktop:
        awake.hold()
        assert desktop.wait_until_asked(1)
        assert desktop.wait_until(awake=False)
        awake.close()
        assert _ended()

    assert awake.problem == NOT_KEPT_AWAKE


def test_a_desktop_that_goes_away_meanwhile_harms_nobody(address: str, awake: StayAwake) -> None:
    with closing(FakeDesktop(address)) as desktop:
        awake.hold()
        assert desktop.wait_until(awake=True)
    awake.release()
    with closing(FakeDesktop(address)) as desktop:
        awake.hold()
        assert desktop.wait_until(awake=True)
        awake.release()
        assert desktop.wait_until(awake=False)

    assert awake.problem is None
