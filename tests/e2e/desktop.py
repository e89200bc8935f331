"""A whole desktop of a test's own: a display, a window manager with a tray, a session bus, dunst.

Nothing of it is ours but how it is started: JWM shows the windows and the icon at its tray, dunst
shows the notices and has them pressed by way of the menu program that it asks which button it was.
"""

import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coach.resources import shipped
from tests.e2e.displays import WITHOUT_A_DISPLAY, a_display
from tests.patience import PATIENCE_S

NEEDED = ("Xvfb", "jwm", "xprop", "xwininfo", "xdotool", "dbus-daemon", "dunst", "dunstctl")
MISSING = [program for program in NEEDED if shutil.which(program) is None]

WITHOUT_A_DESKTOP = [
    pytest.mark.skipif(bool(MISSING), reason=f"needs a desktop: no {', '.join(MISSING)}"),
    *WITHOUT_A_DISPLAY,
]
"""Marks that leave a test out where no desktop can be had."""

_LOOK_AGAIN_S = 0.02

_JWM = """\
<?xml version="1.0"?>
<JWM>
  <Tray x="0" y="-1" height="32"><Dock width="24"/></Tray>
  <FocusModel>click</FocusModel>
</JWM>
"""

_FONTS = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{folder}/fonts</cachedir>
</fontconfig>
"""
"""Window managers end at once where there is no typeface: they are given ours."""

_ICON = " 24x24+0+0 "
"""How the window of an icon at the tray looks among all others."""

_DUNST = """\
[global]
  dmenu = {folder}/choose
[shown]
  summary = "*"
  script = {folder}/keep
"""

_CHOOSE = '#!/bin/sh\ngrep -m 1 -F "$(cat "{folder}/wanted")"\n'
_KEEP = '#!/bin/sh\nprintf "%s\\n" "$2" >> "{folder}/shown"\n'


def wait_until(so: Callable[[], bool], what: str) -> None:
    """Wait until something is so.

    Raises:
        AssertionError: it never was.
    """
    deadline = time.monotonic() + PATIENCE_S
    pause = threading.Event()
    while not so():
        assert time.monotonic() < deadline, what
        pause.wait(_LOOK_AGAIN_S)


class Desktop:
    """What runs, and what is to be seen there.

    Attributes:
        environment: of a program on it.
    """

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.environment = environment
        self._folder = folder
        self._dunst: subprocess.Popen[bytes] | None = None

    def ask(self, *command: str) -> str:
        """Run a command on it, and return what it says."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False,
            timeout=PATIENCE_S,
        )  # fmt: skip
        return done.stdout.strip()

    @property
    def has_manager(self) -> bool:
        """Whether the window manager is there, and with it the tray."""
        return "WINDOW" in self.ask("xprop", "-root", "_NET_CLIENT_LIST")

    def windows(self, name: str) -> list[str]:
        """Return the windows in view with a name."""
        return self.ask("xdotool", "search", "--onlyvisible", "--name", name).split()

    def has_icon(self) -> bool:
        """Whether there is an icon at the tray."""
        return _ICON in self.ask("xwininfo", "-root", "-tree")

    def click_icon(self) -> None:
        """Click on the icon at the tray; there is one alone, at the lower left."""
        self.ask("xdotool", "mousemove", "12", "884", "click", "1")

    def start_notices(self) -> None:
        """Start dunst, and wait until it answers."""
        files = {"dunstrc": _DUNST, "choose": _CHOOSE, "keep": _KEEP}
        for name, content in files.items():
            path = self._folder / name
            path.write_text(content.format(folder=self._folder), encoding="utf-8")
            path.chmod(0o700)
        self._dunst = subprocess.Popen(
            ["dunst", "-config", str(self._folder / "dunstrc")],
            env=self.environment, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        dunst = self._dunst
        wait_until(
            lambda: (
                dunst.poll() is not None or self.ask("dunstctl", "is-paused") == "false"
            ), "dunst does not answer",
        )  # fmt: skip
        assert dunst.poll() is None, "dunst ended"

    def kill_notices(self) -> None:
        """Kill dunst without a warning; one that is gone stays gone."""
        dunst, self._dunst = self._dunst, None
        if dunst is not None:
            dunst.kill()
            dunst.wait(PATIENCE_S)

    def hang_notices(self) -> None:
        """Let dunst answer nobody any more, and not go either."""
        assert self._dunst is not None
        self._dunst.send_signal(signal.SIGSTOP)

    def shown(self) -> list[str]:
        """Return the titles of all notices that dunst showed, in order."""
        kept = self._folder / "shown"
        return kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []

    def displayed(self) -> int:
        """Return how many notices are in view."""
        return int(self.ask("dunstctl", "count", "displayed") or 0)

    def press(self, button: str) -> None:
        """Press a button of the notice in view, as dunst has it: from a menu."""
        (self._folder / "wanted").write_text(button, encoding="utf-8")
        self.ask("dunstctl", "context")

    def forget(self) -> None:
        """Begin anew with what was shown."""
        (self._folder / "shown").unlink(missing_ok=True)


@contextmanager
def a_desktop() -> Iterator[Desktop]:
    """Start a desktop without notices; `Desktop.start_notices` begins those."""
    # Here and not there: jeepney, which a fake beside the bus needs, is not on every system.
    from tests.fakes.desktop import session_bus

    with (
        tempfile.TemporaryDirectory(dir="/tmp", prefix="desk-") as made,
        a_display() as environment,
        session_bus(Path(made)) as address,
    ):
        folder = Path(made)
        own = {
            **environment,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "HOME": made,
            "FONTCONFIG_FILE": str(folder / "fonts.conf"),
            "XDG_CURRENT_DESKTOP": "JWM",
        }
        for name in ("WAYLAND_DISPLAY", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
            own.pop(name, None)
        (folder / "jwmrc").write_text(_JWM, encoding="utf-8")
        fonts = _FONTS.format(fonts=shipped("assets/fonts"), folder=folder)
        (folder / "fonts.conf").write_text(fonts, encoding="utf-8")
        desktop = Desktop(folder, own)
        manager = subprocess.Popen(["jwm", "-f", str(folder / "jwmrc")], env=own)
        try:
            wait_until(lambda: manager.poll() is not None or desktop.has_manager, "JWM hangs")
            assert manager.poll() is None, "JWM ended"
            yield desktop
        finally:
            desktop.kill_notices()
            manager.kill()
            manager.wait(PATIENCE_S)
