"""The list of an emergency on one sheet of paper, for staff."""

from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from coach.domain.warning_signs import Screening
from coach.ui.texts import warning_signs as words
from coach.ui.texts.dates import long_day
from coach.ui.typography import FAMILY

_TITLE_PT, _TEXT_PT = 20, 13


def print_list(screening: Screening, parent: QWidget) -> bool:
    """Ask where to print, and print; return whether anything was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    draw(screening, printer)
    return True


def draw(screening: Screening, device: QPagedPaintDevice) -> None:
    """Draw the list on one page."""
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY))
    cursor = QTextCursor(document)
    at = screening.at.wall
    _write(cursor, words.PAPER_TITLE, _TITLE_PT, QFont.Weight.Bold)
    when = words.PAPER_WHEN.format(day=long_day(at.date()), time=f"{at:%H:%M}")
    _write(cursor, when, _TEXT_PT)
    marks = QTextListFormat()
    marks.setStyle(QTextListFormat.Style.ListDisc)
    for place, sign in enumerate(screening.signs):
        cursor.insertBlock()
        if place == 0:
            cursor.createList(marks)
        cursor.insertText(words.SIGNS[sign], _look(_TEXT_PT))
    cursor.insertBlock(QTextBlockFormat())
    cursor.currentList()
    _write(cursor, words.PAPER_NOTE, _TEXT_PT)
    document.print_(device)


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
