"""A sheet of paper to write and draw on, measured in points, whatever device lies under it.

Lines are broken by one measure for every device: what fits on the screen fits on paper. Digits
are not set to equal widths here, because Qt's PDF then loses the text of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from coach.ui.typography import FAMILY

PER_POINT = 10.0
"""Units of drawing per point: font sizes are whole numbers of units, and points are too coarse."""

INK, SOFT, LINE, BAND = "#000000", "#444444", "#8c8c8c", "#dedede"


class Align(Enum):
    """Where words stand in their width."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Style:
    """How words look.

    Attributes:
        size: of the letters, in points.
        leading: from one line to the next, in points.
    """

    size: float
    leading: float
    bold: bool = False
    colour: str = INK

    @property
    def font(self) -> QFont:
        """The face, in the units of a sheet."""
        font = QFont(FAMILY)
        font.setPixelSize(round(self.size * PER_POINT))
        # Switched off by name: else the application's font passes on its digits of equal width.
        font.setFeature(QFont.Tag("tnum"), 0)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setWeight(QFont.Weight.DemiBold if self.bold else QFont.Weight.Normal)
        return font


TITLE = Style(17, 21, bold=True)
HEAD = Style(9.5, 12, bold=True)
BODY = Style(8.5, 11)
STRONG = Style(8.5, 11, bold=True)
NOTE = Style(7.5, 9.5, colour=SOFT)
FIGURE = Style(19, 22, bold=True)


@lru_cache(maxsize=4096)
def wide(words: str, style: Style) -> float:
    """Return how wide a line is, in points."""
    return QFontMetricsF(style.font).horizontalAdvance(words) / PER_POINT


def in_room(number: str, width: float, style: Style) -> Style:
    """Return a style in which a number has room: no number is ever cut."""
    needs = wide(number, style)
    # A hair less than would do: sizes are rounded.
    return style if needs <= width else replace(style, size=style.size * width / needs * 0.98)


@lru_cache(maxsize=4096)
def broken(words: str, width: float, style: Style, most: int) -> tuple[str, ...]:
    """Return words in lines of a width in points; the last of `most` ends in dots where cut.

    Fitting a page asks for the same lines again and again.
    """
    layout = QTextLayout(words, style.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[tuple[int, int]] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * PER_POINT)
        found.append((line.textStart(), line.textLength()))
    layout.endLayout()
    lines = [words[start : start + length].strip() for start, length in found]
    if len(lines) <= most:
        return tuple(lines)
    rest = words[found[most - 1][0] :].strip()
    metrics = QFontMetricsF(style.font)
    cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width * PER_POINT)
    return (*lines[: most - 1], cut)


class Sheet:
    """What a block draws on; every length is in points.

    Args:
        painter: in the units of a sheet, see `PER_POINT`.
        on_screen: whether letters are drawn as shapes: on a screen they would be moved to whole
            pixels, and small words would grow out of their place.
    """

    def __init__(self, painter: QPainter, *, on_screen: bool = False) -> None:
        self._painter = painter
        self._as_shapes = on_screen
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def words(
        self,
        lines: Sequence[str],
        at: tuple[float, float],
        width: float,
        style: Style,
        align: Align = Align.LEFT,
    ) -> float:
        """Write lines that were broken, and return the height they take."""
        font = style.font
        metrics = QFontMetricsF(font)
        self._painter.setFont(font)
        self._painter.setPen(QColor(style.colour))
        x, y = at
        above = (style.leading * PER_POINT - metrics.height()) / 2 + metrics.ascent()
        for place, line in enumerate(lines):
            room = width * PER_POINT - metrics.horizontalAdvance(line)
            left = x * PER_POINT + max(0.0, room) * align.value
            base = (y + place * style.leading) * PER_POINT + above
            if self._as_shapes:
                shapes = QPainterPath()
                shapes.addText(QPointF(left, base), font, line)
                self._painter.fillPath(shapes, QColor(style.colour))
            else:
                self._painter.drawText(QPointF(left, base), line)
        return len(lines) * style.leading

    def line(
        self,
        points: Sequence[tuple[float, float]],
        width: float = 0.5,
        colour: str = LINE,
        *,
        dashed: bool = False,
    ) -> None:
        """Draw a line through points."""
        pen = QPen(QColor(colour), width * PER_POINT)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashed:
            pen.setDashPattern([3, 3])
        self._painter.setPen(pen)
        self._painter.drawPolyline(_polygon(points))

    def box(
        self,
        at: tuple[float, float],
        size: tuple[float, float],
        *,
        fill: str | None = None,
        edge: str | None = None,
    ) -> None:
        """Draw a box."""
        self._pens(fill, edge)
        corner = QRectF(at[0] * PER_POINT, at[1] * PER_POINT, size[0] * PER_POINT, 0)
        corner.setHeight(size[1] * PER_POINT)
        self._painter.drawRect(corner)

    def shape(
        self, points: Sequence[tuple[float, float]], *, fill: str | None, edge: str = INK
    ) -> None:
        """Draw a closed shape."""
        self._pens(fill, edge)
        self._painter.drawPolygon(_polygon(points))

    def disc(
        self, at: tuple[float, float], radius: float, *, fill: str | None, edge: str | None = INK
    ) -> None:
        """Draw a disc, or a ring where nothing fills it."""
        self._pens(fill, edge)
        middle = QPointF(at[0] * PER_POINT, at[1] * PER_POINT)
        self._painter.drawEllipse(middle, radius * PER_POINT, radius * PER_POINT)

    def _pens(self, fill: str | None, edge: str | None) -> None:
        brush = QBrush(Qt.BrushStyle.NoBrush) if fill is None else QBrush(QColor(fill))
        self._painter.setBrush(brush)
        pen = QPen(Qt.PenStyle.NoPen) if edge is None else QPen(QColor(edge), 0.6 * PER_POINT)
        self._painter.setPen(pen)


def _polygon(points: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(x * PER_POINT, y * PER_POINT) for x, y in points])
