"""How a figure gets from pose to pose, and what it does in each phase of a session.

So that a movement looks calm, it never starts or stops with a jerk, and it passes through the
poses in between without pausing there.
"""

from collections.abc import Sequence

from coach.engine.timeline import POSTURE, PhaseKind
from coach.figures.pose import Keyframe

INTO_HOLD_S = 1.2
OUT_OF_HOLD_S = 1.2
POSTURE_SHOWN_S = 10.0
"""Seconds in which the way down to the floor or up is shown once, at least."""

CYCLE_S = 4.0
"""Seconds of one cycle of a warm-up, there and back, unless its figure gives another number."""


def eased(share: float) -> float:
    """Return how much of a way is done, 0 to 1, after a share of its time: slow at both ends."""
    share = min(1.0, max(0.0, share))
    return share * share * share * (share * (share * 6 - 15) + 10)


def moment(
    kind: PhaseKind, elapsed_s: float, duration_s: float, cycle_s: float = CYCLE_S
) -> tuple[float, float | None]:
    """Return where in its motion a figure is.

    Args:
        kind: the phase.
        elapsed_s: seconds since it began.
        duration_s: its planned seconds.
        cycle_s: seconds of one cycle of a warm-up.

    Returns:
        The amount, 0 for the set-up to 1 for the held pose, and the seconds of breathing in the
        held pose, or None where nothing is held.
    """
    if kind is PhaseKind.HOLD:
        into_s = min(INTO_HOLD_S, duration_s / 3)
        if elapsed_s < into_s:
            return eased(elapsed_s / into_s), None
        return 1.0, elapsed_s - into_s
    if kind is PhaseKind.RESET:
        out_s = min(OUT_OF_HOLD_S, duration_s / 2)
        return 1 - eased(elapsed_s / out_s if out_s > 0 else 1.0), None
    if kind is PhaseKind.WARM_UP:
        share = (elapsed_s % cycle_s) / cycle_s
        return _there_and_back(share), None
    if kind in POSTURE:
        # All the way, a moment to look, and from the beginning.
        cycle_s = max(cycle_s, POSTURE_SHOWN_S)
        return min(1.0, (elapsed_s % cycle_s) / (cycle_s * 0.8)), None
    return 0.0, None


def _there_and_back(share: float) -> float:
    half = share * 2 if share < 0.5 else 2 - share * 2
    return half * half * (3 - 2 * half)


def mixed(keyframes: Sequence[Keyframe], t: float) -> dict[str, float]:
    """Return the pose at a moment; a smooth curve goes through all keyframes of each channel."""
    if len(keyframes) == 1 or t <= keyframes[0].t:
        return dict(keyframes[0].pose)
    if t >= keyframes[-1].t:
        return dict(keyframes[-1].pose)
    upper = next(no for no, key in enumerate(keyframes) if key.t >= t)
    low, high = keyframes[upper - 1], keyframes[upper]
    span = high.t - low.t
    share = (t - low.t) / span
    before = keyframes[upper - 2] if upper >= 2 else None
    after = keyframes[upper + 1] if upper + 1 < len(keyframes) else None
    pose: dict[str, float] = {}
    for name, one in low.pose.items():
        other = high.pose[name]
        if one == other:
            pose[name] = one
            continue
        start = _slope(before, low, high, name)
        end = _slope(low, high, after, name)
        pose[name] = _hermite(one, other, start * span, end * span, share)
    return pose


def _slope(before: Keyframe | None, here: Keyframe, after: Keyframe | None, name: str) -> float:
    """Return the speed of a channel at a keyframe; 0 where it turns back, so nothing overshoots."""
    if before is None or after is None:
        known = after if before is None else before
        if known is None:
            return 0.0
        return (known.pose[name] - here.pose[name]) / (known.t - here.t)
    came = (here.pose[name] - before.pose[name]) / (here.t - before.t)
    goes = (after.pose[name] - here.pose[name]) / (after.t - here.t)
    if came * goes <= 0:
        return 0.0
    return 2 * came * goes / (came + goes)


def _hermite(one: float, other: float, start: float, end: float, share: float) -> float:
    square = share * share
    cube = square * share
    return (
        one * (2 * cube - 3 * square + 1)
        + start * (cube - 2 * square + share)
        + other * (3 * square - 2 * cube)
        + end * (cube - square)
    )
