"""Whether a session may start: a lock outweighs every question, and "not asked" is no pain."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.gates import Ask, AskReason, Locked, Open, Standing, Until, may_start, much_pain

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
PAIN = st.none() | st.integers(0, 10)


@pytest.mark.parametrize(
    ("standing", "gate"),
    [
        (Standing(NOW), Open()),
        (Standing(NOW, back=6, leg=6), Open()),
        (Standing(NOW, back=7), Ask((AskReason.MUCH_PAIN,))),
        (Standing(NOW, leg=7), Ask((AskReason.MUCH_PAIN,))),
        (Standing(NOW, back=5, no_session_from=5), Ask((AskReason.MUCH_PAIN,))),
        (Standing(NOW, gap_until=NOW), Open()),
        (Standing(NOW, gap_until=NOW + timedelta(minutes=1)), Ask((AskReason.GAP,))),
        (
            Standing(NOW, back=9, gap_until=NOW + timedelta(hours=1)),
            Ask((AskReason.MUCH_PAIN, AskReason.GAP)),
        ),
        (Standing(NOW, ("Surgery",)), Locked(("Surgery",), Until.CLINICIAN_NAMED)),
        (Standing(NOW, ("Surgery",), back=9), Locked(("Surgery",), Until.CLINICIAN_NAMED)),
    ],
)
def test_the_gate(standing: Standing, gate: object) -> None:
    assert may_start(standing) == gate


@given(PAIN, PAIN, st.integers(-600, 600), st.integers(1, 10))
def test_nothing_that_is_only_asked_opens_a_lock(
    back: int | None, leg: int | None, minutes: int, limit: int
) -> None:
    gap = NOW + timedelta(minutes=minutes)
    standing = Standing(NOW, ("Surgery",), back, leg, limit, gap)

    assert isinstance(may_start(standing), Locked)


@given(PAIN, PAIN, st.integers(1, 10))
def test_not_asked_is_not_much_pain(back: int | None, leg: int | None, limit: int) -> None:
    said = [rating for rating in (back, leg) if rating is not None]

    assert much_pain(back, leg, limit) == (max(said, default=0) >= limit)
