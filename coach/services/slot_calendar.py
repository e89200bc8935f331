"""The slots of the plan as entries of a calendar, for people who live in one.

A calendar knows nothing of a flare, a pause or a session that is done; it has the plan's days and
times, and the user's own words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Protocol

from coach.domain.calendar import on_face
from coach.domain.instant import Instant
from coach.domain.plan_in_force import PlanInForce
from coach.domain.program import Slot
from coach.domain.session_length import whole_minutes
from coach.domain.slot_rhythm import rhythm_of
from coach.domain.slots import SlotDay, in_their_time, slots_of_day
from coach.engine.timeline import session_minutes
from coach.services.ports import Clock, PlanStore, SettingStore
from coach.services.ports.calendar_file import CalendarEntry, CalendarWriter
from coach.services.settings import SLOT_PLANS, Settings

LOOKED_AHEAD_DAYS = 28
"""Days that are looked at to see on which of them a slot comes."""

_DAY = timedelta(days=1)


class CalendarStore(PlanStore, SettingStore, Protocol):
    """What a calendar is made from."""


@dataclass(frozen=True, slots=True)
class SlotWords:
    """What the words of an entry are made from.

    Attributes:
        slot: the slot.
        minutes: how long its session takes.
        own_plan: the user's own words for when they do it; empty where there are none.
    """

    slot: Slot
    minutes: int
    own_plan: str


Wording = Callable[[SlotWords], tuple[str, str]]
"""Returns title and body of an entry."""


class SlotCalendar:
    """The calendar of one record.

    Args:
        clock: the time.
        store: the record.
        writer: the form that the file takes.
    """

    def __init__(self, clock: Clock, store: CalendarStore, writer: CalendarWriter) -> None:
        self._clock = clock
        self._store = store
        self._writer = writer

    def save(self, path: Path, wording: Wording, *, replace: bool) -> int:
        """Write the slots of the plan in force into a file; return how many there are.

        Args:
            path: where the user wants it.
            wording: makes the words of an entry.
            replace: whether the user agreed that a file of this name is replaced.

        Raises:
            ExportProblem: it cannot be written, or there is a file and nobody agreed.
            StoreProblem: the record cannot be read.
        """
        now = self._clock.read()
        entries = calendar_entries(self._store, now, wording)
        self._writer.write(path, entries, now, replace=replace)
        return len(entries)


def calendar_entries(
    store: CalendarStore, now: Instant, wording: Wording
) -> Sequence[CalendarEntry]:
    """Return an entry for each slot that comes in the next weeks.

    Raises:
        StoreProblem: the record cannot be read.
    """
    from uuid import NAMESPACE_OID, uuid5

    settings, plans = Settings(store), store.plans()
    wanted, own_plans = settings.preferences(), settings.get(SLOT_PLANS)
    in_force = plans[-1].prescription
    minutes = whole_minutes(session_minutes(in_force.fullest, wanted.pace))
    # The record's first plan was taken up once; no other record did it at that microsecond.
    record = plans[0].since.utc.astimezone(UTC).isoformat()
    up = _proposed_from(wanted.usual_get_up, in_force.schedule.wake_guard_min)
    begins: dict[str, list[datetime]] = {}
    for each in _coming(plans, now):
        begins.setdefault(each.slot.id, []).append(_begins(each, up))
    entries = []
    for slot in in_force.schedule.slots:
        if slot.id not in begins:
            continue
        title, body = wording(SlotWords(slot, minutes, own_plans.get(slot.id, "")))
        entries.append(
            CalendarEntry(
                uid=str(uuid5(NAMESPACE_OID, f"steadyback/{record}/{slot.id}")),
                title=title,
                body=body,
                begins=begins[slot.id][0],
                minutes=minutes,
                # Of calendar dates: a slot after midnight belongs to the lived day before.
                rhythm=rhythm_of([one.date() for one in begins[slot.id]]),
                last_day=in_force.dates.ends,
            )
        )
    return entries


def _coming(plans: Sequence[PlanInForce], now: Instant) -> Sequence[SlotDay]:
    """Return what is due in the next weeks and not over yet, by the plan in force.

    The plans before it tell from which day every other day is counted.
    """
    plans = in_their_time(plans, now)
    face = now.wall.replace(tzinfo=None)
    ahead = min(LOOKED_AHEAD_DAYS, (date.max - now.local_date).days)
    return [
        each
        for number in range(ahead)
        for each in slots_of_day(plans, now.local_date + number * _DAY)
        if each.closes > face
    ]


def _proposed_from(usual: time | None, guard_min: int) -> tuple[time, timedelta] | None:
    return (usual, timedelta(minutes=guard_min)) if usual is not None and guard_min else None


def _begins(due: SlotDay, up: tuple[time, timedelta] | None) -> datetime:
    """Return when a session is proposed: as its slot opens, or later where the guard still runs.

    The guard is the time after getting up. Where it outlasts the whole window, the slot's own time
    is taken: the plan and the usual hour of getting up do not go together.
    """
    if up is None:
        return due.opens
    guarded = on_face(due.day, up[0]) + up[1]
    return guarded if due.opens < guarded < due.closes else due.opens
