"""The things around the person: mat, wall, worktop, pillow, chair, strap and stick."""

from collections.abc import Iterator

import numpy as np

from coach.figures.body_shapes import Ellipsoid, ball, ellipsoid
from coach.figures.ik_solver import Body
from coach.figures.outlines import RIM, Camera, Outline, hull
from coach.figures.piece import Piece, piece
from coach.figures.pose import CHAIR_BACK, Figure, Prop
from coach.figures.vectors import Frame, Vec, add, scaled, sub, unit

_MAT_THICKNESS = 0.016
_MAT_HEM = 0.014
"""Metres of the hem around a mat: what parts it from the floor on any ground."""
_STRAP = 0.011
_STICK = 0.012
_BEYOND = 0.10
"""How far a stick goes on past the points that it touches, in metres."""
_MOVING = ("strap", "stick")


def prop_pieces(
    figure: Figure, body: Body, view: Camera, *, front: bool, standing: bool
) -> list[Piece]:
    """Return the props before or behind the person.

    Args:
        figure: whose props.
        body: what straps and sticks are tied to.
        view: the camera.
        front: those before the person, or those behind.
        standing: those that stay where they are, or those that move with the person.
    """
    pieces: list[Piece] = []
    for prop in figure.props:
        if prop.front == front and (prop.kind not in _MOVING) == standing:
            pieces += _pieces(prop, body, view)
    return pieces


def _pieces(prop: Prop, body: Body, view: Camera) -> Iterator[Piece]:
    match prop.kind:
        case "mat":
            yield from _mat(prop, view)
        case "wall":
            yield from _box(prop.at, prop.size, view, "wall")
        case "block":
            yield from _worktop(prop, view)
        case "thing":
            yield from _box(prop.at, prop.size, view, "thing")
        case "pillow":
            yield _pillow(prop, view)
        case "pack":
            yield _pack(prop, view)
        case "chair":
            yield from _chair(prop, view)
        case _:
            yield _rope(prop, body, view)


def _mat(prop: Prop, view: Camera) -> Iterator[Piece]:
    x, y, _ = prop.at
    wide, deep, _ = prop.size
    rim = 0.03
    middles = [
        (x + a * (wide / 2 - rim), y + b * (deep / 2 - rim)) for a in (-1, 1) for b in (-1, 1)
    ]
    top = [Ellipsoid((*middle, 0.0), _disc(rim)) for middle in middles]
    whole = [
        Ellipsoid((*middle, z), _disc(rim + _MAT_HEM))
        for middle in middles
        for z in (0.0, -_MAT_THICKNESS)
    ]
    yield Piece("mat_edge", [hull(whole, view)[0]], [])
    yield Piece("mat", [hull(top, view)[0]], [])


def _disc(radius: float) -> tuple[Vec, Vec, Vec]:
    return ((radius, 0.0, 0.0), (0.0, radius, 0.0), (0.0, 0.0, 0.0))


def _box(at: Vec, size: Vec, view: Camera, role: str) -> Iterator[Piece]:
    """Yield the faces of a box that the viewer sees."""
    (x, y, z), (wide, deep, high) = at, size
    x0, x1, y0, y1 = x - wide / 2, x + wide / 2, y - deep / 2, y + deep / 2
    side = x1 if view.near[0] > 0 else x0
    faces: tuple[tuple[str, tuple[Vec, ...]], ...] = (
        ("_side", ((side, y0, z), (side, y1, z), (side, y1, z + high), (side, y0, z + high))),
        ("_front", ((x0, y0, z), (x1, y0, z), (x1, y0, z + high), (x0, y0, z + high))),
        ("_top", ((x0, y0, z + high), (x1, y0, z + high), (x1, y1, z + high), (x0, y1, z + high))),
    )
    for name, corners in faces:
        face = np.array([view.point(corner) for corner in corners])
        yield Piece(role + name, [face], [_grown(face)])


def _grown(face: Outline) -> Outline:
    """Return a face a little larger, for its rim."""
    outwards: Outline = np.copysign(0.7 * RIM, face - face.mean(axis=0))
    return face + outwards


def _worktop(prop: Prop, view: Camera) -> Iterator[Piece]:
    x, y, z = prop.at
    wide, deep, high = prop.size
    board = 0.04
    yield from _box((x, y, z), (wide * 0.9, deep * 0.9, high - board), view, "wood_foot")
    yield from _box((x, y, z + high - board), (wide, deep, board), view, "wood")


def _pillow(prop: Prop, view: Camera) -> Piece:
    x, y, z = prop.at
    wide, deep, high = prop.size
    r = high / 2
    corners = [
        ellipsoid(
            Frame((x + a * (wide / 2 - r * 1.6), y + b * (deep / 2 - r), z + r)),
            (0.0, 0.0, 0.0),
            (r * 1.6, r, r),
        )
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    outline, rim = hull(corners, view)
    return Piece("pillow", [outline], [rim])


def _pack(prop: Prop, view: Camera) -> Piece:
    """A soft pack in a towel that stands upright, such as between a back and a chair."""
    x, y, z = prop.at
    wide, deep, high = prop.size
    r = wide / 2
    corners = [
        ball(Frame((x, y + a * (deep / 2 - r), z + high / 2 + b * (high / 2 - r))), (0, 0, 0), r)
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    outline, rim = hull(corners, view)
    return Piece("pack", [outline], [rim])


def _chair(prop: Prop, view: Camera) -> Iterator[Piece]:
    """A chair whose back is behind who sits on it, from the farthest part to the nearest."""
    x, y, z = prop.at
    wide, deep, high = prop.size
    leg, board = 0.035, 0.035
    away_x, away_y = (wide - leg) / 2, (deep - leg) / 2
    feet = [(x + a * away_x, y + b * away_y, z) for b in (1, -1) for a in (-1, 1)]
    rear = feet[:2] if prop.faces == "viewer" else feet[::2]
    for foot in feet:
        yield from _box(foot, (leg, leg, high - board), view, "wood_foot")
        if foot in rear:
            post = (foot[0], foot[1], z + high)
            yield from _box(post, (leg, leg, CHAIR_BACK), view, "wood_foot")
    across_x, across_y = (x, y + away_y), (x - away_x, y)
    at, size = (across_x, (wide, leg)) if prop.faces == "viewer" else (across_y, (leg, deep))
    yield from _box((*at, z + high + CHAIR_BACK - 0.16), (*size, 0.16), view, "wood")
    yield from _box((x, y, z + high - board), (wide, deep, board), view, "wood")


def _rope(prop: Prop, body: Body, view: Camera) -> Piece:
    points = [body.point(name) for name in prop.ends]
    radius = _STRAP
    if prop.kind == "stick":
        radius = _STICK
        way = unit(sub(points[-1], points[0]))
        points = [
            add(points[0], scaled(way, -_BEYOND)), add(points[-1], scaled(way, _BEYOND))
        ]  # fmt: skip
    rope = tuple(ball(Frame(at), (0, 0, 0), radius) for at in points)
    return piece(prop.kind, (rope,), view)
