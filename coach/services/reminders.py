"""Which reminder is due, and what was shown and answered, over one record.

Whoever shows notices asks here at short intervals. What is shown and what is answered is kept at
once, so that a restart neither repeats nor forgets anything.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from coach.domain.gates import Gate, Locked, Until
from coach.domain.instant import Instant
from coach.domain.program import Slot
from coach.domain.reminding.history import (
    Channel,
    ReminderEvent,
    WhyNot,
    Word,
)
from coach.domain.reminding.next_notice import (
    Known,
    PlannedNotice,
    next_notice,
)
from coach.domain.reminding.reminder_settings import PauseFor, Snooze, pause_ends
from coach.domain.warning_signs import Trigger
from coach.services.ports import Clock, HistoryStore, ReminderStore
from coach.services.reminder_log import ReminderLog
from coach.services.reminders_stand import RemindersStand, known_of, stand_of
from coach.services.settings import SLOT_PLANS, Settings

_SOON = timedelta(minutes=2)
"""Shortest time to the next notice for which closing the record is worth while."""

_ASKED_AT_START = frozenset({Trigger.WEEKLY, Trigger.FIRST_START})
"""Questions that come with the next start; nothing was said that forbids it."""


class ReminderRecord(HistoryStore, ReminderStore, Protocol):
    """What reminders are worked out from.

    Wide: a reminder depends on what is prescribed, done, said and shown.
    """


@dataclass(frozen=True, slots=True)
class ReminderNotice:
    """A notice that is due.

    Attributes:
        planned: the slot, and what it is kept as.
        minutes: how long its session takes today.
        own_plan: the user's own words for when they do it; empty where there are none.
    """

    planned: PlannedNotice
    minutes: float
    own_plan: str


class Reminders:
    """The reminders of one record.

    Args:
        clock: the time, and where the user is.
        store: the record.
        settings: what the user wants.
        gate: says whether a session may start now.
        minutes: returns how long the session of today takes.
    """

    def __init__(
        self,
        clock: Clock,
        store: ReminderRecord,
        settings: Settings,
        gate: Callable[[], Gate],
        minutes: Callable[[], float],
    ) -> None:
        self._clock = clock
        self._store = store
        self._settings = settings
        self._gate = gate
        self._minutes = minutes
        self._log = ReminderLog(store)

    def now(self) -> Instant:
        """Read the clock that reminders go by."""
        return self._clock.read()

    @property
    def can_close_record(self) -> bool:
        """Whether the record may be closed: all is written, and no notice is due now or soon.

        Raises:
            StoreProblem: the record cannot be read.
        """
        self._log.write_down()
        coming = self.next_moment()
        return not self._log.unkept and (coming is None or coming - self.now().utc > _SOON)

    def slots(self) -> Sequence[Slot]:
        """Return the slots of the plan in force.

        Raises:
            StoreProblem: the record cannot be read.
        """
        return self._store.plans()[-1].prescription.schedule.slots

    def next_moment(self) -> datetime | None:
        """Return from when the next notice is to be shown, in UTC; None where none is in sight.

        Raises:
            StoreProblem: the record cannot be read.
        """
        now = self.now()
        found = next_notice(self._known(now, locked=False), now)
        return found.at if found is not None else None

    def due(self) -> ReminderNotice | None:
        """Return the notice that is to be shown now, or None.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
            StoreProblem: the record cannot be read.
        """
        self._log.write_down()
        now = self.now()
        found = next_notice(self._known(now, locked=False), now)
        # The gate reads more than the rest, so it is asked last.
        if found is None or found.at > now.utc or self._locked():
            return None
        return self._with_words(found)

    def sample(self) -> ReminderNotice | None:
        """Return a notice as the next one will be, to see one now; None where none is in sight."""
        now = self.now()
        found = next_notice(self._known(now, locked=False), now)
        return self._with_words(found) if found is not None else None

    def stand(self, count: int) -> RemindersStand:
        """Return how things stand, with as many of the next notices as are asked for.

        Raises:
            ProgramProblem: a shipped file is broken or missing.
            StoreProblem: the record cannot be read.
        """
        now = self.now()
        return stand_of(self._known(now, locked=self._locked()), now, count)

    def was_shown(self, notice: ReminderNotice, channel: Channel) -> None:
        """Keep that a notice was shown.

        What happens on notices and cannot be written down now, because the record is being put
        back, is remembered here and written later: nothing is shown twice for that.
        """
        self._keep_about(notice, notice.planned.word, channel=channel)

    def was_tried(self, channel: Channel) -> None:
        """Keep that a notice was shown only to see one."""
        now = self.now()
        self._log.note(ReminderEvent(now, now.local_date, Word.TRIED, channel=channel))

    def start(self, notice: ReminderNotice) -> None:
        """Keep that Start was pressed on a notice; the gate is asked by whoever begins."""
        self._keep_about(notice, Word.STARTED)

    def snooze(self, notice: ReminderNotice, wanted: Snooze) -> None:
        """Let a notice come back later; it ends with its slot."""
        until = self.now().utc + wanted.value if wanted.value is not None else None
        self._keep_about(notice, Word.SNOOZED, until=until)

    def skip(self, notice: ReminderNotice) -> None:
        """Announce this slot no more."""
        self._keep_about(notice, Word.SKIPPED)

    def not_today(self, why: WhyNot | None) -> None:
        """Announce nothing more today."""
        now = self.now()
        self._log.keep(ReminderEvent(now, now.local_date, Word.NOT_TODAY, why=why))

    def pause(self, wanted: PauseFor) -> None:
        """Announce nothing for a while."""
        now = self.now()
        until = pause_ends(wanted, now, now.wall.tzinfo or UTC)
        self._log.keep(ReminderEvent(now, now.local_date, Word.PAUSED, until=until))

    def resume(self) -> None:
        """Take a pause, or a "not today", back."""
        now = self.now()
        self._log.keep(ReminderEvent(now, now.local_date, Word.RESUMED))

    def _known(self, now: Instant, *, locked: bool) -> Known:
        wanted = self._settings.preferences()
        return known_of(self._store, wanted, now, locked=locked, unkept=self._log.unkept)

    def _locked(self) -> bool:
        return locks_sessions(self._gate())

    def _with_words(self, found: PlannedNotice) -> ReminderNotice:
        slot = found.due.due
        plans = self._settings.get(SLOT_PLANS)
        own_plan = plans.get(slot.slot.id, "")
        return ReminderNotice(found, self._minutes(), own_plan)

    def _keep_about(
        self,
        notice: ReminderNotice,
        word: Word,
        *,
        until: datetime | None = None,
        channel: Channel | None = None,
    ) -> None:
        slot = notice.planned.due.due
        now, slot_id = self.now(), slot.slot.id
        self._log.note(ReminderEvent(now, slot.day, word, slot_id, until=until, channel=channel))


def locks_sessions(gate: Gate) -> bool:
    """Return whether a gate forbids sessions, so that no reminder comes.

    Questions that are asked at Start anyway do not forbid them. Nor does the gap after the last
    session: reminders wait for its end already, see `known_of`.
    """
    if not isinstance(gate, Locked) or gate.until is Until.GAP_OVER:
        return False
    return gate.until is not Until.SIGNS_ANSWERED or gate.trigger not in _ASKED_AT_START
