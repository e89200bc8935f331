"""Puts the watch together: the window, and the ways to show a notice, the best first."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QApplication

from coach.domain.reminding.history import Channel
from coach.domain.reminding.movement_break import Sitting
from coach.services.ports.notice_board import Told
from coach.ui.main_window import MainWindow
from coach.ui.quit_requests import SLEEPS
from coach.ui.reminders.break_watch import BreakWatch
from coach.ui.reminders.close_to_tray import Away, AwayHost
from coach.ui.reminders.host import ReminderLeader, WindowAsHost
from coach.ui.reminders.sleep_again import SleepAgain, SleepHost
from coach.ui.reminders.strip import WindowStrip
from coach.ui.reminders.tray_notices import tray_notices
from coach.ui.reminders.watch import ReminderWatch
from coach.ui.texts import reminders as words

if TYPE_CHECKING:
    from coach.services.devices import Devices


class Leader(ReminderLeader, AwayHost, SleepHost, Protocol):
    """The window's navigation, as far as reminders ask.

    Wide: it is asked what is in view, and to put that away and fetch it back.
    """


class Reminding:
    """The watch, and what closing the window does.

    Attributes:
        watch: shows what is due.
        away: puts the window away.
    """

    def __init__(self, leader: Leader, devices: "Devices") -> None:
        self.away = Away(leader)
        boards = [
            *devices.make_notice_boards(),
            tray_notices(self.away.icon_for_notices, self.away.refresh),
            WindowStrip(leader.window),
        ]
        host = WindowAsHost(leader)
        self.watch = ReminderWatch(host, boards, leader.window)
        self._breaks = BreakWatch(host, self.watch, devices.make_presence())
        self.watch.planned.connect(self.away.refresh)
        self.watch.start()
        if devices.sleeps:
            sleep_again = SleepAgain(
                leader,
                lambda: leader.services.reminders,
                lambda: self.watch.shows_nothing and self._breaks.at_rest,
                partial(_sleep, leader.window),
            )
            self.away.at_the_tray.connect(sleep_again.begin)

    def changed(self) -> None:
        """Read the record at the next look: somebody did something here."""
        self.watch.changed()
        self._breaks.changed()

    def go_on_sitting(self, sitting: Sitting) -> None:
        """Propose a break from sitting, which was waited for elsewhere."""
        self._breaks.go_on_from(sitting)

    def close(self) -> None:
        """Show nothing more."""
        self.watch.close()
        self.away.close()


def _sleep(window: MainWindow) -> None:
    window.close()
    QApplication.exit(SLEEPS)


def try_one(watch: ReminderWatch, say: Callable[[str], None]) -> None:
    """Show a notice now, only to see one; `say` is told in words what came of it.

    Raises:
        EnvironmentProblem: the record cannot be read.
    """
    say(words.TRYING)

    def hear(told: Told, where: Channel | None) -> None:
        if where is None:
            say(words.TRY_NOTHING)
        else:
            say(words.TRIED[where] if told is Told.SHOWN else words.TRY_NOT_NOW)

    watch.try_one(hear)
