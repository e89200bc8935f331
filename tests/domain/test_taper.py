"""Less after calm weeks: the same sessions on three days, and never on more than before."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.slot_rhythm import (
    EVERY_DAY,
    EVERY_OTHER_DAY,
    Rhythm,
    on_weekdays,
    times_a_week,
)
from coach.domain.taper import KEPT_DAYS_A_WEEK, can_be_less, on_fewer_days
from tests.builders import THREE_SLOTS

RHYTHMS = st.sampled_from([EVERY_DAY, EVERY_OTHER_DAY]) | st.sets(
    st.integers(0, 6), min_size=1
).map(lambda found: on_weekdays(sorted(found)))


@given(st.lists(RHYTHMS, min_size=1, max_size=3))
def test_no_session_comes_more_often_and_none_on_more_than_three_days(
    rhythms: list[Rhythm],
) -> None:
    slots = [replace(slot, days=days) for slot, days in zip(THREE_SLOTS, rhythms, strict=False)]

    fewer = on_fewer_days(slots)

    assert (fewer is None) == all(one.days.days_a_week <= KEPT_DAYS_A_WEEK for one in slots)
    for before, after in zip(slots, fewer or (), strict=fewer is not None):
        assert after.days.days_a_week <= min(before.days.days_a_week, KEPT_DAYS_A_WEEK)
        assert replace(after, days=before.days) == before


@pytest.mark.parametrize(
    ("count", "days", "less"),
    [(1, EVERY_DAY, True), (1, times_a_week(3), False), (2, times_a_week(3), True)],
)
def test_there_is_less_to_offer_until_one_session_on_three_days_is_left(
    count: int, days: Rhythm, *, less: bool
) -> None:
    assert can_be_less([replace(slot, days=days) for slot in THREE_SLOTS[:count]]) is less
