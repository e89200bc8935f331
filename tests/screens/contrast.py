"""Words and marks that are too faint to be read, as drawn: measured in the picture of a window.

Themes promise a contrast for each ink on its ground; here is seen whether the two met.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

_WORDS, _MARK = 4.5, 3.0
"""Least contrasts of words and of what is drawn for words (WCAG 2.2, 1.4.3 and 1.4.11)."""
_FRAME_PX = 5
"""Edge of what can be pressed: its frame is no word."""

_Showing = QLabel | QAbstractButton | QLineEdit

_Pixels = npt.NDArray[np.uint32]
"""A number a pixel, 0x..RRGGBB."""


def faint(window: QWidget, drawn: QImage) -> Iterator[str]:
    """Return what is too faint in a window, one thing a sentence. What is greyed out may be.

    Args:
        window: what was drawn.
        drawn: its picture, a pixel of which is a logical pixel.
    """
    picture = _pixels(drawn)
    parts: list[_Showing] = [
        *window.findChildren(QLabel),
        *window.findChildren(QAbstractButton),
        *window.findChildren(QLineEdit),
    ]
    for part in parts:
        if part.isVisible() and part.isEnabled():
            least = _least(part)
            if least is None or part.visibleRegion().boundingRect() != part.rect():
                continue  # Scrolled out of sight in part: seen whole in another picture.
            place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
            frame_px = 0 if isinstance(part, QLabel) else _FRAME_PX
            inside = place.adjusted(frame_px, frame_px, -frame_px, -frame_px)
            ratio = _contrast(_crop(picture, inside))
            if ratio < least:
                words = part.text() or part.accessibleName()
                yield f"{type(part).__name__} {words!r} has a contrast of {ratio:.1f}"


def _least(part: _Showing) -> float | None:
    if part.text():
        return _WORDS
    if isinstance(part, QAbstractButton) and not part.icon().isNull():
        return _MARK
    return None


def _pixels(drawn: QImage) -> _Pixels:
    image = drawn.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.view(np.uint32).reshape(image.height(), image.bytesPerLine() // 4).copy()


def _crop(picture: _Pixels, place: QRect) -> _Pixels:
    return picture[
        max(place.top(), 0) : place.bottom() + 1, max(place.left(), 0) : place.right() + 1
    ]


def _contrast(crop: _Pixels) -> float:
    """Return the largest contrast of any colour with the commonest one."""
    found, counts = np.unique(crop, return_counts=True)
    parts = np.stack([found >> shift & 255 for shift in (16, 8, 0)], axis=1) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    light = linear @ np.array([0.2126, 0.7152, 0.0722])
    ground = light[counts.argmax()]
    ratios = (np.maximum(light, ground) + 0.05) / (np.minimum(light, ground) + 0.05)
    return float(ratios.max())
