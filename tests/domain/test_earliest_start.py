"""From when a session is proposed: after getting up, and after the last one."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from coach.domain.earliest_start import (
    GotUp,
    Wait,
    WaitFor,
    gap_until,
    guard_until,
    hours_up,
    longest_wait,
)
from coach.domain.instant import Instant
from coach.domain.record import SessionStatus, SessionSummary, SessionTotals
from coach.domain.sides import Side

BERLIN = timezone(timedelta(hours=1))
DAY = date(2026, 11, 23)


def at(hour: int, minute: int = 0, *, day: int = 23, zone: timezone = BERLIN) -> Instant:
    return Instant(0.0, datetime(2026, 11, day, hour, minute, tzinfo=zone))


def ended(
    end: Instant, status: SessionStatus = SessionStatus.COMPLETED, held_s: float = 60.0
) -> SessionSummary:
    start = end.earlier(600)
    over = None if status is SessionStatus.RUNNING else end
    totals = SessionTotals(30, 30, 150.0, held_s)
    return SessionSummary(
        "x", start.local_date, start, over, None, status, "starter", 1, totals, Side.LEFT
    )


@pytest.mark.parametrize(
    ("now", "got_up", "usual", "minutes", "until"),
    [
        # What is usual counts until something is said of today.
        (at(7, 20), None, time(7), 60, at(8)),
        (at(8), None, time(7), 60, None),
        (at(5, 30), None, time(7), 60, at(8)),
        # What was said outweighs it, either way.
        (at(9), GotUp(DAY, at(8, 30)), time(7), 60, at(9, 30)),
        (at(7, 20), GotUp(DAY, at(6)), time(7), 60, None),
        # Nobody knows: nothing is waited for.
        (at(7), None, None, 60, None),
        # The PT waives it.
        (at(7, 1), GotUp(DAY, at(7)), time(7), 0, None),
        (at(5, 30), None, time(7), 0, None),
        # What was said yesterday says nothing of today.
        (at(7, 20), GotUp(date(2026, 11, 22), at(7, day=22)), None, 60, None),
        # Up before the day begins, told after that.
        (at(4, 10), GotUp(DAY, at(3, 30)), time(7), 60, at(4, 30)),
        # Before four it is still the evening: what is usual lies far behind.
        (at(3, 50, day=24), None, time(7), 60, None),
        # A clock that was set back since: the answer lies ahead, and says nothing.
        (at(7, 20), GotUp(DAY, at(9)), time(7), 60, at(8)),
        (at(10), GotUp(DAY, at(11)), time(7), 60, None),
    ],
)
def test_the_time_after_getting_up(
    now: Instant, got_up: GotUp | None, usual: time | None, minutes: int, until: Instant | None
) -> None:
    assert guard_until(now, got_up, usual, minutes) == (until.wall if until else None)


@pytest.mark.parametrize(
    ("now", "session", "until"),
    [
        (at(11), ended(at(10, 30)), at(12)),
        (at(12), ended(at(10, 30)), None),
        (at(10, 31), ended(at(10, 30), SessionStatus.STOPPED), at(12)),
        # Left out, it was done all the same.
        (at(11), ended(at(10, 30), SessionStatus.DISCARDED), at(12)),
        # Nothing was held.
        (at(11), ended(at(10, 30), SessionStatus.STOPPED, held_s=0.0), None),
        (at(11), ended(at(10, 30), SessionStatus.DISCARDED, held_s=0.0), None),
        # Called away after a hold or two.
        (at(11), ended(at(10, 30), SessionStatus.STOPPED, held_s=30.0), None),
        (at(11), ended(at(10, 30), SessionStatus.RUNNING), None),
        # Over the turn of the day, and of the week.
        (at(4, 30, day=24), ended(at(3, 50, day=24)), at(5, 20, day=24)),
        # A clock that stood ahead, in 2036.
        (at(11), ended(Instant(0.0, datetime(2036, 1, 1, tzinfo=UTC))), None),
    ],
)
def test_the_gap_after_a_session(
    now: Instant, session: SessionSummary, until: Instant | None
) -> None:
    assert gap_until([session], 90, now) == (until.wall if until else None)


def test_the_last_of_several_sessions_counts() -> None:
    sessions = [ended(at(10, 30)), ended(at(8)), ended(at(9))]
    assert gap_until(sessions, 90, at(11)) == at(12).wall


def test_no_gap_where_the_plan_has_none() -> None:
    assert gap_until([ended(at(10, 30))], 0, at(10, 31)) is None


@pytest.mark.parametrize(
    ("ended_utc", "now_utc", "until"),
    [
        # Spring: 02:00 becomes 03:00; ninety minutes later by the clock that nobody sets.
        ("2026-03-29T00:30", "2026-03-29T01:30", "2026-03-29 04:00+02:00"),
        # Autumn: 03:00 becomes 02:00.
        ("2026-10-25T00:30", "2026-10-25T01:30", "2026-10-25 03:00+01:00"),
    ],
)
def test_the_gap_lasts_as_long_when_the_clocks_change(
    ended_utc: str, now_utc: str, until: str
) -> None:
    zone = ZoneInfo("Europe/Berlin")

    def local(text: str) -> Instant:
        moment = datetime.fromisoformat(text).replace(tzinfo=UTC).astimezone(zone)
        offset = moment.utcoffset()
        assert offset is not None
        return Instant(0.0, moment.replace(tzinfo=timezone(offset)))

    found = gap_until([ended(local(ended_utc))], 90, local(now_utc))
    assert found is not None
    assert found.isoformat(" ", "minutes") == until


def test_who_travels_waits_as_long_by_another_clock() -> None:
    tokyo = timezone(timedelta(hours=9))
    now = Instant(0.0, at(11).wall.astimezone(tokyo))
    until = gap_until([ended(at(10, 30))], 90, now)
    assert until is not None
    assert f"{until:%H:%M}" == "20:00"


def test_the_longer_wait_counts_and_is_named() -> None:
    early, late = at(11).wall, at(12).wall
    assert longest_wait(None, None) is None
    assert longest_wait(early, late) == Wait(WaitFor.JUST_UP, late)
    assert longest_wait(late, early) == Wait(WaitFor.GAP, late)


def test_hours_up_are_known_only_where_they_were_said() -> None:
    assert hours_up(at(10, 30), GotUp(DAY, at(7))) == 3.5
    assert hours_up(at(10, 30), None) is None
    assert hours_up(at(10, 30), GotUp(DAY, at(11))) is None
