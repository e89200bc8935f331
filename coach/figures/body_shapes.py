"""The flesh on the bones: chains of ellipsoids that give every part its width, in metres.

One shape serves three ends: the outline that is painted, the shadow on the mat, and the checker,
which measures contacts on the very surface that people see.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from coach.figures import skeleton as bones
from coach.figures.ik_solver import Body, outward
from coach.figures.vectors import Frame, Vec, dot, scaled


@dataclass(frozen=True, slots=True)
class Ellipsoid:
    """A centre and three half-axes, square to each other."""

    centre: Vec
    half: tuple[Vec, Vec, Vec]

    def reach(self, way: Vec) -> float:
        """Return how far it reaches in a direction, from the world's origin."""
        one, two, three = (dot(way, axis) for axis in self.half)
        return dot(self.centre, way) + sqrt(one * one + two * two + three * three)


Chain = tuple[Ellipsoid, ...]
"""Ellipsoids whose neighbours are joined by a skin."""


def smoothed(chain: Chain) -> Chain:
    """Return the chain with one more ellipsoid between each pair, on a curve through all."""
    result = [chain[0]]
    for at in range(1, len(chain)):
        four = (chain[max(0, at - 2)], chain[at - 1], chain[at], chain[min(len(chain) - 1, at + 1)])
        one, two, three = (_between([shape.half[axis] for shape in four]) for axis in range(3))
        middle = Ellipsoid(_between([shape.centre for shape in four]), (one, two, three))
        result += [middle, chain[at]]
    return tuple(result)


def _between(four: list[Vec]) -> Vec:
    x, y, z = ((9 * (b + c) - a - d) / 16 for a, b, c, d in zip(*four, strict=True))
    return (x, y, z)


def ellipsoid(frame: Frame, at: Vec, radii: Vec) -> Ellipsoid:
    """Return an ellipsoid along a frame's axes."""
    return Ellipsoid(
        frame.at(at),
        (scaled(frame.x, radii[0]), scaled(frame.y, radii[1]), scaled(frame.z, radii[2])),
    )


def ball(frame: Frame, at: Vec, radius: float) -> Ellipsoid:
    """Return a ball."""
    return ellipsoid(frame, at, (radius, radius, radius))


# Along the bone 0 to 1, to the front in metres, radius.
_THIGH = ((0.0, -0.010, 0.084), (0.33, 0.002, 0.079), (0.68, 0.004, 0.064), (1.0, 0.0, 0.053))
_SHANK = ((0.0, 0.0, 0.053), (0.30, -0.010, 0.054), (0.64, -0.006, 0.045), (0.97, 0.0, 0.037))
_UPPER_ARM = ((0.10, 0.0, 0.047), (0.33, 0.0, 0.048), (0.70, 0.0, 0.043), (1.0, 0.0, 0.037))
_FOREARM = ((0.0, 0.0, 0.037), (0.28, 0.002, 0.038), (0.65, 0.0, 0.031), (1.0, 0.0, 0.025))

# Frame, to the front, along, half depth, half width, half height.
_TRUNK = (
    ("pelvis", -0.016, -0.035, 0.100, 0.155, 0.055),
    ("pelvis", -0.014, 0.040, 0.112, 0.170, 0.050),
    ("lumbar", 0.000, 0.005, 0.105, 0.155, 0.045),
    ("lumbar", 0.010, 0.080, 0.098, 0.143, 0.045),
    ("ribs", 0.008, 0.020, 0.104, 0.146, 0.045),
    ("ribs", 0.006, 0.100, 0.112, 0.157, 0.045),
    ("chest", 0.002, 0.035, 0.110, 0.163, 0.045),
    ("chest", -0.006, 0.090, 0.092, 0.164, 0.042),
    ("chest", -0.012, 0.112, 0.078, 0.150, 0.028),
    ("chest", -0.016, 0.134, 0.064, 0.098, 0.020),
    ("chest", -0.020, 0.148, 0.056, 0.062, 0.012),
)
SHIRT_FROM = 2
_BREATH = {"lumbar": 0.010, "ribs": 0.007, "chest": 0.004}
"""Metres by which belly and chest come forward in a quiet breath."""


def _limb(frame: Frame, bone: float, profile: tuple[Vec, ...]) -> Chain:
    return tuple(
        ball(frame, (front, 0.0, -along * bone), radius) for along, front, radius in profile
    )


def _trunk(body: Body, breath: float) -> Chain:
    chain = []
    for name, front, along, depth, width, height in _TRUNK:
        more = _BREATH.get(name, 0.0) * breath
        chain.append(
            ellipsoid(
                body.frames[name], (front + more / 2, 0.0, along), (depth + more / 2, width, height)
            )
        )
    return tuple(chain)


