"""What of the walks was asked for and done, day by day, and where nothing is asked for."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.domain.instant import Instant
from coach.domain.movements_done import WALK, MovementDone
from coach.domain.plan_in_force import PlanInForce
from coach.domain.walking_dose import Walking
from coach.domain.walking_record import DaysOfWalks, walking_days, walks_done
from tests.builders import a_plan, a_prescription, an_instant

TWICE = replace(a_prescription(), walking=Walking(10, 2))
NOW = an_instant()
TODAY = NOW.local_date
ORDINARY = DaysOfWalks()


def at(days_ago: int) -> Instant:
    return replace(NOW, wall=NOW.wall - timedelta(days=days_ago))


def day(days_ago: int) -> date:
    return TODAY - timedelta(days=days_ago)


def walk(days_ago: int, minutes: float, planned: float = 10) -> MovementDone:
    return MovementDone(WALK, at(days_ago), planned * 60, minutes * 60)


def counted(
    *walks: MovementDone,
    plans: tuple[PlanInForce, ...] = (a_plan(at(9), TWICE),),
    kinds: DaysOfWalks = ORDINARY,
    first: int = 3,
) -> dict[int, tuple[int, float]]:
    """Return what was asked for and done, by how many days ago."""
    found = walking_days(plans, walks, day(first), TODAY, kinds)
    return {(TODAY - each).days: (one.times, one.done) for each, one in found.items()}


def test_each_day_asks_for_its_walks_and_today_for_what_was_done() -> None:
    assert counted(walk(2, 10), walk(2, 5)) == {3: (2, 0.0), 2: (2, 1.5), 1: (2, 0.0), 0: (0, 0.0)}
    assert counted(walk(0, 10), first=0) == {0: (1, 1.0)}


def test_the_day_on_which_walking_comes_into_the_plan_asks_for_what_was_done() -> None:
    before = a_plan(at(9))
    assert counted(plans=(before, a_plan(at(2), TWICE))) == {
        2: (0, 0.0), 1: (2, 0.0), 0: (0, 0.0)
    }  # fmt: skip
    longer = replace(TWICE, walking=Walking(12, 3))
    later = (a_plan(at(9), TWICE), a_plan(at(2), longer))
    assert counted(plans=later)[2] == (3, 0.0)


def test_a_flare_asks_for_nothing_and_a_bad_day_for_short_ones() -> None:
    kinds = DaysOfWalks(spared={day(3)}, bad={day(2)}, flares_ended=(day(3),))
    found = counted(walk(3, 5, 5), walk(2, 5, 5), walk(1, 6, 6), kinds=kinds)
    assert found == {3: (1, 1.0), 2: (2, 1.0), 1: (2, 1.0), 0: (0, 0.0)}


def test_what_was_walked_without_being_asked_for_is_told_and_counts_for_nothing() -> None:
    found = walking_days((a_plan(at(9)),), [walk(1, 25)], day(3), TODAY, ORDINARY)
    assert [(one.times, one.walked_s) for one in found.values()] == [(0, 1500.0)]
    assert walks_done(found.values()).due == 0


@given(st.lists(st.tuples(st.integers(0, 9), st.floats(0.5, 120)), max_size=30))
def test_no_day_is_done_more_than_it_asks_for_and_every_minute_is_told(
    walks: list[tuple[int, float]],
) -> None:
    done = [walk(ago, minutes) for ago, minutes in walks]
    found = walking_days((a_plan(at(9), TWICE),), done, day(9), TODAY, ORDINARY)
    assert all(one.done <= one.times for one in found.values())
    total = walks_done(found.values())
    assert total.days == len({ago for ago, _ in walks})
    assert abs(total.walked_s - sum(minutes for _, minutes in walks) * 60) < 0.001
    if total.due:
        assert total.percent is not None
        assert 0 <= total.percent <= 100
