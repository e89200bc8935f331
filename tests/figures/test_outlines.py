"""Outlines hold what they are drawn around, touch it, and go all the way round."""

from math import cos, pi, sin

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.figures.body_shapes import Chain, Ellipsoid
from coach.figures.outlines import (
    PER_METRE,
    RIM,
    Camera,
    Outline,
    camera,
    extent,
    hull,
    hulls,
    outlines,
)
from coach.figures.vectors import Frame, Vec, scaled

_metres = st.floats(-1, 1)
_radii = st.floats(0.005, 0.2)


@st.composite
def _ellipsoids(draw: st.DrawFn) -> Ellipsoid:
    frame = Frame().turned(*(draw(st.floats(-180, 180)) for _ in range(3)))
    one, two, three = (draw(_radii) for _ in range(3))
    at = (draw(_metres), draw(_metres), draw(_metres))
    return Ellipsoid(at, (scaled(frame.x, one), scaled(frame.y, two), scaled(frame.z, three)))


_chains = st.lists(_ellipsoids(), min_size=1, max_size=5).map(tuple)
_cameras = st.builds(camera, st.floats(-90, 90), st.floats(0, 60))


def _reach(shape: Ellipsoid, view: Camera, angle: float) -> float:
    """Return how far a shape reaches in a direction of the picture, found without the outline."""
    way: Vec = tuple(
        cos(angle) * right - sin(angle) * up for right, up in zip(view.right, view.up, strict=True)
    )  # type: ignore[assignment]
    return shape.reach(way) * PER_METRE


def _farthest(outline: Outline, angle: float) -> float:
    return float((outline @ np.array((cos(angle), sin(angle)))).max())


@given(_chains, _cameras, st.floats(0, 2 * pi))
def test_a_hull_reaches_as_far_as_the_farthest_shape(
    chain: Chain, view: Camera, angle: float
) -> None:
    fill, rim = hull(chain, view)
    reach = max(_reach(shape, view, angle) for shape in chain)
    largest = max(abs(axis) for shape in chain for half in shape.half for axis in half) * PER_METRE

    # Between two of the directions that were looked into, a curve is cut short by its corner.
    assert reach - 0.03 * largest - 0.1 <= _farthest(fill, angle) <= reach + 1e-6
    assert _farthest(rim, angle) >= _farthest(fill, angle) + 0.9 * RIM


@given(_chains, _cameras, st.floats(0, 2 * pi))
def test_the_outlines_of_a_chain_together_are_as_large_as_its_hull(
    chain: Chain, view: Camera, angle: float
) -> None:
    fills, rims = outlines(chain, view)
    fill, _ = hull(chain, view)

    assert len(fills) == len(rims) == max(1, len(chain) - 1)
    together = max(_farthest(outline, angle) for outline in fills)
    reach = max(_reach(shape, view, angle) for shape in chain)
    assert _farthest(fill, angle) - 1e-6 <= together <= reach + 1e-6


@given(st.lists(_chains, min_size=1, max_size=4), _cameras, st.floats(0, 2 * pi))
def test_hulls_found_together_are_those_found_one_by_one(
    chains: list[Chain], view: Camera, angle: float
) -> None:
    for chain, fill in zip(chains, hulls(chains, view), strict=True):
        largest = 0.4 * PER_METRE
        alone, _ = hull(chain, view)
        assert _farthest(fill, angle) == pytest.approx(_farthest(alone, angle), abs=0.03 * largest)


@given(_chains, _cameras)
def test_the_extent_is_that_of_the_shapes(chain: Chain, view: Camera) -> None:
    left, top, right, bottom = extent(chain, view)

    assert right == pytest.approx(max(_reach(shape, view, 0) for shape in chain))
    assert bottom == pytest.approx(max(_reach(shape, view, pi / 2) for shape in chain))
    assert -left == pytest.approx(max(_reach(shape, view, pi) for shape in chain))
    assert -top == pytest.approx(max(_reach(shape, view, -pi / 2) for shape in chain))
