"""The icon at the tray and a look at the clock, while nothing else of the program is loaded.

It knows when the record has to be opened, and hears what is chosen at the tray. Both wake whoever
made it; nothing is shown or decided here.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from coach.domain.instant import Instant
from coach.domain.reminding.movement_break import Sitting
from coach.services.ports.presence import PresenceSensor
from coach.services.reminder_outlook import LookOut, Outlook
from coach.ui.desktop_theme import ground_is_dark
from coach.ui.reminders.breaks_asleep import BreaksAsleep
from coach.ui.reminders.tray import Tray, said_at_tray
from coach.ui.reminders.when_to_read import LOOK_MS, WhenToRead

PATIENT_LOOKS = 5
"""Looks in a row at which the record cannot be read, before that is said in the window: a copy is
put in its place, or another program reads it, and that is over in a moment."""


class Asleep(QObject):
    """Waits at the tray.

    Signals:
        woken: what was chosen at the tray, a `FromTray` or a `PauseFor`; None where it is time; for
            a break from sitting, the `Sitting`.

    Args:
        look_out: looks into the record.
        found: what it saw just now.
        make_sensor: makes what says whether the user is there, where breaks are wanted.
        parent: whose it is.
    """

    woken = Signal(object)

    def __init__(
        self,
        look_out: LookOut,
        found: Outlook,
        make_sensor: Callable[[], PresenceSensor],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._look_out = look_out
        self._outlook = found
        self._seen, self._unseen = True, 0
        self._reading = WhenToRead()
        self._reading.was_read(look_out.now(), found.moment)
        self.tray = Tray(self._tell, ground_is_dark, self)
        self.tray.chosen.connect(self.woken)
        self.tray.paused.connect(self.woken)
        self.tray.show()
        self._refused = False
        self._breaks = BreaksAsleep(make_sensor, look_out.now, self)
        self._breaks.due.connect(self._propose)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the clock, and into the record where it may say something else by now."""
        now = self._look_out.now()
        if self._reading.is_now(now):
            self._refused = False
            self.tray.refresh()
            self._unseen = 0 if self._seen else self._unseen + 1
            can_be_read = self._seen or self._unseen >= PATIENT_LOOKS
            if can_be_read and _is_past(self._outlook.moment, now):
                self.woken.emit(None)
                return
        self._breaks.look(self._outlook.breaks)

    def close(self) -> None:
        """Go, and take the icon along."""
        self._timer.stop()
        self._breaks.close()
        self.tray.hide()

    def _propose(self, sitting: Sitting) -> None:
        """Wake for a break, unless the record forbids it now; it is asked once a reading."""
        if not self._refused:
            self.tray.refresh()
            breaks = self._outlook.breaks
            self._refused = breaks is None or not breaks.may_come
        if not self._refused:
            self.woken.emit(sitting)

    def _tell(self) -> tuple[str, bool, bool]:
        now, found = self._look_out.now(), self._look_out.look()
        self._seen = found is not None
        if found is None:
            # Its disk is away, or a copy is being put back: what was seen last is still the best.
            self._reading.changed()
        else:
            self._outlook = found
            self._reading.was_read(now, found.moment)
        return said_at_tray(self._outlook.stand, now)


def _is_past(moment: datetime | None, now: Instant) -> bool:
    return moment is not None and moment <= now.utc
