"""Days and weeks as they are lived."""

from datetime import date, datetime, time, timedelta

import pytest

from coach.domain.calendar import (
    days,
    on_face,
    week_start,
    weeks,
)

MONDAY = date(2026, 11, 16)


def test_weeks_start_on_monday() -> None:
    assert week_start(date(2026, 11, 22)) == MONDAY
    assert week_start(MONDAY) == MONDAY
    assert list(weeks(date(2026, 12, 30), date(2027, 1, 4))) == [
        date(2026, 12, 28),
        date(2027, 1, 4),
    ]


def test_days_includes_both_ends() -> None:
    assert list(days(MONDAY, MONDAY)) == [MONDAY]
    assert len(list(days(date(2028, 2, 1), date(2028, 3, 1)))) == 30


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_there_is_have_a_week(day: date) -> None:
    assert week_start(day) <= day
    assert list(days(day, day)) == [day]
    assert list(weeks(day, day)) == [week_start(day)]
    assert on_face(day, time(3, 59)).date() in (day, day + min(timedelta(1), date.max - day))
    assert on_face(day, time(4)) == datetime.combine(day, time(4))
