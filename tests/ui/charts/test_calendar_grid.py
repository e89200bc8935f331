"""Where days stand in the calendar of Trends: each has a place of its own, and is found there."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF

from coach.domain.calendar import days
from coach.ui.charts.calendar_grid import CalendarGrid
from coach.ui.charts.time_frame import TimeFrame

MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize("weeks", [4, 13, 53, 54, 160, 530])
@pytest.mark.parametrize("width", [520, 1000])
def test_every_day_is_found_where_it_stands(weeks: int, width: int) -> None:
    frame = TimeFrame(MONDAY - timedelta(weeks=weeks), MONDAY)
    grid = CalendarGrid(frame, width)
    last = MONDAY - timedelta(days=1)
    boxes = {day: grid.box(day) for day in days(frame.first, last)}
    assert all(grid.day_at(box.center()) == day for day, box in boxes.items())
    assert all(
        box.left() >= 0 and box.right() <= width + 1 and box.bottom() <= grid.height_px
        for box in boxes.values()
    )


def test_beside_the_days_there_is_none() -> None:
    grid = CalendarGrid(TimeFrame(MONDAY - timedelta(weeks=60), MONDAY), 1000)
    assert grid.day_at(QPointF(5, 5)) is None
    assert grid.day_at(QPointF(100, grid.height_px + 5)) is None
    before = grid.box(MONDAY - timedelta(weeks=53)).center() - QPointF(0, 4)
    assert grid.rows == 2
    assert grid.day_at(before) == MONDAY - timedelta(weeks=53)
    assert grid.day_at(QPointF(grid.box(grid.first_of(0)).center())) is None
