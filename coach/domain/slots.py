"""How a slot of a day stands: due, open, done, done in part, begun, left out, missed. Only here.

Today, the week's marks, Trends, the ramp, the suggestions and the log all ask here, so that no two
of them tell different things of one session.

A slot is "not yet" before it opens, "due" while it is open, and still "open" after that until the
next one opens. A session fills it by what was done: one in which nothing was held fills nothing, so
its slot can still be done. Of several sessions for a slot the one with the most done counts.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum, auto

from coach.domain.calendar import days, on_face
from coach.domain.instant import DAY_STARTS_H, Instant
from coach.domain.pain import CheckIn
from coach.domain.plan_in_force import PlanInForce
from coach.domain.program import Slot
from coach.domain.record import COUNTED, DayKind, SessionStatus, SessionSummary
from coach.domain.slot_rhythm import Rhythm

LONGEST_SILENCE_DAYS = 366
"""Where nothing was done or said for longer than this, its days count as neither due nor missed
(product rule): the program was not in use, or the clock stood at another time."""


class SlotState(Enum):
    """How a slot of a day stands."""

    NOT_YET = auto()
    DUE = auto()
    OPEN = auto()
    DONE = auto()
    DONE_IN_PART = auto()
    BEGUN = auto()
    """A session was begun, nothing of it was done, and its time is over."""
    LEFT_OUT = auto()
    """What was done in it was left out in History, and its time is over: due and not done, as if
    it were missed, but nobody says that it was."""
    MISSED = auto()
    SPARED = auto()
    """Its time is over on a day on which nothing is asked for: nothing is missed."""


@dataclass(frozen=True, slots=True)
class SlotDay:
    """One slot on one day, and the plan that asks for it."""

    day: date
    slot: Slot
    plan: PlanInForce

    @property
    def opens(self) -> datetime:
        """When it opens, on the clock face and without an offset."""
        return on_face(self.day, self.slot.opens)

    @property
    def closes(self) -> datetime:
        """When it closes, on the clock face and without an offset."""
        return on_face(self.day, self.slot.closes)


@dataclass(frozen=True, slots=True)
class SlotStanding:
    """How a slot of a day stands.

    Attributes:
        due: the slot, its day and its plan.
        session: the session that counts for it; None where nothing was done in it.
        part: what part of the plan's session was done, 0.0 to 1.0.
        spared: whether nothing is asked for on its day, which lies in a flare.
    """

    due: SlotDay
    state: SlotState
    session: SessionSummary | None = None
    part: float = 0.0
    spared: bool = False

    @property
    def asked_s(self) -> float:
        """Seconds of holding that it asked for: those of the plan, or of what a bad day or a flare
        asks for where that was done. Of a session added by hand nothing was measured: 0.
        """
        if self.session is None:
            return self.due.plan.prescription.on(self.due.day).hold_s
        if self.session.by_hand:
            return 0.0
        return hold_s_of_whole(self.session, self.due.plan)

    @property
    def asked_for(self) -> bool:
        """Whether the day asks for it, or it was done at least in part although the day did not."""
        return not self.spared or self.part > 0

    @property
    def missed(self) -> bool:
        """Whether it was not done and can no longer be made up for."""
        return self.state is SlotState.MISSED

    @property
    def counts(self) -> bool:
        """Whether it counts as due by now: done at least in part, or its window is over.

        One that is still open counts too: it was due, and can be made up for.
        """
        return self.asked_for and self.state not in (SlotState.NOT_YET, SlotState.DUE)


def in_their_time(
    plans: Sequence[PlanInForce], now: Instant, begun: date | None = None
) -> tuple[PlanInForce, ...]:
    """Return plans in the order in which they were taken up, each from a time that can be true.

    A clock may have been wrong when a plan was taken up. What was taken up last is in force
    whatever its date says, and no plan begins before the one that it took the place of.

    Args:
        plans: in the order in which they were taken up.
        now: no plan begins later.
        begun: the first day on which something was done or said, or None.
    """
    kept: list[PlanInForce] = []
    for plan in reversed(plans):
        if plan.since.utc > now.utc:
            first = begun if begun is not None and len(plans) == 1 else now.local_date
            since = kept[-1].since if kept else _day_begins(min(first, now.local_date), now)
            kept.append(replace(plan, since=since))
        else:
            kept.append(plan)
    kept.reverse()
    for place in range(1, len(kept)):
        before = kept[place - 1].since
        if kept[place].since.utc < before.utc:
            kept[place] = replace(kept[place], since=before)
    return tuple(kept)


def _day_begins(day: date, now: Instant) -> Instant:
    wall = datetime(day.year, day.month, day.day, DAY_STARTS_H, tzinfo=now.wall.tzinfo)
    return Instant(now.mono, min(wall, now.wall))


def slots_of_day(plans: Sequence[PlanInForce], day: date) -> tuple[SlotDay, ...]:
    """Return the slots due on a day, in order, each with the plan that asks for it.

    A slot belongs to the plan in force when its window closes. So on a plan's first day only the
    slots that close after it was taken up are due, and a change of plan at noon leaves the
    morning to the plan before.

    A slot that comes every so many days is counted from the day on which its program starts, else
    from the first day of the plan that began with it: what else was changed since moves no day.

    Args:
        plans: every plan that was ever in force, `in_their_time`.
        day: a local date as lived.
    """
    due = [
        SlotDay(day, slot, plans[index])
        for index, slot in _slots_in_force(plans, day)
        if plans[index].prescription.dates.runs_on(day)
        and slot.days.falls_on(day, _counted_from(plans, index, slot.days))
    ]
    return tuple(sorted(due, key=lambda slot_day: slot_day.opens))


def is_rest_day(plans: Sequence[PlanInForce], day: date) -> bool:
    """Return whether a plan is in force that asks for sessions on other days, and none on this one.

    Args:
        plans: every plan that was ever in force, `in_their_time`.
        day: a local date as lived.
    """
    return any(True for _ in _slots_in_force(plans, day)) and not slots_of_day(plans, day)


def _slots_in_force(plans: Sequence[PlanInForce], day: date) -> Iterator[tuple[int, Slot]]:
    """Yield every slot of the plans in force on a day, with the number of its plan."""
    ended_by = bisect_right(plans, day, key=lambda plan: plan.first_day)
    oldest = max(bisect_left(plans, day, key=lambda plan: plan.first_day) - 1, 0)
    for index in range(oldest, ended_by):
        for slot in plans[index].prescription.schedule.slots:
            if _in_force(plans[index], plans[index + 1 : index + 2], on_face(day, slot.closes)):
                yield index, slot


def _counted_from(plans: Sequence[PlanInForce], index: int, rhythm: Rhythm) -> date:
    """Return the first day of a program, or of the oldest plan, down from one, with this rhythm."""
    starts = plans[index].prescription.dates.starts
    if starts is not None:
        return starts
    if rhythm.every_days not in (None, 1):
        while index > 0 and any(
            slot.days == rhythm for slot in plans[index - 1].prescription.schedule.slots
        ):
            index -= 1
    return plans[index].first_day


def _in_force(plan: PlanInForce, following: Sequence[PlanInForce], at: datetime) -> bool:
    return _face(plan.since) < at and all(at <= _face(other.since) for other in following)


def _face(instant: Instant) -> datetime:
    return instant.wall.replace(tzinfo=None)


def part_done(session: SessionSummary, plan: PlanInForce | None = None) -> float:
    """Return what part of a session was done, 0.0 to 1.0.

    One that was made shorter, for want of time, is a part of the plan's whole one. That of a bad
    day or a flare is the whole of what such a day asks for.

    Args:
        session: one that is over.
        plan: the plan that was in force; None where it is not known.
    """
    if session.status not in COUNTED:
        return 0.0
    whole = holds_of_whole(session, plan)
    if not whole:
        return 1.0 if session.status is SessionStatus.COMPLETED else 0.0
    return min(1.0, session.totals.holds_completed / whole)


def holds_of_whole(session: SessionSummary, plan: PlanInForce | None = None) -> int:
    """Return how many holds make a whole session of it; see `part_done`.

    Args:
        session: the session.
        plan: the plan that was in force; None where it is not known.
    """
    planned = session.totals.holds_planned
    if _was_shortened(session) and plan is not None:
        return max(planned, plan.prescription.on(session.day).holds)
    return planned


def hold_s_of_whole(session: SessionSummary, plan: PlanInForce | None = None) -> float:
    """Return how many seconds of holding make a whole session of it; see `part_done`.

    Args:
        session: the session.
        plan: the plan that was in force; None where it is not known.
    """
    planned = session.totals.planned_s
    if _was_shortened(session) and plan is not None:
        return max(planned, plan.prescription.on(session.day).hold_s)
    return planned


def _was_shortened(session: SessionSummary) -> bool:
    return session.minutes_wanted is not None and session.kind is DayKind.ORDINARY


class SlotSessions:
    """The sessions of some days, by the slot that each was done for.

    Args:
        sessions: in order of their start; running ones may be among them. Those that count nowhere
            fill no slot, and keep it from being called missed.
        spared: the local days on which nothing is asked for, because they lie in a flare.
    """

    def __init__(
        self, sessions: Iterable[SessionSummary], spared: Container[date] = frozenset()
    ) -> None:
        self._spared = spared
        self._of_slot: dict[tuple[date, str], list[SessionSummary]] = {}
        for session in sessions:
            if session.slot_id is not None:
                self._of_slot.setdefault((session.day, session.slot_id), []).append(session)

    def standing(
        self, due: SlotDay, now: Instant, following: SlotDay | None = None
    ) -> SlotStanding:
        """Return how a slot stands.

        Args:
            due: the slot.
            now: the present moment.
            following: the next slot of the same day: once it opens, this one is over.
        """
        begun, spared = self._of_slot.get((due.day, due.slot.id), []), due.day in self._spared
        best, part = None, 0.0
        for session in begun:
            if (done := part_done(session, due.plan)) > part:
                best, part = session, done
        if best is not None:
            state = SlotState.DONE if part >= 1.0 else SlotState.DONE_IN_PART
            return SlotStanding(due, state, best, part, spared)
        state = _by_the_clock(due, following, now)
        if state is SlotState.MISSED:
            state = SlotState.SPARED if spared else _why_empty(begun)
        return SlotStanding(due, state, spared=spared)

    def day(
        self, plans: Sequence[PlanInForce], day: date, now: Instant
    ) -> tuple[SlotStanding, ...]:
        """Return how each slot due on a day stands, in order."""
        due = slots_of_day(plans, day)
        return tuple(
            self.standing(each, now, following)
            for each, following in zip(due, (*due[1:], None), strict=False)
        )


def _why_empty(begun: Sequence[SessionSummary]) -> SlotState:
    """Return how a slot stands whose time is over and in which nothing was done that counts."""
    if not begun:
        return SlotState.MISSED
    left_out = all(one.status is SessionStatus.DISCARDED for one in begun)
    return SlotState.LEFT_OUT if left_out else SlotState.BEGUN


def extra_sessions(sessions: Iterable[SessionSummary], standing: Iterable[SlotStanding]) -> int:
    """Return how many sessions fill none of these slots and have something done in them."""
    filled = {each.session.id for each in standing if each.session is not None}
    return sum(one.id not in filled and part_done(one) > 0 for one in sessions)


def _by_the_clock(due: SlotDay, following: SlotDay | None, now: Instant) -> SlotState:
    if due.day != now.local_date:
        return SlotState.MISSED if due.day < now.local_date else SlotState.NOT_YET
    face = _face(now)
    if face < due.opens:
        return SlotState.NOT_YET
    if face < due.closes:
        return SlotState.DUE
    if following is None or face < following.opens:
        return SlotState.OPEN
    return SlotState.MISSED


def slot_for_now(standing: Sequence[SlotStanding]) -> Slot | None:
    """Return the slot that a session begun now counts for.

    The one that is due or still open; else, before the first has opened, the next one to come:
    doing it early is doing it. None when everything is done or past.
    """
    for wanted in (SlotState.DUE, SlotState.OPEN, SlotState.NOT_YET):
        for each in standing:
            if each.state is wanted:
                return each.due.slot
    return None


def entry_days(sessions: Iterable[SessionSummary], check_ins: Iterable[CheckIn]) -> Iterator[date]:
    """Yield the days on which something was done or said; what counts nowhere is neither."""
    yield from (one.day for one in sessions if one.status is not SessionStatus.DISCARDED)
    yield from (one.at.local_date for one in check_ins)


class DaysInUse:
    """The days that count as due or missed: from the first entry on, without long silences.

    Args:
        entries: the days on which something was done or said.
        today: counts as a day of use.
        span: the first and the last day that are asked for; no other one counts.
    """

    def __init__(
        self,
        entries: Iterable[date],
        today: date,
        span: tuple[date, date] = (date.min, date.max),
    ) -> None:
        self._days = sorted({day for day in entries if day <= today} | {today})
        self._span = span

    @property
    def first(self) -> date:
        """The first of them."""
        return max(self._days[0], self._span[0])

    @property
    def last(self) -> date:
        """The last of them."""
        return min(self._days[-1], self._span[1])

    def within(self, first: date, last: date) -> "DaysInUse":
        """Return those of them from `first` to `last`, both included."""
        span = max(first, self._span[0]), min(last, self._span[1])
        return DaysInUse(self._days, self._days[-1], span)

    def __contains__(self, day: date) -> bool:
        """Return whether a day lies between entries that are not too far apart."""
        place = bisect_right(self._days, day)
        if place == 0 or not self._span[0] <= day <= self._span[1]:
            return False
        if self._days[place - 1] == day or place == len(self._days):
            return self._days[place - 1] == day
        return (self._days[place] - self._days[place - 1]).days <= LONGEST_SILENCE_DAYS


def slots_that_count(
    plans: Sequence[PlanInForce],
    sessions: Iterable[SessionSummary],
    first: date,
    last: date,
    now: Instant,
    in_use: DaysInUse,
    spared: Container[date] = frozenset(),
) -> tuple[SlotStanding, ...]:
    """Return how the slots from `first` to `last` stand that count as due by now, in order.

    A session that is still running keeps its slot from being missed; on a spared day none is.
    """
    of_slot = SlotSessions(sessions, spared)
    return tuple(
        each
        for day in days(max(first, in_use.first), min(last, now.local_date))
        if day in in_use
        for each in of_slot.day(plans, day, now)
        if each.counts
    )
