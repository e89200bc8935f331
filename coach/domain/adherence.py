"""What was due and what was done, week by week: the numbers of "16 of 21 sessions"."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.calendar import DAYS_A_WEEK, days, on_face, week_start, weeks
from coach.domain.instant import Instant
from coach.domain.plan_in_force import PlanInForce
from coach.domain.program import Slot
from coach.domain.record import SessionSummary, counted
from coach.domain.slots import (
    DaysInUse,
    SlotSessions,
    SlotStanding,
    SlotState,
    extra_sessions,
    part_done,
)


@dataclass(frozen=True, slots=True)
class DayAdherence:
    """What was due and done on one day.

    Attributes:
        by_slot: each slot that counts, in the order of the day.
        extra: sessions beyond the slots in which something was done.
        held_s: seconds held in all its sessions, also in holds that were cut short.
        by_hand: sessions in all these numbers that were added by hand.
        spared: whether nothing is asked for on it, because it lies in a flare.
    """

    day: date
    by_slot: tuple["SlotAdherence", ...]
    extra: int
    held_s: float = 0.0
    spared: bool = False
    by_hand: int = 0

    @property
    def slots(self) -> "SlotsDone":
        """The day's slots as one sum."""
        return sum((one.done for one in self.by_slot), _NOTHING)


@dataclass(frozen=True, slots=True)
class WeekAdherence:
    """What was due and done from a Monday to a Sunday.

    Attributes:
        start: the Monday.
        prescribed: slots due; one of today counts once something was done in it or its window is
            over.
        completed: slots in which the whole session was done.
        partial: slots in which a part of it was done.
        partial_share: the sum of the parts that were done in those, each 0 to 1.
        extra: sessions beyond the slots in which something was done; they count in no other number.
        so_far: whether the week is not over yet.
        by_slot: the same numbers of each time of day; they add up to those above.
        by_day: the same numbers of each day on which something was due or done.
        asked_s: seconds of holding that the slots due asked for; nothing of those done by hand.
        held_s: seconds held in all sessions, extra ones too, also in holds that were cut short.
        by_hand: sessions in the numbers above that were added by hand.
    """

    start: date
    prescribed: int
    completed: int
    partial: int
    partial_share: float
    extra: int
    so_far: bool
    by_slot: tuple["SlotAdherence", ...] = ()
    by_day: tuple[DayAdherence, ...] = ()
    asked_s: float = 0.0
    held_s: float = 0.0
    by_hand: int = 0

    @property
    def done(self) -> float:
        """Sessions done, with parts as fractions: completed + partial_share."""
        return self.completed + self.partial_share

    @property
    def adherence_pct(self) -> float | None:
        """100 * done / prescribed, or None for a week in which nothing was due."""
        return 100.0 * self.done / self.prescribed if self.prescribed else None

    @property
    def slots(self) -> "SlotsDone":
        """The week's slots as one sum."""
        return SlotsDone(
            self.prescribed, self.completed, self.partial, self.partial_share, self.asked_s
        )

    def within(self, first: date, last: date) -> "WeekAdherence":
        """Return the part of the week that lies in a range of days, both ends included."""
        days_left = tuple(one for one in self.by_day if first <= one.day <= last)
        if len(days_left) == len(self.by_day):
            return self
        return _of_days(self.start, days_left, so_far=self.so_far)


@dataclass(frozen=True, slots=True)
class SlotsDone:
    """What was done of some slots.

    Attributes:
        due: how many there are.
        whole, partial: in how many the whole session was done, and a part of it.
        partial_share: the sum of the parts that were done, each 0 to 1.
        asked_s: seconds of holding that they asked for.
    """

    due: int
    whole: int
    partial: int
    partial_share: float
    asked_s: float = 0.0

    def __add__(self, other: "SlotsDone") -> "SlotsDone":
        """Return what was done of both together."""
        return SlotsDone(
            self.due + other.due,
            self.whole + other.whole,
            self.partial + other.partial,
            self.partial_share + other.partial_share,
            self.asked_s + other.asked_s,
        )

    @property
    def part(self) -> float:
        """What part of them all was done, 0.0 to 1.0; 0.0 where there are none."""
        return (self.whole + self.partial_share) / self.due if self.due else 0.0


_NOTHING = SlotsDone(0, 0, 0, 0.0)


@dataclass(frozen=True, slots=True)
class SlotAdherence:
    """What was done of one time of day.

    Attributes:
        slot: the slot, as in the newest plan that has it.
    """

    slot: Slot
    done: SlotsDone


def adherence_by_slot(weeks: Iterable[WeekAdherence]) -> tuple[SlotAdherence, ...]:
    """Return what was done at each time of day over some weeks, in the order of the day.

    Args:
        weeks: oldest first.
    """
    slots: dict[str, Slot] = {}
    done: dict[str, SlotsDone] = {}
    for week in weeks:
        for one in week.by_slot:
            slots[one.slot.id] = one.slot
            done[one.slot.id] = done.get(one.slot.id, _NOTHING) + one.done
    in_order = sorted(slots.values(), key=lambda slot: (on_face(date.min, slot.opens), slot.id))
    return tuple(SlotAdherence(slot, done[slot.id]) for slot in in_order)


