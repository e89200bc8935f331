"""What is done today, as the record has it: asked by Today, and by whoever starts a session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from coach.domain.bad_day import BadDay, WhyBad, bad_days
from coach.domain.flare import Flare, flare_on
from coach.domain.prescription import Prescription
from coach.engine.day_plan import DayPlan, plan_of_the_day
from coach.engine.timeline import PACE, Pace

if TYPE_CHECKING:
    from coach.engine.day_plan import Gentler


class BadDayRecord(Protocol):
    """What is read of the record to know what kind of day it is; each method as the store's."""

    def bad_days(self, first: date, last: date) -> Sequence[BadDay]:
        """Return what was said of these local days, both included, in the order of keeping."""

    def flares(self) -> Sequence[Flare]:
        """Return every flare, in the order in which they were kept."""


@dataclass(frozen=True, slots=True)
class DayKnown:
    """What the record says of a day.

    Attributes:
        why_bad: why it is a bad day; None where nobody said so.
        flare: the flare that lasts, or None.
        flares: every flare, in order.
    """

    why_bad: WhyBad | None = None
    flare: Flare | None = None
    flares: Sequence[Flare] = ()

    @property
    def ordinary(self) -> bool:
        """Whether the plan in force is what is done."""
        return self.why_bad is None and self.flare is None

    @property
    def gentle(self) -> bool:
        """Whether its session is a small one, which much pain does not forbid.

        On the way back from a flare it is so no longer.
        """
        begins = self.flare is not None and self.flare.level == 0
        return self.why_bad is not None or begins


def know_the_day(record: BadDayRecord, day: date) -> DayKnown:
    """Return what the record says of a day that is today.

    Raises:
        StoreProblem: the record cannot be read.
    """
    flares = record.flares()
    return DayKnown(bad_days(record.bad_days(day, day)).get(day), flare_on(flares), flares)


def plan_for(
    known: DayKnown, plan: Prescription, gentler: "Callable[[], Gentler]", pace: Pace = PACE
) -> DayPlan:
    """Return what is done on a day that the record knows.

    Args:
        known: what kind of day it is.
        plan: in force; it stays as it is.
        gentler: returns what other days are made of; reads programs, and is asked on those only.
        pace: seconds of the phases between.

    Raises:
        ProgramProblem: a shipped file is broken or missing.
    """
    if known.ordinary:
        return plan_of_the_day(plan, pace=pace)
    level = known.flare.level if known.flare is not None else None
    bad = known.why_bad is not None
    return plan_of_the_day(plan, gentler(), bad=bad, flare_level=level, pace=pace)


@dataclass(frozen=True, slots=True)
class DayPlanned:
    """What kind of day it is, and what is done on it."""

    known: DayKnown
    of_day: DayPlan


def ordinary_day(
    record: BadDayRecord, plan: Prescription, day: date, pace: Pace = PACE
) -> DayPlanned:
    """Return a day on which the plan in force is what is done.

    Raises:
        StoreProblem: the record cannot be read.
    """
    return DayPlanned(know_the_day(record, day), plan_of_the_day(plan, pace=pace))
