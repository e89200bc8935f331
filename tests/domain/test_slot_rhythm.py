"""On which days a slot comes again: what a calendar makes of it is just those days."""

from collections.abc import Collection
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.slot_rhythm import Rhythm, rhythm_of

MONDAY = date(2026, 11, 16)


def due(days: Collection[int]) -> list[date]:
    return [MONDAY + timedelta(days=number) for number in days]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (range(28), Rhythm(1)),
        (range(0, 28, 2), Rhythm(2)),
        (range(1, 28, 3), Rhythm(3)),
        (range(0, 28, 7), Rhythm(None, (0,))),
        ([n for n in range(28) if n % 7 in (0, 2, 4)], Rhythm(None, (0, 2, 4))),
        ([27], Rhythm(None, (6,))),
    ],
)
def test_how_days_repeat(days: Collection[int], expected: Rhythm) -> None:
    assert rhythm_of(due(days)) == expected


@given(st.integers(0, 6), st.integers(1, 9), st.sets(st.integers(0, 6), min_size=1))
def test_from_its_first_day_on_it_comes_on_just_the_days_it_is_due(
    start: int, gap: int, weekdays: set[int]
) -> None:
    for days in (
        list(range(start, 36, gap)),
        [number for number in range(start, 36) if number % 7 in weekdays],
    ):
        wanted = due(days)
        rhythm = rhythm_of(wanted)
        comes = [
            day
            for day in due(range(days[0], 36))
            if day.weekday() in rhythm.weekdays
            or (rhythm.every_days and (day - wanted[0]).days % rhythm.every_days == 0)
        ]
        assert comes == wanted