def weeks_within(
    weeks: Iterable[WeekAdherence], first: date, last: date
) -> tuple[WeekAdherence, ...]:
    """Return the weeks that lie in a range of days; the first and last may be cut short."""
    after_last = week_start(last)
    return tuple(
        week.within(first, last) for week in weeks if week_start(first) <= week.start <= after_last
    )


def slots_done(standing: Sequence[SlotStanding]) -> SlotsDone:
    """Count what was done of some slots: of a day, for its mark, or of a week."""
    parts = [each.part for each in standing if each.state is SlotState.DONE_IN_PART]
    whole = sum(each.state is SlotState.DONE for each in standing)
    asked_s = sum(each.asked_s for each in standing)
    return SlotsDone(len(standing), whole, len(parts), sum(parts), asked_s)


def adherence_by_week(
    plans: Sequence[PlanInForce],
    sessions: Sequence[SessionSummary],
    now: Instant,
    in_use: DaysInUse,
    spared: Container[date] = frozenset(),
) -> tuple[WeekAdherence, ...]:
    """Return every week from the first entry to this one, oldest first.

    Args:
        plans: every plan that was ever in force, `in_their_time`.
        sessions: in order of their start; running and discarded ones count for nothing.
        now: the present moment.
        in_use: the days that count as due or missed; see `DaysInUse`.
        spared: the days of flares, on which nothing is missed.
    """
    by_week: dict[date, list[SessionSummary]] = {}
    for session in counted(sessions):
        by_week.setdefault(week_start(session.day), []).append(session)
    if not plans and not by_week:
        return ()
    last = max([week_start(now.local_date), *by_week])
    # Of a few weeks of ten years not every week of them is asked about.
    mondays = {*by_week, *weeks(in_use.first, in_use.last), *weeks(now.local_date, last)}
    return tuple(
        _week(monday, by_week.get(monday, ()), plans, now, in_use, spared)
        for monday in sorted(mondays)
        if monday in by_week or _used(monday, in_use, now.local_date)
    )


def _used(monday: date, in_use: DaysInUse, today: date) -> bool:
    return any(day in in_use or day > today for day in _days_of(monday))


def _days_of(monday: date) -> list[date]:
    sunday = min(date.max.toordinal(), monday.toordinal() + DAYS_A_WEEK - 1)
    return list(days(monday, date.fromordinal(sunday)))


def _week(
    monday: date,
    sessions: Sequence[SessionSummary],
    plans: Sequence[PlanInForce],
    now: Instant,
    in_use: DaysInUse,
    spared: Container[date],
) -> WeekAdherence:
    of_slot = SlotSessions(sessions, spared)
    found = []
    for day in _days_of(monday):
        of_day = [session for session in sessions if session.day == day]
        if day in in_use or of_day:
            standing = [each for each in of_slot.day(plans, day, now) if each.counts]
            extra = extra_sessions(of_day, standing)
            held_s = sum(session.totals.held_s for session in of_day)
            is_spared = day in spared
            by_hand = sum(one.by_hand and part_done(one) > 0 for one in of_day)
            if standing or extra or held_s or is_spared:
                by_slot = _by_slot(standing)
                found.append(
                    DayAdherence(day, by_slot, extra, held_s, spared=is_spared, by_hand=by_hand)
                )
    so_far = monday + timedelta(days=DAYS_A_WEEK - 1) >= now.local_date
    return _of_days(monday, found, so_far=so_far)


def _of_days(monday: date, found: Sequence[DayAdherence], *, so_far: bool) -> WeekAdherence:
    by_slot: dict[str, SlotAdherence] = {}
    for each in (each for day in found for each in day.by_slot):
        before = by_slot.get(each.slot.id)
        done = each.done if before is None else before.done + each.done
        by_slot[each.slot.id] = SlotAdherence(each.slot, done)
    done = sum((each.done for each in by_slot.values()), _NOTHING)
    return WeekAdherence(
        start=monday,
        prescribed=done.due,
        completed=done.whole,
        partial=done.partial,
        partial_share=done.partial_share,
        extra=sum(day.extra for day in found),
        so_far=so_far,
        by_slot=tuple(by_slot.values()),
        by_day=tuple(found),
        asked_s=done.asked_s,
        held_s=sum(day.held_s for day in found),
        by_hand=sum(day.by_hand for day in found),
    )


def _by_slot(standing: Sequence[SlotStanding]) -> tuple[SlotAdherence, ...]:
    of_slot: dict[str, list[SlotStanding]] = {}
    for each in standing:
        of_slot.setdefault(each.due.slot.id, []).append(each)
    return tuple(SlotAdherence(found[-1].due.slot, slots_done(found)) for found in of_slot.values())
