"""The list for staff: one page, whatever was answered."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from coach.domain.warning_signs import LONG_FORM, WarningSign
from coach.ui.signs.printed_list import draw
from tests.builders import an_instant
from tests.ui.rooms import appearance


@pytest.mark.parametrize("signs", [(WarningSign.BLADDER, WarningSign.BOTH_LEGS), LONG_FORM])
@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A5])
def test_it_fits_on_one_page(
    qtbot: QtBot, tmp_path: Path, signs: tuple[WarningSign, ...], size: QPageSize.PageSizeId
) -> None:
    appearance()
    file = tmp_path / "list.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(size))
    printer.setOutputFileName(str(file))
    draw(signs, an_instant(), printer)
    assert len(re.findall(rb"/Type\s*/Page\b", file.read_bytes())) == 1
