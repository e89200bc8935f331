"""Looks at Today again while it is in view: days, slots and time zones change by themselves.

There is no timer while the page is not seen, be another page in view or the window put away; it is
looked at when it comes back.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

LOOK_MS = 55_000
"""Between two looks: with the play of Qt's coarse timers, a change is shown within a minute."""


class TodayWatch(QObject):
    """Calls `look_again` while a page is seen.

    Args:
        page: the page.
        look_again: shows what is so now.
    """

    def __init__(self, page: QWidget, look_again: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        self._look_again = look_again
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        page.installEventFilter(self)

    def eventFilter(self, _page: QObject, event: QEvent) -> bool:
        """Begin and end with the page; nothing is kept from it."""
        if event.type() is QEvent.Type.Show:
            self._timer.start()
            # Whoever turns to the page shows what is so; a window that comes back only comes back.
            if event.spontaneous():
                self._look_again()
        elif event.type() is QEvent.Type.Hide:
            self._timer.stop()
        return False

    def _look(self) -> None:
        # Not every platform tells of a window that is minimised.
        if not self._page.window().isMinimized():
            self._look_again()
