"""Soft arrows and glows on what matters in a cue, which appear as the movement does."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

from coach.ui.figures.motion import Moment
from coach.ui.figures.outline import PER_METRE, Camera, Outline, Point
from coach.ui.figures.pose import Figure
from coach.ui.figures.solving import Body
from coach.ui.figures.space import Vec, add

_SHAFT = 0.013
_HEAD = 0.034


@dataclass(frozen=True, slots=True)
class Pointer:
    """An arrow, a glow where it has no outline, or a square that is drawn as a line.

    Attributes:
        strength: 0 unseen to 1 in full.
        radius: of a glow or square, in units of the picture; 0 for an arrow.
    """

    centre: Point
    radius: float
    strength: float
    arrow: Outline


def pointers(figure: Figure, body: Body, moment: Moment, view: Camera) -> Iterator[Pointer]:
    """Yield the emphasis of a figure at a moment."""
    for mark in figure.emphasis:
        span = max(1e-6, 1 - mark.since)
        strength = min(1.0, max(0.0, (moment.amount - mark.since) / span)) if mark.since else 1.0
        if strength <= 0:
            continue
        at = add(body.point(mark.at), mark.offset)
        centre = view.point(at)
        if mark.kind == "glow":
            radius = mark.size * PER_METRE * (1 + 0.12 * moment.breath)
            yield Pointer(centre, radius, strength, [])
        elif mark.kind == "square":
            yield Pointer(centre, mark.size * PER_METRE, strength, _square(at, mark.size, view))
        else:
            yield Pointer(centre, 0.0, strength, _arrow(centre, view.point(add(at, mark.way))))


def _square(at: Vec, size: float, view: Camera) -> Outline:
    """Return a square that stands across the way the person looks."""
    half = size / 2
    return [
        view.point(add(at, (0.0, y * half, z * half)))
        for y, z in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]


def _arrow(tail: Point, tip: Point) -> Outline:
    dx, dy = tip[0] - tail[0], tip[1] - tail[1]
    size = hypot(dx, dy) or 1.0
    ux, uy = dx / size, dy / size
    half, wide = _SHAFT * PER_METRE, _HEAD * PER_METRE
    neck = max(0.0, size - wide * 1.35)

    def at(along: float, aside: float) -> Point:
        return (tail[0] + ux * along - uy * aside, tail[1] + uy * along + ux * aside)

    return [
        at(0, half * 0.55), at(neck, half), at(neck, wide), at(size, 0),
        at(neck, -wide), at(neck, -half), at(0, -half * 0.55),
    ]  # fmt: skip
