"""Puts the watch together: the window, and the ways to show a notice, the best first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from coach.domain.reminding.history import Channel
from coach.services.ports.notice_board import Told
from coach.ui.reminders.host import Leader, WindowAsHost
from coach.ui.reminders.strip import WindowStrip
from coach.ui.reminders.watch import ReminderWatch
from coach.ui.texts import reminders as words

if TYPE_CHECKING:
    from coach.services.devices import Devices


def begin(leader: Leader, machine: "Devices") -> ReminderWatch:
    """Return the watch of a window, which looks from now on."""
    boards = [*machine.make_notice_boards(), WindowStrip(leader.window)]
    watch = ReminderWatch(WindowAsHost(leader), boards, leader.window)
    watch.start()
    return watch


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
