"""Puts the program on the list of what starts at login, each system's own.

On Linux and on macOS that is a file, of which only one that we wrote is replaced or taken away;
whose it is, is said in the file. On Windows it is a line in the registry, and in a sandbox a portal
is asked.
"""

import os
import plistlib
import shlex
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from coach.services.ports.login_start import LoginStart, Switched
from coach.services.problems import EnvironmentProblem
from coach.system import texts as words

BACKGROUND = "--background"
"""How the program is told to open no window."""

OURS = "X-Steadyback-Login"


_SANDBOX = Path("/.flatpak-info")
"""This file exists only inside a Flatpak, which has no access to the folder for starts at login."""


class LoginList(Protocol):
    """A list that is changed at once."""

    @property
    def on(self) -> bool:
        """Whether the program stands on it."""

    def switch(self, *, on: bool) -> None:
        """Put the program on it, or take it off.

        Raises:
            EnvironmentProblem: it cannot be changed.
        """


class AtOnce:
    """A `LoginStart` whose list asks nobody."""

    def __init__(self, entries: LoginList) -> None:
        self._entries = entries

    @property
    def on(self) -> bool:
        """Whether the program stands on the list."""
        return self._entries.on

    def switch(self, *, on: bool, switched: Switched) -> None:
        """Change the list, and say at once what came of it."""
        try:
            self._entries.switch(on=on)
        except EnvironmentProblem as problem:
            switched(problem)
        else:
            switched(None)


class LoginFile:
    """The file in the user's folder of what starts at login.

    Args:
        path: the file.
        content: what stands in it while the program starts at login.
    """

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content = content

    @property
    def on(self) -> bool:
        """Whether our file is there."""
        return self._is_ours()

    def switch(self, *, on: bool) -> None:
        """Write the file, or take it away; a link or another's file is left alone.

        Raises:
            EnvironmentProblem: the folder cannot be written, or what is there is not ours.
        """
        if os.path.lexists(self._path) and not self._is_ours():
            if not on:
                return
            raise EnvironmentProblem(
                words.LOGIN_FILE_TAKEN, words.LOGIN_LOOK_AT_FILE.format(path=self._path)
            )
        try:
            if on:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                from coach.private_files import write_whole

                write_whole(self._path, self._content)
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise EnvironmentProblem(
                words.LOGIN_LIST_REFUSED.format(why=why),
                words.LOGIN_LOOK_AT_FILE.format(path=self._path),
            ) from error

    def _is_ours(self) -> bool:
        if self._path.is_symlink():
            return False
        try:
            return OURS.encode() in self._path.read_bytes()
        except OSError:
            return False


def make_login_start(state: Callable[[], Path], another: Path | None = None) -> LoginStart | None:
    """Return what starts the program at login here, or None where nothing does.

    Args:
        state: returns the folder of what may be lost, for what a portal does not tell.
        another: the folder of the record, where it is that of somebody who came later.
    """
    if _SANDBOX.exists():
        if another is not None:
            # A portal starts a program at login or does not, and knows nothing of people.
            return None
        from coach.system.login_portal import PortalLogin

        return PortalLogin(state, ["steadyback", BACKGROUND])
    found = login_list(os.environ, Path.home(), another=another)
    return AtOnce(found) if found is not None else None


def login_list(
    environment: Mapping[str, str],
    home: Path,
    platform: str = sys.platform,
    another: Path | None = None,
) -> LoginList | None:
    """Return the list of this system; None on a system that has none. See `make_login_start`."""
    command, name = [*_command(), BACKGROUND], "steadyback"
    if another is not None:
        command += ["--data-dir", str(another.absolute())]
        name = f"{name}-{another.name}"
    if platform == "linux":
        folder = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
        return LoginFile(folder / "autostart" / f"{name}.desktop", desktop_entry(command))
    if platform == "darwin":
        path = home / "Library" / "LaunchAgents" / f"{name}.plist"
        return LoginFile(path, launch_agent(command, name))
    if platform == "win32" and another is None:
        from coach.system.login_registry import RunEntry, user_registry

        registry = user_registry()
        return RunEntry(registry, command) if registry is not None else None
    return None


def desktop_entry(command: Sequence[str]) -> bytes:
    """Return a desktop entry that runs a command at login."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Steadyback",
        f"Exec={' '.join(_quoted(word) for word in command)}",
        "X-GNOME-Autostart-enabled=true",
        f"{OURS}=true",
    )
    return "\n".join((*lines, "")).encode()


def launch_agent(command: Sequence[str], name: str = "steadyback") -> bytes:
    """Return a property list that runs a command at login, under a name of its own."""
    return plistlib.dumps(
        {"Label": name, "ProgramArguments": list(command), "RunAtLoad": True, OURS: True}
    )


def _command() -> Sequence[str]:
    """Return what started this process, as far as it can be run again."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    # Windows opens a black console beside every other Python.
    silent = Path(sys.executable).with_name("pythonw.exe")
    if sys.platform == "win32" and silent.exists():
        return [str(silent), "-m", "coach"]
    installed = shutil.which("steadyback")
    return [installed] if installed is not None else [sys.executable, "-m", "coach"]


def _quoted(word: str) -> str:
    """Return a word as the desktop entry specification has it; `%` begins a code there."""
    word = word.replace("%", "%%")
    if word == shlex.quote(word):
        return word
    inside = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    # A backslash is escaped once more, because the value itself is a string with escapes.
    return '"' + inside.replace("\\", "\\\\") + '"'
