"""From the numbers of a pose to a body in the room: forward kinematics, then pinned hands and feet.

The trunk follows its angles. Limbs follow theirs too, unless the pose gives a place for the hand,
the forearm or the foot: then elbow and knee are found so that the bones keep their length and what
is pinned stays exactly where it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from coach.figures import skeleton as bones
from coach.figures.pose import Channels
from coach.figures.vectors import (
    Frame,
    Vec,
    across,
    add,
    framed,
    length,
    scaled,
    sub,
    unit,
)


@dataclass(frozen=True, slots=True)
class Body:
    """A solved pose: a frame for every part; limbs hang along -z of their frames.

    Attributes:
        fists: per side, whether the hand is a fist.
    """

    frames: Mapping[str, Frame]
    fists: Mapping[str, bool]

    def point(self, name: str) -> Vec:
        """Return a named point: the origin of a frame, or one of those that lie elsewhere."""
        if name in self.frames:
            return self.frames[name].origin
        frame, local = _POINTS[name]
        return self.frames[frame].at(local)

    @property
    def point_names(self) -> tuple[str, ...]:
        """Return the names that `point` knows."""
        return (*self.frames, *_POINTS)

    def moved(self, by: Vec) -> "Body":
        """Return the body at another place."""
        return Body({name: frame.moved(by) for name, frame in self.frames.items()}, self.fists)


_POINTS: dict[str, tuple[str, Vec]] = {
    "crown": ("head", (0.0, 0.0, 0.19)),
    "nose": ("head", (0.13, 0.0, 0.06)),
    "back_of_head": ("head", (-0.09, 0.0, 0.08)),
    "belly": ("lumbar", (0.11, 0.0, 0.05)),
    "small_of_back": ("lumbar", (-0.09, 0.0, 0.05)),
    "upper_back": ("chest", (-0.11, 0.0, 0.06)),
    "tailbone": ("pelvis", (-0.13, 0.0, 0.0)),
    **{f"{s}_waist": ("lumbar", (0.02, y, 0.06)) for s, y in (("left", 0.15), ("right", -0.15))},
    **{f"{side}_palm": (f"{side}_hand", bones.HAND_CONTACT) for side in bones.SIDES},
    **{f"{side}_fingertip": (f"{side}_hand", (0.18, 0.0, -0.01)) for side in bones.SIDES},
    **{f"{side}_toe": (f"{side}_foot", bones.FOOT_POINTS["toe"]) for side in bones.SIDES},
    **{f"{side}_heel": (f"{side}_foot", bones.FOOT_POINTS["heel"]) for side in bones.SIDES},
    **{f"{side}_ball": (f"{side}_foot", bones.FOOT_POINTS["ball"]) for side in bones.SIDES},
    **{f"{side}_instep": (f"{side}_foot", (0.1, 0.0, -0.03)) for side in bones.SIDES},
}


def vec_of(pose: Channels, name: str) -> Vec | None:
    """Return a vector of a pose, or None where the pose says nothing about it."""
    x = pose.get(f"{name}.x")
    return None if x is None else (x, pose[f"{name}.y"], pose[f"{name}.z"])


def outward(side: str) -> float:
    """Return the sign of y on a side."""
    return 1.0 if side == "left" else -1.0


def solve_by_angles(pose: Channels, place: str) -> Body:
    """Return the body as its angles say, with the joint `place` where the pose puts it."""
    get = pose.get
    frames = _trunk(pose)
    for side in bones.SIDES:
        _arm(frames, pose, side)
        _leg(frames, pose, side)
    fists = {side: get(f"{side}_hand.fist", 0.0) >= 0.5 for side in bones.SIDES}
    body = Body(frames, fists)
    return body.moved(sub(vec_of(pose, "place.at") or (0.0, 0.0, 0.0), body.point(place)))


def pin_limbs(
    body: Body, pose: Channels, foot_points: Mapping[str, str], held: Mapping[str, str]
) -> Body:
    """Return the body with pinned hands, forearms and feet brought to their places.

    Args:
        body: solved by its angles.
        pose: where hands, forearms and feet go.
        foot_points: per foot, which of its points is pinned.
        held: hands whose place is given relative to a part of the body, not to the room.
    """
    frames = dict(body.frames)
    for side in bones.SIDES:
        if f"{side}_foot.at.x" in pose:
            _pin_foot(frames, pose, side, foot_points.get(f"{side}_foot", "sole"))
    # After the legs: a hand may be held on a thigh.
    for side in bones.SIDES:
        if f"{side}_forearm.at.x" in pose:
            _lay_forearm(frames, pose, side)
        elif f"{side}_hand.at.x" in pose:
            _pin_hand(frames, pose, side, frames.get(held.get(f"{side}_hand", ""), Frame()))
    return Body(frames, body.fists)


def reaching(pose: Channels, place: str, channel: str) -> Channels:
    """Return the pose with one joint of the spine turned so that a pinned elbow can be reached.

    Between floor and elbow the body is a closed ring: hips can only rise if the spine gives way by
    just the right angle, and nobody can write that down for every moment.
    """
    sides = [side for side in bones.SIDES if f"{side}_forearm.at.x" in pose]

    def miss(angle: float) -> float:
        body = solve_by_angles({**pose, channel: angle}, place)
        at = vec_of(pose, f"{sides[0]}_forearm.at") or (0.0, 0.0, 0.0)
        return length(sub(body.point(f"{sides[0]}_shoulder"), at)) - bones.UPPER_ARM

    one = pose.get(channel, 0.0)
    other = one + 2.0
    miss_one, miss_other = miss(one), miss(other)
    for _ in range(_TRIES):
        if abs(miss_one) < _NEAR_ENOUGH or abs(miss_other - miss_one) < _FLAT:
            break
        following = one - miss_one * (other - one) / (miss_other - miss_one)
        other, miss_other = one, miss_one
        one = min(max(following, one - _LARGEST_STEP), one + _LARGEST_STEP)
        miss_one = miss(one)
    return {**pose, channel: one}


NATURAL_LEAN = {"neck": 16.0, "head": -16.0}
"""Degrees at rest: the neck leans forward, the head is level. Angles in files are added to them."""

_STRAIGHT = 0.02
"""How much a joint's given direction counts beside its bend: all, once the limb is straight."""
_TRIES = 12
_NEAR_ENOUGH = 0.00002
_FLAT = 1e-7
_LARGEST_STEP = 12.0


