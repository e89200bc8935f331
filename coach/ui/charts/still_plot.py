"""A plot that stands still: no panning, zooming or menus, and the wheel scrolls the page.

pyqtgraph is made for exploring signals. A picture on a page that moves under the pointer only
surprises, so everything that moves it is off. It follows the theme, not the palette.
"""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QSizePolicy

from coach.ui.charts.time_frame import Tick, TimeFrame
from coach.ui.theme import Theme
from coach.ui.typography import SMALL_PX, face

HEIGHT_PX = 264
AXIS_PX = 30
"""Height of the scale of time."""
LANE_PX = 20
"""Height of one of the lanes above the picture, see `StillPlot.begin`."""
LANES_GAP_PX = 12
"""Room between the lanes and the picture, for the label of its highest value."""
LEFT_PX = 92
"""Width of the scale on the left, the same on all charts, so that their weeks line up."""
LABEL_PX = 56
"""Room for the name of a week or month, with a gap."""
BESIDE = 0.008
"""Room before and after the frame, so that no mark at its edge is cut; a part of its length."""
BEHIND = -10
LINE = 0.7
"""Distance of two lines of a note, in heights of a line with its margins."""


class StillPlot(pg.PlotWidget):
    """A plot with a scale of time below, a scale of its own on the left, and few grid lines."""

    _frame: TimeFrame | None = None
    lanes: tuple[str, ...] = ()
    """The lanes above the picture, from the top down."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.setFixedHeight(HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.getViewBox().setDefaultPadding(0.0)
        self.getAxis("left").setWidth(LEFT_PX)
        self.getAxis("bottom").setStyle(hideOverlappingLabels=False)
        for side in ("left", "bottom"):
            self.getAxis(side).setStyle(tickAlpha=0, tickTextOffset=8, tickFont=face(SMALL_PX))
        self.getAxis("bottom").setHeight(AXIS_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name as many weeks as fit."""
        super().resizeEvent(event)
        self._label_time()

    def _label_time(self) -> None:
        if self._frame is not None:
            room = (self.width() - LEFT_PX) // LABEL_PX
            self.getAxis("bottom").setTicks([list(self._frame.ticks(room))])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def begin(
        self,
        frame: TimeFrame,
        scale: Sequence[Tick],
        span: tuple[float, float],
        theme: Theme,
        lanes: Sequence[str] = (),
    ) -> list[float]:
        """Clear the plot and draw what stands behind the data.

        Args:
            frame: the time it covers.
            scale: the ticks on the left, from the bottom up; each has a grid line.
            span: the lowest and the highest value that need room.
            theme: its colours.
            lanes: names of lanes above the picture, from the top down; they make the plot higher.

        Returns:
            The height of each lane's middle, as a value of the scale.
        """
        self.clear()
        self.setBackground(theme.surface)
        self.lanes = tuple(lanes)
        over_px = LANES_GAP_PX + LANE_PX * len(lanes) if lanes else 0
        self.setFixedHeight(HEIGHT_PX + over_px)
        self._frame = frame
        first, end = frame.span
        beside = (end - first) * BESIDE
        bottom, top = span
        a_px = (top - bottom) / (HEIGHT_PX - AXIS_PX)
        lowest = top + (LANES_GAP_PX + LANE_PX / 2) * a_px
        named = [(lowest + k * LANE_PX * a_px, name) for k, name in enumerate(reversed(lanes))]
        self.setRange(
            xRange=(first - beside, end + beside),
            yRange=(bottom, top + over_px * a_px),
            padding=0.0,
        )
        for side in ("left", "bottom"):
            self.getAxis(side).setPen(pg.mkPen(None))
            self.getAxis(side).setTextPen(QColor(theme.ink_soft))
        self.getAxis("left").setTicks([[*scale, *named]])
        self._label_time()
        for place, (value, _) in enumerate(scale):
            colour = theme.line if place == 0 else theme.raised
            self.behind(pg.InfiniteLine(value, angle=0, pen=pg.mkPen(colour)))
        return [value for value, _ in reversed(named)]

    def divide(self, positions: Sequence[float], theme: Theme) -> None:
        """Draw faint upright lines, such as where weeks begin."""
        for position in positions:
            self.behind(pg.InfiniteLine(position, angle=90, pen=pg.mkPen(theme.raised)))

    def note(self, lines: Sequence[str], at: tuple[float, float], theme: Theme) -> None:
        """Write a few words centred above a point, a line each; the first is strong."""
        for place, line in enumerate(reversed(lines)):
            item = pg.TextItem(line, color=QColor(theme.ink), anchor=(0.5, 1.0 + place * LINE))
            first = place == len(lines) - 1
            item.setFont(face(SMALL_PX, QFont.Weight.DemiBold if first else QFont.Weight.Normal))
            self.addItem(item, ignoreBounds=True)
            item.setPos(*at)

    def behind(self, item: QGraphicsItem) -> None:
        """Draw an item behind the data."""
        item.setZValue(BEHIND)
        self.addItem(item, ignoreBounds=True)


def lane_height(span: tuple[float, float]) -> float:
    """Return the height of a lane in values of a scale, from the lowest and highest of it."""
    return LANE_PX * (span[1] - span[0]) / (HEIGHT_PX - AXIS_PX)
