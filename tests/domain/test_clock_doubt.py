"""A date that cannot be true is told; one that can is not."""

from datetime import date, timedelta

import pytest

from coach.domain.clock_doubt import ClockDoubt, clock_doubt

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("today", "last", "entry_today", "odd"),
    [
        (TODAY, None, False, False),
        (TODAY, TODAY - timedelta(days=366), False, False),
        (TODAY, TODAY - timedelta(days=367), False, True),
        (TODAY, TODAY - timedelta(days=367), True, False),
        (TODAY, TODAY + timedelta(days=1), False, False),
        (TODAY, TODAY + timedelta(days=2), False, True),
        (TODAY, date(2036, 3, 1), False, True),
        (TODAY, date(2036, 3, 1), True, False),
        (date(2000, 1, 1), None, False, True),
        (date(2000, 1, 1), date(2000, 1, 1), True, True),
        (date.min, TODAY, False, True),
        (date.max, TODAY, False, True),
    ],
)
def test_what_is_odd(today: date, last: date | None, entry_today: bool, odd: bool) -> None:
    recorded = (last, last) if last is not None else None

    found = clock_doubt(today, recorded, entry_today=entry_today)

    assert found == (ClockDoubt(today, last) if odd else None)
