"""The camera: from parts in the room to outlines in the picture.

The hull of two ellipsoids is read off their reach in many directions, so a limb is one smooth
outline however it is turned, and neighbouring pieces overlap by a whole ellipsoid: no seams. A
picture has ten thousand points; numpy finds them in a tenth of the time that loops would take.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import cos, pi, radians, sin

import numpy as np
import numpy.typing as npt

from coach.figures.body_shapes import Chain, Ellipsoid
from coach.figures.vectors import Vec, dot

PER_METRE = 200.0
"""Units of the picture to the metre; with fewer, outlines become polygons."""

RIM = 1.3
"""Width of the rim around every part, in units of the picture."""

Point = tuple[float, float]
Outline = npt.NDArray[np.float64]
"""Shape (points, 2), in units of the picture, in order around the shape."""


def _ways(steps: int) -> Outline:
    angles = 2 * pi * np.arange(steps) / steps
    return np.stack((np.cos(angles), np.sin(angles)), axis=1)


_FINENESS: tuple[tuple[float, Outline], ...] = (
    (2.5, _ways(14)),
    (9.0, _ways(32)),
    (16.0, _ways(44)),
    (float("inf"), _ways(60)),
)
"""Pairs: the greatest size, in units of the picture, and the directions to measure a shape in."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Looks from far away: nothing gets smaller with distance.

    Attributes:
        right, up, near: the picture's axes in the world; `near` points to the viewer.
    """

    right: Vec
    up: Vec
    near: Vec

    def point(self, at: Vec) -> Point:
        """Return where a point of the room is in the picture; y grows downwards."""
        return (dot(at, self.right) * PER_METRE, -dot(at, self.up) * PER_METRE)

    def depth(self, at: Vec) -> float:
        """Return how near a point is to the viewer."""
        return dot(at, self.near)

    def flat(self, shapes: Sequence[Ellipsoid]) -> tuple[Outline, Outline]:
        """Return ellipsoids as the camera sees them: ellipses.

        Returns:
            Their centres, shape (ellipses, 2), and the three vectors that span each of them, shape
            (ellipses, 3, 2).
        """
        solid = np.array([(shape.centre, *shape.half) for shape in shapes])
        plane = PER_METRE * np.array((self.right, (-self.up[0], -self.up[1], -self.up[2]))).T
        seen = solid @ plane
        return seen[:, 0], seen[:, 1:]


def camera(turn: float, above: float) -> Camera:
    """Return a camera.

    Args:
        turn: degrees that the viewer has walked round, towards the right of the picture.
        above: degrees that the viewer looks down.
    """
    a, b = radians(turn), radians(above)
    level = (sin(a), -cos(a), 0.0)
    near = (level[0] * cos(b), level[1] * cos(b), sin(b))
    up = (-level[0] * sin(b), -level[1] * sin(b), cos(b))
    return Camera((cos(a), sin(a), 0.0), up, near)


def _edges(shapes: Sequence[Ellipsoid], view: Camera) -> tuple[Outline, Outline, Outline]:
    """Return how far shapes reach, and where, in directions that are fine enough for them.

    Returns:
        The directions, shape (directions, 2); the reach, shape (shapes, directions); and the
        points that reach so far, shape (shapes, directions, 2).
    """
    centres, spans = view.flat(shapes)
    largest = np.abs(spans).max()
    ways = next(ways for limit, ways in _FINENESS if largest <= limit)
    along = spans @ ways.T
    sizes = np.maximum(np.sqrt((along * along).sum(axis=1)), 1e-9)
    points = centres[:, None] + (along.transpose(0, 2, 1) @ spans) / sizes[:, :, None]
    return ways, centres @ ways.T + sizes, points


def hull(shapes: Sequence[Ellipsoid], view: Camera) -> tuple[Outline, Outline]:
    """Return the outline around all the shapes, and its rim."""
    ways, reach, points = _edges(shapes, view)
    fill = points[reach.argmax(axis=0), np.arange(len(ways))]
    return fill, fill + RIM * ways


def hulls(chains: Sequence[Chain], view: Camera) -> list[Outline]:
    """Return the outline around each of several chains."""
    ways, reach, points = _edges([shape for chain in chains for shape in chain], view)
    ends = accumulate(len(chain) for chain in chains)
    spans = [slice(end - len(chain), end) for chain, end in zip(chains, ends, strict=True)]
    every = np.arange(len(ways))
    return [points[span][reach[span].argmax(axis=0), every] for span in spans]


def outlines(chain: Chain, view: Camera) -> tuple[list[Outline], list[Outline]]:
    """Return the outlines of a chain, one around each pair of neighbours, and their rims."""
    ways, reach, points = _edges(chain if len(chain) > 1 else chain * 2, view)
    nearer = (reach[:-1] > reach[1:])[:, :, None]
    fills = np.where(nearer, points[:-1], points[1:])
    return list(fills), list(fills + RIM * ways)


def extent(chain: Chain, view: Camera) -> tuple[float, float, float, float]:
    """Return how far a chain reaches in the picture: left, top, right, bottom."""
    centres, spans = view.flat(chain)
    sizes = np.sqrt((spans * spans).sum(axis=1))
    left, top = (centres - sizes).min(axis=0)
    right, bottom = (centres + sizes).max(axis=0)
    return float(left), float(top), float(right), float(bottom)


def uncovered(points: Sequence[Point], outlines: Iterable[Outline]) -> int:
    """Return how many of some points lie inside none of the outlines."""
    left = np.array(points, dtype=np.float64).reshape(-1, 2)
    for outline in outlines:
        left = left[~_enclosed(outline, left)]
    return len(left)


def _enclosed(outline: Outline, points: Outline) -> npt.NDArray[np.bool_]:
    """Return of each point whether it is inside: an odd number of edges lie to the right of it."""
    inside = ((points > outline.min(axis=0)) & (points < outline.max(axis=0))).all(axis=1)
    ahead = np.roll(outline, -1, axis=0)
    rise = ahead[:, 1] - outline[:, 1]
    rise[rise == 0] = 1.0
    for place in np.flatnonzero(inside):
        x, y = points[place]
        crosses = (outline[:, 1] > y) != (ahead[:, 1] > y)
        at = outline[:, 0] + (y - outline[:, 1]) * (ahead[:, 0] - outline[:, 0]) / rise
        inside[place] = np.count_nonzero(crosses & (at > x)) % 2 == 1
    return np.asarray(inside, dtype=np.bool_)


def spread_over(shape: Ellipsoid, view: Camera) -> list[Point]:
    """Return points all over an ellipsoid as the camera sees it, on rings inside its edge."""
    _, _, points = _edges((shape,), view)
    centre = np.array(view.point(shape.centre))
    rings = (centre + share * (points[0] - centre) for share in (0.0, 0.45, 0.85))
    return [(float(x), float(y)) for ring in rings for x, y in ring]


def cast_on_floor(chain: Chain) -> Chain:
    """Return the chain pressed flat on the floor: its shadow under a light from above."""
    return tuple(
        Ellipsoid(
            (shape.centre[0], shape.centre[1], 0.0),
            tuple((axis[0], axis[1], 0.0) for axis in shape.half),  # type: ignore[arg-type]
        )
        for shape in chain
    )


def depth_of(chain: Chain, view: Camera) -> float:
    """Return how near a part is, by the middle of its ellipsoids."""
    return sum(view.depth(shape.centre) for shape in chain) / len(chain)
