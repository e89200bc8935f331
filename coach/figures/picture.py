"""What is drawn, from back to front, without saying how: outlines with the role of their colour.

Parts are ordered by how near they are. A limb's rim begins a little way down the limb, so that it
grows out of the trunk without a seam, while it still stands out where it crosses the trunk.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.figures.body_shapes import SHIRT_FROM, Chain, Ellipsoid, smoothed
from coach.figures.emphasis_marks import EmphasisMark, emphasis_marks
from coach.figures.head import head_pieces
from coach.figures.ik_solver import Body, outward
from coach.figures.motion import Moment, parts_at
from coach.figures.outlines import Camera, camera, cast_on_floor, depth_of, hulls
from coach.figures.piece import Piece, piece
from coach.figures.pose import Figure
from coach.figures.props import prop_pieces
from coach.figures.skeleton import SIDES
from coach.figures.vectors import add, dot, scaled, sub


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One moment of one figure, without the room behind it, which does not change.

    Attributes:
        pieces: the person's shadow, the person and what is before them, from back to front.
        marks: arrows and glows, over everything.
    """

    pieces: tuple[Piece, ...]
    marks: tuple[EmphasisMark, ...]


def picture_of(figure: Figure, moment: Moment) -> Picture:
    """Return the picture of a figure at a moment."""
    body, parts = parts_at(figure, moment)
    view = camera(*figure.camera)
    pieces = [_shadow(parts, view, prop_pieces(figure, body, view, front=False, standing=True))]
    pieces += prop_pieces(figure, body, view, front=False, standing=False)
    for _, layer in layers_of(figure, body, parts, view):
        pieces += layer
    pieces += prop_pieces(figure, body, view, front=True, standing=False)
    pieces += prop_pieces(figure, body, view, front=True, standing=True)
    return Picture(tuple(pieces), tuple(emphasis_marks(figure, body, moment, view)))


def room_of(figure: Figure) -> list[Piece]:
    """Return what stands behind the person and does not move."""
    body, _ = parts_at(figure, Moment())
    return prop_pieces(figure, body, camera(*figure.camera), front=False, standing=True)


_LIES_FLAT = ("mat", "mat_edge")
"""What a shadow falls on; whatever else stands behind the person hides the floor under it."""


def _shadow(parts: dict[str, Chain], view: Camera, behind: list[Piece]) -> Piece:
    limbs = (f"{side}_{limb}" for side in SIDES for limb in _CASTING)
    names = ("seat", "belly", "back", "head", *limbs)
    hidden = [
        outline
        for piece in behind
        if piece.role not in _LIES_FLAT
        for outline in (*piece.rim, *piece.fill)
    ]
    return Piece("shadow", hulls([cast_on_floor(parts[name]) for name in names], view), hidden)


_STEP = 0.003
"""Metres between the layers of the trunk, which would else lie at the same depth."""
_SLEEVE_IS_WIDER = 1.12
_CASTING = ("thigh", "shank", "foot", "upper_arm", "forearm", "hand")


def layers_of(
    figure: Figure, body: Body, parts: dict[str, Chain], view: Camera
) -> Iterator[tuple[str, list[Piece]]]:
    """Yield the person from back to front: the name of each layer, and its pieces.

    The roots of limbs, which are painted just before the seat, have an empty name.
    """
    tones = _tones(body, view)
    layers: dict[str, tuple[float, list[Piece]]] = {}
    for side in SIDES:
        layers |= _arm(figure, parts, side, tones[side], view)
        layers |= _leg(parts, side, tones[side], view)
    middle = depth_of(parts["trunk"], view)
    layers |= _trunk(parts, middle, view)
    layers["head"] = (middle + 0.01, head_pieces(parts, body.frames["head"], view))
    order = sorted(layers, key=lambda name: layers[name][0])
    for given in figure.layers:
        order.append(order.pop(order.index(given)))
    seat = order.index("seat")
    for place, name in enumerate(order):
        if place == seat:
            # Where a limb grows out of the trunk its rim lies below the trunk, its fill above.
            above = (part for name in order[seat + 1 :] for part in layers[name][1])
            yield "", [part.root_alone() for part in above if part.root]
        pieces = layers[name][1]
        yield name, pieces if place < seat else [part.rooted() for part in pieces]


