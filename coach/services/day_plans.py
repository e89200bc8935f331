"""What is done today, as the record has it: asked by Today, and by whoever starts a session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from coach.domain.bad_day import BadDay, WhyBad, bad_days
from coach.domain.feedback import ExerciseRating
from coach.domain.flare import Flare, flare_on, was_a_slip
from coach.domain.pain import CheckIn
from coach.domain.plan_in_force import PlanInForce
from coach.domain.prescription import Prescription
from coach.domain.record import SessionSummary
from coach.engine.day_plan import DayPlan, plan_of_the_day, within_the_day
from coach.engine.timeline import PACE, Pace

if TYPE_CHECKING:
    from coach.domain.flare_course import SaidOfDays
    from coach.engine.day_plan import Gentler


class BadDayRecord(Protocol):
    """What is read of the record to know what kind of day it is; each method as the store's."""

    def bad_days(self, first: date, last: date) -> Sequence[BadDay]:
        """Return what was said of these local days, both included, in the order of keeping."""

    def flares(self) -> Sequence[Flare]:
        """Return every flare, in the order in which they were kept."""

    def plans(self) -> Sequence[PlanInForce]:
        """Return every plan that was ever in force, in the order in which they were taken up."""

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of these local days, both included, in the order of keeping."""

    def ratings(self, first: date, last: date) -> Sequence[ExerciseRating]:
        """Return the ratings of the sessions of these local days, in the order of keeping."""

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start."""


@dataclass(frozen=True, slots=True)
class DayKnown:
    """What the record says of a day.

    Attributes:
        why_bad: why it is a bad day; None where nobody said so.
        flare: the flare that lasts, or None.
        flares: every flare, in order.
        way_back: steps back that are taken by today after a flare that ended before its last step;
            None where no such flare was lately.
    """

    why_bad: WhyBad | None = None
    flare: Flare | None = None
    flares: Sequence[Flare] = ()
    way_back: int | None = None

    @property
    def level(self) -> int | None:
        """Steps back that are taken in a flare or after it; None on all other days."""
        return self.flare.level if self.flare is not None else self.way_back

    @property
    def ordinary(self) -> bool:
        """Whether the plan in force is what is done; no bad day, no flare, no way back from one."""
        return self.why_bad is None and self.level is None

    @property
    def gentle(self) -> bool:
        """Whether its session is a small one, which much pain does not forbid.

        On the way back after a flare it is not: much pain forbids it again.
        """
        return self.why_bad is not None or self.level == 0


def know_the_day(record: BadDayRecord, day: date) -> DayKnown:
    """Return what the record says of a day that is today.

    Raises:
        StoreProblem: the record cannot be read.
    """
    flares = tuple(record.flares())
    lasting = flare_on(flares)
    way_back = _way_back(record, flares, day) if flares and lasting is None else None
    return DayKnown(bad_days(record.bad_days(day, day)).get(day), lasting, flares, way_back)


def _way_back(record: BadDayRecord, flares: Sequence[Flare], day: date) -> int | None:
    from coach.domain.flare_course import level_after_the_end
    from coach.domain.mornings import MORNINGS_BEFORE_DAYS, Mornings

    plans = record.plans()
    over = (one for one in reversed(flares) if not _was_a_slip(record, one))
    flare = next(over, None)
    if flare is None or not plans:
        return None
    began = flare.first_day
    before = began - min(timedelta(days=MORNINGS_BEFORE_DAYS), began - date.min)
    usual = Mornings.of(record.check_ins(before, began)).usual_before(began)
    rise_max = plans[-1].prescription.rules.progression.morning_rise_max
    return level_after_the_end(flare, day, partial(said_of_days, record), usual, rise_max)


def said_of_days(record: BadDayRecord, first: date, last: date) -> "SaidOfDays":
    """Return what was said of these local days, both included, for whoever asks if they settled.

    Raises:
        StoreProblem: the record cannot be read.
    """
    from coach.domain.flare_course import SaidOfDays

    return SaidOfDays(
        record.check_ins(first, last),
        record.ratings(first, last),
        bad_days(record.bad_days(first, last)),
    )


def _was_a_slip(record: BadDayRecord, flare: Flare) -> bool:
    day = flare.first_day
    return flare.taken_back_at_once and was_a_slip(flare, record.sessions(day, day))


def plan_for(
    known: DayKnown,
    plan: Prescription,
    day: date,
    gentler: "Callable[[], Gentler]",
    pace: Pace = PACE,
) -> DayPlan:
    """Return what is done on a day that the record knows.

    Args:
        known: what kind of day it is.
        plan: in force; it stays as it is.
        day: the day; exercises that are done on others are left out.
        gentler: returns what other days are made of; reads programs, and is asked on those only.
        pace: seconds of the phases between.

    Raises:
        ProgramProblem: a shipped file is broken or missing.
    """
    of_day = plan.on(day)
    if known.ordinary:
        return plan_of_the_day(of_day, pace=pace)
    bad = known.why_bad is not None
    if known.level is None:
        return plan_of_the_day(of_day, gentler(), bad=bad, pace=pace)
    # The steps of a flare are those of the whole plan: they do not change from day to day.
    made = plan_of_the_day(plan, gentler(), bad=bad, flare_level=known.level, pace=pace)
    if known.flare is None and not bad and made.prescription == plan:
        # The way back came to its end.
        return plan_of_the_day(of_day, pace=pace)
    return within_the_day(made, of_day, pace)


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
    return DayPlanned(know_the_day(record, day), plan_of_the_day(plan.on(day), pace=pace))
