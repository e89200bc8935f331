"""What is done on a day: the plan in force, or less of it on a bad day and in a flare.

The one place that says so. Today, the gate, whoever starts a session and the log all ask here; the
plan itself is changed by none of it. Whatever the day, its session is never longer than the plan's
everyday one, and has no more holds and no longer ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.domain.bad_day import LONGEST_MIN
from coach.domain.prescription import Prescription
from coach.domain.record import DayKind
from coach.engine.short_time import shortened
from coach.engine.timeline import PACE, Pace, session_minutes

if TYPE_CHECKING:
    from coach.domain.ladder import Library
    from coach.domain.profile import ProfileFlag


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What a session of a day is made of.

    Attributes:
        minutes: how long it takes without pauses.
    """

    prescription: Prescription
    kind: DayKind
    minutes: float


@dataclass(frozen=True, slots=True)
class Gentler:
    """What a day that is not an ordinary one is made of.

    Attributes:
        flags: what is true of the user.
        flare_program: the program for flares; None where there is none.
    """

    library: "Library"
    flags: "Sequence[ProfileFlag]" = ()
    flare_program: Prescription | None = None


def plan_of_the_day(
    plan: Prescription,
    gentler: Gentler | None = None,
    *,
    bad: bool = False,
    flare_level: int | None = None,
    pace: Pace = PACE,
) -> DayPlan:
    """Return what is done on a day.

    Args:
        plan: in force; it stays as it is.
        gentler: what other days are made of; None on an ordinary day, which needs none of it.
        bad: whether the day is a bad one. In a flare too it is the smaller of the two.
        flare_level: steps back that were taken in the flare that lasts; None where none does.
        pace: seconds of the phases between.
    """
    whole_min = _minutes(plan, pace)
    if gentler is None or not (bad or flare_level is not None):
        return DayPlan(plan, DayKind.ORDINARY, whole_min)
    from coach.domain.flare_levels import flare_plan
    from coach.domain.smallest_plan import smallest

    library, flags = gentler.library, gentler.flags
    if bad and flare_level is not None:
        of_flare = plan_of_the_day(plan, gentler, flare_level=flare_level, pace=pace)
        return _smaller(plan_of_the_day(plan, gentler, bad=True, pace=pace), of_flare, pace)
    if bad:
        made, kind = smallest(plan, flags, library), DayKind.BAD_DAY
        most_min = min(LONGEST_MIN, whole_min)
    else:
        made = flare_plan(plan, gentler.flare_program, flags, library, flare_level or 0)
        kind, most_min = DayKind.FLARE, whole_min
    fits = shortened(made if made is not None else plan, most_min, pace)
    if _minutes(fits, pace) > whole_min:
        # A single set of the smallest is longer than the plan's whole session.
        fits = shortened(plan, most_min, pace)
    return DayPlan(fits, kind, _minutes(fits, pace))


def within_the_day(made: DayPlan, of_day: Prescription, pace: Pace = PACE) -> DayPlan:
    """Return a gentler session with the exercises of a day alone, and no longer than the day's own.

    Args:
        made: of the whole plan.
        of_day: the plan without the exercises that are done on other days.
        pace: seconds of the phases between.
    """
    whole, most_min = made.prescription, _minutes(of_day, pace)
    kept = tuple(one for one in whole.exercises if of_day.exercise(one.ladder_id) is not None)
    fits = replace(whole, exercises=kept or of_day.exercises)
    if _minutes(fits, pace) > most_min:
        fits = shortened(fits, most_min, pace)
    return made if fits == whole else DayPlan(fits, made.kind, _minutes(fits, pace))


def _smaller(bad: DayPlan, of_flare: DayPlan, pace: Pace) -> DayPlan:
    """Return a bad day with no more minutes, holds and exercises than the flare's own session."""
    if _within(bad, of_flare):
        return bad
    from coach.domain.smallest_plan import no_more_holds

    small, gentle = bad.prescription, of_flare.prescription
    shared = tuple(one for one in small.exercises if gentle.exercise(one.ladder_id) is not None)
    kept = replace(small, exercises=shared or small.exercises[: len(gentle.exercises)])
    fewer = no_more_holds(kept, gentle) or no_more_holds(gentle, small) or gentle
    fits = shortened(fewer, min(bad.minutes, of_flare.minutes), pace)
    made = DayPlan(fits, bad.kind, _minutes(fits, pace))
    return made if _within(made, of_flare) else replace(of_flare, kind=bad.kind)


def _within(one: DayPlan, other: DayPlan) -> bool:
    less, more = one.prescription, other.prescription
    return (
        one.minutes <= other.minutes
        and less.holds <= more.holds
        and len(less.exercises) <= len(more.exercises)
    )


def _minutes(prescription: Prescription, pace: Pace) -> float:
    return session_minutes(prescription, pace)
