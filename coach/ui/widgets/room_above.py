"""How far from the top of a window a page with few contents begins.

On a large screen a short form at the very top leaves the rest empty, and the eye far above the
middle. All such pages begin at the same height, so that headings stand still from page to page.
What is said back to an answer moves nothing: the room is shared when the page comes or the window
changes, and given back only where the contents need it.
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy, QSpacerItem, QWidget

_OF_WINDOW, _OF_FREE = 6, 3
"""At most this part of the height of the window, and of what the contents leave free."""

_SPARE_PX = 4
"""Left over, so that no scroll bar comes for a pixel that was rounded off."""


class RoomAbove:
    """The room.

    Args:
        page: the page.

    Attributes:
        item: the room as a layout takes it.
        wanted: whether the page is one that fills the window.
    """

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self.item = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.wanted = False
        self._shared = False
        self._settled = QTimer(page, singleShot=True, interval=0)
        self._settled.timeout.connect(self._settle)

    def window_changed(self) -> None:
        """Share the room anew, until all parts have their size."""
        if self.wanted:
            self._shared = False
            self._settled.start()

    def share(self, contents_px: int) -> None:
        """Leave some of the room above contents of some height, with their foot."""
        if not self.wanted:
            return
        high = self._page.height()
        free = max(0, high - contents_px - _SPARE_PX)
        now = self.item.sizeHint().height()
        most = now if self._shared else min(high // _OF_WINDOW, free // _OF_FREE)
        above = min(most, free)
        if above != now:
            self.item.changeSize(0, above, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            layout = self._page.layout()
            if layout is not None:
                layout.invalidate()

    def _settle(self) -> None:
        self._shared = True
