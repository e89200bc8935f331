"""What closing the window does: it ends the program, or puts it away and reminders go on.

Where there is a tray the window goes there. Where there is none it is minimised, because a window
that is hidden without a way back is lost; a second start of the program brings it back, too. The
first time it says so before (`before_minimising`).
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from coach.domain.bad_day import WhyBad
from coach.domain.reminding.reminder_settings import PauseFor
from coach.services.app_services import AppServices
from coach.services.problems import EnvironmentProblem
from coach.ui.desktop_theme import scheme_is_dark
from coach.ui.main_window import MainWindow
from coach.ui.reminders.before_minimising import BeforeMinimising
from coach.ui.reminders.tray import FromTray, Tray, said_at_tray
from coach.ui.texts import reminders as words


class AwayHost(Protocol):
    """What is asked of the window's navigation.

    Wide: what can be chosen at the tray leads to as many pages as there are choices.
    """

    @property
    def ready(self) -> bool:
        """Whether the record is open."""

    @property
    def services(self) -> AppServices:
        """What can be done with the open record."""

    @property
    def window(self) -> MainWindow:
        """The window."""

    def pause_session(self) -> None:
        """Pause a session, if one runs."""

    def show_today(self) -> None:
        """Show Today, as it is now."""

    def fill(self, page: QWidget) -> None:
        """Let one page fill the window, until a page of the rail is shown again."""

    def start_session(self, minutes: float | None) -> None:
        """Begin a session, by way of the gate."""

    def guard(self, act: Callable[[], object]) -> None:
        """Do something that needs the disk; a problem of the disk is said in its place."""

    def rest(self) -> None:
        """Give back what nobody sees while the window is away."""

    def come_back(self) -> None:
        """Show what is so now, where the page in view may be of another day."""

    def reminders_changed(self) -> None:
        """Work out anew which reminder comes next."""


class Away(QObject):
    """Puts the window away and fetches it back.

    Signals:
        at_the_tray: the window was put away, and the tray fetches it back.

    Args:
        host: the window's navigation.
        has_tray: whether this desktop has a tray now.
    """

    at_the_tray = Signal()

    def __init__(
        self, host: AwayHost, has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable
    ) -> None:
        super().__init__(host.window)
        self._host = host
        self._has_tray = has_tray
        self.tray: Tray | None = None
        self._before_minimising = BeforeMinimising(
            host.window, lambda: host.services.settings, self.put_away
        )
        host.window.puts_away = self.put_away_if_wanted
        host.window.fetched.connect(host.come_back)

    def put_away_if_wanted(self) -> bool:
        """Put the window away where the user wants that; return whether it was, or will be."""
        if not self._host.ready or not self._wants_to_stay():
            return False
        if self._has_tray():
            self.put_away()
        else:
            self._host.pause_session()
            self._before_minimising.close_pressed()
        return True

    def put_away(self) -> None:
        """Put the window away; a session pauses."""
        window = self._host.window
        self._host.pause_session()
        window.remember_place()
        if self._has_tray():
            # Else Qt ends the program with its last window in view.
            QApplication.setQuitOnLastWindowClosed(False)
            self._show_tray()
            window.hide()
            self.at_the_tray.emit()
        else:
            window.showMinimized()
        self._host.rest()

    def icon_for_notices(self) -> QSystemTrayIcon | None:
        """Return the icon at the tray, in view; None where there is no tray."""
        if not self._host.ready or not self._has_tray():
            return None
        self._show_tray()
        return self.tray.icon if self.tray is not None else None

    def refresh(self) -> None:
        """Show the tray's icon where the program goes on without its window; say what is so."""
        if self._host.ready and self._wants_to_stay() and self._has_tray():
            self._show_tray()
        elif self.tray is not None and self._host.window.isVisible():
            self.tray.hide()

    def close(self) -> None:
        """Take the tray's icon away: the program ends."""
        self._host.window.puts_away = None
        QApplication.setQuitOnLastWindowClosed(True)
        if self.tray is not None:
            self.tray.hide()

    def do(self, what: FromTray | PauseFor) -> None:
        """Do what was chosen at the tray."""
        window, services = self._host.window, self._host.services
        if isinstance(what, PauseFor):
            self._change(lambda: services.reminders.pause(what))
        elif what is FromTray.QUIT:
            window.close()
            QApplication.quit()
        elif what is FromTray.RESUME:
            self._change(services.reminders.resume)
        else:
            window.come_forward()
            if what is FromTray.START:
                self._host.start_session(None)
            elif what is FromTray.BAD_DAY:
                self._ask_why_bad()

    def _ask_why_bad(self) -> None:
        from coach.ui.bad_day.why_page import why_bad_page

        def press(why: WhyBad) -> None:
            self._host.guard(lambda: self._host.services.bad_days.press(why))
            self._host.show_today()

        self._host.show_today()
        self._host.fill(why_bad_page(press, self._host.show_today))

    def _show_tray(self) -> None:
        if self.tray is None:
            self.tray = Tray(self._tell, scheme_is_dark, self)
            self.tray.chosen.connect(self.do)
            self.tray.paused.connect(self.do)
        self.tray.show()

    def _wants_to_stay(self) -> bool:
        try:
            return self._host.services.settings.preferences().keep_running
        except EnvironmentProblem:
            # Its record is away: nothing is left that could remind.
            return False

    def _tell(self) -> tuple[str, bool, bool]:
        reminders = self._host.services.reminders
        try:
            stand = reminders.stand(1)
        except EnvironmentProblem:
            return words.TRAY_NOTHING, False, False
        return said_at_tray(stand, reminders.now())

    def _change(self, act: Callable[[], None]) -> None:
        self._host.guard(act)
        self._host.reminders_changed()
        self.refresh()
