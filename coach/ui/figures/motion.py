"""A figure at a moment, solved: what the painter draws and the checker measures."""

from dataclasses import dataclass
from math import cos, pi

from coach.ui.figures.easing import mixed
from coach.ui.figures.mirror import mirror_image
from coach.ui.figures.pose import Channels, Figure, Keyframe
from coach.ui.figures.shapes import Chain, lowest, shapes_of
from coach.ui.figures.solving import Body, pin_limbs, reaching, solve_by_angles

BREATH_S = 4.4
"""Seconds of one quiet breath in a hold."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a figure is in its motion.

    Attributes:
        amount: 0 for the set-up to 1 for the held pose.
        hold_s: seconds into the loop of the hold. Where the body rolls over, a later moment than
            the end of the loop is one on the other side, whatever the amount.
        breath: 0 after breathing out to 1 after breathing in.
        second: whether it belongs to a second, fourth, sixth repetition.
    """

    amount: float = 0.0
    hold_s: float = 0.0
    breath: float = 0.0
    second: bool = False


def pose_at(figure: Figure, moment: Moment) -> Channels:
    """Return the channels at a moment."""
    hold_s = moment.hold_s
    if _rolled(figure, moment):
        hold_s = figure.loop_s - hold_s
    if figure.loop and moment.amount >= 1 and 0 < hold_s < figure.loop_s:
        first, last = figure.loop[0], figure.loop[-1]
        # The same pose before and after makes the curve start and end at rest.
        stays = (Keyframe(first.t - 1, first.pose), Keyframe(last.t + 1, last.pose))
        return mixed((stays[0], *figure.loop, stays[1]), hold_s)
    other = moment.second and figure.every_second
    return mixed(figure.every_second if other else figure.keyframes, moment.amount)


def _rolled(figure: Figure, moment: Moment) -> bool:
    """Return whether the body has rolled on to its other side, past the middle of the roll."""
    return figure.rolls_over is not None and moment.hold_s > figure.loop_s / 2


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
    body = body_of(figure, pose_at(figure, moment))
    if figure.rolls_over is not None and _rolled(figure, moment):
        return mirror_image(body, figure.rolls_over)
    return body


def parts_at(figure: Figure, moment: Moment) -> tuple[Body, dict[str, Chain]]:
    """Return the body and its flesh at a moment."""
    body = body_at(figure, moment)
    return body, shapes_of(body, moment.breath * figure.breath + moment.amount * figure.swell)


def breath_at(breathing_s: float) -> float:
    """Return how full the lungs are, 0 to 1, seconds after a breath began."""
    return (1 - cos(2 * pi * breathing_s / BREATH_S)) / 2
