"""A figure at a moment, solved: what the painter draws and the checker measures."""

from dataclasses import dataclass
from math import cos, pi

from coach.figures.body_shapes import Chain, lowest, shapes_of
from coach.figures.easing import mixed
from coach.figures.ik_solver import Body, pin_limbs, reaching, solve_by_angles
from coach.figures.mirror import mirror_image
from coach.figures.pose import Channels, Figure, Keyframe

BREATH_S = 4.4
"""Seconds of one quiet breath in a hold."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a figure is in its motion.

    Attributes:
        amount: 0 for the set-up to 1 for the held pose.
        hold_s: seconds into the loop of the hold; with an amount below 1, where in the loop the
            hold ended. Where the body rolls over, the end of the loop is the pose on the other
            side, and what comes after it the roll back.
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
    back_s = hold_s - figure.loop_s
    if figure.back and back_s > 0:
        return _at_rest_at_both_ends(figure.back, min(back_s, figure.back_s - back_s))
    if _rolled(figure, moment):
        hold_s = figure.loop_s - hold_s
    other = moment.second and figure.every_second
    pose = mixed(figure.every_second if other else figure.keyframes, moment.amount)
    if moment.amount < 1 and not figure.back:
        return pose
    if figure.loop and 0 < hold_s < figure.loop_s:
        up, down = _at_rest_at_both_ends(figure.loop, hold_s), figure.keyframes[0].pose
        if figure.back:
            down = _at_rest_at_both_ends(figure.back, _rolled_share(figure, hold_s))
        held, lying = figure.keyframes[-1].pose, figure.keyframes[0].pose
        return {
            name: value
            + (up[name] - held[name]) * moment.amount
            + (down[name] - lying[name]) * (1 - moment.amount)
            for name, value in pose.items()
        }
    return pose


def ended_at(figure: Figure, hold_s: float) -> float:
    """Return from where in the loop the body lowers when a hold ends.

    Args:
        figure: what is shown.
        hold_s: seconds into the loop at which the hold ended.

    Returns:
        Seconds of the loop; 0 for the held pose, its length for that on the other side.
    """
    if figure.rolls_over is None:
        return 0.0
    if hold_s >= figure.loop_keys_s[-2]:
        return figure.loop_s
    return hold_s if hold_s > figure.loop_keys_s[1] else 0.0


def lying_at(figure: Figure, ended_s: float) -> float:
    """Return where in the roll back the body lies after lowering, as seconds of `Moment.hold_s`."""
    if not figure.back or not ended_s:
        return figure.loop_s + figure.back_s
    if ended_s >= figure.loop_s / 2:
        return figure.loop_s + _rolled_share(figure, figure.loop_s - ended_s)
    return figure.loop_s + figure.back_s - _rolled_share(figure, ended_s)


def _rolled_share(figure: Figure, hold_s: float) -> float:
    """Return the seconds of `back` in which the body has rolled as far as in the loop."""
    starts, ends = figure.loop_keys_s[1], figure.loop[-2].t
    return figure.back[-1].t * min(1.0, max(0.0, (hold_s - starts) / (ends - starts)))


def _at_rest_at_both_ends(keyframes: tuple[Keyframe, ...], at_s: float) -> Channels:
    first, last = keyframes[0], keyframes[-1]
    # The same pose before and after makes the curve start and end at rest.
    stays = (Keyframe(first.t - 1, first.pose), Keyframe(last.t + 1, last.pose))
    return mixed((stays[0], *keyframes, stays[1]), at_s)


def _rolled(figure: Figure, moment: Moment) -> bool:
    """Return whether the body has rolled on to its other side, past the middle of the roll."""
    if figure.rolls_over is None:
        return False
    return figure.loop_s / 2 < moment.hold_s <= figure.loop_s + figure.back_s / 2


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
