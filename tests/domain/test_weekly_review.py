"""When a week may be looked back at, and which word of it counts."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.instant import Instant
from coach.domain.weekly_review import (
    FROM_H,
    LEAST_DAYS,
    SURE_FROM,
    Barrier,
    ReviewSaid,
    asks_for_less,
    kept_reviews,
    reviews,
    week_to_review,
)

MONDAY = date(2026, 11, 16)
LONG_AGO = date(2026, 1, 1)


def moment(day: date, hour: int = 12) -> Instant:
    return Instant(0.0, datetime(day.year, day.month, day.day, hour, tzinfo=UTC))


@given(st.integers(0, 27), st.integers(5, 23))
def test_each_week_is_offered_once_it_is_over_until_it_was_answered(nth: int, hour: int) -> None:
    now = moment(MONDAY + timedelta(days=nth), hour)
    found = week_to_review((), now, LONG_AGO)
    assert found is not None
    assert found.weekday() == 0
    sunday = found + timedelta(days=6)
    assert moment(sunday, FROM_H).utc <= now.utc < moment(sunday + timedelta(days=7), FROM_H).utc
    assert week_to_review([ReviewSaid(found, now, skipped=True)], now, LONG_AGO) is None


def test_a_first_week_of_two_days_is_not_looked_back_at() -> None:
    now = moment(MONDAY + timedelta(days=7))
    sunday = MONDAY + timedelta(days=6)
    assert week_to_review((), now, sunday - timedelta(days=LEAST_DAYS - 1)) == MONDAY
    assert week_to_review((), now, sunday - timedelta(days=LEAST_DAYS - 2)) is None


def test_the_first_days_there_are_ask_nothing() -> None:
    assert week_to_review((), moment(date(1, 1, 3)), date.min) is None


def test_less_is_offered_to_who_is_not_sure_and_to_nobody_who_was_not_asked() -> None:
    assert [sure for sure in range(11) if asks_for_less(sure)] == list(range(SURE_FROM))
    assert not asks_for_less(None)


def test_of_a_week_the_last_word_counts_and_one_that_was_skipped_says_nothing() -> None:
    other = MONDAY + timedelta(days=7)
    said = [
        ReviewSaid(other, moment(other, 9)),
        ReviewSaid(MONDAY, moment(other, 10), skipped=True),
        ReviewSaid(other, moment(other, 11), False, (Barrier.PAIN,), "", 5),
    ]
    assert [one.counts for one in kept_reviews(said)] == [False, True, True]
    assert reviews(said) == (said[2],)
