"""What a pose file says, after reading: numbers by name, and how they change from 0 to 1.

A pose is a flat table of channels such as `right_hip.flex` (degrees) or `right_hand.at.x` (metres).
Flat numbers make everything else short: mixing two poses, changing sides, or building on another
file is one loop.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from coach.figures.pose_vocabulary import THINGS

Channels = Mapping[str, float]

CHAIR_BACK = 0.42
"""How high a chair's back rises above its seat."""

_TURNING = ("yaw", "roll", "turn", "side", "twist")
"""Fields of the trunk that change their sign with the sides."""


@dataclass(frozen=True, slots=True)
class Keyframe:
    """A pose at a moment: 0 is the set-up, 1 the held pose; in a loop, seconds."""

    t: float
    pose: Channels


@dataclass(frozen=True, slots=True)
class Contact:
    """A part that must rest on a surface.

    Attributes:
        part: its name among the parts of the body, such as `right_hand`.
        on: `floor`, `wall`, the name of a prop with a top, or another part of the body.
        since, until: the stretch of the motion, 0 to 1, in which it rests.
    """

    part: str
    on: str
    since: float = 0.0
    until: float = 1.0


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture.

    Attributes:
        kind: mat, wall, block (a worktop or bench), pillow, chair, strap, stick or object.
        at, size: centre of its foot, and its width, depth and height, in metres.
        front: whether it is drawn over the person.
        faces: where a chair looks: `right`, as the person of most files does, or `viewer`.
    """

    name: str
    kind: str
    at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    size: tuple[float, float, float] = (0.0, 0.0, 0.0)
    ends: tuple[str, ...] = ()
    front: bool = False
    faces: str = "right"

    @property
    def thing(self) -> str:
        """Return what it is: a bench is drawn as a block and named `bench`."""
        return self.name if self.name in THINGS else self.kind

    @property
    def top(self) -> float:
        """Return the height of its upper face."""
        return self.at[2] + self.size[2]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What matters in this cue: a soft arrow or a glow at a point of the body.

    Attributes:
        kind: arrow, limit (an arrow up to a bar), turn, line, glow or square.
        at: the point it belongs to.
        offset: metres from that point, in the world.
        way: where an arrow points, with its length in metres.
        since: it fades in from this moment on.
        through: the further points of a line, from `at` on.
        rep: 1 or 2 for a mark of only the odd or even repetitions; 0 for all.
    """

    kind: str
    at: str
    offset: tuple[float, float, float] = (0.0, 0.0, 0.0)
    way: tuple[float, float, float] = (0.0, 0.0, 0.0)
    size: float = 0.1
    since: float = 0.3
    rep: int = 0
    through: tuple[str, ...] = ()


