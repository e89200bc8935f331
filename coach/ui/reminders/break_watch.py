"""Proposes a minute on one's feet, where the user wants that; it looks when reminders look.

While movement breaks are off it asks nobody anything, and has no timer of its own.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from coach.domain.instant import Instant
from coach.domain.reminding.history import Channel
from coach.domain.reminding.movement_break import (
    STANDS_S,
    Presence,
    Sitting,
    is_due,
    looked_at,
    put_off,
)
from coach.services.movement_breaks import MovementBreaks
from coach.services.ports.notice_board import Pressed, Told
from coach.services.ports.presence import PresenceSensor
from coach.services.problems import EnvironmentProblem
from coach.ui.reminders.watch import ReminderWatch
from coach.ui.texts.reminders import BREAK_NOTICE


class BreakHost(Protocol):
    """What movement breaks ask of the window."""

    @property
    def breaks(self) -> MovementBreaks | None:
        """The movement breaks of the open record; None while it is not open."""

    @property
    def occupied(self) -> bool:
        """Whether something goes on in which no notice may come."""

    @property
    def exercising(self) -> bool:
        """Whether a session or the timer of a movement runs."""

    def now(self) -> Instant:
        """Read the clock."""

    def show_break(self, token: str) -> None:
        """Come forward and show how."""


class BreakWatch(QObject):
    """Watches how long the user sits.

    Args:
        host: the window.
        watch: shows notices, one at a time, and says when to look.
        sensor: says whether the user is there.
    """

    _heard = Signal(object)

    def __init__(self, host: BreakHost, watch: ReminderWatch, sensor: PresenceSensor) -> None:
        super().__init__(watch)
        self._host = host
        self._watch = watch
        self._sensor = sensor
        self._sitting: Sitting | None = None
        self._stands: BreakAnnouncement | None = None
        self._every_min: int | None = None
        self._known = False
        self._asked = False
        self._waits = False
        # The sensor answers from a thread of its own.
        self._heard.connect(self._go_on)
        watch.looked.connect(self.look)
        watch.session_announced.connect(self.begin_anew)

    def changed(self) -> None:
        """Read at the next look what is wanted."""
        self._known = False

    @property
    def at_rest(self) -> bool:
        """Whether no break waits until it can be shown."""
        return not self._waits

    def go_on_from(self, sitting: Sitting) -> None:
        """Go on from what was counted elsewhere."""
        self._sitting = sitting
        self.look()

    def begin_anew(self) -> None:
        """Count from now on: the user was just asked to get up, or had a break."""
        self._sitting = Sitting(self._host.now())

    def look(self) -> None:
        """Ask whether the user is there, unless no breaks are wanted."""
        breaks = self._host.breaks
        if breaks is None or self._asked:
            return
        if not self._known:
            try:
                self._every_min = breaks.every_min()
            except EnvironmentProblem:
                return
            self._known = True
        if self._every_min is None:
            self._sitting = None
            return
        if self._sitting is None:
            try:
                self._sitting = breaks.sitting_so_far(self._every_min)
            except EnvironmentProblem:
                return
        self._asked = True
        self._sensor.ask(self._heard.emit)

    def _go_on(self, presence: Presence) -> None:
        self._asked = False
        breaks, every_min = self._host.breaks, self._every_min
        if breaks is None or every_min is None:
            return
        on_their_feet = presence.away or self._host.exercising
        self._sitting = looked_at(
            None if on_their_feet else self._sitting, self._host.now(), presence
        )
        if on_their_feet and self._stands is not None:
            self._watch.withdraw(self._stands)
            self._stands = None
        due = is_due(self._sitting, every_min)
        self._waits = due and (self._host.occupied or not self._watch.free)
        if not due or self._waits:
            return
        try:
            if not breaks.may_come():
                return
        except EnvironmentProblem:
            # The record is being put back, or its disk is away.
            return
        self._stands = BreakAnnouncement(breaks, self._host, self._came, self._put_off)
        self._watch.announce(self._stands)

    def _came(self, told: Told) -> None:
        if told is Told.SHOWN:
            self.begin_anew()
        else:
            self._stands, self._waits = None, told is Told.NOT_NOW

    def _put_off(self) -> None:
        if self._every_min is not None:
            self._sitting = put_off(Sitting(self._host.now()), self._every_min)


class BreakAnnouncement:
    """A minute on one's feet.

    Args:
        breaks: keep what happens to it.
        host: shows how.
        came: hears what came of showing it.
        put_off: puts it off.
    """

    text = BREAK_NOTICE

    def __init__(
        self,
        breaks: MovementBreaks,
        host: BreakHost,
        came: Callable[[Told], None],
        put_off: Callable[[], None],
    ) -> None:
        self._breaks = breaks
        self._host = host
        self._tell = came
        self._put_off = put_off
        self._since = host.now()
        self.start = host.show_break

    def is_over(self, now: Instant) -> bool:
        """Return whether it stood for long enough."""
        return now.mono - self._since.mono >= STANDS_S

    def came(self, told: Told, channel: Channel | None) -> None:
        """Keep that it was shown."""
        if told is Told.SHOWN and channel is not None:
            self._breaks.was_shown(channel)
        self._tell(told)

    def answer(self, pressed: Pressed) -> None:
        """Keep what was pressed."""
        if pressed is Pressed.START:
            self._breaks.start()
        elif pressed is Pressed.SNOOZE:
            self._breaks.snooze()
            self._put_off()
        elif pressed is Pressed.SKIP:
            self._breaks.no_more_today()
