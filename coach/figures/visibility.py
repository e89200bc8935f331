"""Measures how much can be seen of the parts that a figure rests on.

A person copies what is seen: where a part is foreshortened or lies behind the trunk, they copy
another exercise. So it is measured in the finished picture, in the order in which its shapes are
painted.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from math import hypot
from typing import Final

from coach.figures import texts as words
from coach.figures.body_shapes import Chain
from coach.figures.ik_solver import Body
from coach.figures.motion import Moment, parts_at
from coach.figures.outlines import PER_METRE, Camera, Point, camera, spread_over, uncovered
from coach.figures.picture import layers_of
from coach.figures.piece import Piece
from coach.figures.pose import Contact, Figure, other_side, side_of
from coach.figures.props import prop_pieces
from coach.figures.vectors import length, sub

LEAST_SHARE: Final = {"forearm": 0.6, "hand": 0.45, "knee": 0.7, "foot": 0.3, "head": 0.9}
"""The share of its length, or of its area where it has no length, that must be seen of a part."""
_OF_HANDS_UNDER_THE_BACK: Final = {**LEAST_SHARE, "forearm": 0.25, "hand": 0.0}
"""The same for hands under the back: they cannot be seen themselves, only the forearms."""

_ENDS: Final = {
    "forearm": ("elbow", "hand"),
    "hand": ("hand", "fingertip"),
    "foot": ("heel", "toe"),
}
"""Between which points of the body a part has its length; a knee and a head have none."""
_LAYER: Final = {"forearm": "arm", "hand": "arm", "foot": "leg", "knee": "leg", "head": "head"}
_PAINT: Final = {"forearm": "skin", "hand": "skin", "foot": "shoe", "knee": "trousers"}
_STEPS: Final = 24
_HAND_ON: Final = re.compile(r"\bhands? (is |are |lies? )?(on|against) ")
"""Words that put a hand on something, as "on hands and knees" does not."""


def unseen(figure: Figure) -> Iterator[str]:
    """Yield a sentence for each part that rests on something and can hardly be seen.

    Where left and right rest on the same, one of them may hide the other; where a figure has a
    second view, it is enough to be seen in one of the two.
    """
    if "forearm" in figure.shows and not any(
        _part_of(contact).endswith("forearm") for contact in figure.contacts
    ):
        yield words.FOREARM_RESTS_ON_NOTHING
    if _HAND_ON.search(figure.shows) and not any(
        _part_of(contact).endswith("hand") for contact in figure.contacts
    ):
        yield words.HAND_RESTS_ON_NOTHING
    views = [figure]
    if figure.second_camera is not None:
        views.append(replace(figure, camera=figure.second_camera))
    least = _OF_HANDS_UNDER_THE_BACK if figure.hidden_hands_under_back else LEAST_SHARE
    for contact in figure.contacts:
        part = _part_of(contact)
        kind = side_of(part)[1]
        for amount in sorted({contact.since, contact.until}) if kind in least else ():
            alike = _alike(figure, part, contact.on, amount)
            share = max(seen_share(view, name, Moment(amount)) for view in views for name in alike)
            if share < least[kind]:
                yield (
                    words.SEES_TOO_LITTLE.format(
                        part=part, share=share, amount=amount, least=least[kind]
                    )
                )


def _part_of(contact: Contact) -> str:
    """Return the part that must be seen: the forearm where a contact is an elbow."""
    return contact.part.replace("elbow", "forearm")


def _alike(figure: Figure, part: str, on: str, amount: float) -> list[str]:
    """Return a part, and that of the other side where it rests on the same."""
    other = other_side(part)
    both = any(
        _part_of(contact) == other
        and contact.on in (on, other_side(on))
        and contact.since <= amount <= contact.until
        for contact in figure.contacts
    )
    return [part, other] if both else [part]


def seen_share(figure: Figure, part: str, moment: Moment) -> float:
    """Return how much of a part is seen at a moment, 0 to 1.

    Of a forearm, a hand or a foot it is the length seen, against the length of the same part seen
    square on; of a knee or a head the area that nothing covers.
    """
    body, parts = parts_at(figure, moment)
    view = camera(*figure.camera)
    side, kind = side_of(part)
    points, turned = _points(body, parts[part], side, kind, view)
    above = _painted_after(figure, body, parts, view, part)
    seen = uncovered(points, (outline for piece in above for outline in piece.fill))
    return turned * seen / len(points)


def _points(
    body: Body, chain: Chain, side: str, kind: str, view: Camera
) -> tuple[list[Point], float]:
    """Return points of a part in the picture, and how long it looks against how long it is."""
    if kind not in _ENDS:
        return [point for shape in chain for point in spread_over(shape, view)], 1.0
    start, end = (body.point(f"{side}_{name}") for name in _ENDS[kind])
    (x, y), (x_end, y_end) = view.point(start), view.point(end)
    shares = [(step + 0.5) / _STEPS for step in range(_STEPS)]
    drawn = hypot(x_end - x, y_end - y) / PER_METRE
    on_the_way = [(x + (x_end - x) * share, y + (y_end - y) * share) for share in shares]
    return on_the_way, drawn / length(sub(end, start))


def _painted_after(
    figure: Figure, body: Body, parts: dict[str, Chain], view: Camera, part: str
) -> list[Piece]:
    """Return the pieces that lie over a part."""
    side, kind = side_of(part)
    layers = list(layers_of(figure, body, parts, view))
    names = [name for name, _ in layers]
    own = part if part in names else "_".join(filter(None, (side, _LAYER[kind])))
    at = names.index(own)
    pieces = layers[at][1]
    last = max(
        place for place, piece in enumerate(pieces) if piece.role == _PAINT.get(kind, piece.role)
    )
    above = pieces[last + 1 :] + [piece for _, layer in layers[at + 1 :] for piece in layer]
    for standing in (False, True):
        above += prop_pieces(figure, body, view, front=True, standing=standing)
    return above
