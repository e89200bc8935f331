"""Finds what a GUI test left behind: timers that still run, windows that still show."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

_started: dict[QTimer, str] = {}


@contextmanager
def timers_watched() -> Iterator[None]:
    """Note every timer that is started, and by which line."""
    original = QTimer.start
    _started.clear()

    def start(timer: QTimer, *interval: int) -> None:
        _started[timer] = traceback.format_list(traceback.extract_stack(limit=2)[:1])[0].strip()
        original(timer, *interval)

    QTimer.start = start  # type: ignore[method-assign]
    try:
        yield
    finally:
        QTimer.start = original  # type: ignore[method-assign]


def running_timers() -> list[str]:
    """Return the lines that started the timers still running."""
    return [
        line for timer, line in _started.items() if shiboken6.isValid(timer) and timer.isActive()
    ]


def visible_windows() -> list[str]:
    """Return the top-level widgets still shown."""
    QApplication.processEvents()
    return [repr(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()]
