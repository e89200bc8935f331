"""A soft flash of the whole page in place of a tone that nobody hears.

It must hurt nobody whose brain or eyes react to flicker: one flash takes 0.8 s to come and go, a
second has at most one (three would be allowed), it is never red, and it tints the page by a third
at most, so that everything stays readable. Where movement is not wanted, a steady frame stands for
as long instead. Its colour is told from the ground: the accent at a desk; the surface on the floor,
where the whole page has the colour of the phase.
"""

import math

from PySide6.QtCore import QEasingCurve, QEvent, QObject, Qt, QTimeLine
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from coach.ui.theme import Theme

FLASH_MS = 800
BETWEEN_S = 1.0
"""From the beginning of one flash to that of the next, at least."""

STRONGEST = 0.33
"""Share of its colour in the page's at the height of a flash."""

FRAME_PX = 24
_FRAME_MS = 50


class Flash(QWidget):
    """Lies over a page, lets every click through, and is hidden but for its flashes.

    Args:
        page: what it covers.
    """

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme = theme
        self._still = False
        self._on_floor = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._course = QTimeLine(FLASH_MS, self)
        self._course.setEasingCurve(QEasingCurve.Type.SineCurve)
        self._course.setUpdateInterval(_FRAME_MS)
        self._course.valueChanged.connect(self.update)
        self._course.finished.connect(self.hide)
        self._page = page
        self._next_s = -math.inf
        self.hide()
        page.installEventFilter(self)

    @property
    def strength(self) -> float:
        """Share of its colour in the page's now; 0 while there is no flash."""
        running = self._course.state() is QTimeLine.State.Running
        return STRONGEST * self._course.currentValue() if running else 0.0

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme

    def set_still(self, still: bool) -> None:
        """Show a steady frame in place of a flash, or flash again."""
        self._still = still

    def flash(self, now_s: float, *, on_floor: bool = False) -> bool:
        """Flash once, unless the last flash is too near.

        Args:
            now_s: the reading of a clock that runs as fast as the world.
            on_floor: whether the page has the colour of a phase.

        Returns:
            Whether it flashes.
        """
        running = self._course.state() is QTimeLine.State.Running
        if running or now_s < self._next_s or not self._page.isVisible():
            return False
        self._next_s = now_s + BETWEEN_S
        self._on_floor = on_floor
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        self._course.start()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Tint the page, or draw the frame."""
        painter = QPainter(self)
        colour = QColor(self._theme.surface if self._on_floor else self._theme.accent)
        if self._still:
            inside = self.rect().adjusted(FRAME_PX, FRAME_PX, -FRAME_PX, -FRAME_PX)
            painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(inside)))
        else:
            colour.setAlphaF(self.strength)
        painter.fillRect(self.rect(), colour)

    def hideEvent(self, event: QHideEvent) -> None:
        """No timer runs for a page that nobody sees."""
        super().hideEvent(event)
        self._course.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)
