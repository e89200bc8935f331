"""Closes the program as the window's button does, when a signal or the session manager asks.

Nobody is asked anything: a running session pauses as it is on disk, and the next start offers to
go on. Signals reach the event loop through a file descriptor, so they are heard at once, and never
in the middle of a write.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication

SLEEPS = 100
"""Status of an end after which a process that only waits at the tray takes this one's place."""


class SignalsNoted(Protocol):
    """What `coach.system.termination` has noted."""

    @property
    def asked(self) -> object | None:
        """What asked the program to end, or None."""

    @property
    def wake_fd(self) -> int:
        """Becomes readable with every signal."""

    def only_note(self) -> None:
        """Note signals from now on."""


class QuitRequests(QObject):
    """Hears who asks the program to end.

    Args:
        app: the application.
        signals: what was noted; only noted from now on.
        leave: closes the window and the record at once.
    """

    def __init__(
        self, app: QGuiApplication, signals: SignalsNoted, leave: Callable[[], None]
    ) -> None:
        super().__init__()
        self._app = app
        self._signals = signals
        self._leave = leave
        signals.only_note()
        self._notifier = QSocketNotifier(signals.wake_fd, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._look)
        if signals.asked is not None:
            # Asked before the notifier was there, or the exception was lost: it will not be woken.
            QTimer.singleShot(0, self._look)
        # Logging out waits for this slot, and may end the process after it without another word.
        app.commitDataRequest.connect(leave)

    def stop(self) -> None:
        """Hear nobody any more, before the file descriptor is closed."""
        self._notifier.setEnabled(False)
        self._app.commitDataRequest.disconnect(self._leave)

    def _look(self) -> None:
        # What woke it is not read, so it wakes again until Python has called the handler.
        if self._signals.asked is not None and self._notifier.isEnabled():
            self._notifier.setEnabled(False)
            self._leave()
