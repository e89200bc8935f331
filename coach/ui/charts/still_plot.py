"""A plot that stands still: no panning, zooming or menus, and the wheel scrolls the page.

pyqtgraph is made for exploring signals. A picture on a page that moves under the pointer only
surprises, so everything that moves it is off. It follows the theme, not the palette.
"""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QSizePolicy, QWidget

from coach.ui.charts.chart_size import (
    axis_px,
    height_px,
    label_px,
    lane_px,
    lanes_gap_px,
    left_px,
    over_px,
    text_px,
)
from coach.ui.charts.steps import draw_focus_ring, step_of
from coach.ui.charts.time_frame import Tick, TimeFrame
from coach.ui.theme import Theme
from coach.ui.typography import face

BESIDE = 0.008
"""Room before and after the frame, so that no mark at its edge is cut; a part of its length."""
BEHIND, BEFORE = -10, 10
LINE = 0.7
"""Distance of two lines of a note, in heights of a line with its margins."""


class StillPlot(pg.PlotWidget):
    """A plot with a scale of time below, a scale of its own on the left, and few grid lines.

    Signals:
        pointed: the mouse came to a place, in days; less than 0 once it has left.
        stepped: an arrow key was pressed: so many places on, or back.
    """

    accessible_role = QAccessible.Role.Chart

    pointed = Signal(float)
    stepped = Signal(int)
    _frame: TimeFrame | None = None
    _cursor: pg.InfiniteLine | None = None
    _ink = ""
    lanes: tuple[str, ...] = ()
    """The lanes above the picture, from the top down."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.setFixedHeight(height_px())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.getViewBox().setDefaultPadding(0.0)
        self.getAxis("bottom").setStyle(hideOverlappingLabels=False)
        for side in ("left", "bottom"):
            self.getAxis(side).setStyle(tickAlpha=0, tickTextOffset=8)

    @property
    def body_px(self) -> int:
        """Height without lanes, with the scale of time."""
        return height_px()

    @property
    def widget(self) -> QWidget:
        """What is put on the page."""
        return self

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name as many weeks as fit."""
        super().resizeEvent(event)
        self._label_time()

    def _label_time(self) -> None:
        if self._frame is not None:
            room = (self.width() - left_px()) // label_px()
            self.getAxis("bottom").setTicks([list(self._frame.ticks(room))])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where in time the mouse is; nothing moves."""
        box = self.getViewBox()
        at = self.mapToScene(event.position().toPoint())
        self.pointed.emit(box.mapSceneToView(QPointF(at)).x())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse has left."""
        super().leaveEvent(event)
        self.pointed.emit(-1.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that lead from place to place; all others belong to the page."""
        by = step_of(event)
        if by:
            self.stepped.emit(by)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around what has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            draw_focus_ring(painter, self.viewport().rect(), self._ink)
            painter.end()

    def show_cursor(self, at: float | None) -> None:
        """Mark a place, in days, or none."""
        if self._cursor is None:
            self._cursor = pg.InfiniteLine(angle=90)
            self._cursor.setZValue(BEFORE)
        if self._cursor.scene() is None:
            self.addItem(self._cursor, ignoreBounds=True)
        self._cursor.setPen(pg.mkPen(self._ink))
        self._cursor.setVisible(at is not None)
        if at is not None:
            self._cursor.setValue(at)

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
        self._ink = theme.ink
        self.setFixedHeight(self.body_px + over_px(len(lanes)))
        self._frame = frame
        first, end = frame.span
        beside = (end - first) * BESIDE
        bottom, top = span
        a_px = (top - bottom) / (self.body_px - axis_px())
        lowest = top + (lanes_gap_px() + lane_px() / 2) * a_px
        named = [(lowest + k * lane_px() * a_px, name) for k, name in enumerate(reversed(lanes))]
        self.setRange(
            xRange=(first - beside, end + beside),
            yRange=(bottom, top + over_px(len(lanes)) * a_px),
            padding=0.0,
        )
        for side in ("left", "bottom"):
            self.getAxis(side).setPen(pg.mkPen(None))
            self.getAxis(side).setTextPen(QColor(theme.ink_soft))
            self.getAxis(side).setStyle(tickFont=face(text_px()))
        self.getAxis("left").setWidth(left_px())
        self.getAxis("bottom").setHeight(axis_px())
        self.getAxis("left").setTicks([[*scale, *named]])
        self._label_time()
        for place, (value, _) in enumerate(scale):
            colour = theme.line if place == 0 else theme.raised
            self.behind(pg.InfiniteLine(value, angle=0, pen=pg.mkPen(colour)))
        return [value for value, _ in reversed(named)]

    def lane_height(self, span: tuple[float, float]) -> float:
        """Return the height of a lane in values of a scale, from the lowest and highest of it."""
        return lane_px() * (span[1] - span[0]) / (self.body_px - axis_px())

    def divide(self, positions: Sequence[float], theme: Theme) -> None:
        """Draw faint upright lines, such as where weeks begin."""
        for position in positions:
            self.behind(pg.InfiniteLine(position, angle=90, pen=pg.mkPen(theme.raised)))

    def note(self, lines: Sequence[str], at: tuple[float, float], theme: Theme) -> None:
        """Write a few words centred above a point, a line each; the first is strong."""
        for place, line in enumerate(reversed(lines)):
            item = pg.TextItem(line, color=QColor(theme.ink), anchor=(0.5, 1.0 + place * LINE))
            first = place == len(lines) - 1
            item.setFont(face(text_px(), QFont.Weight.DemiBold if first else QFont.Weight.Normal))
            self.addItem(item, ignoreBounds=True)
            item.setPos(*at)

    def behind(self, item: QGraphicsItem) -> None:
        """Draw an item behind the data."""
        item.setZValue(BEHIND)
        self.addItem(item, ignoreBounds=True)
