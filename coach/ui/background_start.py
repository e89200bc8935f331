"""A start without a window, as at login: wait at the tray, and build the program when it is needed.

What waits has neither the record open nor a page built. The first thing that is due or chosen
builds the program as ever, hidden; it decides and shows.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from coach.domain.reminding.movement_break import Sitting
from coach.domain.reminding.reminder_settings import PauseFor
from coach.ui.reminders.asleep import Asleep
from coach.ui.reminders.tray import FromTray

if TYPE_CHECKING:
    from coach.services.ports.presence import PresenceSensor
    from coach.services.reminder_outlook import LookOut
    from coach.services.second_start import SecondStart
    from coach.ui.main_window import MainWindow
    from coach.ui.navigation import Navigation


class BackgroundStart(QObject):
    """Waits, and wakes.

    Args:
        fetch: makes the window's navigation, and opens the record where that can be. It is told
            whether the program may sleep again: who could not at its start would wake at once.
        look_out: looks into the record.
        leave: ends the program.
        window: the window, hidden.
        make_sensor: makes what says whether the user is there.
        has_tray: whether this desktop has a tray now.
    """

    def __init__(
        self,
        fetch: Callable[..., "Navigation"],
        look_out: "LookOut",
        leave: Callable[[], None],
        window: "MainWindow",
        make_sensor: "Callable[[], PresenceSensor]",
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._fetch = fetch
        self._look_out = look_out
        self._leave = leave
        self._make_sensor = make_sensor
        self._has_tray = has_tray
        self._asleep: Asleep | None = None
        self._navigation: Navigation | None = None

    def begin(self) -> None:
        """Wait at the tray, where there is one and the record can be looked into; else wake."""
        found = self._look_out.look() if self._has_tray() else None
        if found is None:
            self._wake()
            return
        QApplication.setQuitOnLastWindowClosed(False)
        self._asleep = Asleep(self._look_out, found, self._make_sensor, self)
        self._asleep.woken.connect(self._woken)
        self._asleep.look()

    def serve(self, wish: "SecondStart") -> str:
        """Do what a second start of the program wants; return the answer for it."""
        return self._awake().serve(wish)

    def _woken(self, wanted: FromTray | PauseFor | Sitting | None) -> None:
        if wanted is FromTray.QUIT:
            self._leave()
            return
        navigation = self._awake()
        if wanted is None or not navigation.ready:
            return
        reminding = navigation.begin_reminding()
        if isinstance(wanted, Sitting):
            reminding.go_on_sitting(wanted)
        else:
            reminding.away.do(wanted)

    def _awake(self) -> "Navigation":
        return self._navigation or self._wake()

    def _wake(self) -> "Navigation":
        asleep, self._asleep = self._asleep, None
        if asleep is not None:
            asleep.close()
            asleep.deleteLater()
        self._navigation = navigation = self._fetch(sleeps=asleep is not None)
        if not navigation.ready:
            # What is in the way is said in the window; at the tray nobody would see it.
            navigation.window.show()
            return navigation
        reminding = navigation.begin_reminding()
        reminding.away.put_away()
        reminding.watch.look()
        return navigation
