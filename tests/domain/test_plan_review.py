"""When a talk about the plan is offered, and what a plateau and calm weeks are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.adherence import SlotsDone
from coach.domain.function_scales import FunctionChange, Scale
from coach.domain.morning_trend import MorningChange
from coach.domain.pain_zones import Zone
from coach.domain.plan_review import (
    CALM_MORNINGS,
    REVIEW_AFTER_DAYS,
    calm,
    no_better,
    review_due,
)

FIRST = date(2026, 9, 1)
MOST = SlotsDone(40, 32, 0, 0.0)
LITTLE = SlotsDone(40, 20, 0, 0.0)


def mornings(before: float, now: float) -> MorningChange:
    return MorningChange(before, now, FIRST, 21, 15, 15)


@pytest.mark.parametrize(
    ("before", "now", "plateau"),
    [
        (5, 5, True),
        (5, 4, True),
        (5, 3, False),
        (5, 3.5, False),
        (5, 7, True),
        (3, 2, False),
        (3, 2.5, True),
        (1, 1, False),
        (0, 0, False),
    ],
)
def test_a_plateau_is_no_change_that_counts_by_points_or_by_part(
    before: float, now: float, plateau: bool
) -> None:
    assert no_better(MOST, mornings(before, now), None) == plateau


def test_nothing_is_said_of_weeks_of_which_little_was_done_or_rated() -> None:
    assert not no_better(LITTLE, mornings(5, 5), None)
    assert not no_better(SlotsDone(0, 0, 0, 0.0), mornings(5, 5), None)
    assert not no_better(MOST, None, None)


def test_who_can_do_more_by_what_counts_is_on_no_plateau() -> None:
    def activities(now: float) -> FunctionChange:
        return FunctionChange(Scale.PSFS, 4, now, FIRST, FIRST, 2)

    assert not no_better(MOST, mornings(5, 5), activities(6))
    assert no_better(MOST, mornings(5, 5), activities(5))
    assert no_better(MOST, mornings(5, 5), activities(2))


@given(st.integers(0, 200), st.none() | st.integers(0, 200), st.none() | st.integers(0, 200))
def test_a_review_is_due_six_weeks_after_the_last_thing_that_was_one(
    today: int, visit: int | None, put_off: int | None
) -> None:
    def day(number: int) -> date:
        return FIRST + timedelta(days=number)

    due = review_due(
        day(today),
        FIRST,
        None if visit is None else day(visit),
        None if put_off is None else day(put_off),
    )
    last = max(one for one in (0, visit or 0, put_off or 0) if one <= today)
    assert due == (today - last >= REVIEW_AFTER_DAYS)


def test_calm_is_green_throughout_and_often_rated() -> None:
    green = [Zone.GREEN] * CALM_MORNINGS
    assert calm(MOST, [*green, None], [Zone.GREEN, None])
    assert not calm(MOST, green[1:], [])
    assert not calm(MOST, [*green, Zone.AMBER], [])
    assert not calm(MOST, green, [Zone.AMBER])
    assert not calm(LITTLE, green, [])


@given(st.integers(0, 400), st.integers(1, 4000))
def test_what_a_clock_that_was_ahead_has_dated_puts_no_review_off(lived: int, ahead: int) -> None:
    today = date(2026, 11, 30)
    first, later = today - timedelta(days=lived), today + timedelta(days=ahead)
    assert review_due(today, first, later, later) is review_due(today, first, None, None)
