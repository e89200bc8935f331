"""What of the walks was asked for and done, day by day: the one count for all who tell of it.

A day of a flare asks for nothing, as it asks for no session. The day on which walking comes into
the plan asks for what was done on it: it was partly over.
"""

import math
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from coach.domain.calendar import days
from coach.domain.flare import Flare, FlareDays, was_a_slip
from coach.domain.movements_done import WALK, MovementDone
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionSummary
from coach.domain.walking import WalkingDay, gentler, walking_day, walking_on

SHORT_AFTER_A_FLARE_DAYS: Final = 20
"""So many days after a flare a walk counts as a whole one that lasted as long as it was meant to:
no way back has more steps (`STEPS_AT_MOST`)."""


@dataclass(frozen=True, slots=True)
class DaysOfWalks:
    """Which days ask for less or for nothing.

    Attributes:
        spared: the days of flares.
        bad: bad days, and those on which what is felt in the leg was said to be further down.
        flares_ended: the last day of each flare; of one that lasts it is today.
    """

    spared: Container[date] = ()
    bad: Container[date] = ()
    flares_ended: tuple[date, ...] = ()

    def on_the_way_back(self, day: date) -> bool:
        """Return whether a flare ended shortly before a day."""
        return any(
            timedelta() < day - ended <= timedelta(SHORT_AFTER_A_FLARE_DAYS)
            for ended in self.flares_ended
        )


def days_of_walks(
    flares: Iterable[Flare], today: date, begun: Collection[SessionSummary], bad: Collection[date]
) -> DaysOfWalks:
    """Return which days ask for less.

    Args:
        flares: every flare.
        today: the day lived now.
        begun: the sessions of the days that are asked for; see `FlareDays`.
        bad: bad days, and those on which the leg was said to be further down.
    """
    ended = tuple(one.last_day(today) for one in flares if not was_a_slip(one, begun))
    return DaysOfWalks(FlareDays(flares, today, begun), bad, ended)


def walking_days(
    plans: Sequence[PlanInForce],
    movements: Iterable[MovementDone],
    first: date,
    today: date,
    kinds: DaysOfWalks,
    last: date | None = None,
) -> Mapping[date, WalkingDay]:
    """Return the walks of each day that asks for some or on which there were some, in order.

    Args:
        plans: every plan that was ever in force, `in_their_time`.
        movements: of these days, in any order.
        first: the first day; nothing was asked for before the program was in use.
        today: the day lived now; it asks for what was done on it, as long as it is not over.
        kinds: the days that ask for less.
        last: the last day; None for today.
    """
    walks: dict[date, list[MovementDone]] = {}
    for one in movements:
        if one.movement_id == WALK:
            walks.setdefault(one.started.local_date, []).append(one)
    found = {}
    last = min(today, last or today)
    asked = any(one.prescription.walking is not None for one in plans)
    with_walks = sorted(day for day in walks if first <= day <= last)
    for day in days(first, last) if asked else with_walks:
        of_day = _day(plans, day, walks.get(day, ()), kinds, over=day < today)
        if of_day is not None:
            found[day] = of_day
    return found


def _day(
    plans: Sequence[PlanInForce],
    day: date,
    walks: Sequence[MovementDone],
    kinds: DaysOfWalks,
    *,
    over: bool,
) -> WalkingDay | None:
    asked = walking_on(plans, day)
    if asked is None or (day in kinds.spared and not walks):
        return walking_day(None, walks)
    bad = day in kinds.bad
    short = bad or day in kinds.spared or kinds.on_the_way_back(day)
    of_day = walking_day(gentler(asked, bad=bad, level=None), walks, gentle=short)
    if of_day is None or (over and day not in kinds.spared and not _began_on(plans, day)):
        return of_day
    # What was done on it counts, and nothing else is asked for.
    times = math.ceil(of_day.done)
    return WalkingDay(times, of_day.minutes, of_day.done, of_day.walked_s, of_day.gentle)


def _began_on(plans: Sequence[PlanInForce], day: date) -> bool:
    """Return whether no walks were asked for by the plan with which a day began."""
    before = next((one for one in reversed(plans) if one.first_day < day), None)
    return before is None or before.prescription.walking is None


@dataclass(frozen=True, slots=True)
class WalksDone:
    """Walks of some days as one sum.

    Attributes:
        due: walks asked for.
        done: those that were done, with parts as fractions.
        walked_s: seconds walked in all.
        days: days with a walk.
        asked_s: seconds of all walks asked for.
    """

    due: int = 0
    done: float = 0.0
    walked_s: float = 0.0
    days: int = 0
    asked_s: float = 0.0

    @property
    def percent(self) -> float | None:
        """100 * done / due, or None where none was due."""
        return 100.0 * self.done / self.due if self.due else None


def walks_done(of_days: Iterable[WalkingDay]) -> WalksDone:
    """Return the sum of some days."""
    found = tuple(of_days)
    return WalksDone(
        sum(one.times for one in found),
        sum(one.done for one in found),
        sum(one.walked_s for one in found),
        sum(one.walked_s > 0 for one in found),
        sum(one.times * one.minutes * 60.0 for one in found),
    )
