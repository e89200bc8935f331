"""Where the window opens: within the screen, as it was left, and nowhere that is gone."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.services.window_geometry import (
    FRAME_PX,
    Area,
    WindowGeometry,
    first_place,
    opening_place,
)

LAPTOP = Area(0, 0, 1366, 728)
DESK = Area(1366, 0, 2560, 1400)

screens = st.builds(
    Area, st.integers(-4000, 4000), st.integers(-4000, 4000),
    st.integers(320, 8000), st.integers(240, 5000),
)  # fmt: skip


@given(screens)
def test_it_opens_within_what_any_screen_leaves_free_with_its_title_bar(screen: Area) -> None:
    area = first_place(screen).area
    with_title = dataclasses.replace(area, top=area.top - FRAME_PX, height=area.height + FRAME_PX)
    assert screen.holds(with_title)


@pytest.mark.parametrize(
    ("screen", "size", "maximised"),
    [
        (Area(0, 0, 1920, 1040), (1280, 800), False),
        (LAPTOP, (1280, 688), True),
        (Area(0, 0, 960, 500), (960, 460), True),
        (Area(0, 0, 800, 480), (800, 440), True),
    ],
)
def test_a_small_screen_is_filled(screen: Area, size: tuple[int, int], maximised: bool) -> None:
    place = first_place(screen)
    assert (place.area.width, place.area.height) == size
    assert place.maximised is maximised


def test_it_opens_where_it_was_left() -> None:
    kept = WindowGeometry(Area(1500, 100, 1000, 700))
    assert opening_place(kept, [LAPTOP, DESK]) == kept


@pytest.mark.parametrize("maximised", [True, False])
def test_what_was_kept_is_forgotten_where_the_screen_is_gone_or_smaller(maximised: bool) -> None:
    kept = WindowGeometry(Area(1500, 100, 1000, 700), maximised)
    smaller = dataclasses.replace(DESK, width=1000, height=600)
    assert opening_place(kept, [LAPTOP]) == first_place(LAPTOP)
    assert opening_place(kept, [LAPTOP, smaller]) == first_place(LAPTOP)
