"""A chart as a file: what stands on its card, in grey on white, so that any printer will do.

A picture of points (PNG) is for messages and documents, a drawing (SVG) stays sharp at any size:
its lines are lines, and its words are words.
"""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from coach.ui.saved_file import save_file
from coach.ui.style import style_sheet
from coach.ui.texts import chart_file as words
from coach.ui.theme import LIGHT
from coach.ui.typography import sized

PAPER = replace(
    LIGHT,
    name="paper",
    ground="#ffffff",
    surface="#ffffff",
    raised="#e6e6e6",
    ink="#000000",
    ink_soft="#333333",
    line="#767676",
    accent="#404040",
)
"""Greys that stay apart in print."""

WIDTH_PX = 1000
_POINTS_A_PX = 2
"""Points of a PNG for each pixel of the screen: sharp in print."""
SVG = ".svg"


def chart_file(card: QWidget, *, drawing: bool) -> bytes:
    """Return a card as a file; the card is laid out for it, seen by nobody, and gone afterwards.

    Args:
        card: a card of its own, in the colours of `PAPER`, with the chart drawn.
        drawing: whether it is an SVG; else it is a PNG.
    """
    _lay_out(card)
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    if drawing:
        _draw_svg(card, content)
    else:
        _draw_png(card, content)
    content.close()
    card.hide()
    card.deleteLater()
    return bytes(content.data().data())


def _lay_out(card: QWidget) -> None:
    card.setStyleSheet(style_sheet(PAPER))
    for part in card.findChildren(QWidget):
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    card.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    card.setFixedWidth(sized(WIDTH_PX))
    card.show()
    # A wrapped line takes its height once it knows its width, and the card after that.
    for _ in range(2):
        QApplication.sendPostedEvents()
        card.adjustSize()


def _draw_svg(card: QWidget, content: QBuffer) -> None:
    from PySide6.QtSvg import QSvgGenerator

    _draw_marks_as_lines(card)
    generator = QSvgGenerator()
    generator.setOutputDevice(content)
    generator.setSize(card.size())
    generator.setViewBox(card.rect())
    generator.setTitle(words.MADE_BY)
    painter = QPainter(generator)
    card.render(painter, QPoint())
    painter.end()


def _draw_marks_as_lines(card: QWidget) -> None:
    """Let pyqtgraph draw marks and ground, which it keeps as pictures for the screen."""
    import pyqtgraph as pg

    for plot in card.findChildren(pg.PlotWidget):
        plot.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        # It would draw the window's ground first, in the window's colour, beneath its own.
        plot.viewport().setAutoFillBackground(False)
        for item in plot.getPlotItem().items:
            if isinstance(item, pg.ScatterPlotItem):
                item.setExportMode(export=True)


def _draw_png(card: QWidget, content: QBuffer) -> None:
    image = QImage(card.size() * _POINTS_A_PX, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_POINTS_A_PX)
    image.fill(QColor(PAPER.surface))
    painter = QPainter(image)
    card.render(painter, QPoint())
    painter.end()
    image.save(content, "PNG")  # type: ignore[call-overload]  # the stub knows no QBuffer


def save_chart(path: Path, content: bytes) -> None:
    """Write a chart, whole or not at all; only its owner can read it.

    Raises:
        ExportProblem: it cannot be written.
    """
    save_file(path, content, words.NOT_SAVED, words.OTHER_PLACE)
