"""Walking as a plan asks for it: how long and how often on which days, and what of it is done.

Walks are apart from the sessions: they fill no slot, and what is missed of them is no session
missed. Short and often is how it is taught (docs/evidence.md, R31).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from coach.domain.movements_done import WALK, MovementDone
from coach.domain.plan_in_force import PlanInForce
from coach.domain.walking_dose import Walking

GENTLE_MIN: Final = 5
"""Minutes of a walk on a bad day, at the start of a flare and while the leg comes first, at most
(R31)."""

_MOST_GROWTH: Final = 0.3
"""By so much of it a walk grows at most with one step back from a flare, as a session does (R30).
"""

_GRACE_S: Final = 30.0
"""Seconds by which a walk may fall short and still be a whole one (product rule)."""


@dataclass(frozen=True, slots=True)
class WalkingDay:
    """The walks of one day.

    Attributes:
        times: walks asked for; 0 where none is.
        minutes: of each of them.
        done: walks done, with parts as fractions; never more than `times`.
        walked_s: seconds walked in all, asked for or not.
        gentle: whether less is asked for than the plan does, because the day is a bad one or lies
            in a flare or on the way back.
    """

    times: int
    minutes: int
    done: float = 0.0
    walked_s: float = 0.0
    gentle: bool = False

    @property
    def whole(self) -> int:
        """Walks done in full; several short ones make up for a long one."""
        return int(self.done)

    @property
    def left_min(self) -> int:
        """Minutes that are left of the day's walks, rounded up."""
        left = (self.times - self.done) * self.minutes
        return -int(-round(left, 3) // 1)


def walking_on(plans: Sequence[PlanInForce], day: date) -> Walking | None:
    """Return what walking a day asks for by its plan; None where it asks for none.

    Args:
        plans: every plan that was ever in force, `in_their_time`.
        day: the day lived; what was taken up last on it counts.
    """
    plan = next((one for one in reversed(plans) if one.first_day <= day), None)
    if plan is None or plan.prescription.walking is None:
        return None
    walking = plan.prescription.walking
    falls = plan.prescription.dates.runs_on(day) and walking.days.falls_on(day, day)
    return walking if falls else None


def gentler(walking: Walking, *, bad: bool, level: int | None) -> Walking:
    """Return the walks of a day that may be a bad one, or lie in a flare or on its way back.

    As often as the plan says, and shorter: at first `GENTLE_MIN`, then a little more with each step
    back, and never longer than the plan's.

    Args:
        walking: of the plan.
        bad: whether it was said to be a bad day, or the leg comes first.
        level: steps back that were taken in a flare or after it; None on all other days.
    """
    if not bad and level is None:
        return walking
    minutes = min(walking.minutes, GENTLE_MIN)
    for _ in range(0 if bad else level or 0):
        minutes = min(walking.minutes, minutes + max(1, int(minutes * _MOST_GROWTH)))
    return replace(walking, minutes=minutes)


def walking_day(
    walking: Walking | None, walks: Iterable[MovementDone], *, gentle: bool = False
) -> WalkingDay | None:
    """Return the walks of one day; None where none is asked for and none was done.

    Args:
        walking: what the day asks for, or None.
        walks: the movements of that day; those that are no walks count for nothing.
        gentle: whether the day asks for less than the plan: then a walk is whole that lasted as
            long as it was meant to.
    """
    done = [one for one in walks if one.movement_id == WALK]
    walked_s = sum(one.done_s for one in done)
    if walking is None:
        return WalkingDay(0, 0, walked_s=walked_s) if done else None
    parts = sum(_part(one, walking.minutes * 60.0, gentle=gentle) for one in done)
    return WalkingDay(
        walking.times,
        walking.minutes,
        min(float(walking.times), round(parts, 9)),
        walked_s,
        gentle=gentle,
    )


def _part(walk: MovementDone, asked_s: float, *, gentle: bool) -> float:
    if gentle:
        asked_s = min(asked_s, walk.planned_s)
    return 1.0 if walk.done_s + _GRACE_S >= asked_s else walk.done_s / asked_s
