"""Which part of the room a figure's picture shows: all of the motion, at a steady scale."""

from functools import lru_cache

from PySide6.QtCore import QRectF

from coach.figures.emphasis_marks import emphasis_marks
from coach.figures.motion import Moment, parts_at
from coach.figures.outlines import PER_METRE, camera, extent
from coach.figures.pose import Figure
from coach.figures.pose_files import shipped_figure
from coach.figures.props import prop_pieces
from coach.ui.figures.painting import bounds_of

_SAMPLES = 5
_MARGIN = 0.06 * PER_METRE
_LEAST_WIDTH = 1.5 * PER_METRE
_WALL_ABOVE = 0.12 * PER_METRE
"""How much of a wall is shown above the person: it goes on beyond the picture, as walls do."""


@lru_cache(maxsize=128)
def _bounds(figure_id: str, figure: "_ByIdentity") -> QRectF:
    del figure_id
    return _measured(figure.figure)


class _ByIdentity:
    """A figure as a key of the cache; figures hold dictionaries and cannot be one."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure

    def __hash__(self) -> int:
        return id(self.figure)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and other.figure is self.figure


def _measured(figure: Figure) -> QRectF:
    moments = [Moment(step / (_SAMPLES - 1)) for step in range(_SAMPLES)]
    moments += [Moment(step / (_SAMPLES - 1), second=True) for step in range(_SAMPLES)]
    moments += [Moment(1.0, s - 1e-3) for s in figure.loop_keys_s[1:]]
    for key in figure.back:
        moments += [Moment(0.0, figure.loop_s + s) for s in (key.t, figure.back_s - key.t)]
    view = camera(*figure.camera)
    bounds = QRectF()
    for moment in moments:
        body, parts = parts_at(figure, moment)
        for chain in parts.values():
            left, top, right, bottom = extent(chain, view)
            bounds |= QRectF(left, top, right - left, bottom - top)
        marks = emphasis_marks(figure, body, moment, view)
        bounds |= bounds_of(mark.arrow for mark in marks if mark.arrow)
    person_top = bounds.top()
    body, _ = parts_at(figure, Moment())
    for front in (False, True):
        for piece in prop_pieces(figure, body, view, front=front, standing=True):
            seen = bounds_of(piece.fill)
            if piece.role.startswith("wall"):
                seen &= QRectF(seen.left(), person_top - _WALL_ABOVE, seen.width(), seen.height())
            bounds |= seen
    return bounds.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def measure_ahead(figure_id: str) -> None:
    """Measure a figure before it is shown: that takes some hundredths of a second, once."""
    figure = shipped_figure(figure_id.lower())
    if figure is not None:
        _bounds(figure.id, _ByIdentity(figure))


def frame_of(figure: Figure, aspect: float) -> QRectF:
    """Return the rectangle of the picture to show, for a view that is `aspect` times wider than
    high. The floor stays near the bottom.
    """
    bounds = _bounds(figure.id, _ByIdentity(figure))
    width = max(bounds.width(), bounds.height() * aspect, _LEAST_WIDTH)
    height = width / aspect
    left = bounds.center().x() - width / 2
    spare = height - bounds.height()
    return QRectF(left, bounds.top() - spare * 0.6, width, height)


def aspect_of(figure: Figure) -> float:
    """Return how many times wider than high a view is that a figure fills."""
    bounds = _bounds(figure.id, _ByIdentity(figure))
    return max(bounds.width(), _LEAST_WIDTH) / bounds.height()
