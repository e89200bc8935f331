"""What can stand on a notice, and what becomes of what is pressed on it."""

from collections.abc import Callable
from typing import Protocol

from coach.domain.instant import Instant
from coach.domain.reminding.history import Channel
from coach.domain.reminding.reminder_settings import Snooze
from coach.services.ports.notice_board import NoticeText, Pressed, Told
from coach.services.reminders import ReminderNotice, Reminders
from coach.ui.texts.reminders import notice_text


class Announcement(Protocol):
    """Something to say on a notice."""

    @property
    def text(self) -> NoticeText:
        """Its words."""

    def is_over(self, now: Instant) -> bool:
        """Return whether it says nothing any more, and is taken away."""

    def came(self, told: Told, channel: Channel | None) -> None:
        """Hear what came of showing it, and where; None where nobody could."""

    def answer(self, pressed: Pressed) -> None:
        """Keep what was pressed on it, once it was taken away."""

    def start(self, token: str) -> None:
        """Begin what it is about; the token brings the window forward."""


class SessionAnnouncement:
    """A session is due.

    Args:
        notice: which one.
        reminders: keep what happens to it.
        begin: comes forward and begins a session, by way of the gate.
    """

    def __init__(
        self, notice: ReminderNotice, reminders: Reminders, begin: Callable[[str], None]
    ) -> None:
        self._notice = notice
        self._reminders = reminders
        self.text = notice_text(notice)
        self.start = begin

    def is_over(self, now: Instant) -> bool:
        """Return whether its session can be done no more."""
        return self._notice.planned.due.over <= now.utc

    def came(self, told: Told, channel: Channel | None) -> None:
        """Keep that it was shown."""
        if told is Told.SHOWN and channel is not None:
            self._reminders.was_shown(self._notice, channel)

    def answer(self, pressed: Pressed) -> None:
        """Keep what was pressed."""
        match pressed:
            case Pressed.START:
                self._reminders.start(self._notice)
            case Pressed.SNOOZE:
                self._reminders.snooze(self._notice, Snooze.SHORT)
            case Pressed.SNOOZE_LONG:
                self._reminders.snooze(self._notice, Snooze.LONG)
            case Pressed.SKIP:
                self._reminders.skip(self._notice)
            case Pressed.OPEN:
                return


class TriedAnnouncement(SessionAnnouncement):
    """One that is shown only to see one: it counts for no session.

    Args:
        notice: what the next one would be.
        reminders: keep that it was shown.
        begin: comes forward and begins a session, by way of the gate.
        told: hears what came of it and where it is.
    """

    def __init__(
        self,
        notice: ReminderNotice,
        reminders: Reminders,
        begin: Callable[[str], None],
        told: Callable[[Told, Channel | None], None],
    ) -> None:
        super().__init__(notice, reminders, begin)
        self._tried = told

    def came(self, told: Told, channel: Channel | None) -> None:
        """Keep that one was tried, and say where it is."""
        if told is Told.SHOWN and channel is not None:
            self._reminders.was_tried(channel)
        self._tried(told, channel)

    def answer(self, pressed: Pressed) -> None:
        """Keep nothing."""
