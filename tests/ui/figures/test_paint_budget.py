"""Painting is earned by moving: never more than its share, and nothing for what stands still."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.ui.figures.paint_budget import RESERVE_S, SHARE, STILL_AFTER_S, PaintBudget


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def spend(budget: PaintBudget, clock: Hand, cost_s: float) -> None:
    with budget.spend():
        clock.now_s += cost_s


def test_a_reserve_is_there_from_the_start_and_is_used_up_by_painting() -> None:
    clock = Hand()
    budget = PaintBudget(clock)
    painted_s = 0.0
    assert budget.full
    while not budget.spent:
        spend(budget, clock, 0.01)
        painted_s += 0.01

    assert painted_s == pytest.approx(RESERVE_S, abs=0.011)


def test_moving_earns_and_standing_still_does_not() -> None:
    clock = Hand()
    budget = PaintBudget(clock)
    for _ in range(5):
        spend(budget, clock, 0.05)
    clock.now_s += 3600
    budget.earn()
    assert budget.spent

    for _ in range(200):
        clock.now_s += 0.05
        budget.earn()
    assert not budget.spent


def test_a_picture_that_slept_through_the_night_does_not_stop_the_figure_for_ever() -> None:
    clock = Hand()
    budget = PaintBudget(clock)
    spend(budget, clock, 8 * 3600)
    for _ in range(100):
        clock.now_s += 0.05
        budget.earn()

    assert not budget.spent


@given(st.lists(st.tuples(st.floats(0.001, 30.0), st.floats(0.001, 0.05)), max_size=200))
def test_no_more_is_painted_than_the_share_and_the_reserve(
    moves: list[tuple[float, float]],
) -> None:
    clock = Hand()
    budget = PaintBudget(clock)
    moving_s = painted_s = dearest_s = 0.0
    for gap_s, cost_s in moves:
        clock.now_s += gap_s
        moving_s += min(STILL_AFTER_S, gap_s)
        budget.earn()
        if not budget.spent:
            spend(budget, clock, cost_s)
            painted_s += cost_s
            moving_s += cost_s
            dearest_s = max(dearest_s, cost_s)

    assert painted_s <= RESERVE_S + SHARE * moving_s + dearest_s + 1e-9
