"""Describes the part of pyqtgraph that Steadyback's charts use, because pyqtgraph ships no types.

Only names and arguments that a chart here has a use for stand in this file. Add what you need, with
its real type; an ``Any`` would switch the checker off where charts need it most.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsPathItem,
    QGraphicsView,
    QGraphicsWidget,
    QWidget,
)

_Numbers: TypeAlias = Sequence[float] | Sequence[float | None] | npt.NDArray[np.generic]
_Colour: TypeAlias = (
    QColor
    | str
    | int
    | float
    | tuple[int, int, int]
    | tuple[int, int, int, int]
    | tuple[float, float, float]
)
_Pen: TypeAlias = QPen | _Colour | None
_Brush: TypeAlias = QBrush | _Colour | None
_Symbol: TypeAlias = str | QPainterPath
_Side: TypeAlias = Literal["left", "bottom", "right", "top"]
_Ticks: TypeAlias = Sequence[Sequence[tuple[float, str]]]
_Point: TypeAlias = tuple[float, float] | QPointF
_Range: TypeAlias = tuple[float, float] | Sequence[float]

def setConfigOption(opt: str, value: object) -> None: ...
def setConfigOptions(
    *,
    antialias: bool = ...,
    background: _Colour | None = ...,
    foreground: _Colour = ...,
    useOpenGL: bool = ...,
    leftButtonPan: bool = ...,
) -> None: ...
def getConfigOption(opt: str) -> object: ...
def mkColor(*args: _Colour) -> QColor: ...
def intColor(index: int, hues: int = 9, values: int = 1, *, alpha: int = 255) -> QColor: ...
def mkPen(
    *args: _Pen,
    color: _Colour | None = ...,
    width: float = ...,
    style: Qt.PenStyle | None = ...,
    dash: Sequence[float] | None = ...,
    cosmetic: bool = True,
    hsv: tuple[float, float, float] | None = ...,
) -> QPen: ...
def mkBrush(*args: _Brush, color: _Colour | None = ...) -> QBrush: ...

class GraphicsItem:
    def getViewBox(self) -> ViewBox | None: ...
    def viewRect(self) -> QRectF | None: ...

class GraphicsObject(GraphicsItem, QGraphicsObject): ...
class GraphicsWidget(GraphicsItem, QGraphicsWidget): ...

class ViewBox(GraphicsWidget):
    XAxis: int
    YAxis: int
    XYAxes: int
    PanMode: int
    RectMode: int
    sigXRangeChanged: Signal
    sigYRangeChanged: Signal
    sigRangeChanged: Signal
    sigRangeChangedManually: Signal
    sigStateChanged: Signal
    sigResized: Signal
    def __init__(
        self,
        parent: QGraphicsItem | None = None,
        border: _Pen = None,
        lockAspect: bool | float = False,
        enableMouse: bool = True,
        invertY: bool = False,
        enableMenu: bool = True,
        name: str | None = None,
        invertX: bool = False,
        defaultPadding: float = 0.02,
    ) -> None: ...
    def addItem(self, item: QGraphicsItem, ignoreBounds: bool = False) -> None: ...
    def removeItem(self, item: QGraphicsItem) -> None: ...
    def clear(self) -> None: ...
    def autoRange(self, padding: float | None = None) -> None: ...
    def childrenBounds(self) -> list[list[float] | None]: ...
    def enableAutoRange(
        self,
        axis: int | str | None = None,
        enable: bool | float = True,
        x: bool | None = None,
        y: bool | None = None,
    ) -> None: ...
    def disableAutoRange(self, axis: int | str | None = None) -> None: ...
    def invertX(self, b: bool = True) -> None: ...
    def invertY(self, b: bool = True) -> None: ...
    def mapSceneToView(self, obj: QPointF) -> QPointF: ...
    def mapViewToScene(self, obj: QPointF) -> QPointF: ...
    def setAspectLocked(self, lock: bool = True, ratio: float | None = 1) -> None: ...
    def setBackgroundColor(self, color: _Colour | None) -> None: ...
    def setBorder(self, *args: _Pen) -> None: ...
    def setDefaultPadding(self, padding: float = 0.02) -> None: ...
    def setLimits(
        self,
        *,
        xMin: float | None = ...,
        xMax: float | None = ...,
        yMin: float | None = ...,
        yMax: float | None = ...,
        minXRange: float | None = ...,
        maxXRange: float | None = ...,
        minYRange: float | None = ...,
        maxYRange: float | None = ...,
    ) -> None: ...
    def setMenuEnabled(self, enableMenu: bool = True) -> None: ...
    def setMouseEnabled(self, x: bool | None = None, y: bool | None = None) -> None: ...
    def setMouseMode(self, mode: int) -> None: ...
    def setRange(
        self,
        rect: QRectF | None = None,
        xRange: _Range | None = None,
        yRange: _Range | None = None,
        padding: float | None = None,
        update: bool = True,
        disableAutoRange: bool = True,
    ) -> None: ...
    def setXLink(self, view: ViewBox | PlotItem | PlotWidget | str | None) -> None: ...
    def setXRange(
        self, min: float, max: float, padding: float | None = None, update: bool = True
    ) -> None: ...
    def setYLink(self, view: ViewBox | PlotItem | PlotWidget | str | None) -> None: ...
    def setYRange(
        self, min: float, max: float, padding: float | None = None, update: bool = True
    ) -> None: ...
    def viewPixelSize(self) -> tuple[float, float]: ...
    def viewRange(self) -> list[list[float]]: ...
    def viewRect(self) -> QRectF: ...

class AxisItem(GraphicsWidget):
    def __init__(
        self,
        orientation: _Side,
        pen: _Pen = None,
        textPen: _Pen = None,
        tickPen: _Pen = None,
        linkView: ViewBox | None = None,
        parent: QGraphicsItem | None = None,
        maxTickLength: int = -5,
        showValues: bool = True,
        text: str = "",
        units: str = "",
    ) -> None: ...
    def enableAutoSIPrefix(self, enable: bool = True) -> None: ...
    def labelString(self) -> str: ...
    def linkToView(self, view: ViewBox) -> None: ...
    def pen(self) -> QPen: ...
    def setGrid(self, grid: float | Literal[False]) -> None: ...
    def setHeight(self, h: int | None = None) -> None: ...
    def setLabel(
        self,
        text: str | None = None,
        units: str | None = None,
        unitPrefix: str | None = None,
        **args: str,
    ) -> None: ...
    def setPen(self, *args: _Pen, color: _Colour | None = ..., width: float = ...) -> None: ...
    def setScale(self, scale: float = 1.0) -> None: ...
    def setStyle(  # type: ignore[override]  # unlike the method of Qt it hides
        self,
        *,
        tickLength: int = ...,
        tickFont: QFont | None = ...,
        tickTextOffset: int = ...,
        tickTextWidth: int = ...,
        tickTextHeight: int = ...,
        autoExpandTextSpace: bool = ...,
        autoReduceTextSpace: bool = ...,
        hideOverlappingLabels: bool | int = ...,
        stopAxisAtTick: tuple[bool, bool] = ...,
        showValues: bool = ...,
        tickAlpha: float | None = ...,
        maxTickLevel: int = ...,
        maxTextLevel: int = ...,
    ) -> None: ...
    def setTextPen(self, *args: _Pen) -> None: ...
    def setTickDensity(self, density: float = 1.0) -> None: ...
    def setTickFont(self, font: QFont | None) -> None: ...
    def setTickPen(self, *args: _Pen) -> None: ...
    def setTickSpacing(
        self,
        major: float | None = None,
        minor: float | None = None,
        levels: Sequence[tuple[float, float]] | None = None,
    ) -> None: ...
    def setTicks(self, ticks: _Ticks | None) -> None: ...
    def setWidth(self, w: int | None = None) -> None: ...
    def showLabel(self, show: bool = True) -> None: ...
    def textPen(self) -> QPen: ...
    def tickPen(self) -> QPen: ...
    def tickSpacing(
        self, minVal: float, maxVal: float, size: float
    ) -> Sequence[tuple[float, float]]: ...
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]: ...
    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> Sequence[tuple[float | None, Sequence[float]]]: ...

class DateAxisItem(AxisItem):
    def __init__(
        self, orientation: _Side = "bottom", utcOffset: float | None = None, *, pen: _Pen = None
    ) -> None: ...

class BarGraphItem(GraphicsObject):
    opts: dict[str, object]
    def __init__(
        self,
        *,
        x: _Numbers | float | None = ...,
        y: _Numbers | float | None = ...,
        x0: _Numbers | float | None = ...,
        y0: _Numbers | float | None = ...,
        x1: _Numbers | float | None = ...,
        y1: _Numbers | float | None = ...,
        width: _Numbers | float | None = ...,
        height: _Numbers | float | None = ...,
        pen: _Pen = ...,
        brush: _Brush = ...,
        pens: Sequence[_Pen] | None = ...,
        brushes: Sequence[_Brush] | None = ...,
        name: str | None = ...,
    ) -> None: ...
    def getData(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]: ...
    def name(self) -> str | None: ...
    def setOpts(
        self,
        *,
        x: _Numbers | float | None = ...,
        y: _Numbers | float | None = ...,
        x0: _Numbers | float | None = ...,
        y0: _Numbers | float | None = ...,
        x1: _Numbers | float | None = ...,
        y1: _Numbers | float | None = ...,
        width: _Numbers | float | None = ...,
        height: _Numbers | float | None = ...,
        pen: _Pen = ...,
        brush: _Brush = ...,
        pens: Sequence[_Pen] | None = ...,
        brushes: Sequence[_Brush] | None = ...,
    ) -> None: ...

class SpotItem:
    def data(self) -> object: ...
    def index(self) -> int: ...
    def pos(self) -> QPointF: ...
    def size(self) -> float: ...

class ScatterPlotItem(GraphicsObject):
    def setExportMode(self, export: bool, opts: Mapping[str, object] | None = None) -> None: ...
    opts: dict[str, object]
    sigClicked: Signal
    sigHovered: Signal
    sigPlotChanged: Signal
    def __init__(
        self,
        x: _Numbers | None = None,
        y: _Numbers | None = None,
        *,
        pos: Sequence[_Point] | npt.NDArray[np.generic] | None = ...,
        spots: Iterable[Mapping[str, object]] | None = ...,
        pen: _Pen | Sequence[_Pen] = ...,
        brush: _Brush | Sequence[_Brush] = ...,
        symbol: _Symbol | Sequence[_Symbol] = ...,
        size: float | Sequence[float] = ...,
        pxMode: bool = ...,
        antialias: bool = ...,
        data: Sequence[object] | None = ...,
        hoverable: bool = ...,
        hoverPen: _Pen = ...,
        hoverBrush: _Brush = ...,
        hoverSize: float = ...,
        hoverSymbol: _Symbol | None = ...,
        tip: None = ...,
        name: str | None = ...,
    ) -> None: ...
    def addPoints(
        self,
        x: _Numbers | None = None,
        y: _Numbers | None = None,
        *,
        pos: Sequence[_Point] | npt.NDArray[np.generic] | None = ...,
        spots: Iterable[Mapping[str, object]] | None = ...,
        pen: _Pen | Sequence[_Pen] = ...,
        brush: _Brush | Sequence[_Brush] = ...,
        symbol: _Symbol | Sequence[_Symbol] = ...,
        size: float | Sequence[float] = ...,
        data: Sequence[object] | None = ...,
    ) -> None: ...
    def clear(self) -> None: ...
    def getData(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]: ...
    def name(self) -> str | None: ...
    def points(self) -> npt.NDArray[np.object_]: ...
    def pointsAt(self, pos: QPointF) -> npt.NDArray[np.object_]: ...
    def setBrush(self, *args: _Brush | Sequence[_Brush]) -> None: ...
    def setData(  # type: ignore[override]  # unlike the method of Qt it hides
        self,
        x: _Numbers | None = None,
        y: _Numbers | None = None,
        *,
        pos: Sequence[_Point] | npt.NDArray[np.generic] | None = ...,
        spots: Iterable[Mapping[str, object]] | None = ...,
        pen: _Pen | Sequence[_Pen] = ...,
        brush: _Brush | Sequence[_Brush] = ...,
        symbol: _Symbol | Sequence[_Symbol] = ...,
        size: float | Sequence[float] = ...,
        data: Sequence[object] | None = ...,
    ) -> None: ...
    def setPen(self, *args: _Pen | Sequence[_Pen]) -> None: ...
    def setSize(self, size: float | Sequence[float], update: bool = True) -> None: ...
    def setSymbol(self, symbol: _Symbol | Sequence[_Symbol], update: bool = True) -> None: ...

class PlotCurveItem(GraphicsObject):
    opts: dict[str, object]
    def __init__(
        self,
        x: _Numbers | None = None,
        y: _Numbers | None = None,
        *,
        pen: _Pen = ...,
        brush: _Brush = ...,
        fillLevel: float | None = ...,
        connect: str | npt.NDArray[np.generic] = ...,
        stepMode: str | None = ...,
        antialias: bool = ...,
        name: str | None = ...,
    ) -> None: ...
    def getData(
        self,
    ) -> tuple[None, None] | tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]: ...
    def setData(  # type: ignore[override]  # unlike the method of Qt it hides
        self,
        x: _Numbers | None = None,
        y: _Numbers | None = None,
        *,
        pen: _Pen = ...,
        brush: _Brush = ...,
        fillLevel: float | None = ...,
        connect: str | npt.NDArray[np.generic] = ...,
        stepMode: str | None = ...,
    ) -> None: ...
    def setPen(self, *args: _Pen) -> None: ...

class PlotDataItem(GraphicsObject):
    opts: dict[str, object]
    curve: PlotCurveItem
    scatter: ScatterPlotItem
    xData: npt.NDArray[np.float64] | None
    yData: npt.NDArray[np.float64] | None
    sigClicked: Signal
    sigPointsClicked: Signal
    sigPointsHovered: Signal
    sigPlotChanged: Signal
    def __init__(
        self,
        x: _Numbers | None = None,
        y: _Numbers | None = None,
        *,
        pen: _Pen = ...,
        shadowPen: _Pen = ...,
        fillLevel: float | None = ...,
        fillBrush: _Brush = ...,
        fillOutline: bool = ...,
        connect: str | npt.NDArray[np.generic] = ...,
        stepMode: str | None = ...,
        symbol: _Symbol | Sequence[_Symbol] | None = ...,
        symbolPen: _Pen | Sequence[_Pen] = ...,
        symbolBrush: _Brush | Sequence[_Brush] = ...,
        symbolSize: float | Sequence[float] = ...,
        pxMode: bool = ...,
        antialias: bool = ...,
        autoDownsample: bool = ...,
        clipToView: bool = ...,
        skipFiniteCheck: bool = ...,
        name: str | None = ...,
    ) -> None: ...
    def clear(self) -> None: ...
    def getData(
        self,
    ) -> tuple[None, None] | tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]: ...
    def name(self) -> str | None: ...
    def setClipToView(self, state: bool) -> None: ...
    def setData(  # type: ignore[override]  # unlike the method of Qt it hides
        self,
        x: _Numbers | None = None,
        y: _Numbers | None = None,
        *,
        pen: _Pen = ...,
        connect: str | npt.NDArray[np.generic] = ...,
        symbol: _Symbol | Sequence[_Symbol] | None = ...,
        symbolPen: _Pen | Sequence[_Pen] = ...,
        symbolBrush: _Brush | Sequence[_Brush] = ...,
        symbolSize: float | Sequence[float] = ...,
    ) -> None: ...
    def setDownsampling(
        self, ds: int | None = None, auto: bool | None = None, method: str = "peak"
    ) -> None: ...
    def setFillBrush(self, *args: _Brush) -> None: ...
    def setFillLevel(self, level: float | None) -> None: ...
    def setPen(self, *args: _Pen) -> None: ...
    def setSymbol(self, symbol: _Symbol | Sequence[_Symbol] | None) -> None: ...
    def setSymbolBrush(self, *args: _Brush) -> None: ...
    def setSymbolPen(self, *args: _Pen) -> None: ...
    def setSymbolSize(self, size: float) -> None: ...

class FillBetweenItem(QGraphicsPathItem):
    def __init__(
        self,
        curve1: PlotDataItem | PlotCurveItem,
        curve2: PlotDataItem | PlotCurveItem,
        brush: _Brush = None,
        pen: _Pen = None,
    ) -> None: ...
    def setCurves(
        self, curve1: PlotDataItem | PlotCurveItem, curve2: PlotDataItem | PlotCurveItem
    ) -> None: ...

class InfiniteLine(GraphicsObject):
    label: InfLineLabel
    sigPositionChanged: Signal
    sigPositionChangeFinished: Signal
    def __init__(
        self,
        pos: float | _Point | None = None,
        angle: float = 90,
        pen: _Pen = None,
        movable: bool = False,
        bounds: tuple[float | None, float | None] | None = None,
        hoverPen: _Pen = None,
        label: str | None = None,
        labelOpts: Mapping[str, object] | None = None,
        span: tuple[float, float] = (0, 1),
        markers: Sequence[tuple[str, float, float]] | None = None,
        name: str | None = None,
    ) -> None: ...
    def getXPos(self) -> float: ...
    def getYPos(self) -> float: ...
    def name(self) -> str | None: ...
    def setAngle(self, angle: float) -> None: ...
    def setPen(self, *args: _Pen) -> None: ...
    def setSpan(self, mn: float, mx: float) -> None: ...
    def setValue(self, v: float | _Point) -> None: ...
    def value(self) -> float | list[float]: ...

class LinearRegionItem(GraphicsObject):
    sigRegionChanged: Signal
    sigRegionChangeFinished: Signal
    def __init__(
        self,
        values: tuple[float, float] = (0, 1),
        orientation: Literal["vertical", "horizontal"] = "vertical",
        brush: _Brush = None,
        pen: _Pen = None,
        hoverBrush: _Brush = None,
        hoverPen: _Pen = None,
        movable: bool = True,
        bounds: tuple[float | None, float | None] | None = None,
        span: tuple[float, float] = (0, 1),
    ) -> None: ...
    def getRegion(self) -> tuple[float, float]: ...
    def setBrush(self, *br: _Brush) -> None: ...
    def setMovable(self, m: bool = True) -> None: ...
    def setRegion(self, rgn: tuple[float, float]) -> None: ...

class TextItem(GraphicsObject):
    def __init__(
        self,
        text: str = "",
        color: _Colour = (200, 200, 200),
        html: str | None = None,
        anchor: tuple[float, float] = (0, 0),
        border: _Pen = None,
        fill: _Brush = None,
        angle: float = 0,
        rotateAxis: tuple[float, float] | None = None,
        ensureInBounds: bool = False,
    ) -> None: ...
    def setAnchor(self, anchor: tuple[float, float]) -> None: ...
    def setAngle(self, angle: float) -> None: ...
    def setColor(self, color: _Colour) -> None: ...
    def setFont(self, font: QFont) -> None: ...
    def setHtml(self, html: str) -> None: ...
    def setPlainText(self, text: str) -> None: ...
    def setText(self, text: str, color: _Colour | None = None) -> None: ...
    def setTextWidth(self, width: float) -> None: ...
    def toPlainText(self) -> str: ...

class InfLineLabel(TextItem):
    def setFormat(self, text: str) -> None: ...
    def setPosition(self, p: float) -> None: ...

class LegendItem(GraphicsWidget):
    def __init__(
        self,
        size: tuple[float, float] | None = None,
        offset: tuple[float, float] | None = None,
        horSpacing: float = 5,
        verSpacing: float = 0,
        pen: _Pen = None,
        brush: _Brush = None,
        labelTextColor: _Colour | None = None,
        frame: bool = True,
        labelTextSize: str = "9pt",
        colCount: int = 1,
    ) -> None: ...
    def addItem(self, item: QGraphicsItem, name: str) -> None: ...
    def clear(self) -> None: ...
    def removeItem(self, item: QGraphicsItem | str) -> None: ...
    def setBrush(self, *args: _Brush) -> None: ...
    def setColumnCount(self, columnCount: int) -> None: ...
    def setLabelTextColor(self, *args: _Colour) -> None: ...
    def setLabelTextSize(self, size: str) -> None: ...
    def setOffset(self, offset: tuple[float, float]) -> None: ...
    def setPen(self, *args: _Pen) -> None: ...

class PlotItem(GraphicsWidget):
    legend: LegendItem | None
    items: list[QGraphicsItem]
    vb: ViewBox
    sigRangeChanged: Signal
    sigXRangeChanged: Signal
    sigYRangeChanged: Signal
    def __init__(
        self,
        parent: QGraphicsItem | None = None,
        name: str | None = None,
        labels: Mapping[str, str] | None = None,
        title: str | None = None,
        viewBox: ViewBox | None = None,
        axisItems: Mapping[str, AxisItem] | None = None,
        enableMenu: bool = True,
    ) -> None: ...
    def addItem(
        self,
        item: QGraphicsItem,
        *,
        ignoreBounds: bool = ...,
        skipAverage: bool = ...,
    ) -> None: ...
    def addLegend(
        self,
        offset: tuple[float, float] | None = (30, 30),
        *,
        size: tuple[float, float] | None = ...,
        horSpacing: float = ...,
        verSpacing: float = ...,
        pen: _Pen = ...,
        brush: _Brush = ...,
        labelTextColor: _Colour | None = ...,
        labelTextSize: str = ...,
        colCount: int = ...,
        frame: bool = ...,
    ) -> LegendItem: ...
    def addLine(
        self, x: float | None = None, y: float | None = None, *, pen: _Pen = ..., label: str = ...
    ) -> InfiniteLine: ...
    def autoRange(self, padding: float | None = None) -> None: ...
    def clear(self) -> None: ...
    def disableAutoRange(self, axis: int | str | None = None) -> None: ...
    def enableAutoRange(
        self,
        axis: int | str | None = None,
        enable: bool | float = True,
        x: bool | None = None,
        y: bool | None = None,
    ) -> None: ...
    def getAxis(self, name: _Side) -> AxisItem: ...
    def getViewBox(self) -> ViewBox: ...
    def hideAxis(self, axis: _Side) -> None: ...
    def hideButtons(self) -> None: ...
    def invertY(self, b: bool = True) -> None: ...
    def listDataItems(self) -> list[QGraphicsItem]: ...
    def plot(
        self,
        x: _Numbers | None = None,
        y: _Numbers | None = None,
        *,
        pen: _Pen = ...,
        fillLevel: float | None = ...,
        fillBrush: _Brush = ...,
        connect: str | npt.NDArray[np.generic] = ...,
        stepMode: str | None = ...,
        symbol: _Symbol | Sequence[_Symbol] | None = ...,
        symbolPen: _Pen | Sequence[_Pen] = ...,
        symbolBrush: _Brush | Sequence[_Brush] = ...,
        symbolSize: float | Sequence[float] = ...,
        antialias: bool = ...,
        name: str | None = ...,
        clear: bool = ...,
    ) -> PlotDataItem: ...
    def removeItem(self, item: QGraphicsItem) -> None: ...
    def setAxisItems(self, axisItems: Mapping[str, AxisItem] | None = None) -> None: ...
    def setClipToView(self, clip: bool) -> None: ...
    def setDownsampling(
        self, ds: int | bool | None = None, auto: bool | None = None, mode: str | None = None
    ) -> None: ...
    def setLabel(
        self, axis: _Side, text: str | None = None, units: str | None = None, **args: str
    ) -> None: ...
    def setLimits(
        self,
        *,
        xMin: float | None = ...,
        xMax: float | None = ...,
        yMin: float | None = ...,
        yMax: float | None = ...,
        minXRange: float | None = ...,
        maxXRange: float | None = ...,
        minYRange: float | None = ...,
        maxYRange: float | None = ...,
    ) -> None: ...
    def setMenuEnabled(
        self, enableMenu: bool = True, enableViewBoxMenu: bool | str | None = "same"
    ) -> None: ...
    def setMouseEnabled(self, x: bool | None = None, y: bool | None = None) -> None: ...
    def setRange(
        self,
        rect: QRectF | None = None,
        xRange: _Range | None = None,
        yRange: _Range | None = None,
        padding: float | None = None,
    ) -> None: ...
    def setTitle(self, title: str | None = None, **args: str | bool) -> None: ...
    def setXLink(self, view: ViewBox | PlotItem | PlotWidget | str | None) -> None: ...
    def setXRange(self, min: float, max: float, padding: float | None = None) -> None: ...
    def setYRange(self, min: float, max: float, padding: float | None = None) -> None: ...
    def showAxes(
        self,
        selection: bool | tuple[bool, bool, bool, bool],
        showValues: bool | tuple[bool, bool, bool, bool] = True,
        size: bool | float | tuple[float, float] = False,
    ) -> None: ...
    def showAxis(self, axis: _Side, show: bool = True) -> None: ...
    def showGrid(
        self, x: bool | None = None, y: bool | None = None, alpha: float | None = None
    ) -> None: ...
    def viewRange(self) -> list[list[float]]: ...
    def viewRect(self) -> QRectF: ...

class GraphicsView(QGraphicsView):
    sigDeviceRangeChanged: Signal
    sigDeviceTransformChanged: Signal
    sigSceneMouseMoved: Signal
    def __init__(
        self,
        parent: QWidget | None = None,
        useOpenGL: bool | None = None,
        background: _Colour | None = "default",
    ) -> None: ...
    def setAntialiasing(self, aa: bool) -> None: ...
    def setBackground(self, background: _Colour | None) -> None: ...
    def setCentralItem(self, item: QGraphicsWidget | None) -> None: ...
    def viewRect(self) -> QRectF: ...

class PlotWidget(GraphicsView):
    plotItem: PlotItem
    sigRangeChanged: Signal
    def __init__(
        self,
        parent: QWidget | None = None,
        background: _Colour | None = "default",
        plotItem: PlotItem | None = None,
        *,
        name: str | None = ...,
        labels: Mapping[str, str] | None = ...,
        title: str | None = ...,
        viewBox: ViewBox | None = ...,
        axisItems: Mapping[str, AxisItem] | None = ...,
        enableMenu: bool = ...,
    ) -> None: ...
    def addItem(
        self,
        item: QGraphicsItem,
        *,
        ignoreBounds: bool = ...,
        skipAverage: bool = ...,
    ) -> None: ...
    def addLegend(
        self,
        offset: tuple[float, float] | None = (30, 30),
        *,
        size: tuple[float, float] | None = ...,
        horSpacing: float = ...,
        verSpacing: float = ...,
        pen: _Pen = ...,
        brush: _Brush = ...,
        labelTextColor: _Colour | None = ...,
        labelTextSize: str = ...,
        colCount: int = ...,
        frame: bool = ...,
    ) -> LegendItem: ...
    def addLine(
        self, x: float | None = None, y: float | None = None, *, pen: _Pen = ..., label: str = ...
    ) -> InfiniteLine: ...
    def autoRange(self, padding: float | None = None) -> None: ...
    def clear(self) -> None: ...
    def disableAutoRange(self, axis: int | str | None = None) -> None: ...
    def enableAutoRange(
        self,
        axis: int | str | None = None,
        enable: bool | float = True,
        x: bool | None = None,
        y: bool | None = None,
    ) -> None: ...
    def getAxis(self, name: _Side) -> AxisItem: ...
    def getPlotItem(self) -> PlotItem: ...
    def getViewBox(self) -> ViewBox: ...
    def hideAxis(self, axis: _Side) -> None: ...
    def hideButtons(self) -> None: ...
    def invertY(self, b: bool = True) -> None: ...
    def listDataItems(self) -> list[QGraphicsItem]: ...
    def plot(
        self,
        x: _Numbers | None = None,
        y: _Numbers | None = None,
        *,
        pen: _Pen = ...,
        fillLevel: float | None = ...,
        fillBrush: _Brush = ...,
        connect: str | npt.NDArray[np.generic] = ...,
        stepMode: str | None = ...,
        symbol: _Symbol | Sequence[_Symbol] | None = ...,
        symbolPen: _Pen | Sequence[_Pen] = ...,
        symbolBrush: _Brush | Sequence[_Brush] = ...,
        symbolSize: float | Sequence[float] = ...,
        antialias: bool = ...,
        name: str | None = ...,
        clear: bool = ...,
    ) -> PlotDataItem: ...
    def removeItem(self, item: QGraphicsItem) -> None: ...
    def setAxisItems(self, axisItems: Mapping[str, AxisItem] | None = None) -> None: ...
    def setLabel(
        self, axis: _Side, text: str | None = None, units: str | None = None, **args: str
    ) -> None: ...
    def setLimits(
        self,
        *,
        xMin: float | None = ...,
        xMax: float | None = ...,
        yMin: float | None = ...,
        yMax: float | None = ...,
        minXRange: float | None = ...,
        maxXRange: float | None = ...,
        minYRange: float | None = ...,
        maxYRange: float | None = ...,
    ) -> None: ...
    def setMenuEnabled(
        self, enableMenu: bool = True, enableViewBoxMenu: bool | str | None = "same"
    ) -> None: ...
    def setMouseEnabled(self, x: bool | None = None, y: bool | None = None) -> None: ...
    def setRange(
        self,
        rect: QRectF | None = None,
        xRange: _Range | None = None,
        yRange: _Range | None = None,
        padding: float | None = None,
    ) -> None: ...
    def setTitle(self, title: str | None = None, **args: str | bool) -> None: ...
    def setXLink(self, view: ViewBox | PlotItem | PlotWidget | str | None) -> None: ...
    def setXRange(self, min: float, max: float, padding: float | None = None) -> None: ...
    def setYRange(self, min: float, max: float, padding: float | None = None) -> None: ...
    def showAxis(self, axis: _Side, show: bool = True) -> None: ...
    def showGrid(
        self, x: bool | None = None, y: bool | None = None, alpha: float | None = None
    ) -> None: ...
    def viewRange(self) -> list[list[float]]: ...
    def viewRect(self) -> QRectF: ...
