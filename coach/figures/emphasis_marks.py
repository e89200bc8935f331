"""Soft arrows and glows on what matters in a cue, which appear as the movement does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, dist, radians, sin

from coach.figures.ik_solver import Body
from coach.figures.motion import Moment
from coach.figures.outlines import PER_METRE, Camera, Point
from coach.figures.pose import Emphasis, Figure
from coach.figures.vectors import Vec, add

Line = list[Point]

_SHAFT = 0.013
_HEAD = 0.034
_BAR = 0.055
_LINE = 0.006
_DOT = 0.018


@dataclass(frozen=True, slots=True)
class EmphasisMark:
    """An outline to fill, a glow where it has none, or a square that is drawn as a line.

    Attributes:
        strength: 0 unseen to 1 in full.
        radius: of a glow or square, in units of the picture; 0 for what is filled.
    """

    centre: Point
    radius: float
    strength: float
    arrow: Line


def emphasis_marks(
    figure: Figure, body: Body, moment: Moment, view: Camera
) -> Iterator[EmphasisMark]:
    """Yield the emphasis of a figure at a moment."""
    for mark in figure.emphasis:
        span = max(1e-6, 1 - mark.since)
        strength = min(1.0, max(0.0, (moment.amount - mark.since) / span)) if mark.since else 1.0
        if strength <= 0:
            continue
        at = add(body.point(mark.at), mark.offset)
        if mark.kind == "turn" and _turned(figure, moment):
            continue
        if mark.rep and moment.amount and mark.rep != 1 + moment.second:
            continue
        centre = view.point(at)
        if mark.kind == "glow":
            radius = mark.size * PER_METRE * (1 + 0.12 * moment.breath)
            yield EmphasisMark(centre, radius, strength, [])
        elif mark.kind == "square":
            yield EmphasisMark(
                centre, mark.size * PER_METRE, strength, _square(at, mark.size, view)
            )
        else:
            for outline in _outlines(mark, at, body, view):
                yield EmphasisMark(centre, 0.0, strength, outline)


def _outlines(mark: Emphasis, at: Vec, body: Body, view: Camera) -> Iterator[Line]:
    """Yield what is filled of a mark."""
    centre = view.point(at)
    if mark.kind == "turn":
        yield _turn(at, mark.size, view)
    elif mark.kind == "line":
        others = [add(body.point(name), mark.offset) for name in mark.through]
        yield from _line([centre, *(view.point(other) for other in others)])
    else:
        tip = view.point(add(at, mark.way))
        yield _arrow([centre, tip])
        if mark.kind == "limit":
            yield _bar(centre, tip)


def _turned(figure: Figure, moment: Moment) -> bool:
    """Return whether the body has rolled over already: an arrow for the roll would be wrong."""
    leaves = moment.amount < 1 and moment.hold_s > 0
    return leaves or (bool(figure.loop) and moment.hold_s >= figure.loop_keys_s[-2])


def _square(at: Vec, size: float, view: Camera) -> Line:
    """Return a square that stands across the way the person looks."""
    half = size / 2
    return [
        view.point(add(at, (0.0, y * half, z * half)))
        for y, z in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]


def _line(points: Sequence[Point]) -> Iterator[Line]:
    """Yield a thin line through points, each with a dot: what is in line, and what is not."""
    half, dot = _LINE * PER_METRE, _DOT * PER_METRE
    for one, other in pairwise(points):
        yield _strip(one, other, half)
    angles = [radians(20 * step) for step in range(18)]
    for x, y in points:
        yield [(x + dot * cos(angle), y + dot * sin(angle)) for angle in angles]


def _bar(start: Point, tip: Point) -> Line:
    """Return a bar across the tip of an arrow: so far, and no further."""
    away = dist(start, tip) or 1.0
    across = (tip[1] - start[1]) / away, (start[0] - tip[0]) / away
    wide = _BAR * PER_METRE
    ends = [(tip[0] + way * wide * across[0], tip[1] + way * wide * across[1]) for way in (-1, 1)]
    return _strip(ends[0], ends[1], _LINE * 1.5 * PER_METRE)


def _strip(one: Point, other: Point, half: float) -> Line:
    away = dist(one, other) or 1.0
    x, y = half * (one[1] - other[1]) / away, half * (other[0] - one[0]) / away
    return [
        (one[0] + x, one[1] + y), (other[0] + x, other[1] + y),
        (other[0] - x, other[1] - y), (one[0] - x, one[1] - y),
    ]  # fmt: skip


def _turn(at: Vec, size: float, view: Camera) -> Line:
    """Return an arrow along an arc over a body that lies along x: over its top and to the front."""
    angles = (radians(110 - 9 * step) for step in range(13))
    return _arrow([view.point(add(at, (0.0, -size * cos(a), size * sin(a)))) for a in angles])


def _arrow(line: Sequence[Point]) -> Line:
    """Return an arrow that grows along a line and has its head at the end."""
    half, wide = _SHAFT * PER_METRE, _HEAD * PER_METRE
    tip = line[-1]
    size = sum(dist(*pair) for pair in pairwise(line)) or 1.0
    neck = max(0.0, size - wide * 1.35)
    one: Line = []
    other: Line = []
    gone = 0.0
    for (x, y), (next_x, next_y) in pairwise(line):
        step = dist((x, y), (next_x, next_y)) or 1.0
        ux, uy = (next_x - x) / step, (next_y - y) / step
        ends = gone + step >= neck
        for along in (0.0, neck - gone) if ends else (0.0,):
            thick = half * (0.55 + 0.45 * (gone + along) / (neck or 1.0))
            at_x, at_y = x + ux * along, y + uy * along
            one.append((at_x - uy * thick, at_y + ux * thick))
            other.append((at_x + uy * thick, at_y - ux * thick))
        if ends:
            break
        gone += step
    away = dist((at_x, at_y), tip) or 1.0
    ux, uy = (tip[0] - at_x) / away, (tip[1] - at_y) / away
    barbs = [(at_x - uy * wide, at_y + ux * wide), tip, (at_x + uy * wide, at_y - ux * wide)]
    return [*one, *barbs, *reversed(other)]
