"""Guard and gap for any moment, zone and answer: never longer than the plan says, and it ends."""

from datetime import UTC, datetime, time, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.earliest_start import GotUp, gap_until, guard_until
from coach.domain.instant import Instant
from tests.domain.test_earliest_start import ended

ZONES = st.integers(-12 * 4, 14 * 4).map(
    lambda quarters: timezone(timedelta(minutes=15 * quarters))
)
MOMENTS = st.builds(
    lambda minutes, zone: Instant(
        0.0, (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(zone)
    ),
    st.integers(0, 400 * 24 * 60),
    ZONES,
)
MINUTES = st.integers(0, 240)
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(MOMENTS, MINUTES, st.integers(-600, 600), ZONES)
def test_the_gap_ends_as_many_minutes_after_the_session_whatever_the_zone(
    end: Instant, minutes: int, later_min: int, zone: timezone
) -> None:
    now = end.later(later_min * 60.0, zone)
    until = gap_until([ended(end)], minutes, now)
    runs = 0 <= later_min < minutes
    assert (until is not None) == runs
    if until is not None:
        assert until.astimezone(UTC) == end.utc + timedelta(minutes=minutes)
        assert until.utcoffset() == now.wall.utcoffset()


@given(MOMENTS, st.integers(0, 24 * 60), MINUTES, st.none() | TIMES)
def test_after_what_was_said_the_guard_ends_as_many_minutes_later(
    now: Instant, ago_min: int, minutes: int, usual: time | None
) -> None:
    said = GotUp(now.local_date, now.earlier(ago_min * 60.0))
    until = guard_until(now, said, usual, minutes)
    assert (until is not None) == (ago_min < minutes)
    if until is not None:
        assert until.astimezone(UTC) == said.at.utc + timedelta(minutes=minutes)


@given(MOMENTS, TIMES, MINUTES)
def test_what_is_usual_ends_at_its_time_on_the_clock_face(
    now: Instant, usual: time, minutes: int
) -> None:
    until = guard_until(now, None, usual, minutes)
    if until is None:
        return
    assert minutes
    assert until > now.wall
    ends = datetime.combine(until.date(), usual) + timedelta(minutes=minutes)
    face = until.replace(tzinfo=None)
    assert face in (ends, ends - timedelta(days=1), ends + timedelta(days=1))


@given(MOMENTS, st.none() | TIMES, st.none() | st.integers(-900, 900), MINUTES)
def test_the_guard_is_over_by_itself(
    now: Instant, usual: time | None, said_min: int | None, minutes: int
) -> None:
    said = None
    if said_min is not None:
        said = GotUp(now.local_date, now.later(said_min * 60.0))
    if (until := guard_until(now, said, usual, minutes)) is None:
        return
    then = Instant(0.0, until)
    # A new day begins at four, and with it another morning.
    if then.local_date == now.local_date:
        following = guard_until(then, said, usual, minutes)
        assert following is None or said_min is not None
