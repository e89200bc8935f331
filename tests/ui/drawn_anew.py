"""What a widget asks Qt to draw anew, and whether drawing only that is enough."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget


class DrawnAnew:
    """Watches one widget.

    Attributes:
        region: what was asked for since it was last taken.
        pixels: how many pixels that was in all.
    """

    def __init__(self, widget: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
        self.region = QRegion()
        self.pixels = 0
        self._widget = widget
        self._ask_qt = widget.update
        monkeypatch.setattr(widget, "update", self._update)
        self.picture = self.whole_picture()

    def _update(self, *where: object) -> None:
        for rect in [rect for rect in where if isinstance(rect, QRect)] or [self._widget.rect()]:
            self.region |= rect
            self.pixels += rect.width() * rect.height()
        self._ask_qt()

    def take(self) -> QRegion:
        """Return what was asked for, and begin anew."""
        region, self.region = self.region, QRegion()
        return region

    def begin(self) -> None:
        """Draw all, and count from here."""
        self.picture = self.whole_picture()
        self.take()
        self.pixels = 0

    def draw(self) -> None:
        """Draw what was asked for, as Qt does in a window that shows."""
        region = self.take()
        if not region.isEmpty():
            self._widget.render(self.picture, region.boundingRect().topLeft(), region)

    def whole_picture(self) -> QImage:
        """Return the widget drawn all at once."""
        image = QImage(self._widget.size(), QImage.Format.Format_RGB32)
        image.fill(0)
        self._widget.render(image)
        return image
