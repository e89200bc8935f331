"""How far apart two parts of the body are, or how deep one is in the other.

A hand said to lie on a thigh must lie on it, and a limb that passes through another is no limb.
Parts are convex from one ellipsoid to the next; between convex shapes the gap is the widest room
that a plane between them has, in the best of many directions.
"""

from collections.abc import Iterator
from math import pi
from typing import Final

import numpy as np
import numpy.typing as npt

from coach.figures.body_shapes import Chain
from coach.figures.skeleton import SIDES
from coach.figures.vectors import Vec

GIVES_M: Final = 0.03
"""How deep one part may be in another: clothes and flesh give way, as an arm at the side does."""

_WAYS = 900
"""Directions looked in: neighbours are 4 degrees apart, at most 3 mm on a thigh."""


def _ways() -> npt.NDArray[np.float64]:
    """Return directions spread evenly over a sphere, along a spiral, shape (ways, 3)."""
    at = np.arange(_WAYS) + 0.5
    height = 1 - 2 * at / _WAYS
    round_ = pi * (1 + 5**0.5) * at
    wide = np.sqrt(1 - height**2)
    return np.stack((wide * np.cos(round_), wide * np.sin(round_), height), axis=1)


_SPHERE = _ways()
_AXES: Final[tuple[tuple[Vec, Vec], ...]] = (
    ((1.0, 0.0, 0.0), (-1.0, 0.0, 0.0)),
    ((0.0, 1.0, 0.0), (0.0, -1.0, 0.0)),
    ((0.0, 0.0, 1.0), (0.0, 0.0, -1.0)),
)
"""Each axis of the room, ahead and back."""


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield the parts that can meet, each two once; those that grow on each other are left out."""
    for side, other in (SIDES, SIDES[::-1]):
        for limb in ("forearm", "hand"):
            yield from ((f"{side}_{limb}", part) for part in ("trunk", "head"))
            yield from (
                (f"{side}_{limb}", f"{which}_{part}")
                for which in SIDES
                for part in ("thigh", "shank", "foot")
            )
        yield from (
            (f"{side}_{limb}", part) for limb in ("shank", "foot") for part in ("trunk", "head")
        )
        yield from ((f"{side}_{limb}", f"{other}_thigh") for limb in ("shank", "foot"))
        yield f"{side}_foot", f"{other}_shank"
        yield from ((f"{side}_forearm", f"{other}_{limb}") for limb in ("upper_arm", "hand"))
    yield from ((f"{SIDES[0]}_{limb}", f"{SIDES[1]}_{limb}") for limb in _ALIKE)


_ALIKE: Final = ("forearm", "hand", "shank", "foot")
_PAIRS: Final = tuple(_pairs())
_COMPARED: Final = frozenset(name for pair in _PAIRS for name in pair)


def gap_between(one: Chain, other: Chain) -> float:
    """Return the metres between two parts; below 0, how deep they are in each other."""
    ahead, back = _reaches(one, 1.0), _reaches(other, -1.0)
    rooms = -(ahead[:, None] + back[None])
    return float(rooms.max(axis=2).min())


def _reaches(chain: Chain, sign: float) -> npt.NDArray[np.float64]:
    """Return how far each stretch of a chain reaches in each direction, shape (stretches, ways)."""
    solid = np.array([(shape.centre, *shape.half) for shape in chain])
    along = solid @ (sign * _SPHERE).T
    reach = along[:, 0] + np.sqrt((along[:, 1:] ** 2).sum(axis=1))
    return np.asarray(reach if len(chain) == 1 else np.maximum(reach[:-1], reach[1:]))


def passing(parts: dict[str, Chain]) -> Iterator[tuple[str, str]]:
    """Yield the limbs that are deeper in another part than flesh gives way."""
    boxes = {name: _box(parts[name]) for name in _COMPARED}
    for one, other in _PAIRS:
        if _overlap(boxes[one], boxes[other]) and gap_between(parts[one], parts[other]) < -GIVES_M:
            yield one, other


def _box(chain: Chain) -> tuple[tuple[float, float], ...]:
    """Return from where to where a part reaches along each axis of the room."""
    return tuple(
        (-max(shape.reach(back) for shape in chain), max(shape.reach(ahead) for shape in chain))
        for ahead, back in _AXES
    )


def _overlap(one: tuple[tuple[float, float], ...], other: tuple[tuple[float, float], ...]) -> bool:
    """Return whether two parts can be deep in each other, by a look at their boxes alone."""
    return all(
        min(high, there_high) - max(low, there_low) >= GIVES_M
        for (low, high), (there_low, there_high) in zip(one, other, strict=True)
    )
