"""What the ratings say over time: pain before and after each session, and their middle values.

Missing ratings stay missing: None is "not asked" and enters no sum. Medians are used throughout,
because one bad day must not move the picture.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from operator import itemgetter
from statistics import median
from typing import TypeAlias, TypeVar

from coach.domain.calendar import DAYS_A_WEEK, week_start
from coach.domain.instant import Instant
from coach.domain.mornings import next_mornings
from coach.domain.pain import PAIN_MIN, AskedWhen, CheckIn, session_check_ins
from coach.domain.pain_zones import Zone, limits_alone, limits_from
from coach.domain.prescription import Prescription
from coach.domain.record import DayKind, SessionSummary, counted
from coach.domain.rules import PainZones

_Said = TypeVar("_Said")

Stretch: TypeAlias = tuple[date, date]
"""The first day of a stretch of time, and the first day after it."""

MEANINGFUL_CHANGE = 2
"""Points on the 0-10 scale from which a change is taken to count (source S81)."""

MEANINGFUL_PART = 0.3
"""Part of what it was that a change must reach as well, to count (source S81)."""


def meaningful_change(before: float) -> float:
    """Return how many points on the 0-10 scale a change must have to count, from what was before.

    Both must be reached: 8 points of pain that become 6 are two fewer, and not yet 30 % fewer.
    """
    return max(float(MEANINGFUL_CHANGE), round(MEANINGFUL_PART * before, 6))


@dataclass(frozen=True, slots=True)
class PainPoint:
    """The ratings of one session, each 0-10 or None for not asked."""

    session_id: str
    day: date
    started: Instant
    back_before: int | None
    back_after: int | None
    leg_before: int | None
    leg_after: int | None
    back_next_morning: int | None = None
    """Back pain on the next morning; given with the last session of each day only."""
    zones: PainZones = PainZones()
    """The limits of the plan that was in force."""
    slot_id: str | None = None
    """The slot it was done for; None for an extra session."""
    kind: DayKind = DayKind.ORDINARY
    heated: bool = False
    """Whether there was heat in the hour before."""
    plan: Prescription | None = None
    """The plan that was in force; None where there was none yet."""
    told_before: CheckIn | None = None
    """How it was before a session added by hand, as it was told afterwards; in no sum."""
    told_after: CheckIn | None = None
    """How it was after it, likewise."""

    @property
    def told(self) -> tuple[CheckIn, ...]:
        """What was told afterwards, in order."""
        return tuple(one for one in (self.told_before, self.told_after) if one is not None)

    @property
    def back_told(self) -> bool:
        """Whether a number of the back was told afterwards."""
        # Spelt out: a picture of ten years asks it thirty thousand times.
        before, after = self.told_before, self.told_after
        return (before is not None and before.back is not None) or (
            after is not None and after.back is not None
        )

    @property
    def back_asked(self) -> bool:
        """Whether the back was rated at least once."""
        return self.back_before is not None or self.back_after is not None

    @property
    def back_zones(self) -> tuple[Zone | None, Zone | None, Zone | None]:
        """The zones of the back before, after and in the next morning; None where not asked."""
        alone = limits_alone(self.zones)
        before, after = self._zones(self.back_before, self.back_after)
        morning = alone.said(self.back_next_morning)
        return before, after, morning.zone if morning is not None else None

    @property
    def leg_zones(self) -> tuple[Zone | None, Zone | None]:
        """The zones of the leg before and after; None where not asked."""
        return self._zones(self.leg_before, self.leg_after)

    def _zones(self, before: int | None, after: int | None) -> tuple[Zone | None, Zone | None]:
        """Return two zones; after a session, pain not rated before it counts as 0."""
        first = limits_alone(self.zones).said(before)
        then = limits_from(self.zones, before or PAIN_MIN).said(after)
        return first.zone if first is not None else None, then.zone if then is not None else None

    @property
    def back_pair(self) -> tuple[int, int] | None:
        """The back before and after, or None where one of them is missing."""
        if self.back_before is None or self.back_after is None:
            return None
        return self.back_before, self.back_after


class TimeBucket(Enum):
    """The stretch of time that one mark of a picture stands for."""

    SESSION = auto()
    DAY = auto()
    WEEK = auto()
    MONTH = auto()


@dataclass(frozen=True, slots=True)
class BackMark:
    """Back pain over one stretch of time.

    Attributes:
        at: the stretch's middle in days: `date.toordinal()` and a fraction. The sessions of a day
            are spread evenly over it, in order.
        before, after: medians, 0-10, or None where nothing was asked.
        n: sessions with a rating.
        told_before, told_after: medians of what was told afterwards, apart from the others.
        told_n: sessions of which it was told.
    """

    at: float
    before: float | None
    after: float | None
    n: int
    told_before: float | None = None
    told_after: float | None = None
    told_n: int = 0


def pain_points(
    sessions: Iterable[SessionSummary],
    check_ins: Iterable[CheckIn],
    plan_at: Callable[[Instant], Prescription | None],
    heated: Container[str] = frozenset(),
    told: Iterable[CheckIn] = (),
) -> tuple[PainPoint, ...]:
    """Return one point a session that is over and counts, in the order given.

    Args:
        sessions: in order of their start.
        check_ins: in the order in which they were kept; the mornings among them.
        plan_at: returns the plan that was in force at a moment.
        heated: the ids of the sessions with heat in the hour before.
        told: what was told of pain around sessions added by hand.
    """
    said = tuple(check_ins)
    afterwards = {(one.session_id, one.asked): one for one in told}
    over = counted(sessions)
    shown, mornings = session_check_ins(said), next_mornings(over, said)
    points = []
    for session in over:
        before = shown.get((session.id, AskedWhen.BEFORE))
        after = shown.get((session.id, AskedWhen.AFTER))
        plan = plan_at(session.started)
        points.append(
            PainPoint(
                session_id=session.id,
                day=session.day,
                started=session.started,
                back_before=before.back if before else None,
                back_after=after.back if after else None,
                leg_before=before.leg if before else None,
                leg_after=after.leg if after else None,
                back_next_morning=morning.back if (morning := mornings.get(session.id)) else None,
                zones=plan.rules.pain if plan is not None else PainZones(),
                slot_id=session.slot_id,
                kind=session.kind,
                heated=session.id in heated,
                plan=plan,
                told_before=afterwards.get((session.id, AskedWhen.BEFORE)),
                told_after=afterwards.get((session.id, AskedWhen.AFTER)),
            )
        )
    return tuple(points)


def back_marks(points: Sequence[PainPoint], most: int) -> tuple[TimeBucket, tuple[BackMark, ...]]:
    """Return the back's ratings in marks that fit a picture.

    The finest step with at most `most` marks is taken; months are the coarsest. Sessions without
    a rating leave a gap. What was told afterwards has a value of its own in its mark.
    """
    asked = [point for point in points if point.back_asked or point.back_told]
    if len(asked) <= most:
        return TimeBucket.SESSION, _each(asked)
    step, groups = in_stretches([(point.day, point) for point in asked], most)
    in_order = sorted(groups.items(), key=itemgetter(0))
    return step, tuple(_mark(middle_day(days), group) for days, group in in_order)


def _each(asked: Iterable[PainPoint]) -> tuple[BackMark, ...]:
    """Return a mark for each session."""
    of_day: dict[date, list[PainPoint]] = {}
    for point in asked:
        of_day.setdefault(point.day, []).append(point)
    return tuple(
        _mark(day.toordinal() + (nth + 0.5) / len(group), [point])
        for day, group in sorted(of_day.items(), key=itemgetter(0))
        for nth, point in enumerate(group)
    )


def _mark(at: float, group: Sequence[PainPoint]) -> BackMark:
    told_before = [one.told_before.back for one in group if one.told_before is not None]
    told_after = [one.told_after.back for one in group if one.told_after is not None]
    return BackMark(
        at=at,
        before=middle([one.back_before for one in group]),
        after=middle([one.back_after for one in group]),
        n=sum(one.back_asked for one in group),
        told_before=middle(told_before),
        told_after=middle(told_after),
        told_n=sum(one.back_told for one in group),
    )


def in_stretches(
    dated: Sequence[tuple[date, _Said]], most: int
) -> tuple[TimeBucket, dict[Stretch, list[_Said]]]:
    """Return what was said on days, put together in stretches that fit a picture.

    The finest of day, week and month with at most `most` stretches is taken; months are the
    coarsest, however many there are.
    """
    for step in (TimeBucket.DAY, TimeBucket.WEEK):
        groups = _grouped(dated, step, most)
        if len(groups) <= most:
            return step, groups
    return TimeBucket.MONTH, _grouped(dated, TimeBucket.MONTH, len(dated))


def _grouped(
    dated: Iterable[tuple[date, _Said]], step: TimeBucket, most: int
) -> dict[Stretch, list[_Said]]:
    """Return the stretches, and no more of them than it takes to know that they are too many."""
    groups: dict[Stretch, list[_Said]] = {}
    within = None
    for day, said in dated:
        # Many days in a row lie in one stretch, and working one out takes longer than to see that.
        if within is None or not within[0] <= day < within[1]:
            within = stretch(day, step)
        groups.setdefault(within, []).append(said)
        if len(groups) > most:
            break
    return groups


def middle_day(days: Stretch) -> float:
    """Return the middle of a stretch in days: `date.toordinal()` and a fraction."""
    first, after = days
    return (first.toordinal() + after.toordinal()) / 2


def stretch(day: date, step: TimeBucket) -> Stretch:
    """Return the first day of the stretch that a day lies in, and the first day after it.

    The stretch of a session is its day.
    """
    match step:
        case TimeBucket.WEEK:
            first = week_start(day)
            return first, first + timedelta(days=DAYS_A_WEEK)
        case TimeBucket.MONTH:
            first = day.replace(day=1)
            return first, (first + timedelta(days=31)).replace(day=1)
        case _:
            return day, day + timedelta(days=1)


def middle(ratings: Sequence[int | None]) -> float | None:
    """Return the median of the ratings that were given, or None when none was."""
    given = [rating for rating in ratings if rating is not None]
    return float(median(given)) if given else None