def _trunk(pose: Channels) -> dict[str, Frame]:
    get = pose.get
    pelvis = Frame().turned(about_z=get("pelvis.yaw", 0.0))
    pelvis = pelvis.turned(
        about_y=get("pelvis.pitch", 0.0),
        about_x=get("pelvis.roll", 0.0),
        about_z=get("pelvis.turn", 0.0),
    )
    frames = {"pelvis": pelvis}
    below = pelvis
    for name, at in (
        ("lumbar", (0.0, 0.0, bones.PELVIS_TO_LUMBAR)),
        ("ribs", (0.0, 0.0, bones.LUMBAR)),
        ("chest", (0.0, 0.0, bones.RIBS)),
        ("neck", (-0.022, 0.0, bones.CHEST)),
        ("head", (0.0, 0.0, bones.NECK)),
    ):
        frame = Frame(below.at(at), below.x, below.y, below.z).turned(
            about_y=get(f"{name}.bend", 0.0) + NATURAL_LEAN.get(name, 0.0),
            about_x=get(f"{name}.side", 0.0),
            about_z=get(f"{name}.twist", 0.0),
        )
        frames[name] = below = frame
    return frames


def _arm(frames: dict[str, Frame], pose: Channels, side: str) -> None:
    get, out = pose.get, outward(side)
    chest = frames["chest"]
    shoulder = chest.at(
        (
            -0.005 + get(f"{side}_shoulder.ahead", 0.0),
            out * bones.SHOULDER_HALF_WIDTH,
            bones.SHOULDER_HEIGHT + get(f"{side}_shoulder.up", 0.0),
        )
    )
    upper = Frame(shoulder, chest.x, chest.y, chest.z).turned(
        about_y=-get(f"{side}_shoulder.flex", 0.0),
        about_x=out * get(f"{side}_shoulder.out", 0.0),
        about_z=out * get(f"{side}_shoulder.turn", 0.0),
    )
    elbow = upper.at((0.0, 0.0, -bones.UPPER_ARM))
    fore = Frame(elbow, upper.x, upper.y, upper.z).turned(about_y=-get(f"{side}_elbow.flex", 0.0))
    fore = fore.turned(about_z=-out * get(f"{side}_forearm.turn", 0.0))
    wrist = fore.at((0.0, 0.0, -bones.FOREARM))
    back = scaled(fore.y, out)
    hand = framed(wrist, back, scaled(fore.z, -1)).turned(
        about_y=get(f"{side}_wrist.flex", 0.0), about_z=get(f"{side}_wrist.side", 0.0)
    )
    _set_arm(frames, side, upper, fore, hand)


def _set_arm(frames: dict[str, Frame], side: str, upper: Frame, fore: Frame, hand: Frame) -> None:
    frames[f"{side}_shoulder"] = upper
    frames[f"{side}_elbow"] = fore
    frames[f"{side}_hand"] = hand


def _leg(frames: dict[str, Frame], pose: Channels, side: str) -> None:
    get, out = pose.get, outward(side)
    pelvis = frames["pelvis"]
    hip = pelvis.at((0.0, out * bones.HIP_HALF_WIDTH, 0.0))
    thigh = Frame(hip, pelvis.x, pelvis.y, pelvis.z).turned(
        about_y=-get(f"{side}_hip.flex", 0.0),
        about_x=out * get(f"{side}_hip.out", 0.0),
        about_z=out * get(f"{side}_hip.turn", 0.0),
    )
    knee = thigh.at((0.0, 0.0, -bones.THIGH))
    shank = Frame(knee, thigh.x, thigh.y, thigh.z).turned(about_y=get(f"{side}_knee.flex", 0.0))
    ankle = shank.at((0.0, 0.0, -bones.SHANK))
    foot = Frame(ankle, shank.x, shank.y, shank.z).turned(
        about_y=-get(f"{side}_ankle.flex", 0.0), about_z=out * get(f"{side}_ankle.turn", 0.0)
    )
    _set_leg(frames, side, thigh, shank, foot)


