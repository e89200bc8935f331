"""Morning pain over time, and whether it is less now than it was: is it helping?

Mornings are asked about most often, and each tells of the whole day before, so they are compared.
It is a comparison of two stretches of time and no proof of anything; how large a change has to be
to count is a number from studies (`meaningful_change`, S81).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.calendar import DAYS_A_WEEK
from coach.domain.instant import Instant
from coach.domain.mornings import USUAL_KNOWN_FROM, Mornings, morning_answers
from coach.domain.pain import CheckIn, LegSite
from coach.domain.pain_zones import Zone, limits_alone
from coach.domain.prescription import Prescription
from coach.domain.rules import PainZones
from coach.domain.trends import TimeBucket, in_stretches, meaningful_change, middle, middle_day

COMPARED_DAYS = 28
"""Most days of each of the two stretches that are compared (product rule)."""

ENOUGH_MORNINGS = 4
"""With fewer ratings in one of them nothing is said: half of a week says little (product rule)."""


@dataclass(frozen=True, slots=True)
class MorningPoint:
    """One morning that was answered.

    Attributes:
        answer: what was said, the answer that counts.
        usual: the median of the last seven ratings, this one included; None with fewer than three.
        zones: the limits of the plan that was in force.
    """

    day: date
    answer: CheckIn
    usual: float | None
    zones: PainZones = PainZones()

    def zone(self, rating: int | None) -> Zone | None:
        """Return the zone of a rating of that morning; None where it was not asked."""
        said = limits_alone(self.zones).said(rating)
        return said.zone if said is not None else None


@dataclass(frozen=True, slots=True)
class MorningMark:
    """The back in the mornings of one stretch of time, as a picture shows it.

    Attributes:
        at: the stretch's middle in days: `date.toordinal()` and a fraction.
        back: the median, 0-10.
        n: how many ratings.
    """

    at: float
    back: float
    n: int


@dataclass(frozen=True, slots=True)
class MorningChange:
    """Morning pain now beside what it was.

    Attributes:
        before, now: medians of the first and of the last stretch, 0-10.
        first: the first day of the earlier stretch.
        days: how many days each stretch has.
        n_before, n_now: ratings in them.
        leg_before, leg_now: the furthest place in the leg that was said in them, or None.
    """

    before: float
    now: float
    first: date
    days: int
    n_before: int
    n_now: int
    leg_before: LegSite | None = None
    leg_now: LegSite | None = None

    @property
    def points(self) -> float:
        """How much it changed; below 0 for less pain."""
        return self.now - self.before

    @property
    def limit(self) -> float:
        """How many points it must have to count."""
        return meaningful_change(self.before)

    @property
    def counts(self) -> bool:
        """Whether the change is large enough to count."""
        return abs(self.points) >= self.limit


def morning_points(
    check_ins: Iterable[CheckIn], plan_at: Callable[[Instant], Prescription | None]
) -> tuple[MorningPoint, ...]:
    """Return the mornings that were answered, oldest first.

    Args:
        check_ins: in the order in which they were kept.
        plan_at: returns the plan that was in force at a moment.
    """
    answers = morning_answers(check_ins)
    mornings = Mornings({day: one.back for day, one in answers.items() if one.back is not None})
    points = []
    for day, answer in sorted(answers.items(), key=lambda item: item[0]):
        usual, n = mornings.usual(day)
        known = answer.back is not None and n >= USUAL_KNOWN_FROM
        plan = plan_at(answer.at)
        zones = plan.rules.pain if plan is not None else PainZones()
        points.append(MorningPoint(day, answer, usual if known else None, zones))
    return tuple(points)


def morning_marks(
    points: Sequence[MorningPoint], most: int
) -> tuple[TimeBucket, tuple[MorningMark, ...]]:
    """Return the back's ratings in marks that fit a picture, with the stretch of each.

    The finest step with at most `most` marks is taken; months are the coarsest.
    """
    rated = [(point.day, point.answer.back) for point in points if point.answer.back is not None]
    step, groups = in_stretches(rated, most)
    return step, tuple(
        MorningMark(middle_day(within), middle(backs) or 0.0, len(backs))
        for within, backs in groups.items()
    )


def morning_change(points: Sequence[MorningPoint], today: date) -> MorningChange | None:
    """Return how the last weeks compare with the first ones, or None where too little is known.

    Both stretches are equally long, at most `COMPARED_DAYS` and at most half of the time from the
    first rating to today; none is shorter than a week.

    Args:
        points: of the time that is looked at, oldest first.
        today: the last day of it.
    """
    rated = [point.day for point in points if point.answer.back is not None]
    if not rated:
        return None
    first = rated[0]
    days = min(COMPARED_DAYS, ((today - first).days + 1) // 2)
    if days < DAYS_A_WEEK:
        return None
    length = timedelta(days=days)
    before = [one.answer for one in points if first <= one.day < first + length]
    now = [one.answer for one in points if today - length < one.day <= today]
    was, is_now = (middle([one.back for one in each]) for each in (before, now))
    n_before, n_now = (sum(one.back is not None for one in each) for each in (before, now))
    if was is None or is_now is None or min(n_before, n_now) < ENOUGH_MORNINGS:
        return None
    return MorningChange(
        was, is_now, first, days, n_before, n_now, _furthest(before), _furthest(now)
    )


def _furthest(answers: Iterable[CheckIn]) -> LegSite | None:
    sites = (one.felt_as_far_as for one in answers)
    return max((site for site in sites if site is not None), default=None)
