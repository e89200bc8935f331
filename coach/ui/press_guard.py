"""Keeps what was pressed on one page from reaching the page that takes its place.

A page that is being built answers late: a second click, a double click or a key meant for what was
seen when it was pressed would pause the session, or answer a question nobody has read yet. So what
the desktop hands to the window is let through only when

- the page in view was drawn, and what had piled up meanwhile is gone;
- it is not the second half of what brought the page: the same button, or the same key, again within
  the time of a double click, or a key that is still held down.

It stands before the window itself: only what comes from the desktop passes here.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

_PILED_UP_MS = 1
"""A timer that takes time is heard after all that waits has been handed over."""

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.KeyPress)
_RELEASES = (QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease)

_Signs = tuple[str, int]
"""What was pressed: a key, or a button of the mouse."""


class PressGuard(QObject):
    """Stands before a window.

    Args:
        parent: goes with it.

    Attributes:
        closed: whether nothing that is pressed counts now.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.closed = False
        self._latest: tuple[_Signs, int] | None = None
        self._brought: tuple[_Signs, int] | None = None
        self._swallowed: set[_Signs] = set()
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.timeout.connect(self._open)

    def stand_before(self, window: QWindow) -> None:
        """Look at all that the desktop hands to a window."""
        window.installEventFilter(self)

    def page_changed(self) -> None:
        """Let nothing through until the new page was drawn."""
        self._opening.stop()
        self.closed = True
        self._brought = self._latest

    def window_closed(self) -> None:
        """Wait for nothing any more: nothing more is pressed here."""
        self._opening.stop()
        self.closed = False

    def page_drawn(self) -> None:
        """Let presses through once those made before are gone."""
        if self.closed and not self._opening.isActive():
            self._opening.start(_PILED_UP_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow what was not meant for the page in view."""
        kind = event.type()
        if kind not in _PRESSES and kind not in _RELEASES:
            return False
        if not isinstance(event, QKeyEvent | QMouseEvent):
            return False
        what = _signs(event)
        if kind in _RELEASES:
            # A press that was swallowed takes its release with it, and no other.
            held = isinstance(event, QKeyEvent) and event.isAutoRepeat()
            stale = what in self._swallowed
            if not held:
                self._swallowed.discard(what)
            return stale
        follows = kind is QEvent.Type.MouseButtonDblClick and what in self._swallowed
        stale = self.closed or follows or self._is_second_half(what, event)
        if stale:
            self._swallowed.add(what)
        else:
            self._latest = (what, event.timestamp())
        return stale

    def _is_second_half(self, what: _Signs, event: QKeyEvent | QMouseEvent) -> bool:
        if self._brought is None:
            return False
        before, at = self._brought
        if before == what and isinstance(event, QKeyEvent) and event.isAutoRepeat():
            return True
        soon_ms = QGuiApplication.styleHints().mouseDoubleClickInterval()
        if before == what and 0 <= event.timestamp() - at <= soon_ms:
            return True
        self._brought = None
        return False

    def _open(self) -> None:
        self.closed = False


def _signs(event: QKeyEvent | QMouseEvent) -> _Signs:
    if isinstance(event, QKeyEvent):
        return "key", event.key()
    return "button", event.button().value
