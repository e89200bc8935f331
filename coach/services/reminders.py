"""Which reminder is due, and what was shown and answered, over one record.

Whoever shows notices asks here at short intervals. What is shown and what is answered is kept at
once, so that a restart neither repeats nor forgets anything.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from coach.domain.earliest_start import gap_until, guard_until, longest_wait
from coach.domain.flare import FlareDays
from coach.domain.gates import Gate, Locked, Until
from coach.domain.instant import Instant
from coach.domain.next_due import LOOKED_AHEAD_DAYS
from coach.domain.program import Slot
from coach.domain.reminding.history import (
    Channel,
    ReminderEvent,
    ReminderHistory,
    WhyNot,
    Word,
)
from coach.domain.reminding.next_notice import (
    Hush,
    Known,
    PlannedNotice,
    hushed,
    next_notice,
    next_notices,
)
from coach.domain.reminding.reminder_settings import PauseFor, Snooze, pause_ends
from coach.domain.slots import in_their_time
from coach.domain.warning_signs import Trigger
from coach.services.ports import Clock, HistoryStore, ReminderStore
from coach.services.problems import StoreProblem
from coach.services.settings import SLOT_PLANS, Settings

_REMEMBERED = timedelta(days=3)
"""What happened to slots of longer ago is not read: no clock is set back that far in good faith."""

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


@dataclass(frozen=True, slots=True)
class RemindersStand:
    """How things stand with reminders.

    Attributes:
        hush: why none comes at all, or None.
        paused_until: when the pause is over, on the clock face here; None where none lasts.
        no_more_today: whether it was said that none comes today.
        coming: the next notices for whoever answers nothing.
    """

    hush: Hush | None
    paused_until: datetime | None
    no_more_today: bool
    coming: Sequence[PlannedNotice]

    @property
    def is_resting(self) -> bool:
        """Whether there is something to take back: a pause, or a "not today"."""
        paused = self.paused_until is not None or self.hush is Hush.PAUSED
        return paused or self.no_more_today


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
        self._unkept: list[ReminderEvent] = []

    def now(self) -> Instant:
        """Read the clock that reminders go by."""
        return self._clock.read()

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
        self._write_down()
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
        known = self._known(now, locked=self._locked())
        pause, until = known.history.pause, None
        if pause is not None and pause.until is not None and pause.until > now.utc:
            until = pause.until.astimezone(now.wall.tzinfo)
        return RemindersStand(
            hush=hushed(known, now),
            paused_until=until,
            no_more_today=known.history.no_more_on(now.local_date),
            coming=tuple(next_notices(known, now, count)),
        )

    def was_shown(self, notice: ReminderNotice, channel: Channel) -> None:
        """Keep that a notice was shown.

        What happens on notices and cannot be written down now, because the record is being put
        back, is remembered here and written later: nothing is shown twice for that.
        """
        self._keep_about(notice, notice.planned.word, channel=channel)

    def was_tried(self, channel: Channel) -> None:
        """Keep that a notice was shown only to see one."""
        now = self.now()
        self._note(ReminderEvent(now, now.local_date, Word.TRIED, channel=channel))

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
        self._keep(ReminderEvent(now, now.local_date, Word.NOT_TODAY, why=why))

    def pause(self, wanted: PauseFor) -> None:
        """Announce nothing for a while."""
        now = self.now()
        until = pause_ends(wanted, now, now.wall.tzinfo or UTC)
        self._keep(ReminderEvent(now, now.local_date, Word.PAUSED, until=until))

    def resume(self) -> None:
        """Take a pause, or a "not today", back."""
        now = self.now()
        self._keep(ReminderEvent(now, now.local_date, Word.RESUMED))

    def _known(self, now: Instant, *, locked: bool) -> Known:
        day, store = now.local_date, self._store
        wanted, plans = self._settings.preferences(), store.plans()
        schedule = plans[-1].prescription.schedule
        recorded = store.days_recorded()
        first = min(recorded[0], day) if recorded is not None else day
        sessions = store.sessions(_earlier(day, timedelta(days=1)), _ahead(day))
        got_up = next(reversed(store.got_up(day, day)), None)
        happened = store.reminder_events(_earlier(day, _REMEMBERED))
        wait = longest_wait(
            gap_until(sessions, schedule.min_gap_min, now),
            guard_until(now, got_up, wanted.usual_get_up, schedule.wake_guard_min),
        )
        return Known(
            plans=in_their_time(plans, now, first),
            sessions=sessions,
            zone=now.wall.tzinfo or UTC,
            settings=wanted.reminder_settings,
            history=ReminderHistory((*happened, *self._unkept)),
            not_before=Instant(now.mono, wait.until) if wait is not None else None,
            spared=FlareDays(store.flares(), date.max),
            locked=locked,
        )

    def _locked(self) -> bool:
        gate = self._gate()
        if not isinstance(gate, Locked):
            return False
        return gate.until is not Until.SIGNS_ANSWERED or gate.trigger not in _ASKED_AT_START

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
        self._note(ReminderEvent(now, slot.day, word, slot_id, until=until, channel=channel))

    def _note(self, event: ReminderEvent) -> None:
        self._unkept.append(event)
        self._write_down()

    def _write_down(self) -> None:
        if not self._unkept:
            return
        try:
            with self._store.together():
                for event in self._unkept:
                    self._store.add_reminder_event(event)
        except StoreProblem:
            return
        self._unkept.clear()

    def _keep(self, event: ReminderEvent) -> None:
        self._write_down()
        self._store.add_reminder_event(event)


def _earlier(day: date, by: timedelta) -> date:
    return day - min(by, day - date.min)


def _ahead(day: date) -> date:
    return day + min(timedelta(days=LOOKED_AHEAD_DAYS), date.max - day)
