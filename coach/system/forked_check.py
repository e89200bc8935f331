"""Runs a check that may abort the process in a forked copy of the process."""

import os
from collections.abc import Callable


def in_a_child(works: Callable[[], bool], patience_s: float = 10.0) -> bool:
    """Return whether something works, in a copy of this process that may abort or hang.

    The program has one thread until there is a window, so that forking it is safe.
    """
    import select
    import signal

    ends, says = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(works, says)
    os.close(says)
    try:
        told = select.select([ends], [], [], patience_s)[0]
        return bool(told) and os.read(ends, 1) == b"y"
    finally:
        os.close(ends)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _answer(works: Callable[[], bool], says: int) -> None:
    """Say whether it works, and end the copy without anything that belongs to the real process."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for place in (0, 1, 2):
            os.dup2(nowhere, place)
        if works():
            os.write(says, b"y")
    finally:
        os._exit(0)
