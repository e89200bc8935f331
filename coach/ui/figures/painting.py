"""Paints a picture with Qt: the only place where outlines become paths and roles become colours."""

from collections.abc import Iterable
from itertools import starmap

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from coach.ui.figures.colours import Palette
from coach.ui.figures.outline import Outline
from coach.ui.figures.piece import Piece
from coach.ui.figures.pointers import Pointer

_SHADOW_OPACITY = 0.30
_LINE, _DASH, _GAP = 3.4, 11.0, 6.0
"""A dashed line's width, and how long its dashes and gaps are, in units of the picture."""
_EDGE = 1.8
"""How far the edge of an arrow shows around it."""


def paint_pieces(painter: QPainter, pieces: Iterable[Piece], palette: Palette) -> None:
    """Paint pieces from back to front."""
    painter.setPen(Qt.PenStyle.NoPen)
    for piece in pieces:
        if piece.role == "shadow":
            painter.setOpacity(_SHADOW_OPACITY)
            painter.fillPath(path_of(piece.fill), QColor(palette.fill(piece.role, piece.far)))
            painter.setOpacity(1.0)
            continue
        painter.setBrush(QColor(palette.edge(piece.role, piece.far)))
        for outline in piece.rim:
            painter.drawPolygon(_polygon(outline))
        painter.setBrush(QColor(palette.fill(piece.role, piece.far)))
        for outline in piece.fill:
            painter.drawPolygon(_polygon(outline))


def _polygon(outline: Outline) -> QPolygonF:
    return QPolygonF(list(starmap(QPointF, outline)))


def paint_pointers(painter: QPainter, pointers: Iterable[Pointer], palette: Palette) -> None:
    """Paint arrows and glows."""
    for pointer in pointers:
        if pointer.arrow:
            _paint_arrow(painter, pointer, palette)
            continue
        centre = QPointF(*pointer.centre)
        colour = QColor(palette.glow)
        glow = QRadialGradient(centre, pointer.radius)
        for at, alpha in ((0.0, 0.62), (0.4, 0.45), (1.0, 0.0)):
            colour.setAlphaF(alpha * pointer.strength)
            glow.setColorAt(at, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(glow))
        painter.drawEllipse(centre, pointer.radius, pointer.radius)


def _paint_arrow(painter: QPainter, pointer: Pointer, palette: Palette) -> None:
    """Paint an arrow, or a square as a dashed line, with an edge that parts it from the clothes."""
    path = path_of([pointer.arrow])
    colour, edge = QColor(palette.pointer), QColor(palette.pointer_edge)
    colour.setAlphaF(pointer.strength)
    edge.setAlphaF(pointer.strength)
    if pointer.radius:
        painter.strokePath(path, _dashes(edge, _LINE + _EDGE))
        painter.strokePath(path, _dashes(colour, _LINE))
        return
    outline = QPen(edge, 2 * _EDGE)
    outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, outline)
    painter.fillPath(path, QBrush(colour))


def _dashes(colour: QColor, width: float) -> QPen:
    """Return a pen whose dashes lie in the same places whatever its width."""
    pen = QPen(colour, width)
    pen.setDashPattern([_DASH / width, _GAP / width])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def path_of(outlines: Iterable[Outline]) -> QPainterPath:
    """Return one path that is filled wherever any of the outlines is."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for outline in outlines:
        path.addPolygon(_polygon(outline))
        path.closeSubpath()
    return path


def bounds_of(outlines: Iterable[Outline]) -> QRectF:
    """Return the rectangle around all outlines."""
    bounds = QRectF()
    for outline in outlines:
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        bounds |= QRectF(min(xs), min(ys), max(xs) - min(xs) or 0.1, max(ys) - min(ys) or 0.1)
    return bounds
