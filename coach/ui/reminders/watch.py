"""Asks at least every minute what is due, and has it shown; the only timer that reminders have.

The record is read only when something may have changed: the next moment has come, the clock or the
zone jumped, the machine slept, somebody did something here. So a hidden window costs one look at a
clock a minute.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coach.domain.instant import Instant
from coach.domain.reminding.history import Channel
from coach.services.ports.notice_board import WITHOUT_BUTTONS, NoticeBoard, Pressed, Told
from coach.services.problems import EnvironmentProblem
from coach.services.reminders import Reminders
from coach.ui.reminders.announcements import (
    Announcement,
    SessionAnnouncement,
    TriedAnnouncement,
)
from coach.ui.reminders.when_to_read import LOOK_MS, WhenToRead

if TYPE_CHECKING:
    from collections.abc import Iterator


class ReminderHost(Protocol):
    """What reminders ask of the window."""

    @property
    def reminders(self) -> Reminders | None:
        """The reminders of the open record; None while it is not open."""

    @property
    def occupied(self) -> bool:
        """Whether something goes on in which no notice may come, such as a session."""

    @property
    def in_front(self) -> bool:
        """Whether the user looks at the window."""

    @property
    def shows_today(self) -> bool:
        """Whether Today is in view, which says itself what is due."""

    def start_from_notice(self, token: str) -> None:
        """Come forward and begin a session, by way of the gate."""

    def open_from_notice(self, token: str) -> None:
        """Come forward."""


class ReminderWatch(QObject):
    """Shows what is due.

    Signals:
        planned: it was worked out anew what comes next.
        looked: it was time to look.
        session_announced: a session that is due was announced.

    Args:
        host: the window.
        boards: where a notice may be shown, the best first; the last one always can.
        parent: whose it is.
    """

    planned = Signal()
    looked = Signal()
    session_announced = Signal()
    _told = Signal(int, object)
    _pressed = Signal(int, object, str)

    def __init__(
        self, host: ReminderHost, boards: Sequence[NoticeBoard], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._boards = boards
        self._showing: _Showing | None = None
        self._used: NoticeBoard | None = None
        self._turn = 0
        self._reading = WhenToRead()
        # Boards answer from threads of their own; signals bring the answer into this one.
        self._told.connect(self._hear)
        self._pressed.connect(self._act)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Look from now on; whoever has just come in sees on Today what is due."""
        self._timer.start()

    def changed(self) -> None:
        """Read the record at the next look: somebody did something here."""
        self._reading.changed()

    def look(self) -> None:
        """Show what is due, unless the user sees it anyway or is at something.

        A record that cannot be read now, because it is being put back or its disk is away, is read
        at the next look.
        """
        reminders = self._host.reminders
        if reminders is None:
            return
        now = reminders.now()
        self._withdraw_what_is_over(now)
        seen_there = self._host.in_front and self._host.shows_today
        if not self.free or self._host.occupied or seen_there or not self._reading.is_now(now):
            return
        try:
            due = reminders.due()
            self._reading.was_read(now, reminders.next_moment())
        except EnvironmentProblem:
            self._reading.changed()
            return
        self.planned.emit()
        if due is not None:
            announced = SessionAnnouncement(due, reminders, self._host.start_from_notice)
            self.announce(announced)

    @property
    def free(self) -> bool:
        """Whether no board is still to say what came of a notice."""
        return self._showing is None or not self._showing.waits

    def announce(self, announcement: Announcement) -> None:
        """Show a notice, in place of the one there is."""
        self._show(_Showing(announcement, self._boards_now()))

    def try_one(self, told: Callable[[Told, Channel | None], None]) -> None:
        """Show a notice now, only to see one; `told` hears what came of it and where it is.

        Raises:
            EnvironmentProblem: the record cannot be read.
        """
        reminders = self._host.reminders
        sample = reminders.sample() if reminders is not None else None
        if reminders is None or sample is None:
            told(Told.NOT_HERE, None)
            return
        tried = TriedAnnouncement(sample, reminders, self._host.start_from_notice, told)
        self._show(_Showing(tried, iter(self._boards)))

    @property
    def shows_nothing(self) -> bool:
        """Whether no notice is in front of the user, or on its way there."""
        return self._showing is None

    def withdraw(self, only: Announcement | None = None) -> None:
        """Take the notice away: what it asks for begins, or is done.

        Args:
            only: leave every other one; None for whichever there is.
        """
        showing = self._showing
        if showing is not None and only is not None and showing.announcement is not only:
            return
        self._showing = None
        if showing is not None and showing.board is not None:
            showing.board.withdraw()

    def close(self) -> None:
        """Look no more, and let every board go."""
        self._timer.stop()
        self._turn += 1
        for board in self._boards:
            board.close()

    def _tick(self) -> None:
        self.look()
        self.looked.emit()

    def _boards_now(self) -> "Iterator[NoticeBoard]":
        """Return where to show a notice: whoever looks at the window gets it there."""
        return iter(self._boards[-1:] if self._host.in_front else self._boards)

    def _show(self, showing: "_Showing") -> None:
        self._showing = showing
        self._show_on_next_board(showing)

    def _show_on_next_board(self, showing: "_Showing") -> None:
        board = next(showing.boards, None)
        if board is None:
            self._came(showing, Told.NOT_HERE)
            return
        # The same board puts a new notice in the place of the old one.
        if self._used is not None and self._used is not board:
            self._used.withdraw()
        showing.board = self._used = board
        self._turn += 1
        turn = self._turn
        board.show(
            showing.announcement.text,
            lambda told: self._told.emit(turn, told),
            lambda pressed, token: self._pressed.emit(turn, pressed, token),
        )

    def _hear(self, turn: int, told: Told) -> None:
        showing = self._showing
        if turn != self._turn or showing is None:
            return
        if told is Told.NOT_HERE:
            self._show_on_next_board(showing)
        else:
            self._came(showing, told)

    def _came(self, showing: "_Showing", told: Told) -> None:
        showing.waits = False
        board, announcement = showing.board, showing.announcement
        self.changed()
        if told is not Told.SHOWN:
            self._showing = None
        elif isinstance(announcement, SessionAnnouncement):
            self.session_announced.emit()
        announcement.came(told, board.channel if board is not None else None)

    def _act(self, turn: int, pressed: Pressed, token: str) -> None:
        showing = self._showing
        if turn != self._turn or showing is None or self._host.reminders is None:
            return
        if pressed is Pressed.OPEN:
            self._host.open_from_notice(token)
            self._offer_buttons(showing)
            return
        self.withdraw()
        showing.announcement.answer(pressed)
        self.changed()
        if pressed is Pressed.START:
            showing.announcement.start(token)

    def _offer_buttons(self, showing: "_Showing") -> None:
        """Show a notice that had no buttons once more, in the window that was opened by it."""
        before, board = showing.board, self._boards[-1]
        if before is None or before.channel not in WITHOUT_BUTTONS:
            return
        before.withdraw()
        showing.board = self._used = board
        turn = self._turn
        board.show(
            showing.announcement.text,
            lambda _told: None,
            lambda pressed, token: self._pressed.emit(turn, pressed, token),
        )

    def _withdraw_what_is_over(self, now: Instant) -> None:
        showing = self._showing
        if showing is not None and not showing.waits and showing.announcement.is_over(now):
            self.withdraw()


class _Showing:
    """A notice on its way to the user, or in front of them.

    Attributes:
        boards: where else it may be shown.
        board: where it is, or is tried.
        waits: whether nothing was heard of it yet.
    """

    def __init__(
        self,
        announcement: Announcement,
        boards: "Iterator[NoticeBoard]",
    ) -> None:
        self.announcement = announcement
        self.boards = boards
        self.board: NoticeBoard | None = None
        self.waits = True
