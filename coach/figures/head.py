"""The head: hair, a calm face and ears, from whichever side the camera looks."""

from coach.figures.body_shapes import Chain, ball, ellipsoid
from coach.figures.outlines import Camera, hull, outlines
from coach.figures.piece import Piece, piece
from coach.figures.vectors import Frame, Vec, dot, unit

_FACE: tuple[tuple[Vec, float], ...] = (
    ((0.064, 0.0, 0.122), 0.034),
    ((0.058, 0.034, 0.112), 0.030),
    ((0.058, -0.034, 0.112), 0.030),
    ((0.080, 0.0, 0.085), 0.020),
    ((0.052, 0.036, 0.050), 0.030),
    ((0.052, -0.036, 0.050), 0.030),
    ((0.076, 0.0, -0.006), 0.021),
    ((0.060, 0.016, -0.004), 0.022),
    ((0.060, -0.016, -0.004), 0.022),
    ((0.020, 0.050, 0.024), 0.020),
    ((0.020, -0.050, 0.024), 0.020),
)
_NOSE: tuple[tuple[Vec, float], ...] = (
    ((0.092, 0.0, 0.082), 0.008),
    ((0.116, 0.0, 0.050), 0.009),
    ((0.092, 0.0, 0.044), 0.009),
)
_FACES_AWAY = -0.5
"""How far a head is turned from who looks before its hair hides its face; profile is 0."""
_SEEN = 0.12


def head_pieces(parts: dict[str, Chain], frame: Frame, view: Camera) -> list[Piece]:
    """Return the pieces of the head from back to front."""
    hair = piece("hair", (parts["head"][:2],), view)
    face, face_rim = hull([ball(frame, at, radius) for at, radius in _FACE], view)
    nose, nose_rim = hull([ball(frame, at, radius) for at, radius in _NOSE], view)
    skin = Piece("skin", [face, nose], [face_rim, nose_rim])
    if dot(frame.x, view.near) < _FACES_AWAY:
        return [skin, hair, *_ears(frame, view)]
    return [hair, skin, *_ears(frame, view), *_features(frame, view)]


def _ears(frame: Frame, view: Camera) -> list[Piece]:
    pieces = []
    for side in (1.0, -1.0):
        if dot(frame.way((0.1, side, 0.0)), view.near) > _SEEN:
            ear = (
                ellipsoid(frame, (0.004, side * 0.074, 0.078), (0.015, 0.006, 0.019)),
                ellipsoid(frame, (0.010, side * 0.072, 0.055), (0.009, 0.006, 0.013)),
            )
            pieces.append(piece("skin", (ear,), view, 0.24))
    return pieces


def _features(frame: Frame, view: Camera) -> list[Piece]:
    pieces = []
    for side in (1.0, -1.0):
        if dot(frame.way(unit((0.86, side * 0.5, 0.0))), view.near) <= _SEEN:
            continue
        eye = ellipsoid(frame, (0.084, side * 0.031, 0.078), (0.006, 0.0065, 0.0075))
        brow = tuple(
            ball(frame, at, 0.0032)
            for at in (
                (0.090, side * 0.018, 0.1035),
                (0.086, side * 0.033, 0.1065),
                (0.076, side * 0.047, 0.1030),
            )
        )
        mouth = tuple(
            ball(frame, at, 0.0028)
            for at in (
                (0.094, 0.0, 0.0205),
                (0.090, side * 0.013, 0.0225),
                (0.081, side * 0.024, 0.0295),
            )
        )
        pieces += [
            Piece("eye", outlines((eye,), view)[0], []),
            Piece("brow", outlines(brow, view)[0], []),
            Piece("mouth", outlines(mouth, view)[0], []),
        ]
    return pieces
