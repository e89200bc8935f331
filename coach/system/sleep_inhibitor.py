"""Keeps the screen lit and the machine awake, without the session ever waiting for a desktop.

A desktop can be missing, slow, or not answer at all. So the wish is only noted here; one thread
takes it to the desktop, holds it and takes it back. The thread ends with the process, and with it
whatever was held: neither a crash nor a kill leaves a computer that cannot sleep.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from coach.system import texts as words

CLOSING_S = 0.2
"""How long `close` waits at most for the desktop to take the release, in seconds."""


Keeper = Callable[[], AbstractContextManager[bool]]
"""Keeps the computer awake for as long as it is entered, and says whether that is so.

May take seconds. Called, entered and left in one thread, and must not raise.
"""


@contextmanager
def _desktop() -> Iterator[bool]:
    # Imported on first use: it costs 0.05 s, and only a session needs it.
    try:
        from coach.system.wakelock import wakelock
    except ImportError:
        yield False
        return
    with wakelock() as granted:
        yield granted


class DesktopAwake:
    """Asks the desktop, or the system, from a thread of its own. All methods return at once."""

    def __init__(self, keeper: Keeper = _desktop) -> None:
        """Asks for nothing yet.

        Args:
            keeper: Keeps the computer awake.
        """
        self._keeper = keeper
        self._change = threading.Condition()
        self._wished = 0
        self._wanted: int | None = None
        self._closed = False
        self._problem: str | None = None
        self._worker: threading.Thread | None = None

    @property
    def problem(self) -> str | None:
        """Why the screen may go dark, in one plain sentence; None while all is well or unknown."""
        return self._problem

    def hold(self) -> None:
        """Keeps awake from now on; a desktop that refused is asked again after a release."""
        with self._change:
            if self._closed:
                return
            if self._wanted is None:
                self._wished += 1
                self._wanted = self._wished
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="stay-awake", daemon=True)
                self._worker.start()
            self._change.notify()

    def release(self) -> None:
        """Lets the computer sleep as its owner set it."""
        with self._change:
            self._wanted = None
            self._change.notify()

    def close(self) -> None:
        """Releases, and ends the thread; one that a desktop keeps waiting ends with the process."""
        with self._change:
            self._wanted = None
            self._closed = True
            self._change.notify()
        if self._worker is not None:
            self._worker.join(CLOSING_S)

    def _work(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._wanted is not None or self._closed)
                wanted = self._wanted
                if wanted is None:
                    return
            with self._keeper() as granted, self._change:
                self._problem = None if granted else words.NOT_KEPT_AWAKE
                self._keep_while(wanted)

    def _keep_while(self, wanted: int) -> None:
        """Waits for the end of this very wish.

        A release and a new wish may both come before this thread has its turn.
        """
        self._change.wait_for(lambda: self._wanted != wanted)


class RehearsedAwake:
    """Keeps nothing awake and remembers what it was asked for: for the demo and rehearsals.

    Attributes:
        held: whether the computer would be kept awake now.
    """

    def __init__(self) -> None:
        """Starts with nothing held."""
        self.held = False
        self._closed = False

    @property
    def problem(self) -> str | None:
        """Always None: nothing is asked of this computer."""
        return None

    def hold(self) -> None:
        """Remembers the wish."""
        self.held = not self._closed

    def release(self) -> None:
        """Remembers that it ended."""
        self.held = False

    def close(self) -> None:
        """Remembers that nothing is asked any more."""
        self.held = False
        self._closed = True
