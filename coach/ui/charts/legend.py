"""The key of a chart: each shape as it stands in the picture, with its word."""

from collections.abc import Collection
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach.ui.charts.day_shapes import draw_dot, draw_flare, draw_full, draw_half, draw_hollow
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.texts import text

_SIDE_PX = 16


class MarkShape(Enum):
    """The shapes that charts use."""

    OUTLINE = auto()
    FILLED = auto()
    CIRCLE = auto()
    DIAMOND = auto()
    LINE = auto()
    BAND = auto()
    BROKEN = auto()
    DAY_FULL = auto()
    DAY_HALF = auto()
    DAY_HOLLOW = auto()
    DAY_DOT = auto()
    DAY_FLARE = auto()


_DAYS = {
    MarkShape.DAY_FULL: draw_full,
    MarkShape.DAY_HALF: draw_half,
    MarkShape.DAY_HOLLOW: draw_hollow,
    MarkShape.DAY_DOT: draw_dot,
    MarkShape.DAY_FLARE: draw_flare,
}


class Swatch(QWidget):
    """One shape."""

    def __init__(self, shape: MarkShape, theme: Theme) -> None:
        super().__init__()
        self._shape = shape
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme, as large as text is now."""
        self._theme = theme
        self.setFixedSize(sized(_SIDE_PX), sized(_SIDE_PX))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape."""
        painter = QPainter(self)
        painter.scale(self.width() / _SIDE_PX, self.height() / _SIDE_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(self._theme.accent)
        box = QRectF(2.5, 2.5, _SIDE_PX - 5, _SIDE_PX - 5)
        if self._shape in _DAYS:
            _DAYS[self._shape](painter, box, self._theme)
        match self._shape:
            case MarkShape.OUTLINE:
                painter.setPen(QPen(QColor(self._theme.ink_soft)))
                painter.drawRect(box)
            case MarkShape.FILLED:
                painter.fillRect(box, accent)
            case MarkShape.CIRCLE:
                painter.setPen(QPen(QColor(self._theme.ink), 1.5))
                painter.drawEllipse(box)
            case MarkShape.LINE:
                painter.setPen(QPen(accent, 2.5))
                middle = box.center().y()
                painter.drawLine(QPointF(0.0, middle), QPointF(_SIDE_PX, middle))
            case MarkShape.BROKEN:
                painter.setPen(QPen(QColor(self._theme.ink), 2.0, Qt.PenStyle.DashLine))
                middle = box.center().y()
                painter.drawLine(QPointF(0.0, middle), QPointF(_SIDE_PX, middle))
            case MarkShape.BAND:
                painter.fillRect(QRectF(0.0, box.top(), _SIDE_PX, box.height()), self._theme.raised)
                painter.setPen(QPen(QColor(self._theme.ink_soft), 1.0, Qt.PenStyle.DotLine))
                for y in (box.top(), box.bottom()):
                    painter.drawLine(QPointF(0.0, y), QPointF(_SIDE_PX, y))
            case MarkShape.DIAMOND:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(accent)
                painter.drawPolygon(_diamond(box))
        painter.end()


def _diamond(box: QRectF) -> QPolygonF:
    middle = box.center()
    return QPolygonF(
        [
            QPointF(middle.x(), box.top()),
            QPointF(box.right(), middle.y()),
            QPointF(middle.x(), box.bottom()),
            QPointF(box.left(), middle.y()),
        ]
    )


def _entry(swatch: Swatch, word: str) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(swatch)
    row.addWidget(text(word, "small", wrap=False))
    return entry


class Legend(QWidget):
    """Shapes with their words, and the number of observations at the end of the first row."""

    def __init__(self, entries: tuple[tuple[MarkShape, str], ...], theme: Theme) -> None:
        super().__init__()
        self.count = text("", "small", wrap=False)
        self._swatches = [Swatch(shape, theme) for shape, _ in entries]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        shapes = EvenRows(gap_px=24, fill=False)
        self._entries: list[tuple[MarkShape, QWidget]] = []
        for swatch, (shape, word) in zip(self._swatches, entries, strict=True):
            entry = _entry(swatch, word)
            self._entries.append((shape, entry))
            shapes.addWidget(entry)
        row.addLayout(shapes, 1)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)

    def leave_out(self, lacking: Collection[MarkShape]) -> None:
        """Show all shapes but those that the picture has none of."""
        for shape, entry in self._entries:
            entry.setVisible(shape not in lacking)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for swatch in self._swatches:
            swatch.set_theme(theme)
