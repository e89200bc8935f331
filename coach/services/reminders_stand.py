"""How things stand with reminders, worked out from a record: the open one, or one only looked into.

So whoever waits at the tray with the record closed says the same as the page about reminders.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from coach.domain.earliest_start import GotUp, gap_until, guard_until, longest_wait
from coach.domain.flare import Flare, FlareDays
from coach.domain.instant import Instant
from coach.domain.next_due import LOOKED_AHEAD_DAYS
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionSummary
from coach.domain.reminding.history import ReminderEvent, ReminderHistory
from coach.domain.reminding.next_notice import Hush, Known, PlannedNotice, hushed, next_notices
from coach.domain.slots import in_their_time
from coach.services.preferences import Preferences

_REMEMBERED = timedelta(days=3)
"""What happened to slots of longer ago is not read: no clock is set back that far in good faith."""


class RemindersRead(Protocol):
    """What is read of a record for reminders; each method as the store's.

    Wide: a reminder depends on what is prescribed, done, said and shown.
    """

    def plans(self) -> Sequence[PlanInForce]:
        """Return every plan that was ever in force, in the order in which they were taken up."""

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start."""

    def days_recorded(self) -> tuple[date, date] | None:
        """Return the first and last local day with a session that counts or a check-in."""

    def got_up(self, first: date, last: date) -> Sequence[GotUp]:
        """Return what was said of these local days, both included, in the order it was kept."""

    def flares(self) -> Sequence[Flare]:
        """Return every flare, in the order in which they were kept."""

    def reminder_events(self, since: date) -> Sequence[ReminderEvent]:
        """Return what is about a local day or a later one, and the last word about pauses."""


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


def known_of(
    record: RemindersRead,
    wanted: Preferences,
    now: Instant,
    *,
    locked: bool,
    unkept: Sequence[ReminderEvent] = (),
) -> Known:
    """Return what the next notice depends on.

    Args:
        record: what was prescribed, done, said and shown.
        wanted: what the user prefers.
        now: the present moment.
        locked: whether no session may start now.
        unkept: what was shown and answered and is not in the record yet.
    """
    day, plans = now.local_date, record.plans()
    schedule = plans[-1].prescription.schedule
    recorded = record.days_recorded()
    first = min(recorded[0], day) if recorded is not None else day
    sessions = record.sessions(_earlier(day, timedelta(days=1)), _ahead(day))
    got_up = next(reversed(record.got_up(day, day)), None)
    happened = record.reminder_events(_earlier(day, _REMEMBERED))
    wait = longest_wait(
        gap_until(sessions, schedule.min_gap_min, now),
        guard_until(now, got_up, wanted.usual_get_up, schedule.wake_guard_min),
    )
    return Known(
        plans=in_their_time(plans, now, first),
        sessions=sessions,
        zone=now.wall.tzinfo or UTC,
        settings=wanted.reminder_settings,
        history=ReminderHistory((*happened, *unkept)),
        not_before=Instant(now.mono, wait.until) if wait is not None else None,
        spared=FlareDays(record.flares(), date.max, sessions),
        locked=locked,
    )


def stand_of(known: Known, now: Instant, count: int) -> RemindersStand:
    """Return how things stand, with as many of the next notices as are asked for."""
    pause, until = known.history.pause, None
    if pause is not None and pause.until is not None and pause.until > now.utc:
        until = pause.until.astimezone(now.wall.tzinfo)
    return RemindersStand(
        hush=hushed(known, now),
        paused_until=until,
        no_more_today=known.history.no_more_on(now.local_date),
        coming=tuple(next_notices(known, now, count)),
    )


def _earlier(day: date, by: timedelta) -> date:
    return day - min(by, day - date.min)


def _ahead(day: date) -> date:
    return day + min(timedelta(days=LOOKED_AHEAD_DAYS), date.max - day)
