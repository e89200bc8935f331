"""Asks where to print, and in which file to save what could be printed."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


def ask_for_printer(parent: QWidget) -> QPrinter | None:
    """Return the printer that the user chose; None when they changed their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    asked = QPrintDialog(printer, parent).exec()
    return printer if asked == QDialog.DialogCode.Accepted else None


def ask_for_pdf(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Return the file that the user chose; None when they changed their mind.

    Args:
        parent: the window that asks.
        title: of the dialog.
        name: of the file, proposed.
        kind: which files are shown, such as `PDF (*.pdf)`.
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kind)
    return Path(chosen) if chosen else None
