"""How far apart two parts of the body are, or how deep one is in the other.

A hand said to lie on a thigh must lie on it, and a limb that passes through another is no limb.
Parts are convex from one ellipsoid to the next; between convex shapes the gap is the widest room
that a plane between them has, in the best of many directions.
"""

from math import pi

import numpy as np
import numpy.typing as npt

from coach.figures.body_shapes import Chain

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
