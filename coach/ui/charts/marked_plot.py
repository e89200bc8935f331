"""A plot that shows beside its data what else happened: flares, bad days, new levels and programs.

Each kind has a lane above the picture with its name at the left and a shape of its own, so that
none is known by its colour. A flare is a band down through the picture, a new program a broken
line; only the kinds that happened have a lane.
"""

from collections.abc import Sequence
from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from coach.domain.time_marks import MarkKind, TimeMark, mark_points
from coach.ui.charts.chart_size import mark_px, text_px
from coach.ui.charts.still_plot import StillPlot
from coach.ui.charts.time_frame import Tick, TimeFrame
from coach.ui.texts import time_marks as words
from coach.ui.theme import Theme
from coach.ui.typography import face

_SYMBOLS = {
    MarkKind.BAD_DAY: "x",
    MarkKind.LEVEL: "s",
    MarkKind.PROGRAM: "+",
    MarkKind.VISIT: "t",
    MarkKind.MEDICINE: "h",
    MarkKind.NOTE: "star",
}
_SYMBOL_PX = 9.0
_BAR = 0.4
"""Height of a flare's bar, in lanes."""
_BAND_ALPHA = 70
"""How much of a flare's band covers the ground, of 255."""


class MarkedPlot(StillPlot):
    """A plot with lanes of marks above it."""

    def describe(self, sentence: str, marks: Sequence[TimeMark]) -> None:
        """Say in words what is drawn, for those who cannot see it."""
        said = (sentence, words.marks_sentence(marks))
        self.setAccessibleDescription(" ".join(one for one in said if one))

    def begin_marked(
        self,
        frame: TimeFrame,
        scale: Sequence[Tick],
        span: tuple[float, float],
        theme: Theme,
        marks: Sequence[TimeMark],
    ) -> None:
        """Begin a drawing, see `StillPlot.begin`, with the marks of a frame of time."""
        kinds = [kind for kind in MarkKind if any(mark.kind is kind for mark in marks)]
        names = [words.KINDS[kind] for kind in kinds]
        heights = dict(zip(kinds, self.begin(frame, scale, span, theme, names), strict=True))
        if MarkKind.FLARE in heights:
            flares = [mark for mark in marks if mark.kind is MarkKind.FLARE]
            self._draw_flares(flares, heights[MarkKind.FLARE], span, frame, theme)
        for mark in marks:
            if mark.kind is MarkKind.PROGRAM:
                self._draw_program(mark.first, theme)
        self._draw_points(marks, heights, frame, theme)

    def _draw_flares(
        self,
        flares: Sequence[TimeMark],
        height: float,
        span: tuple[float, float],
        frame: TimeFrame,
        theme: Theme,
    ) -> None:
        lane = self.lane_height(span)
        band, edge = QColor(theme.line), pg.mkPen(theme.line)
        band.setAlpha(_BAND_ALPHA)
        for flare in flares:
            first = max(float(flare.first.toordinal()), frame.span[0])
            end = flare.last.toordinal() + 1.0
            self.behind(_box(first, end, span, edge, band))
            bar = (height - lane * _BAR / 2, height + lane * _BAR / 2)
            self.addItem(_box(first, end, bar, pg.mkPen(theme.ink), QColor(theme.ink)))

    def _draw_program(self, day: date, theme: Theme) -> None:
        pen = pg.mkPen(theme.ink_soft, style=Qt.PenStyle.DashLine)
        self.behind(pg.InfiniteLine(day.toordinal() + 0.5, angle=90, pen=pen))

    def _draw_points(
        self,
        marks: Sequence[TimeMark],
        heights: dict[MarkKind, float],
        frame: TimeFrame,
        theme: Theme,
    ) -> None:
        points = mark_points(marks, frame.step)
        for kind, symbol in _SYMBOLS.items():
            of_kind = [point for point in points if point.kind is kind]
            if not of_kind:
                continue
            x = [frame.inside(point.at) for point in of_kind]
            self.addItem(
                pg.ScatterPlotItem(
                    x=x,
                    y=[heights[kind]] * len(x),
                    symbol=symbol,
                    size=mark_px(_SYMBOL_PX),
                    pen=pg.mkPen(theme.ink, width=1.5),
                    brush=QColor(theme.surface),
                    antialias=True,
                )
            )
            for at, point in zip(x, of_kind, strict=True):
                if point.n > 1 and frame.counts:
                    self._count(point.n, (at, heights[kind]), theme)

    def _count(self, count: int, at: tuple[float, float], theme: Theme) -> None:
        item = pg.TextItem(str(count), color=QColor(theme.ink), anchor=(-0.2, 0.5))
        item.setFont(face(text_px()))
        self.addItem(item, ignoreBounds=True)
        item.setPos(*at)


def _box(
    first: float, end: float, span: tuple[float, float], pen: QPen, brush: QColor
) -> QGraphicsRectItem:
    box = QGraphicsRectItem(first, span[0], end - first, span[1] - span[0])
    box.setPen(pen)
    box.setBrush(brush)
    return box
