"""Replaces this process by a new one of this program (exec), on systems that can do that.

Python never frees what it has imported, and a process that only waits needs little of it. So the
process that had the window is replaced: same process id, same terminal, empty memory.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

CAN_BECOME = sys.platform == "linux"
"""On Windows a process cannot be replaced, and macOS keeps windows by the process that has them."""

_OF_ONE_START = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""Environment variables that the desktop sets for one start; the new process must not get them."""


def own_command() -> Sequence[str]:
    """Return what started this process, without the arguments that were for the program."""
    own = sys.orig_argv[1 : len(sys.orig_argv) - (len(sys.argv) - 1)]
    return [sys.executable, *own]


def become(arguments: Sequence[str], environment: Mapping[str, str]) -> NoReturn:
    """Start the program anew in the place of this process.

    Args:
        arguments: for the program.
        environment: as it was when this process started.

    Raises:
        OSError: the program is not there any more.
    """
    kept = {name: value for name, value in environment.items() if name not in _OF_ONE_START}
    command = [*own_command(), *arguments]
    os.execve(command[0], command, kept)  # noqa: S606 - a shell is what is not wanted
