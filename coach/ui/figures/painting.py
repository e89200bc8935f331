"""Paints a picture with Qt: the only place where outlines become paths and roles become colours."""

from collections.abc import Iterable, Iterator, Sequence
from struct import pack

import numpy as np
from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from coach.figures.emphasis_marks import EmphasisMark
from coach.figures.outlines import Outline, Point
from coach.figures.piece import Piece
from coach.ui.figures.colours import Palette

Shape = Outline | Sequence[Point]

_SHADOW_OPACITY = 0.30
_LINE, _DASH, _GAP = 3.4, 11.0, 6.0
"""A dashed line's width, and how long its dashes and gaps are, in units of the picture."""
_EDGE = 1.8
"""How far the edge of an arrow shows around it."""


def paint_pieces(painter: QPainter, pieces: Iterable[Piece], palette: Palette) -> None:
    """Paint pieces from back to front; a shadow only on what is empty as yet, and on the floor."""
    painter.setPen(Qt.PenStyle.NoPen)
    for piece in pieces:
        if piece.role == "shadow":
            _paint_shadow(painter, piece, palette)
            continue
        painter.setBrush(QColor(palette.edge(piece.role, piece.far)))
        for outline in _polygons(piece.rim):
            painter.drawPolygon(outline)
        painter.setBrush(QColor(palette.fill(piece.role, piece.far)))
        for outline in _polygons(piece.fill):
            painter.drawPolygon(outline)


def _paint_shadow(painter: QPainter, shadow: Piece, palette: Palette) -> None:
    """Paint a shadow that is no darker where the shadows of two parts meet."""
    colour = QColor(palette.fill(shadow.role, shadow.far))
    colour.setAlphaF(_SHADOW_OPACITY)
    painter.setBrush(colour)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for outline in _polygons(shadow.fill):
        painter.drawPolygon(outline)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    for outline in _polygons(shadow.rim):
        painter.drawPolygon(outline)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _polygons(outlines: Iterable[Shape]) -> Iterator[QPolygonF]:
    """Yield outlines as Qt reads them from a stream: whole, not point by point."""
    shapes = [np.asarray(outline, dtype=">f8") for outline in outlines]
    written = ((pack(">I", len(points)), points.tobytes()) for points in shapes)
    stream = QDataStream(QByteArray(b"".join(part for parts in written for part in parts)))
    for _ in shapes:
        polygon = QPolygonF()
        stream >> polygon
        yield polygon


def paint_marks(painter: QPainter, marks: Iterable[EmphasisMark], palette: Palette) -> None:
    """Paint arrows and glows."""
    for mark in marks:
        if mark.arrow:
            _paint_arrow(painter, mark, palette)
            continue
        centre = QPointF(*mark.centre)
        colour = QColor(palette.glow)
        glow = QRadialGradient(centre, mark.radius)
        for at, alpha in ((0.0, 0.62), (0.4, 0.45), (1.0, 0.0)):
            colour.setAlphaF(alpha * mark.strength)
            glow.setColorAt(at, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(glow))
        painter.drawEllipse(centre, mark.radius, mark.radius)


def _paint_arrow(painter: QPainter, mark: EmphasisMark, palette: Palette) -> None:
    """Paint an arrow, or a square as a dashed line, with an edge that parts it from the clothes."""
    path = path_of([mark.arrow])
    colour, edge = QColor(palette.pointer), QColor(palette.pointer_edge)
    colour.setAlphaF(mark.strength)
    edge.setAlphaF(mark.strength)
    if mark.radius:
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


def path_of(outlines: Iterable[Shape]) -> QPainterPath:
    """Return one path that is filled wherever any of the outlines is."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for outline in _polygons(outlines):
        path.addPolygon(outline)
        path.closeSubpath()
    return path


def bounds_of(outlines: Iterable[Shape]) -> QRectF:
    """Return the rectangle around all outlines."""
    points = [np.asarray(outline, dtype=np.float64) for outline in outlines]
    if not points:
        return QRectF()
    together = np.concatenate(points)
    (left, top), (right, bottom) = together.min(axis=0).tolist(), together.max(axis=0).tolist()
    return QRectF(left, top, (right - left) or 0.1, (bottom - top) or 0.1)
