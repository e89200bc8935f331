"""Movement breaks of one record: whether one is wanted and may come now, and what was answered."""

from collections.abc import Callable
from datetime import date

from coach.domain.gates import Gate
from coach.domain.reminding.history import MOVEMENT_BREAK, Channel, ReminderEvent, Word
from coach.domain.reminding.movement_break import Sitting, may_be_proposed, sitting_so_far
from coach.services.ports import Clock
from coach.services.reminder_log import ReminderLog
from coach.services.reminders import ReminderRecord, locks_sessions
from coach.services.settings import Settings
from coach.services.spared_days import spared_days


class MovementBreaks:
    """The movement breaks of one record.

    Args:
        clock: the time.
        store: the record.
        settings: what the user wants.
        gate: says whether a session may start now.
    """

    def __init__(
        self, clock: Clock, store: ReminderRecord, settings: Settings, gate: Callable[[], Gate]
    ) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings
        self._gate = gate
        self._log = ReminderLog(store)

    def every_min(self) -> int | None:
        """Return after how many minutes at the computer a break is wanted; None for never.

        Raises:
            StoreProblem: the record cannot be read.
        """
        return self._settings.preferences().movement_break_min

    def may_come(self) -> bool:
        """Return whether a break may be proposed now: the limits are those of all notices.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
            StoreProblem: the record cannot be read.
        """
        self._log.write_down()
        now = self._clock.read()
        history = self._log.history(now.local_date)
        quiet = self._settings.preferences().reminder_settings.quiet
        spared = spared_days(self._store, date.max)
        return may_be_proposed(history, quiet, spared, now) and not locks_sessions(self._gate())

    def sitting_so_far(self, every_min: int) -> Sitting:
        """Return how long the user sits, for whoever has only begun to watch.

        Raises:
            StoreProblem: the record cannot be read.
        """
        now = self._clock.read()
        return sitting_so_far(self._log.history(now.local_date), now, every_min)

    def was_shown(self, channel: Channel) -> None:
        """Keep that a break was proposed."""
        self._note(Word.SHOWN, channel)

    def start(self) -> None:
        """Keep that the user wanted to see how."""
        self._note(Word.STARTED)

    def snooze(self) -> None:
        """Keep that it was put off."""
        self._note(Word.SNOOZED)

    def no_more_today(self) -> None:
        """Propose none any more today."""
        self._note(Word.NOT_TODAY)

    def _note(self, word: Word, channel: Channel | None = None) -> None:
        now = self._clock.read()
        event = ReminderEvent(now, now.local_date, word, MOVEMENT_BREAK, channel=channel)
        self._log.note(event)