@dataclass(frozen=True)
class Figure:
    """One figure, ready to be solved and drawn.

    Attributes:
        shows: what is seen, in one sentence, for people who cannot see it.
        keyframes: in order of time, the first at 0 and the last at 1.
        every_second: what every second repetition shows; none where all are alike.
        loop: further poses during the hold, in order of seconds; played once.
        back: for one who rolls over, how the body gets from its set-up pose to the middle of the
            roll back, in order of seconds; the other half is the mirror image of it.
        rolls_over: where the body rolls on to its other side, the y of the line about which the
            second half of the loop is the mirror image of the first; None elsewhere.
        place: the joint whose position the file gives.
        rests: parts of which the lowest is brought down to the floor; none where heights are given.
        foot_points: per pinned foot, which of its points is pinned.
        held: hands whose place is given relative to a part of the body, not to the room.
        closes: the channel of the spine that gives way so that a pinned elbow is reached.
        sided: whether the picture changes with the working side.
        turned: whether it is shown turned over: for what is drawn with the left side working.
        breath: 1 is a quiet breath.
        swell: how many quiet breaths the belly rises from set-up to held pose.
        cycle_s: seconds of a cycle, for movements that are not held.
        still_at: the moment, 0 for the set-up to 1 for the held pose, that tells it apart where one
            still picture stands for all of it.
        camera: degrees to which the viewer walks round to the right, and looks down from above.
        second_camera: the same for a second picture, of what one view cannot show; None for none.
        layers: names of parts from back to front where depth alone does not tell.
        beside: what the exercise asks for besides what is drawn, such as a chair within reach.
    """

    id: str
    shows: str
    keyframes: tuple[Keyframe, ...]
    every_second: tuple[Keyframe, ...] = ()
    loop: tuple[Keyframe, ...] = ()
    back: tuple[Keyframe, ...] = ()
    rolls_over: float | None = None
    place: str = "pelvis"
    rests: tuple[str, ...] = ()
    foot_points: Mapping[str, str] = field(default_factory=dict)
    held: Mapping[str, str] = field(default_factory=dict)
    closes: str = ""
    contacts: tuple[Contact, ...] = ()
    props: tuple[Prop, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    sided: bool = True
    turned: bool = False
    breath: float = 1.0
    swell: float = 0.0
    cycle_s: float = 4.0
    still_at: float = 1.0
    camera: tuple[float, float] = (0.0, 6.0)
    second_camera: tuple[float, float] | None = None
    layers: tuple[str, ...] = ()
    hidden_hands_under_back: bool = False
    beside: tuple[str, ...] = ()

    @cached_property
    def loop_s(self) -> float:
        """Return how long the loop takes; 0 where there is none."""
        once = self.loop[-1].t if self.loop else 0.0
        return once if self.rolls_over is None else 2 * once

    @cached_property
    def back_s(self) -> float:
        """Return how long the roll back to the first side takes; 0 where there is none."""
        return 2 * self.back[-1].t if self.back else 0.0

    @cached_property
    def loop_keys_s(self) -> tuple[float, ...]:
        """Return the seconds of the loop at which a pose of the file is reached, 0 the first."""
        keys = [key.t for key in self.loop]
        if self.rolls_over is not None:
            keys += [self.loop_s - t for t in reversed(keys[:-1])]
        return tuple(keys)

    @cached_property
    def things(self) -> frozenset[str]:
        """What is needed for it: what is drawn, by what it is, and what is to stand beside."""
        return frozenset((*(prop.thing for prop in self.props), *self.beside))

    def turned_over(self, *, left: bool) -> bool:
        """Return whether the picture is shown turned over.

        Args:
            left: whether the left side works.
        """
        return self.turned != (self.sided and left)

    def height_of(self, name: str) -> float:
        """Return the height of a surface: the floor, the top of a prop, or a chair's back."""
        if name.endswith("_back"):
            prop = self.surface(name.removesuffix("_back"))
            return prop.top + CHAIR_BACK if prop is not None else 0.0
        prop = self.surface(name)
        return prop.top if prop is not None else 0.0

    def surface(self, name: str) -> Prop | None:
        """Return the prop with that name."""
        return next((prop for prop in self.props if prop.name == name), None)


def mirrored(figure: Figure) -> Figure:
    """Return the figure with left and right exchanged, in every name and every number."""

    def keys(keyframes: tuple[Keyframe, ...]) -> tuple[Keyframe, ...]:
        return tuple(Keyframe(key.t, with_sides_changed(key.pose)) for key in keyframes)

    return replace(
        figure,
        keyframes=keys(figure.keyframes),
        every_second=keys(figure.every_second),
        loop=keys(figure.loop),
        back=keys(figure.back),
        rolls_over=None if figure.rolls_over is None else -figure.rolls_over,
        place=other_side(figure.place),
        rests=tuple(other_side(part) for part in figure.rests),
        foot_points={other_side(foot): by for foot, by in figure.foot_points.items()},
        held={other_side(hand): other_side(part) for hand, part in figure.held.items()},
    )


def other_side(name: str) -> str:
    """Return the name of the same part on the other side."""
    if name.startswith("left_"):
        return "right_" + name.removeprefix("left_")
    if name.startswith("right_"):
        return "left_" + name.removeprefix("right_")
    return name


def side_of(name: str) -> tuple[str, str]:
    """Return the side of a part and what it is: `right` and `knee`; no side for a head."""
    side, _, kind = name.partition("_")
    return (side, kind) if side in ("left", "right") else ("", name)


def with_sides_changed(pose: Channels) -> dict[str, float]:
    """Return the pose of the same person seen in a mirror that stands along the middle."""
    changed: dict[str, float] = {}
    for name, value in pose.items():
        limb, field_name = name.split(".", 1)
        flips = field_name.endswith(".y") or (
            field_name in _TURNING and not limb.startswith(("left_", "right_"))
        )
        changed[f"{other_side(limb)}.{field_name}"] = -value if flips else value
    return changed
