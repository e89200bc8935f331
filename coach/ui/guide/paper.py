"""The first five minutes on paper: two chapters a page, in real text."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, QUrl
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)

from coach.ui.guide.guide_file import Chapter, Run
from coach.ui.report.page import Paper
from coach.ui.typography import FAMILY

_MARGIN_PT, _PER_INCH = 42.0, 720
_TEXT_PT, _HEADING_PT, _TITLE_PT, _GAP_PT = 11.0, 14.0, 20.0, 6.0
_PICTURE_INCHES = 4.3
"""Two chapters with pictures of this width, and their words, have room on a page."""
_A_PAGE = 2


def guide_pdf(chapters: Sequence[Chapter], paper: Paper) -> bytes:
    """Return the pages as a PDF; `paper` is measured in points."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(chapters[0].title)
    writer.setCreator("Steadyback")
    writer.setResolution(_PER_INCH)
    writer.setPageSize(QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Point))
    print_guide(chapters, writer)
    buffer.close()
    return bytes(content.data())


def print_guide(chapters: Sequence[Chapter], device: QPagedPaintDevice) -> None:
    """Draw the pages on a device that has some, in its own size of paper."""
    margins = QMarginsF(_MARGIN_PT, _MARGIN_PT, _MARGIN_PT, _MARGIN_PT)
    device.setPageMargins(margins, QPageLayout.Unit.Point)
    document = _document(chapters)
    document.documentLayout().setPaintDevice(device)
    wide, high = float(device.width()), float(device.height())
    document.setPageSize(QSizeF(wide, high))
    painter = QPainter(device)
    try:
        for page in range(document.pageCount()):
            if page:
                device.newPage()
            painter.save()
            painter.translate(0, -page * high)
            # What begins on the next page touches this one, and would be drawn beyond its foot.
            document.drawContents(painter, QRectF(0, page * high, wide, high - 1))
            painter.restore()
    finally:
        painter.end()


def _document(chapters: Sequence[Chapter]) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY))
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    for place, chapter in enumerate(chapters):
        # The first is the title, on the page of the two that follow it.
        breaks = place > 1 and (place - 1) % _A_PAGE == 0
        _begin(cursor, before_pt=_GAP_PT * 2 if place and not breaks else 0, breaks=breaks)
        title_pt = _HEADING_PT if place else _TITLE_PT
        cursor.insertText(chapter.title, _look(title_pt, QFont.Weight.Bold))
        if chapter.picture is not None:
            _begin(cursor)
            _put_picture(document, cursor, str(chapter.picture))
        for paragraph in chapter.paragraphs:
            _begin(cursor)
            _write(cursor, paragraph)
    return document


def _begin(cursor: QTextCursor, *, before_pt: float = _GAP_PT, breaks: bool = False) -> None:
    """Begin a block; a length of a block is scaled to the device like the pictures."""
    block = QTextBlockFormat()
    block.setTopMargin(before_pt / 72 * _screen_dots())
    if breaks:
        block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    if cursor.atStart():
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)


def _put_picture(document: QTextDocument, cursor: QTextCursor, file: str) -> None:
    picture = QImage(file)
    if picture.isNull():
        return
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(file), picture)
    shown = QTextImageFormat()
    shown.setName(file)
    shown.setWidth(_PICTURE_INCHES * _screen_dots())
    shown.setHeight(_PICTURE_INCHES * _screen_dots() * picture.height() / picture.width())
    cursor.insertImage(shown)


def _screen_dots() -> float:
    """Return how many pixels Qt takes for an inch when it scales a document to a device."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch()


def _write(cursor: QTextCursor, paragraph: Sequence[Run]) -> None:
    for run in paragraph:
        bold = run.strong or run.on_screen
        weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        cursor.insertText(run.words, _look(_TEXT_PT, weight))


def _look(size_pt: float, weight: QFont.Weight) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontPointSize(size_pt)
    look.setFontWeight(weight)
    return look
