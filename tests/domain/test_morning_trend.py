"""Is it helping: the mornings now beside those of the first weeks."""

from datetime import timedelta

import pytest

from coach.domain.instant import Instant
from coach.domain.morning_trend import (
    MorningPoint,
    morning_change,
    morning_marks,
    morning_points,
)
from coach.domain.pain import AskedWhen, CheckIn, LegSite
from coach.domain.trends import TimeBucket
from tests.builders import an_instant
from tests.fakes.clock import A_MORNING

TODAY = A_MORNING.date()


def no_plan(_at: Instant) -> None:
    return None


def answered(days_ago: int, back: int | None, leg_site: LegSite | None = None) -> CheckIn:
    at = an_instant(A_MORNING - timedelta(days=days_ago))
    return CheckIn(AskedWhen.MORNING, at, back, leg_site=leg_site)


def mornings(*spans: tuple[int, int, int | None]) -> list[CheckIn]:
    """Return mornings from so many days ago to so many, each with the same rating."""
    return [
        answered(day, back) for first, last, back in spans for day in range(first, last - 1, -1)
    ]


@pytest.mark.parametrize(
    ("said", "before", "now", "days"),
    [
        (mornings((83, 56, 6), (55, 28, 5), (27, 0, 3)), 6.0, 3.0, 28),
        (mornings((27, 14, 4), (13, 0, 4)), 4.0, 4.0, 14),
        (mornings((13, 7, 2), (6, 0, 5)), 2.0, 5.0, 7),
        (mornings((83, 80, 6), (3, 0, 3)), 6.0, 3.0, 28),
    ],
)
def test_the_last_weeks_are_set_beside_the_first(
    said: list[CheckIn], before: float, now: float, days: int
) -> None:
    change = morning_change(morning_points(said, no_plan), TODAY)
    assert change is not None
    assert (change.before, change.now, change.days) == (before, now, days)


@pytest.mark.parametrize(
    "said",
    [
        [],
        mornings((12, 0, 4)),
        mornings((83, 81, 6), (27, 0, 3)),
        mornings((83, 56, 6), (2, 0, 3)),
        mornings((83, 56, 6)),
        mornings((27, 0, None)),
    ],
    ids=["nothing", "short", "few first", "few last", "none last", "not rated"],
)
def test_too_little_is_not_compared(said: list[CheckIn]) -> None:
    assert morning_change(morning_points(said, no_plan), TODAY) is None


def test_the_usual_pain_is_the_middle_of_seven_and_not_known_from_two() -> None:
    points = morning_points(mornings((10, 9, 2), (8, 4, 6), (3, 3, None), (2, 0, 6)), no_plan)
    assert [point.usual for point in points][:5] == [None, None, 2.0, 4.0, 6.0]
    assert points[-1].usual == 6.0


def test_a_morning_that_was_not_rated_has_no_point_of_the_line() -> None:
    said = [*mornings((9, 5, 3)), answered(0, None, LegSite.KNEE)]
    (*_, point) = morning_points(said, no_plan)
    assert point == MorningPoint(TODAY, answered(0, None, LegSite.KNEE), None)


def test_marks_get_coarser_as_there_are_more_than_fit() -> None:
    points = morning_points(mornings((59, 0, 4)), no_plan)
    assert morning_marks(points, 60)[0] is TimeBucket.DAY
    step, weeks = morning_marks(points, 59)
    assert step is TimeBucket.WEEK
    assert sum(mark.n for mark in weeks) == 60
    assert morning_marks(points, 2)[0] is TimeBucket.MONTH
    assert morning_marks((), 2) == (TimeBucket.DAY, ())


def test_the_furthest_place_of_both_times_is_known() -> None:
    said = [answered(day, 6, LegSite.BUTTOCK) for day in range(40, 20, -1)]
    said += [answered(day, 2, LegSite.NONE) for day in range(19, 5, -1)]
    said += [answered(day, 2, LegSite.SHIN) for day in range(5, -1, -1)]
    change = morning_change(morning_points(said, no_plan), TODAY)
    assert change is not None
    assert (change.leg_before, change.leg_now) == (LegSite.BUTTOCK, LegSite.SHIN)


@pytest.mark.parametrize(
    ("before", "now", "counts"),
    [(4, 2, True), (4, 3, False), (8, 6, False), (9, 6, True), (2, 4, True), (8, 10, False)],
)
def test_a_change_counts_from_two_points_and_thirty_percent_on(
    before: int, now: int, counts: bool
) -> None:
    said = mornings((27, 14, before), (13, 0, now))
    change = morning_change(morning_points(said, no_plan), TODAY)
    assert change is not None
    assert change.counts is counts
