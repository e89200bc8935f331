"""The list of an emergency on one sheet of paper, for staff."""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)
from PySide6.QtWidgets import QWidget

from coach.domain.instant import Instant
from coach.domain.warning_signs import WarningSign
from coach.ui.on_paper import ask_for_printer
from coach.ui.texts import warning_signs as words
from coach.ui.texts.dates import long_day
from coach.ui.typography import FAMILY

_TEXT_PT, _LEAST_PT, _TITLE_MORE_PT = 13, 7, 6


def print_list(signs: Sequence[WarningSign], at: Instant, parent: QWidget) -> bool:
    """Ask where to print, and print; return whether anything was printed.

    Args:
        signs: what nobody saw the user about yet, the gravest first.
        at: when the gravest was told.
        parent: the window that asks.
    """
    printer = ask_for_printer(parent)
    if printer is None:
        return False
    draw(signs, at, printer)
    return True


def draw(signs: Sequence[WarningSign], at: Instant, device: QPagedPaintDevice) -> None:
    """Draw the list on one page, in letters as large as it has room for."""
    painter = QPainter(device)
    try:
        for text_pt in range(_TEXT_PT, _LEAST_PT - 1, -1):
            document = _document(signs, at, text_pt)
            document.documentLayout().setPaintDevice(device)
            document.setPageSize(QSizeF(device.width(), device.height()))
            if document.pageCount() == 1:
                break
        document.drawContents(painter)
    finally:
        painter.end()


def _document(signs: Sequence[WarningSign], at: Instant, text_pt: int) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY))
    cursor = QTextCursor(document)
    _write(cursor, words.PAPER_TITLE, text_pt + _TITLE_MORE_PT, QFont.Weight.Bold)
    when = words.PAPER_WHEN.format(day=long_day(at.wall.date()), time=f"{at.wall:%H:%M}")
    _write(cursor, when, text_pt)
    marks = QTextListFormat()
    marks.setStyle(QTextListFormat.Style.ListDisc)
    for place, sign in enumerate(signs):
        cursor.insertBlock()
        if place == 0:
            cursor.createList(marks)
        cursor.insertText(words.SIGNS[sign], _look(text_pt))
    cursor.insertBlock(QTextBlockFormat())
    # A block after a list is one of the list until it is taken out.
    if (listed := cursor.currentList()) is not None:
        listed.remove(cursor.block())
    _write(cursor, words.PAPER_NOTE, text_pt)
    return document


def _write(
    cursor: QTextCursor, line: str, size_pt: int, weight: QFont.Weight = QFont.Weight.Normal
) -> None:
    block = QTextBlockFormat()
    block.setBottomMargin(size_pt)
    if not cursor.atStart():
        cursor.insertBlock()
    cursor.setBlockFormat(block)
    cursor.insertText(line, _look(size_pt, weight))


def _look(size_pt: int, weight: QFont.Weight = QFont.Weight.Normal) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontPointSize(size_pt)
    look.setFontWeight(weight)
    return look
