"""Movements done by themselves: how long they lasted, and the heat before a session."""

from datetime import datetime, timedelta, timezone

import pytest

from coach.domain.instant import Instant
from coach.domain.ladder import Cycles
from coach.domain.movements_done import (
    EASY_BREATHING,
    HEAT,
    WALK,
    MovementDone,
    MovementTimer,
    heat_before,
    lengths_min,
    measured_s,
    usual_min,
)
from coach.domain.record import SessionStatus, SessionSummary, SessionTotals
from coach.domain.sides import Side

NOON = Instant(1000.0, datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=1))))


def a_session(name: str, minute: int) -> SessionSummary:
    start, totals = NOON.later(minute * 60.0), SessionTotals(30, 30, 150.0, 150.0)
    return SessionSummary(
        name, start.local_date, start, start.later(500), None, SessionStatus.COMPLETED,
        "starter", 1, totals, Side.LEFT,
    )  # fmt: skip


def heat(ended_minute: int, minutes: int = 15) -> MovementDone:
    start = NOON.later((ended_minute - minutes) * 60.0)
    return MovementDone(HEAT, start, 900.0, minutes * 60.0)


@pytest.mark.parametrize(
    ("mono_s", "wall_s", "lasted_s"),
    [
        (300.0, 300.0, 300.0),
        # The laptop slept beside somebody out for a walk.
        (20.0, 600.0, 600.0),
        # The clock on the wall was set back, ahead by years, or by a little.
        (300.0, -3600.0, 300.0),
        (300.0, 9 * 365 * 86400.0, 300.0),
        (300.0, 299.5, 300.0),
        # Left open over night.
        (9 * 3600.0, 9 * 3600.0, 3 * 3600.0),
    ],
)
def test_how_long_it_lasted(mono_s: float, wall_s: float, lasted_s: float) -> None:
    ended = Instant(NOON.mono + mono_s, NOON.later(wall_s).wall)
    assert measured_s(NOON, ended) == pytest.approx(lasted_s)


@pytest.mark.parametrize(
    ("heats", "sessions", "found"),
    [
        ([heat(-5)], [("a", 0)], {"a": 15.0}),
        ([heat(-60)], [("a", 0)], {"a": 15.0}),
        ([heat(-61)], [("a", 0)], {}),
        ([heat(5)], [("a", 0)], {}),
        # It belongs to the next session, and to no other.
        ([heat(-5)], [("a", 0), ("b", 20)], {"a": 15.0}),
        ([heat(-5), heat(15, 20)], [("a", 0), ("b", 20)], {"a": 15.0, "b": 20.0}),
        ([heat(-30), heat(-5, 5)], [("a", 0)], {"a": 20.0}),
        ([MovementDone(WALK, NOON.earlier(600), 300.0, 300.0)], [("a", 0)], {}),
    ],
)
def test_heat_belongs_to_the_next_session_within_the_hour(
    heats: list[MovementDone], sessions: list[tuple[str, int]], found: dict[str, float]
) -> None:
    begun = [a_session(*one) for one in sessions]
    assert heat_before(reversed(begun), heats) == found


def test_lengths_come_from_the_file_and_those_of_heat_from_the_rule() -> None:
    walk, breaths = Cycles(1, 300.0, 1, 6), Cycles(12, 10.0, 6, 18)
    assert lengths_min(WALK, walk) == (5, 10, 15, 20, 25, 30)
    assert (usual_min(WALK, walk), usual_min(EASY_BREATHING, breaths)) == (5, 2)
    assert lengths_min(EASY_BREATHING, breaths) == (1, 2, 3)
    assert (lengths_min(HEAT, None), usual_min(HEAT, None)) == ((15, 20), 15)
    assert lengths_min("cold", None) == ()


def test_heat_and_breathing_end_by_themselves_and_a_walk_does_not() -> None:
    later = Instant(NOON.mono + 901, NOON.later(901).wall)
    assert MovementTimer(HEAT, NOON, 900.0).over(later)
    assert MovementTimer(EASY_BREATHING, NOON, 120.0).over(later)
    walk = MovementTimer(WALK, NOON, 300.0)
    assert not walk.over(later)
    assert walk.left_s(later) == 0


def test_the_skin_is_looked_at_every_five_minutes_of_heat_only() -> None:
    times = [299, 300, 599, 600, 901]
    moments = [Instant(NOON.mono + gone, NOON.later(gone).wall) for gone in times]
    warm = MovementTimer(HEAT, NOON, 1200.0)
    assert [warm.skin_looks(one) for one in moments] == [0, 1, 1, 2, 3]
    assert not any(MovementTimer(WALK, NOON, 1200.0).skin_looks(one) for one in moments)
