"""The window as reminders see it."""

from typing import TYPE_CHECKING, Protocol

from coach.domain.instant import Instant
from coach.domain.reminding.movement_break import BREAK_MOVEMENT
from coach.services.movement_breaks import MovementBreaks
from coach.services.reminders import Reminders
from coach.ui.main_window import MainWindow
from coach.ui.second_start_server import hand_on_activation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.services.app_services import AppServices


class ReminderLeader(Protocol):
    """Who knows what is in view, as far as reminders ask."""

    @property
    def ready(self) -> bool:
        """Whether the record is open."""

    @property
    def services(self) -> "AppServices":
        """What can be done with the open record."""

    @property
    def window(self) -> MainWindow:
        """The window."""

    @property
    def today(self) -> "QWidget":
        """The Today page."""

    @property
    def flow(self) -> object | None:
        """The session being led through, or None."""

    @property
    def movement(self) -> object | None:
        """The timer of a movement, or None."""

    def start_movement(self, movement_id: str) -> None:
        """Offer the timer of a movement."""

    def start_session(self, minutes: float | None) -> None:
        """Begin a session, by way of the gate."""


class WindowAsHost:
    """What reminders ask of the window, as `ReminderHost` has it.

    Args:
        leader: knows what is in view.
    """

    def __init__(self, leader: ReminderLeader) -> None:
        self._leader = leader

    @property
    def reminders(self) -> Reminders | None:
        """The reminders of the open record; None while it is not open."""
        return self._leader.services.reminders if self._leader.ready else None

    @property
    def breaks(self) -> MovementBreaks | None:
        """The movement breaks of the open record; None while it is not open."""
        return self._leader.services.breaks if self._leader.ready else None

    @property
    def exercising(self) -> bool:
        """Whether a session or the timer of a movement runs."""
        return self._leader.flow is not None or self._leader.movement is not None

    @property
    def occupied(self) -> bool:
        """Whether a session or a timer runs, or the user is answering questions."""
        return self.exercising or (self.in_front and self._leader.window.is_filled)

    @property
    def in_front(self) -> bool:
        """Whether the user looks at the window."""
        return self._leader.window.isActiveWindow()

    @property
    def shows_today(self) -> bool:
        """Whether Today is in view, which says itself what is due."""
        return self._leader.window.current is self._leader.today

    def now(self) -> Instant:
        """Read the clock that reminders go by."""
        return self._leader.services.reminders.now()

    def show_break(self, token: str) -> None:
        """Come forward and show how to take a break; a session that runs goes on."""
        self.open_from_notice(token)
        if not self.exercising:
            self._leader.start_movement(BREAK_MOVEMENT)

    def start_from_notice(self, token: str) -> None:
        """Come forward and begin a session; one that runs already goes on."""
        self.open_from_notice(token)
        if self._leader.flow is None:
            self._leader.start_session(None)

    def open_from_notice(self, token: str) -> None:
        """Come forward."""
        hand_on_activation(token)
        self._leader.window.come_forward()
