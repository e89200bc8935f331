"""Nobody is disturbed who presents, watches, or said so: asked of each kind of desktop there is.

The services are fakes on a real bus, each as its desktop answers. dunst, the window manager and the
film that fills the screen are real, where they are at hand.
"""

import queue
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coach.services.ports.notice_board import NoticeText, Told
from coach.system.desktop_notices import DesktopNotices
from coach.system.full_screen import full_screen_in_front
from tests.patience import PATIENCE_S

pytest.importorskip("jeepney", reason="only systems with a session bus have it")

from coach.system.do_not_disturb import switched_off
from tests.e2e.desktop import WITHOUT_A_DESKTOP, Desktop, a_desktop, wait_until
from tests.fakes.desktop import session_bus
from tests.fakes.notification_daemon import NotificationDaemon
from tests.fakes.one_answer import OneAnswer

IDLE = 8
BOOLEAN, PROPERTY = "b", "v"

PRESENTING = {
    "GNOME, a film or a call": (
        "org.gnome.SessionManager", "/org/gnome/SessionManager", "IsInhibited", (IDLE,), BOOLEAN,
    ),
    "a film or a call elsewhere": (
        "org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit",
        "HasInhibit", (), BOOLEAN,
    ),
    "Xfce, do not disturb": (
        "org.xfce.Xfconf", "/org/xfce/Xfconf", "GetProperty",
        ("xfce4-notifyd", "/do-not-disturb"), PROPERTY,
    ),
}  # fmt: skip

_FILM = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
film = QWidget()
film.showFullScreen()
app.exec()
"""


def shown(board: DesktopNotices) -> Told:
    """Show a notice, and wait for what comes of it."""
    told: queue.Queue[Told] = queue.Queue()
    board.show(NoticeText("Nine minutes", ""), told.put, lambda *_: None)
    return told.get(timeout=PATIENCE_S)


@pytest.fixture
def board() -> Iterator[DesktopNotices]:
    with closing(DesktopNotices()) as board:
        yield board


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    with a_desktop() as desktop:
        desktop.start_notices()
        yield desktop


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.delenv("DISPLAY", raising=False)
    with (
        tempfile.TemporaryDirectory(dir="/tmp", prefix="quiet-") as made,
        session_bus(Path(made)) as address,
    ):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.mark.parametrize("says", [True, False])
@pytest.mark.parametrize("who", PRESENTING)
class TestOnABus:
    def test_who_presents_is_not_disturbed(
        self, address: str, board: DesktopNotices, who: str, *, says: bool
    ) -> None:
        name, path, member, asked, kind = PRESENTING[who]
        answer = says if kind == BOOLEAN else (BOOLEAN, says)
        with (
            closing(NotificationDaemon(address)) as daemon,
            closing(OneAnswer(address, name, path, member, asked, kind, answer)),
        ):
            assert shown(board) is (Told.NOT_NOW if says else Told.SHOWN)
            assert bool(daemon.notices) is not says


@pytest.mark.parametrize(
    ("desktop", "stands", "quiet"),
    [
        ("ubuntu:GNOME", "false", True),
        ("GNOME", "true", False),
        ("X-Cinnamon", "false", True),
        ("MATE", "true", True),
        ("MATE", "false", False),
        ("XFCE", "false", False),
        ("", "false", False),
        ("GNOME", "No such schema", False),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="no desktop there has gsettings")
def test_a_switch_among_the_settings_of_the_desktop(
    tmp_path: Path, desktop: str, stands: str, *, quiet: bool
) -> None:
    gsettings = tmp_path / "gsettings"
    gsettings.write_text(f"#!/bin/sh\necho '{stands}'\n", encoding="utf-8")
    gsettings.chmod(0o700)
    assert switched_off({"PATH": str(tmp_path), "XDG_CURRENT_DESKTOP": desktop}) is quiet


def test_where_there_are_no_such_settings_nothing_is_switched_off(tmp_path: Path) -> None:
    assert not switched_off({"PATH": str(tmp_path), "XDG_CURRENT_DESKTOP": "GNOME"})


class TestOnADesktop:
    pytestmark = WITHOUT_A_DESKTOP

    @pytest.fixture(autouse=True)
    def there(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            monkeypatch.setenv(name, desktop.environment[name])
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def test_a_film_that_fills_the_screen_is_not_disturbed(
        self, desktop: Desktop, board: DesktopNotices
    ) -> None:
        assert not full_screen_in_front()
        with subprocess.Popen([sys.executable, "-c", _FILM], env=desktop.environment) as film:
            wait_until(full_screen_in_front, "the film fills no screen")
            assert shown(board) is Told.NOT_NOW
            film.kill()
        wait_until(lambda: not full_screen_in_front(), "the film is over")
        assert shown(board) is Told.SHOWN

    def test_a_paused_dunst_is_not_disturbed(self, desktop: Desktop, board: DesktopNotices) -> None:
        desktop.ask("dunstctl", "set-paused", "true")
        assert shown(board) is Told.NOT_NOW
        desktop.ask("dunstctl", "set-paused", "false")
        assert shown(board) is Told.SHOWN
