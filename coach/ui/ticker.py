"""Looks at the clock often enough, while a session runs and not otherwise.

Ticks only make the session look at its deadlines; they are never counted. Between the coarse
looks for painting, a precise single shot is armed for the deadline itself, and armed again if it
came a fraction early.
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

LOOK_MS = 50
"""Between two looks for painting: 20 a second are enough for a ring."""


class Ticker(QObject):
    """Calls `look` regularly, and again at each deadline.

    Args:
        look: looks at the clock and returns the seconds to the next deadline, or None.
        speed: seconds of the session's clock per real second.
    """

    def __init__(
        self, look: Callable[[], float | None], parent: QObject, speed: float = 1.0
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._speed = speed
        self._regular = QTimer(self)
        self._regular.setTimerType(Qt.TimerType.PreciseTimer)
        self._regular.setInterval(max(1, round(LOOK_MS / speed)) if speed > 1 else LOOK_MS)
        self._regular.timeout.connect(self._tick)
        self._deadline = QTimer(self)
        self._deadline.setTimerType(Qt.TimerType.PreciseTimer)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        """Whether it is looking."""
        return self._regular.isActive()

    def start(self) -> None:
        """Begin to look."""
        if not self._regular.isActive():
            self._regular.start()
        self._tick()

    def stop(self) -> None:
        """Stop looking; no timer is left running."""
        self._regular.stop()
        self._deadline.stop()

    def _tick(self) -> None:
        left_s = self._look()
        if left_s is None:
            self._deadline.stop()
            return
        left_ms = left_s * 1000 / self._speed
        if left_ms < LOOK_MS * 2:
            self._deadline.start(max(0, math.ceil(left_ms)))
        else:
            self._deadline.stop()
