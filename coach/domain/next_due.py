"""What is due next, today or on a later day, and between which moments it can be done.

`coach.domain.slots` works in local clock times; whatever waits for a slot, such as a reminder,
needs moments in UTC. Local time jumps twice a year and changes with travel, so the time zone is an
argument of each call.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from coach.domain.calendar import days, on_face
from coach.domain.instant import DAY_STARTS_H, Instant
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionSummary
from coach.domain.slots import SlotDay, SlotSessions, SlotState, slots_of_day

LOOKED_AHEAD_DAYS = 8
"""Days that are looked at: the rest of today, and a whole week after it."""

_TO_BE_DONE = frozenset({SlotState.NOT_YET, SlotState.DUE, SlotState.OPEN})
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class NextDue:
    """A slot in which nothing was done yet, and when it can be.

    Attributes:
        due: the slot, its day and its plan.
        opens: when its window opens, in UTC.
        closes: when its window closes, in UTC; it can still be done after that.
        over: when it can be done no more, in UTC: the next slot opens, or the day ends.
        from_then: when it is proposed, in UTC: `opens`, or later where something has to pass
            first, such as the gap after the last session.
    """

    due: SlotDay
    opens: datetime
    closes: datetime
    over: datetime
    from_then: datetime


def next_due(
    plans: Sequence[PlanInForce],
    sessions: Sequence[SessionSummary],
    now: Instant,
    zone: tzinfo,
    not_before: Instant | None = None,
) -> NextDue | None:
    """Return the slot that is due now, else the first one to come; None where none is prescribed.

    A slot in which something was done is never returned again, wherever the clock stands: if it is
    set back, or the same date is lived twice, what was done on that date stays done.

    Args:
        plans: every plan that was ever in force, `in_their_time`.
        sessions: those of the last and the next days, running ones and those that count nowhere
            among them; a clock that was wrong may have dated some of them later than now.
        now: the present moment.
        zone: where the user is now, with its rules for the days on which the clocks change.
        not_before: until then nothing is proposed; a slot that is over by then is passed by.
    """
    return next(upcoming(plans, sessions, now, zone, not_before), None)


def upcoming(
    plans: Sequence[PlanInForce],
    sessions: Sequence[SessionSummary],
    now: Instant,
    zone: tzinfo,
    not_before: Instant | None = None,
) -> Iterator[NextDue]:
    """Yield what `next_due` returns, and what follows it, in order, for a week."""
    of_slot, earliest = SlotSessions(sessions), not_before.utc if not_before is not None else None
    today = now.local_date
    if today.year in (date.min.year, date.max.year):
        return  # The clock is wrong, and some moments of these years are beyond what dates hold.
    for day in days(today, today + timedelta(days=LOOKED_AHEAD_DAYS - 1)):
        slots = slots_of_day(plans, day)
        for slot, following in zip(slots, (*slots[1:], None), strict=False):
            if of_slot.standing(slot, now, following).state not in _TO_BE_DONE:
                continue
            found = _in_moments(slot, following, zone, earliest)
            if found.from_then < found.over and now.utc < found.over:
                yield found


def _in_moments(
    slot: SlotDay, following: SlotDay | None, zone: tzinfo, earliest: datetime | None
) -> NextDue:
    ends = following.opens if following is not None else _day_ends(slot.day)
    opens = first_moment(slot.opens, zone)
    from_then = opens if earliest is None else max(opens, earliest)
    return NextDue(
        slot, opens, first_moment(slot.closes, zone), first_moment(ends, zone), from_then
    )


def _day_ends(day: date) -> datetime:
    return on_face(day + timedelta(days=1), time(DAY_STARTS_H))


def first_moment(face: datetime, zone: tzinfo) -> datetime:
    """Return the first moment, in UTC, at which a clock shows this time or a later one.

    A time that the clocks skip comes at the moment at which they skip it; one that they show
    twice, when they show it first.

    Args:
        face: what the clock shows, without an offset.
        zone: where the clock hangs.
    """
    moment = face.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == face:
        return moment
    # A time that the clocks skip: Python puts it after the jump, so go back to the jump itself.
    while (moment - _MINUTE).astimezone(zone).replace(tzinfo=None) >= face:
        moment -= _MINUTE
    return moment
