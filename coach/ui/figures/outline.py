"""The camera: from parts in the room to outlines in the picture.

The hull of two ellipsoids is read off their reach in many directions, so a limb is one smooth
outline however it is turned, and neighbouring pieces overlap by a whole ellipsoid: no seams.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, radians, sin, sqrt

from coach.ui.figures.shapes import Chain, Ellipsoid
from coach.ui.figures.space import Vec, dot

PER_METRE = 200.0
"""Units of the picture to the metre; with fewer, outlines become polygons."""

RIM = 1.3
"""Width of the rim around every part, in units of the picture."""

Point = tuple[float, float]
Outline = list[Point]


def _ways(steps: int) -> tuple[Point, ...]:
    return tuple((cos(2 * pi * step / steps), sin(2 * pi * step / steps)) for step in range(steps))


_FINENESS: tuple[tuple[float, tuple[Point, ...]], ...] = (
    (2.5, _ways(14)),
    (9.0, _ways(32)),
    (16.0, _ways(44)),
    (float("inf"), _ways(60)),
)
"""Up to which size in units of the picture, which directions are looked into: an even number."""


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


@dataclass(frozen=True, slots=True)
class _Flat:
    """An ellipsoid as the camera sees it: a centre and three vectors that span an ellipse."""

    x: float
    y: float
    spans: tuple[Point, Point, Point]

    def edges(self, ways: Sequence[Point]) -> list[tuple[float, Point]]:
        """Return, for each direction, how far it reaches and where.

        An ellipse reaches as far the opposite way, so half of the directions are enough.
        """
        x, y = self.x, self.y
        (ax, ay), (bx, by), (cx, cy) = self.spans
        result = []
        opposite = []
        for nx, ny in ways[: len(ways) // 2]:
            one, two, three = ax * nx + ay * ny, bx * nx + by * ny, cx * nx + cy * ny
            size = sqrt(one * one + two * two + three * three) or 1e-9
            to_x = (one * ax + two * bx + three * cx) / size
            to_y = (one * ay + two * by + three * cy) / size
            middle = x * nx + y * ny
            result.append((middle + size, (x + to_x, y + to_y)))
            opposite.append((size - middle, (x - to_x, y - to_y)))
        return result + opposite


def _seen(shapes: Sequence[Ellipsoid], view: Camera) -> tuple[list[_Flat], tuple[Point, ...]]:
    """Return the shapes as the camera sees them, and the directions fine enough for them."""
    flats = []
    for shape in shapes:
        x, y = view.point(shape.centre)
        one, two, three = (view.point(axis) for axis in shape.half)
        flats.append(_Flat(x, y, (one, two, three)))
    largest = max(max(abs(x), abs(y)) for flat in flats for x, y in flat.spans)
    return flats, next(ways for limit, ways in _FINENESS if largest <= limit)


def hull(shapes: Sequence[Ellipsoid], view: Camera) -> tuple[Outline, Outline]:
    """Return the outline around all the shapes, and its rim."""
    flats, ways = _seen(shapes, view)
    fill = [max(at)[1] for at in zip(*(flat.edges(ways) for flat in flats), strict=True)]
    return fill, _wider(fill, ways)


def outlines(chain: Chain, view: Camera) -> tuple[list[Outline], list[Outline]]:
    """Return the outlines of a chain, one around each pair of neighbours, and their rims."""
    flats, ways = _seen(chain, view)
    edges = [flat.edges(ways) for flat in flats]
    if len(edges) == 1:
        edges *= 2
    fills = [
        [here[1] if here[0] > there[0] else there[1] for here, there in zip(*pair, strict=True)]
        for pair in pairwise(edges)
    ]
    return fills, [_wider(fill, ways) for fill in fills]


def _wider(fill: Outline, ways: Sequence[Point]) -> Outline:
    return [(x + nx * RIM, y + ny * RIM) for (x, y), (nx, ny) in zip(fill, ways, strict=True)]


def extent(chain: Chain, view: Camera) -> tuple[float, float, float, float]:
    """Return how far a chain reaches in the picture: left, top, right, bottom."""
    flats, _ = _seen(chain, view)
    sizes = [
        (hypot(*(x for x, _ in flat.spans)), hypot(*(y for _, y in flat.spans))) for flat in flats
    ]
    reach = list(zip(flats, sizes, strict=True))
    return (
        min(flat.x - wide for flat, (wide, _) in reach),
        min(flat.y - high for flat, (_, high) in reach),
        max(flat.x + wide for flat, (wide, _) in reach),
        max(flat.y + high for flat, (_, high) in reach),
    )


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
