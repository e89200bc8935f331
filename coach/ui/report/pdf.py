"""The page as a PDF, on a printer, and as a picture in the window."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from coach.services.pt_report import PtReport
from coach.ui.report.page import Paper, draw_page
from coach.ui.report.sheet import PER_POINT
from coach.ui.saved_file import save_file
from coach.ui.texts.pt_report import NOT_SAVED, OTHER_PLACE, TITLE

_PER_INCH = round(72 * PER_POINT)


def pdf_of(report: PtReport, paper: Paper, name: str = "") -> bytes:
    """Return the page as a PDF: vectors and real text, one page."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(TITLE)
    writer.setCreator("Steadyback")
    writer.setResolution(_PER_INCH)
    draw_on(writer, report, paper, name)
    buffer.close()
    return bytes(content.data())


def draw_on(device: QPagedPaintDevice, report: PtReport, paper: Paper, name: str = "") -> None:
    """Draw the page on a device with pages; the page brings its own margins."""
    size = QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Point)
    portrait = QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, portrait, QMarginsF(0, 0, 0, 0))
    # From the corner of the paper, not of what a printer can reach: the page has margins.
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / _PER_INCH
        painter.scale(scale, scale)
        draw_page(painter, report, paper, name)
    finally:
        painter.end()


def save_pdf(path: Path, content: bytes) -> None:
    """Write a PDF, whole or not at all; only its owner can read it.

    Raises:
        ExportProblem: it cannot be written.
    """
    save_file(path, content, NOT_SAVED, OTHER_PLACE)
