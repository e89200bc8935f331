"""Vectors and frames in metres: the little geometry the figures need, without a library for it.

The world has x to the right, y away from the viewer and z up; the floor is z = 0. A body part's
frame has x to the front of the person, y to the person's left and z towards the head.
"""

from dataclasses import dataclass
from math import acos, cos, degrees, radians, sin, sqrt

Vec = tuple[float, float, float]

X: Vec = (1.0, 0.0, 0.0)
Y: Vec = (0.0, 1.0, 0.0)
Z: Vec = (0.0, 0.0, 1.0)
ZERO: Vec = (0.0, 0.0, 0.0)


def add(one: Vec, other: Vec) -> Vec:
    """Return the sum."""
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2])


def sub(one: Vec, other: Vec) -> Vec:
    """Return the way from `other` to `one`."""
    return (one[0] - other[0], one[1] - other[1], one[2] - other[2])


def scaled(vec: Vec, by: float) -> Vec:
    """Return the vector `by` times as long."""
    return (vec[0] * by, vec[1] * by, vec[2] * by)


def dot(one: Vec, other: Vec) -> float:
    """Return the scalar product."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def cross(one: Vec, other: Vec) -> Vec:
    """Return the vector product."""
    return (
        one[1] * other[2] - one[2] * other[1],
        one[2] * other[0] - one[0] * other[2],
        one[0] * other[1] - one[1] * other[0],
    )


def length(vec: Vec) -> float:
    """Return the length."""
    return sqrt(dot(vec, vec))


def unit(vec: Vec, otherwise: Vec = X) -> Vec:
    """Return the direction, or `otherwise` where there is none."""
    size = length(vec)
    return scaled(vec, 1 / size) if size > 1e-9 else otherwise


def across(vec: Vec, axis: Vec) -> Vec:
    """Return the part of a vector that is square to a unit axis."""
    return sub(vec, scaled(axis, dot(vec, axis)))


def angle_between(one: Vec, other: Vec) -> float:
    """Return the angle between two directions in degrees, 0 to 180."""
    return degrees(acos(min(1.0, max(-1.0, dot(unit(one), unit(other))))))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a part is, and which way its front, left and top look."""

    origin: Vec = ZERO
    x: Vec = X
    y: Vec = Y
    z: Vec = Z

    def way(self, local: Vec) -> Vec:
        """Turn a local direction into a direction of the world."""
        return (
            self.x[0] * local[0] + self.y[0] * local[1] + self.z[0] * local[2],
            self.x[1] * local[0] + self.y[1] * local[1] + self.z[1] * local[2],
            self.x[2] * local[0] + self.y[2] * local[1] + self.z[2] * local[2],
        )

    def at(self, local: Vec) -> Vec:
        """Turn a local point into a point of the world."""
        return add(self.origin, self.way(local))

    def local_way(self, way: Vec) -> Vec:
        """Turn a direction of the world into a local one."""
        return (dot(way, self.x), dot(way, self.y), dot(way, self.z))

    def moved(self, by: Vec) -> "Frame":
        """Return the frame at another place."""
        return Frame(add(self.origin, by), self.x, self.y, self.z)

    def turned(self, about_x: float = 0.0, about_y: float = 0.0, about_z: float = 0.0) -> "Frame":
        """Return the frame turned about its own axes by degrees: first y, then x, then z."""
        x, y, z = self.x, self.y, self.z
        if about_y:
            z, x = _swung(z, x, about_y)
        if about_x:
            y, z = _swung(y, z, about_x)
        if about_z:
            x, y = _swung(x, y, about_z)
        return Frame(self.origin, x, y, z)


def _swung(one: Vec, other: Vec, angle: float) -> tuple[Vec, Vec]:
    """Return two axes turned about the third, the first towards the second."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return add(scaled(one, c), scaled(other, s)), sub(scaled(other, c), scaled(one, s))


def framed(origin: Vec, z: Vec, front: Vec) -> Frame:
    """Return a frame whose z is given and whose x looks as far to `front` as it can."""
    up = unit(z, Z)
    x = unit(across(front, up), unit(across(X if abs(up[0]) < 0.9 else Z, up)))
    return Frame(origin, x, cross(up, x), up)
