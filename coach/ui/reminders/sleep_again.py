"""Goes back to waiting with nothing loaded, some time after the window was put away.

What Python has imported it never gives back, and charts and record are most of what this program
weighs. So the process makes room for a new one that only waits, as at login. Nobody may notice: it
stays while anything is shown, asked, unwritten or about to come.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from coach.services.problems import EnvironmentProblem
from coach.services.reminders import Reminders
from coach.ui.main_window import MainWindow

AFTER_MS = 60_000
"""Time to wait after the window was put away, so that one closed by mistake is still as it was."""


class SleepHost(Protocol):
    """What is asked of the window's navigation."""

    @property
    def window(self) -> MainWindow:
        """The window."""

    @property
    def at_rest(self) -> bool:
        """Whether nothing goes on in the window, and nothing is being answered."""


class SleepAgain(QObject):
    """Calls `sleep` once nothing is needed here.

    Args:
        host: the window's navigation.
        reminders: returns the reminders of the open record.
        shows_nothing: whether no notice is in front of the user.
        sleep: ends this process for one that waits.
    """

    def __init__(
        self,
        host: SleepHost,
        reminders: Callable[[], Reminders],
        shows_nothing: Callable[[], bool],
        sleep: Callable[[], None],
    ) -> None:
        super().__init__(host.window)
        self._host = host
        self._reminders = reminders
        self._shows_nothing = shows_nothing
        self._sleep = sleep
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look from now on: the window was put away."""
        self._timer.start()

    def look(self) -> None:
        """Sleep, unless something is needed here; look no more where somebody uses the window."""
        if self._host.window.isVisible():
            self._timer.stop()
        elif self._may_sleep():
            self._timer.stop()
            self._sleep()

    def _may_sleep(self) -> bool:
        if not self._host.at_rest or not self._shows_nothing():
            return False
        try:
            return self._reminders().can_close_record
        except EnvironmentProblem:
            # Its record is away: what is not written yet waits here.
            return False