def _hand(body: Body, side: str) -> tuple[Chain, Chain]:
    frame, thumb = body.frames[f"{side}_hand"], -outward(side)
    if body.fists[side]:
        knuckles = (
            ball(frame, (0.0, 0.0, 0.0), 0.025),
            ellipsoid(frame, (0.045, 0.0, -0.006), (0.026, 0.036, 0.030)),
            ellipsoid(frame, (0.075, 0.0, -0.012), (0.020, 0.036, 0.032)),
        )
        return knuckles, (
            ball(frame, (0.035, thumb * 0.026, -0.024), 0.014),
            ball(frame, (0.078, thumb * 0.014, -0.038), 0.011),
        )
    palm = (
        ball(frame, (0.0, 0.0, 0.0), 0.025),
        ellipsoid(frame, (0.045, 0.0, -0.010), (0.03, 0.036, 0.018)),
        ellipsoid(frame, (0.085, 0.0, -0.014), (0.025, 0.040, 0.014)),
        ellipsoid(frame, (0.130, 0.0, -0.016), (0.025, 0.035, 0.011)),
        ellipsoid(frame, (0.172, 0.0, -0.018), (0.012, 0.024, 0.009)),
    )
    return palm, (
        ball(frame, (0.025, thumb * 0.022, -0.012), 0.016),
        ball(frame, (0.070, thumb * 0.052, -0.016), 0.012),
        ball(frame, (0.098, thumb * 0.060, -0.018), 0.009),
    )


def _foot(frame: Frame) -> Chain:
    return (
        ball(frame, (-0.002, 0.0, -0.004), 0.037),
        ellipsoid(frame, (-0.028, 0.0, -0.038), (0.036, 0.033, 0.036)),
        ellipsoid(frame, (0.050, 0.0, -0.040), (0.04, 0.037, 0.034)),
        ellipsoid(frame, (0.125, 0.0, -0.051), (0.03, 0.043, 0.023)),
        ellipsoid(frame, (0.172, 0.0, -0.058), (0.022, 0.034, 0.016)),
    )


_SKULL = ((0.008, 0.0, 0.090), (0.096, 0.076, 0.098))
_NAPE = ((-0.040, 0.0, 0.030), (0.048, 0.056, 0.05))


def _head(frame: Frame) -> Chain:
    return (
        ellipsoid(frame, *_SKULL),
        ellipsoid(frame, *_NAPE),
        ball(frame, (0.076, 0.0, -0.004), 0.022),
    )


def shapes_of(body: Body, breath: float = 0.0) -> dict[str, Chain]:
    """Return the chains of every part by name.

    Args:
        body: a solved pose.
        breath: 0 after breathing out, 1 after a quiet breath in.
    """
    trunk = _trunk(body, breath)
    parts: dict[str, Chain] = {
        "trunk": trunk,
        "seat": trunk[:SHIRT_FROM],
        "shirt": trunk[SHIRT_FROM:],
        "back": trunk[4:],
        "belly": trunk[2:5],
        "neck": (
            ball(body.frames["neck"], (0.0, 0.0, -0.02), 0.052),
            ball(body.frames["neck"], (0.002, 0.0, 0.03), 0.049),
            ball(body.frames["head"], (0.002, 0.0, 0.02), 0.051),
        ),
        "head": _head(body.frames["head"]),
    }
    for side in bones.SIDES:
        parts.update(_limbs(body, side))
    return parts


def _limbs(body: Body, side: str) -> dict[str, Chain]:
    frames = body.frames
    thigh, shank = frames[f"{side}_hip"], frames[f"{side}_knee"]
    upper, fore = frames[f"{side}_shoulder"], frames[f"{side}_elbow"]
    hand, thumb = _hand(body, side)
    return {
        f"{side}_thigh": _limb(thigh, bones.THIGH, _THIGH),
        f"{side}_shank": _limb(shank, bones.SHANK, _SHANK),
        f"{side}_knee": (ball(shank, (0.0, 0.0, 0.0), _SHANK[0][2]),),
        f"{side}_foot": _foot(frames[f"{side}_foot"]),
        f"{side}_upper_arm": _limb(upper, bones.UPPER_ARM, _UPPER_ARM),
        f"{side}_forearm": _limb(fore, bones.FOREARM, _FOREARM),
        f"{side}_elbow": (ball(fore, (0.0, 0.0, 0.0), _FOREARM[0][2]),),
        f"{side}_hand": hand,
        f"{side}_thumb": thumb,
    }


def lowest(parts: Mapping[str, Chain], names: tuple[str, ...]) -> float:
    """Return the height of the lowest point of the named parts."""
    return min(-shape.reach((0.0, 0.0, -1.0)) for name in names for shape in parts[name])
