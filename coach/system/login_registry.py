"""What starts at login on Windows: one value under the user's Run key, taken away without a trace.

Windows keeps apart whether the user lets a value count (Task Manager, Startup apps). Both are
looked at, and both are put back as they were.
"""

import subprocess
import sys
from collections.abc import Sequence
from typing import Protocol

from coach.services.problems import EnvironmentProblem
from coach.system import texts as words

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
NAME = "Steadyback"
_OURS = " --background"


_WAY_OUT = words.LOGIN_LOOK_AT_REGISTRY.format(run=RUN)


class UserRegistry(Protocol):
    """The part of the registry that belongs to the user."""

    def read(self, key: str, name: str) -> object:
        """Return a value; None where there is none."""

    def write(self, key: str, name: str, text: str) -> None:
        """Write a text in place of what is there.

        Raises:
            OSError: the registry refuses.
        """

    def delete(self, key: str, name: str) -> None:
        """Take a value away, if there is one.

        Raises:
            OSError: the registry refuses.
        """


class RunEntry:
    """The value that starts the program at login.

    Args:
        registry: of the user; others have their own.
        command: is run at login.
    """

    def __init__(self, registry: UserRegistry, command: Sequence[str]) -> None:
        self._registry = registry
        self._line = subprocess.list2cmdline(command)

    @property
    def on(self) -> bool:
        """Whether our value is there, and the user did not switch it off elsewhere."""
        if not _is_ours(self._registry.read(RUN, NAME)):
            return False
        word = self._registry.read(APPROVED, NAME)
        # The first byte is even while the value counts, and odd once it was switched off.
        return not (isinstance(word, bytes) and word and word[0] % 2)

    def switch(self, *, on: bool) -> None:
        """Write the value, or take it away; another program's is left alone.

        Raises:
            EnvironmentProblem: the registry refuses, or what is there is not ours.
        """
        there = self._registry.read(RUN, NAME)
        if there is not None and not _is_ours(there):
            if not on:
                return
            raise EnvironmentProblem(words.LOGIN_NAME_TAKEN, _WAY_OUT)
        try:
            self._registry.delete(APPROVED, NAME)
            if on:
                self._registry.write(RUN, NAME, self._line)
            else:
                self._registry.delete(RUN, NAME)
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise EnvironmentProblem(words.LOGIN_LIST_REFUSED.format(why=why), _WAY_OUT) from error


def _is_ours(value: object) -> bool:
    return isinstance(value, str) and value.endswith(_OURS)


if sys.platform == "win32":
    import winreg

    class _Registry:
        def read(self, key: str, name: str) -> object:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    value: object = winreg.QueryValueEx(opened, name)[0]
            except OSError:
                return None
            return value

        def write(self, key: str, name: str, text: str) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

        def delete(self, key: str, name: str) -> None:
            try:
                access = winreg.KEY_SET_VALUE
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, access) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return

    def user_registry() -> UserRegistry | None:
        """Return the registry of the user."""
        return _Registry()

else:

    def user_registry() -> UserRegistry | None:
        """Return None: this is no Windows."""
        return None
