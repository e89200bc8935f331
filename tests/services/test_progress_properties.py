"""What is read of a part of the record is what the whole record says of that part."""

from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.time_range import TimeRange, first_day
from coach.services.progress import read_progress
from tests.handover.histories import Life


@settings(max_examples=12, deadline=None)
@given(
    st.integers(0, 10**6),
    st.integers(1, 40),
    st.integers(0, 500),
    st.sampled_from([TimeRange.FOUR_WEEKS, TimeRange.TWELVE_WEEKS, TimeRange.YEAR]),
)
def test_a_part_says_the_same_as_the_whole(
    seed: int, days: int, later: int, asked: TimeRange
) -> None:
    life = Life(Random(seed), days)
    now = life.now.later(timedelta(days=later).total_seconds())
    whole, part = read_progress(life.store, now), read_progress(life.store, now, asked)
    first = first_day(asked, now.local_date, None)
    assert part.within(first) == whole.within(first)
    assert part.empty == whole.empty
