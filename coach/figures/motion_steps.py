"""Rounds a motion to the few pictures that it is made of, so that each is painted once."""

from math import ceil
from typing import Final, NamedTuple

from coach.figures.motion import Moment, breath_at, lying_at
from coach.figures.pose import Figure

STEPS: Final = 24
"""Pictures between set-up and held pose: 20 a second for a movement of 1.2 seconds."""
_LOOP_STEPS_PER_S = 8
_BREATH_STEPS = 8


class MotionStep(NamedTuple):
    """One picture of a motion.

    Attributes:
        amount: 0 for the set-up to `STEPS` for the held pose.
        looping, breath: the step of the loop and the roll back, and of a breath.
        second: whether it is one of every second repetition.
    """

    amount: int = 0
    looping: int = 0
    breath: int = 0
    second: bool = False

    @property
    def moment(self) -> Moment:
        """Return the moment that the picture shows."""
        looping_s = self.looping / _LOOP_STEPS_PER_S
        return Moment(self.amount / STEPS, looping_s, self.breath / _BREATH_STEPS, self.second)


def step_at(figure: Figure | None, moment: Moment, *, holding: bool) -> MotionStep:
    """Return the picture to show.

    Args:
        figure: what is shown.
        moment: where it is; its breath does not count.
        holding: whether its seconds of the hold count.
    """
    amount, second = round(moment.amount * STEPS), moment.second
    if figure is None or not holding:
        return MotionStep(amount, second=second)
    if figure.rolls_over is not None and moment.hold_s >= figure.loop_s:
        back = 0 if amount else round((moment.hold_s - figure.loop_s) * _LOOP_STEPS_PER_S)
        there = back and back >= round(figure.back_s * _LOOP_STEPS_PER_S)
        return MotionStep() if there else MotionStep(amount, _end(figure) + back, second=second)
    looping = round(moment.hold_s * _LOOP_STEPS_PER_S) if moment.hold_s < figure.loop_s else 0
    if amount < STEPS:
        return MotionStep(amount, looping, second=second)
    breath = breath_at(moment.hold_s) if figure.breath and not looping else 0.0
    return MotionStep(amount, looping, round(breath * _BREATH_STEPS), second)


def still_step_at(figure: Figure | None, moment: Moment, *, holding: bool) -> MotionStep:
    """Return the key pose to show to people whom movement disturbs."""
    if moment.amount < 0.5:
        over = figure is not None and holding and _lies_over(figure, moment)
        return MotionStep(0, _end(figure)) if figure is not None and over else MotionStep()
    looping_s = 0.0
    if figure is not None and holding:
        past = [s for s in figure.loop_keys_s if s <= moment.hold_s]
        if past and (past[-1] < figure.loop_s or figure.rolls_over is not None):
            looping_s = past[-1]
    return MotionStep(STEPS, round(looping_s * _LOOP_STEPS_PER_S), second=moment.second)


def coming_steps(figure: Figure) -> list[MotionStep]:
    """Return the pictures that the figure will need, the first one first."""
    steps = [MotionStep(step) for step in range(STEPS + 1)]
    steps += [MotionStep(STEPS, step) for step in range(1, _end(figure))]
    if figure.breath:
        steps += [MotionStep(STEPS, 0, step) for step in range(1, _BREATH_STEPS + 1)]
    if figure.every_second:
        steps += [MotionStep(step, second=True) for step in range(1, STEPS + 1)]
    if figure.rolls_over is not None:
        steps += [MotionStep(step, _end(figure)) for step in range(STEPS, -1, -1)]
        back = round(figure.back_s * _LOOP_STEPS_PER_S)
        steps += [MotionStep(0, _end(figure) + step) for step in range(1, back)]
    return steps


def _lies_over(figure: Figure, moment: Moment) -> bool:
    """Return whether one who rolled over lies nearer to the other side than to the first."""
    if figure.rolls_over is None:
        return False
    at_s = moment.hold_s
    if at_s < figure.loop_s:
        at_s = lying_at(figure, at_s)
    return at_s < figure.loop_s + figure.back_s / 2


def _end(figure: Figure) -> int:
    return ceil(figure.loop_s * _LOOP_STEPS_PER_S)
