"""Whether anything but the window and its dialogs ever stands on the desktop by itself.

A widget that is made visible before it has a parent is a window of its own until it gets one.
"""

import traceback
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QWidget

from coach.ui.main_window import MainWindow


class Desktop(QObject):
    """Notes every window that appears, and where in our code, once it filters the application.

    Attributes:
        strays: those that are neither the window nor a dialog.
    """

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            allowed = isinstance(watched, MainWindow | QDialog)
            if watched.isWindow() and not allowed:
                ours = [line for line in traceback.extract_stack() if "/coach/" in line.filename]
                where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "Qt"
                self.strays.append(f"{watched!r} at {where}")
        return False
