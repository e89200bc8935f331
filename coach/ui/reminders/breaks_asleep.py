"""Counts how long the user sits while nothing else of the program is loaded."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coach.domain.instant import Instant
from coach.domain.reminding.movement_break import Presence, Sitting, is_due, looked_at
from coach.services.ports.presence import PresenceSensor
from coach.services.reminder_outlook import BreaksInSight


class BreaksAsleep(QObject):
    """Asks at each look whether the user is there, where breaks are wanted; else nobody.

    Signals:
        due: the `Sitting` after which a break is due; at each look until somebody acts.

    Args:
        make_sensor: makes what says whether the user is there; called once, when it is needed.
        now: reads the clock.
        parent: whose it is.
    """

    due = Signal(object)
    _heard = Signal(object)

    def __init__(
        self,
        make_sensor: Callable[[], PresenceSensor],
        now: Callable[[], Instant],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._make_sensor = make_sensor
        self._now = now
        self._sensor: PresenceSensor | None = None
        self._sitting: Sitting | None = None
        self._every_min: int | None = None
        self._asked = False
        # The sensor answers from a thread of its own.
        self._heard.connect(self._go_on)

    def look(self, wanted: BreaksInSight | None) -> None:
        """Ask whether the user is there, unless no breaks are wanted."""
        if wanted is None:
            self._every_min = self._sitting = None
            return
        self._every_min = wanted.every_min
        if self._sitting is None:
            self._sitting = wanted.sitting
        if self._asked:
            return
        if self._sensor is None:
            self._sensor = self._make_sensor()
        self._asked = True
        self._sensor.ask(self._heard.emit)

    def close(self) -> None:
        """Count no more; what is still answered is not heard."""
        self._every_min = None

    def _go_on(self, presence: Presence) -> None:
        self._asked = False
        if self._every_min is None:
            return
        self._sitting = looked_at(self._sitting, self._now(), presence)
        if is_due(self._sitting, self._every_min):
            self.due.emit(self._sitting)
