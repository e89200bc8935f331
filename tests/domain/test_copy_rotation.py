"""Which copies stay: a week of days, a month of weeks, a year of months."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.copy_rotation import DAILY, MONTHLY, WEEKLY, superseded, worth_keeping

FIRST = date(2024, 1, 1)
DAYS = st.sets(st.integers(0, 900), min_size=1).map(
    lambda offsets: {FIRST + timedelta(days=one) for one in offsets}
)


@given(days=DAYS)
def test_the_newest_stays_and_copies_stay_few(days: set[date]) -> None:
    kept = worth_keeping(days)
    assert max(days) in kept
    assert set(sorted(days)[-DAILY:]) <= kept
    assert len(kept) <= DAILY + WEEKLY + MONTHLY
    assert kept | superseded(days) == days
    assert not kept & superseded(days)


@given(days=DAYS)
def test_what_was_taken_away_day_by_day_is_what_nobody_would_keep_at_the_end(
    days: set[date],
) -> None:
    shelf: set[date] = set()
    for day in sorted(days):
        shelf.add(day)
        shelf -= superseded(shelf)
    assert shelf == worth_keeping(days)


def test_a_year_of_days_leaves_a_copy_of_every_month() -> None:
    shelf: set[date] = set()
    for offset in range(500):
        shelf.add(FIRST + timedelta(days=offset))
        shelf -= superseded(shelf)
    months = {(day.year, day.month) for day in shelf}
    assert len(months) == MONTHLY
    newest = max(shelf)
    assert {newest - timedelta(days=ago) for ago in range(DAILY)} <= shelf
