"""A figure at a moment, solved: what the painter draws and the checker measures."""

from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi

from coach.ui.figures.easing import blended, eased, mixed
from coach.ui.figures.pose import Channels, Figure
from coach.ui.figures.shapes import Chain, lowest, shapes_of
from coach.ui.figures.solving import Body, pin_limbs, reaching, solve_by_angles

BREATH_S = 4.4
"""Seconds of one quiet breath in a hold."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a figure is in its motion.

    Attributes:
        amount: 0 for the set-up to 1 for the held pose.
        hold_s: seconds into the loop of the hold.
        breath: 0 after breathing out to 1 after breathing in.
    """

    amount: float = 0.0
    hold_s: float = 0.0
    breath: float = 0.0


def pose_at(figure: Figure, moment: Moment) -> Channels:
    """Return the channels at a moment."""
    if figure.loop and moment.amount >= 1 and 0 < moment.hold_s < figure.loop_s:
        for low, high in pairwise(figure.loop):
            if moment.hold_s <= high.t:
                share = (moment.hold_s - low.t) / (high.t - low.t)
                return blended(low.pose, high.pose, eased(share))
    return mixed(figure.keyframes, moment.amount)


def body_of(figure: Figure, pose: Channels) -> Body:
    """Solve a pose: by its angles, then down to what it rests on, then its pinned limbs."""
    if figure.closes:
        pose = reaching(pose, figure.place, figure.closes)
    body = solve_by_angles(pose, figure.place)
    if figure.rests:
        body = body.moved((0.0, 0.0, -lowest(shapes_of(body), figure.rests)))
    return pin_limbs(body, pose, figure.foot_points, figure.held)


def body_at(figure: Figure, moment: Moment) -> Body:
    """Return the body at a moment."""
    return body_of(figure, pose_at(figure, moment))


def parts_at(figure: Figure, moment: Moment) -> tuple[Body, dict[str, Chain]]:
    """Return the body and its flesh at a moment."""
    body = body_at(figure, moment)
    return body, shapes_of(body, moment.breath * figure.breath + moment.amount * figure.swell)


def breath_at(breathing_s: float) -> float:
    """Return how full the lungs are, 0 to 1, seconds after a breath began."""
    return (1 - cos(2 * pi * breathing_s / BREATH_S)) / 2
