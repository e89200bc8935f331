"""Which notice comes next, and when.

Pure. No timer runs until a notice is due: whoever shows notices asks again at least every minute,
after a sleep, and when anything changes. So the answer stays right after a sleep, a change of time
zone or of the clock, and on the days on which the clocks change.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum, auto

from coach.domain.instant import Instant
from coach.domain.next_due import NextDue, first_moment, upcoming
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionSummary
from coach.domain.reminding.history import ReminderEvent, ReminderHistory, Word
from coach.domain.reminding.reminder_settings import REPEAT_AFTER, SHORTEST_REPEAT, ReminderSettings
from coach.domain.slots import SlotDay, SlotSessions, SlotState

_DAY = timedelta(days=1)


class Hush(Enum):
    """Why no notice comes at all."""

    OFF = auto()
    """Reminders are switched off."""
    LOCKED = auto()
    """No session may start now."""
    FLARE = auto()
    """A flare lasts: nothing is asked for."""
    PAUSED = auto()
    """They were paused without an end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known when somebody asks for the next notice.

    Attributes:
        plans: every plan that was ever in force, `in_their_time`.
        sessions: those of the last and the next days, running ones among them, discarded ones
            left out.
        zone: where the user is now.
        history: what was shown and answered; of the last days, and the pause that lasts.
        not_before: until then no session is proposed, after getting up or after the last one.
        spared: the local days on which nothing is asked for, today or later.
        locked: whether no session may start now.
    """

    plans: Sequence[PlanInForce]
    sessions: Sequence[SessionSummary]
    zone: tzinfo
    settings: ReminderSettings = ReminderSettings()
    history: ReminderHistory = field(default_factory=ReminderHistory)
    not_before: Instant | None = None
    spared: Container[date] = frozenset()
    locked: bool = False


@dataclass(frozen=True, slots=True)
class PlannedNotice:
    """A notice to come, or due.

    Attributes:
        at: from when it is shown, in UTC.
        due: the slot it announces; nothing of it is shown once `due.over`.
        word: what it is kept as: `SHOWN`, `REPEATED` or `CAME_BACK`.
        went_by: earlier slots of its day that are over and were never announced: the computer
            slept, or the program was not running. One notice sums them up.
    """

    at: datetime
    due: NextDue
    word: Word
    went_by: tuple[SlotDay, ...] = ()


def hushed(known: Known, now: Instant) -> Hush | None:
    """Return why no notice comes at all, or None."""
    pause = known.history.pause
    if not known.settings.on:
        return Hush.OFF
    if known.locked:
        return Hush.LOCKED
    if now.local_date < date.max and now.local_date + _DAY in known.spared:
        return Hush.FLARE
    return Hush.PAUSED if pause is not None and pause.until is None else None


def next_notice(known: Known, now: Instant) -> PlannedNotice | None:
    """Return the next notice; one whose moment has come is to be shown now. None where none comes.

    Args:
        known: what is known.
        now: the present moment.
    """
    if hushed(known, now) is not None:
        return None
    pause, earliest = known.history.pause, now.utc
    if pause is not None and pause.until is not None:
        earliest = max(earliest, pause.until)
    coming = upcoming(known.plans, known.sessions, now, known.zone, known.not_before)
    asked_for = [one for one in coming if _asks(known, one)]
    for place, due in enumerate(asked_for):
        found = _of_slot(known, due, now, asked_for[place + 1 :])
        if found is None:
            continue
        at = known.settings.quiet.let_through(max(found.at, earliest), known.zone)
        ends = due.closes if found.word is Word.REPEATED else due.over
        if at < ends:
            return replace(found, at=at, went_by=_went_by(known, due, now))
    return None


def next_notices(known: Known, now: Instant, count: int) -> Iterator[PlannedNotice]:
    """Yield the next notices as they come to whoever does nothing and answers nothing."""
    for _ in range(count):
        found = next_notice(known, now)
        if found is None:
            return
        yield found
        now = now.later(max(0.0, (found.at - now.utc).total_seconds()), known.zone)
        slot = found.due.due
        event = ReminderEvent(now, slot.day, found.word, slot.slot.id)
        known = replace(known, history=known.history.and_then(event))


def _asks(known: Known, due: NextDue) -> bool:
    day, slot_id = due.due.day, due.due.slot.id
    if day in known.spared or known.history.no_more_on(day):
        return False
    return all(one.word is not Word.SKIPPED for one in known.history.of_slot(day, slot_id))


def _of_slot(
    known: Known, due: NextDue, now: Instant, later: Sequence[NextDue]
) -> PlannedNotice | None:
    """Return the next notice of a slot, wherever quiet hours and a pause lie."""
    day = due.due.day
    happened = known.history.of_slot(day, due.due.slot.id)
    left = known.settings.most_a_day - known.history.by_themselves(day)
    if not happened:
        return PlannedNotice(due.from_then, due, Word.SHOWN) if left > 0 else None
    last = happened[-1]
    if last.word is Word.SNOOZED:
        if last.until is None:
            return None
        # Snoozed later than now: the clock was set back, and nobody knows how long ago that was.
        at = last.until if last.at.utc <= now.utc else now.utc
        return PlannedNotice(max(at, due.from_then), due, Word.CAME_BACK)
    told = any(one.word is Word.REPEATED for one in happened)
    waiting = sum(
        one.due.day == day and not known.history.of_slot(day, one.due.slot.id) for one in later
    )
    if told or not known.settings.repeat or left <= waiting:
        return None
    return PlannedNotice(_repeats_at(last, due), due, Word.REPEATED)


def _repeats_at(last: ReminderEvent, due: NextDue) -> datetime:
    told = last.at.utc
    half = max(SHORTEST_REPEAT, (due.closes - told) / 2)
    return max(told + min(REPEAT_AFTER, half), due.from_then)


def _went_by(known: Known, due: NextDue, now: Instant) -> tuple[SlotDay, ...]:
    """Return what is over and was never announced, after the last slot that was."""
    day, found = due.due.day, list[SlotDay]()
    if day != now.local_date:
        return ()
    for one in SlotSessions(known.sessions, known.spared).day(known.plans, day, now):
        closed = first_moment(one.due.closes, known.zone)
        if known.history.of_slot(day, one.due.slot.id):
            found.clear()
        elif one.state is SlotState.MISSED and one.due.plan.since.utc < closed:
            found.append(one.due)
    return tuple(found)