def _tones(body: Body, view: Camera) -> dict[str, float]:
    """Return how far from the light each side of the body is, 0 to 1."""
    left = body.frames["pelvis"].y
    towards = dot(left, view.near) + 0.7 * dot(left, view.up)
    return {side: min(1.0, max(0.0, -outward(side) * towards * 1.4)) for side in SIDES}


def _trunk(
    parts: dict[str, Chain], middle: float, view: Camera
) -> dict[str, tuple[float, list[Piece]]]:
    """Return seat and shirt; near legs lie between them, so that the shirt hangs over the hips."""
    trunk = smoothed(parts["trunk"])
    seat, shirt = trunk[: 2 * SHIRT_FROM], trunk[2 * SHIRT_FROM :]
    return {
        "seat": (middle, [piece("trousers", (seat,), view)]),
        "shirt": (
            middle + 2 * _STEP,
            [piece("skin", (parts["neck"],), view, 0.4), piece("shirt", (shirt,), view)],
        ),
    }


def _arm(
    figure: Figure, parts: dict[str, Chain], side: str, far: float, view: Camera
) -> dict[str, tuple[float, list[Piece]]]:
    upper, fore = parts[f"{side}_upper_arm"], parts[f"{side}_forearm"]
    hand, thumb = parts[f"{side}_hand"], parts[f"{side}_thumb"]
    sleeve = piece("shirt", (_cut(upper, 0.6),), view, far, root=1)
    near = (depth_of(upper, view) + depth_of(fore, view)) / 2
    if not figure.hidden_hands_under_back:
        bare = piece("skin", (upper[2:], fore, hand), view, far)
        return {f"{side}_arm": (near, [piece("skin", (thumb,), view, far), bare, sleeve])}
    under = min(near, depth_of(parts["trunk"], view) - _STEP)
    return {
        f"{side}_hand": (under, [piece("skin", (fore[-2:], hand), view, far)]),
        f"{side}_arm": (near, [piece("skin", (upper[2:], fore), view, far), sleeve]),
    }


def _cut(chain: Chain, share: float) -> Chain:
    """Return the chain with its end brought back to a share of the last stretch: a sleeve's hem."""
    last, before = chain[-1], chain[-2]
    back = scaled(sub(before.centre, last.centre), 1 - share)
    one, two, three = (scaled(axis, _SLEEVE_IS_WIDER) for axis in last.half)
    return (*chain[:-1], Ellipsoid(add(last.centre, back), (one, two, three)))


def _leg(
    parts: dict[str, Chain], side: str, far: float, view: Camera
) -> dict[str, tuple[float, list[Piece]]]:
    limbs = (smoothed(parts[f"{side}_thigh"]), smoothed(parts[f"{side}_shank"]))
    pieces = [
        piece("shoe", (parts[f"{side}_foot"],), view, far),
        piece("trousers", limbs, view, far, root=2),
    ]
    return {f"{side}_leg": (_leg_nearness(parts, side, view), pieces)}


def _leg_nearness(parts: dict[str, Chain], side: str, view: Camera) -> float:
    """Return where a leg goes: behind the seat, or between seat and shirt, the upper leg last."""
    middle = depth_of(parts["trunk"], view)
    behind = view.depth(parts[f"{side}_thigh"][0].centre) < depth_of(parts["seat"], view) - 0.03
    height = sum(dot(parts[f"{side}_{limb}"][-1].centre, view.up) for limb in ("thigh", "shank"))
    return middle + (-_STEP if behind else _STEP) + 0.1 * _STEP * height
