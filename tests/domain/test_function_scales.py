"""The scales of function: their scores, when they are asked, and which change counts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.function_scales import (
    AGAIN_AFTER_DAYS,
    CHANGE,
    EVERY_DAYS,
    MINUTES_ITEMS,
    PEG_ITEMS,
    RMDQ_ITEMS,
    VERSION,
    FunctionSaid,
    ItemAnswer,
    Scale,
    activities,
    function_change,
    function_points,
    kept_function,
    scales_due,
)
from coach.domain.instant import Instant

DAY = date(2026, 11, 2)


def said(scale: Scale, values: list[int], days: int = 0, number: int = 1) -> FunctionSaid:
    names = {
        Scale.PSFS: ("1", "2", "3"),
        Scale.MINUTES: MINUTES_ITEMS,
        Scale.PEG: PEG_ITEMS,
        Scale.RMDQ: RMDQ_ITEMS,
    }[scale]
    day = DAY + timedelta(days=days)
    at = Instant(0.0, datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    items = tuple(ItemAnswer(name, value) for name, value in zip(names, values, strict=False))
    return FunctionSaid(number, at, scale, items, VERSION[scale])


@pytest.mark.parametrize(
    ("scale", "values", "score"),
    [
        (Scale.PSFS, [4, 7], 5.5),
        (Scale.PSFS, [0], 0.0),
        (Scale.PEG, [6, 5, 4], 5.0),
        (Scale.PEG, [6, 5], None),
        (Scale.RMDQ, [1] * 9 + [0] * 15, 9.0),
        (Scale.RMDQ, [1] * 23, None),
        (Scale.MINUTES, [20, 10, 45], None),
    ],
)
def test_a_score_is_worked_out_only_of_all_of_its_items(
    scale: Scale, values: list[int], score: float | None
) -> None:
    assert said(scale, values).score == score


@given(st.dictionaries(st.sampled_from(Scale), st.integers(0, 60)), st.none() | st.integers(0, 60))
def test_each_scale_is_asked_after_its_days_and_none_that_was_just_put_off(
    answered: dict[Scale, int], put_off: int | None
) -> None:
    today = DAY + timedelta(days=60)
    given_answers = [
        said(scale, [5, 5, 5], days, number)
        for number, (scale, days) in enumerate(answered.items(), 1)
    ]
    since = DAY + timedelta(days=put_off) if put_off is not None else None
    due = scales_due(given_answers, today, DAY, since)
    wanted = [one for one in Scale if one not in answered or 60 - answered[one] >= EVERY_DAYS[one]]
    asked = put_off is None or 60 - put_off >= AGAIN_AFTER_DAYS
    assert list(due) == (wanted if asked else [])


def test_on_the_first_day_nothing_of_it_is_asked() -> None:
    assert scales_due((), DAY, DAY, None) == ()
    assert scales_due((), DAY + timedelta(days=1), DAY, None) == tuple(EVERY_DAYS)


@pytest.mark.parametrize("scale", CHANGE)
def test_a_change_counts_from_its_points_on_and_has_a_better_side(scale: Scale) -> None:
    items = 24 if scale is Scale.RMDQ else 3
    low, high = [0] * items, [1 if scale is Scale.RMDQ else 8] * items
    up = function_change(function_points([said(scale, low), said(scale, high, 14, 2)]), scale)
    assert up is not None
    assert up.counts
    assert up.better == (scale is Scale.PSFS)
    same = function_change(function_points([said(scale, low), said(scale, low, 14, 2)]), scale)
    assert same is not None
    assert not same.counts
    assert function_change(function_points([said(scale, low)]), scale) is None


def test_of_a_day_the_last_answer_counts_and_its_activities_are_asked_again() -> None:
    first, second = said(Scale.PSFS, [2]), said(Scale.PSFS, [6, 6], number=2)
    (point,) = function_points([first, second])
    assert point.score(Scale.PSFS) == 6.0
    named = FunctionSaid(3, first.at, Scale.PSFS, (ItemAnswer("1", 4, "garden"),), "1")
    assert activities([first, named, said(Scale.PEG, [1, 1, 1], number=4)]) == ("garden",)
    assert activities(()) == ()


def test_what_was_put_right_counts_on_its_own_day_and_what_was_taken_out_is_asked_again() -> None:
    first, later = said(Scale.PSFS, [2]), said(Scale.PSFS, [6], days=20, number=2)
    right = replace(first, items=(ItemAnswer("1", 3),), put_right_at=later.at)
    points = function_points([first, later, right])
    assert [(one.day, one.score(Scale.PSFS)) for one in points] == [
        (DAY, 3.0),
        (DAY + timedelta(days=20), 6.0),
    ]
    assert [one.counts for one in kept_function([first, later, right])] == [False, True, True]
    out = replace(later, items=(), put_right_at=later.at)
    today = DAY + timedelta(days=21)
    assert Scale.PSFS not in scales_due([first, later], today, DAY, None)
    assert Scale.PSFS in scales_due([first, later, out], today, DAY, None)


def test_what_a_clock_that_was_ahead_has_dated_puts_nothing_off() -> None:
    today, ahead = DAY + timedelta(days=60), DAY + timedelta(days=400)
    answered = said(Scale.PSFS, [5], days=400)
    assert scales_due([answered], today, DAY, ahead) == tuple(Scale)
