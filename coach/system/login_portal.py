"""Starts the program at login from within a sandbox, by the leave of its desktop.

A portal is asked and never tells later what it granted, so that is kept in a file of the sandbox.
"""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from coach.private_files import make_folder, write_whole
from coach.services.ports.login_start import Switched
from coach.services.problems import EnvironmentProblem
from coach.system import texts as words

NAME = "starts-at-login"


class PortalLogin:
    """What the portal granted last.

    Args:
        state: returns the folder of what may be lost, which is made when something is kept.
        command: is run at login, inside the sandbox.
    """

    def __init__(self, state: Callable[[], Path], command: Sequence[str]) -> None:
        self._state = state
        self._command = command

    @property
    def on(self) -> bool:
        """Whether it was granted, and not taken back here."""
        return (self._state() / NAME).exists()

    def switch(self, *, on: bool, switched: Switched) -> None:
        """Ask the portal; `switched` is called from a thread once somebody answered."""

        def ask() -> None:
            switched(self._ask(on=on))

        threading.Thread(target=ask, name="login-portal", daemon=True).start()

    def _ask(self, *, on: bool) -> EnvironmentProblem | None:
        from coach.system.background_bus import UNREACHABLE, Answer
        from coach.system.background_bus import ask as ask_portal

        try:
            answer = ask_portal(self._command, words.LOGIN_REASON, on=on)
        except UNREACHABLE:
            return EnvironmentProblem(words.LOGIN_SILENT, words.LOGIN_BY_HAND)
        if answer is Answer.DENIED:
            return EnvironmentProblem(words.LOGIN_DENIED, words.LOGIN_ALLOW)
        try:
            self._keep(on=answer is Answer.ON)
        except OSError as error:
            return EnvironmentProblem(
                words.LOGIN_NOT_KEPT.format(why=error.strerror), words.LOGIN_LOOK_AT_DISK
            )
        return None

    def _keep(self, *, on: bool) -> None:
        mark = self._state() / NAME
        if on:
            make_folder(mark.parent)
            write_whole(mark, b"")
        else:
            mark.unlink(missing_ok=True)
