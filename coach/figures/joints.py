"""How far each joint of a solved body is bent, so that a checker can hold it against human limits.

Angles are read off the solved body, not off the file: a pinned hand may bend an elbow that the
file says nothing about.
"""

from collections.abc import Iterator
from math import asin, atan2, degrees

from coach.figures import skeleton as bones
from coach.figures.ik_solver import NATURAL_LEAN, Body, outward
from coach.figures.vectors import Frame, angle_between, dot, scaled

_SIDEWAYS = 0.8
"""Share of the arm's length to the side, 0 to 1, above which forward and back are alike."""


def joint_angles(body: Body) -> Iterator[tuple[str, str, float]]:
    """Yield each angle: the name of its limits, the name to show, and degrees."""
    below = body.frames["pelvis"]
    for name in ("lumbar", "ribs", "chest", "neck", "head"):
        frame = body.frames[name]
        for field, angle in _between(below, frame, NATURAL_LEAN.get(name, 0.0)):
            yield f"{name}.{field}", f"{name}.{field}", angle
        below = frame
    for side in bones.SIDES:
        for name, angle in (*_leg(body, side), *_arm(body, side)):
            yield name, f"{side}_{name}", angle


def _between(parent: Frame, child: Frame, lean: float) -> Iterator[tuple[str, float]]:
    z = parent.local_way(child.z)
    yield "bend", degrees(atan2(z[0], z[2])) - lean
    yield "side", degrees(-asin(min(1.0, max(-1.0, z[1]))))
    yield "twist", degrees(atan2(dot(child.x, parent.y), dot(child.y, parent.y)))


def _leg(body: Body, side: str) -> Iterator[tuple[str, float]]:
    thigh, shank = body.frames[f"{side}_hip"], body.frames[f"{side}_knee"]
    foot = body.frames[f"{side}_foot"]
    way = body.frames["pelvis"].local_way(scaled(thigh.z, -1))
    yield "hip.flex", degrees(atan2(way[0], -way[2]))
    yield "hip.out", outward(side) * degrees(asin(min(1.0, max(-1.0, way[1]))))
    knee = angle_between(thigh.z, shank.z)
    yield "knee.flex", knee if dot(shank.z, thigh.x) >= 0 else -knee
    yield "ankle.flex", degrees(atan2(dot(foot.x, shank.z), dot(foot.x, shank.x)))


def _arm(body: Body, side: str) -> Iterator[tuple[str, float]]:
    upper, fore = body.frames[f"{side}_shoulder"], body.frames[f"{side}_elbow"]
    hand = body.frames[f"{side}_hand"]
    way = body.frames["chest"].local_way(scaled(upper.z, -1))
    if abs(way[1]) < _SIDEWAYS:
        flex = degrees(atan2(way[0], -way[2]))
        yield "shoulder.flex", flex + 360 if flex < -_OVERHEAD else flex
    yield "shoulder.out", outward(side) * degrees(asin(min(1.0, max(-1.0, way[1]))))
    elbow = angle_between(upper.z, fore.z)
    yield "elbow.flex", elbow if dot(fore.z, upper.x) <= 0 else -elbow
    along = scaled(fore.z, -1)
    wrist = angle_between(along, hand.x)
    yield "wrist.flex", wrist if dot(along, hand.z) >= 0 else -wrist


_OVERHEAD = 150
"""Degrees: an arm further back went up and over, so its angle is counted by way of the front."""