def _set_leg(frames: dict[str, Frame], side: str, thigh: Frame, shank: Frame, foot: Frame) -> None:
    frames[f"{side}_hip"] = thigh
    frames[f"{side}_knee"] = shank
    frames[f"{side}_foot"] = foot


def middle_joint(root: Vec, target: Vec, bone_lengths: Sequence[float], pole: Vec) -> Vec:
    """Return where the joint between two bones is, on the side that `pole` points to.

    A target out of reach leaves the limb straight towards it; the checker then finds the gap.
    """
    upper, lower = bone_lengths
    way = sub(target, root)
    distance = min(max(length(way), abs(upper - lower) + 1e-6), upper + lower - 1e-6)
    axis = unit(way)
    along = (distance * distance + upper * upper - lower * lower) / (2 * distance)
    aside = unit(across(pole, axis), unit(across((0.3, 0.5, 0.8), axis)))
    height = sqrt(max(0.0, upper * upper - along * along))
    return add(root, add(scaled(axis, along), scaled(aside, height)))


def _pin_hand(frames: dict[str, Frame], pose: Channels, side: str, room: Frame) -> None:
    name = f"{side}_hand"
    palm = room.way(vec_of(pose, f"{name}.palm") or (0.0, 0.0, -1.0))
    fingers = room.way(vec_of(pose, f"{name}.fingers") or (1.0, 0.0, 0.0))
    pole = unit(room.way(vec_of(pose, f"{name}.elbow") or (-1.0, 0.0, 0.0)))
    at = room.at(vec_of(pose, f"{name}.at") or (0.0, 0.0, 0.0))
    hand = framed((0.0, 0.0, 0.0), scaled(palm, -1), fingers)
    wrist = sub(at, hand.way(bones.HAND_CONTACT))
    shoulder = frames[f"{side}_shoulder"].origin
    elbow = middle_joint(shoulder, wrist, (bones.UPPER_ARM, bones.FOREARM), pole)
    front = scaled(pole, -1)
    upper_way, way = unit(sub(elbow, shoulder)), unit(sub(wrist, elbow))
    bend = scaled(front, _STRAIGHT)
    upper = framed(shoulder, scaled(upper_way, -1), add(across(way, upper_way), bend))
    fore = framed(elbow, scaled(way, -1), sub(bend, across(upper_way, way)))
    _set_arm(frames, side, upper, fore, hand.moved(add(elbow, scaled(way, bones.FOREARM))))


def _lay_forearm(frames: dict[str, Frame], pose: Channels, side: str) -> None:
    """Aim the upper arm at where the elbow rests, and lay the forearm from there."""
    name = f"{side}_forearm"
    at = vec_of(pose, f"{name}.at") or (0.0, 0.0, 0.0)
    along = unit(vec_of(pose, f"{name}.along") or (1.0, 0.0, 0.0))
    palm = vec_of(pose, f"{side}_hand.palm") or (0.0, 0.0, -1.0)
    shoulder = frames[f"{side}_shoulder"].origin
    down = unit(sub(at, shoulder))
    elbow = add(shoulder, scaled(down, bones.UPPER_ARM))
    upper = framed(shoulder, scaled(down, -1), along)
    fore = framed(elbow, scaled(along, -1), scaled(down, -1))
    wrist = add(elbow, scaled(along, bones.FOREARM))
    _set_arm(frames, side, upper, fore, framed(wrist, scaled(palm, -1), along))


def _pin_foot(frames: dict[str, Frame], pose: Channels, side: str, by: str) -> None:
    name = f"{side}_foot"
    toes = vec_of(pose, f"{name}.toes") or (1.0, 0.0, 0.0)
    top = vec_of(pose, f"{name}.top") or (0.0, 0.0, 1.0)
    pole = unit(vec_of(pose, f"{name}.knee") or (1.0, 0.0, 0.0))
    at = vec_of(pose, f"{name}.at") or (0.0, 0.0, 0.0)
    foot = framed((0.0, 0.0, 0.0), top, toes)
    ankle = sub(at, foot.way(bones.FOOT_POINTS[by]))
    hip = frames[f"{side}_hip"].origin
    knee = middle_joint(hip, ankle, (bones.THIGH, bones.SHANK), pole)
    thigh_way, way = unit(sub(knee, hip)), unit(sub(ankle, knee))
    bend = scaled(pole, _STRAIGHT)
    thigh = framed(hip, scaled(thigh_way, -1), sub(bend, across(way, thigh_way)))
    shank = framed(knee, scaled(way, -1), add(across(thigh_way, way), bend))
    _set_leg(frames, side, thigh, shank, foot.moved(add(knee, scaled(way, bones.SHANK))))
