"""The line icons, tinted by a colour role. Drawn for the screen's pixel ratio when needed.

Words stand beside every icon, so a missing file costs the look and not the program: nothing is
drawn in its place, and the log and the self-test name it.
"""

import logging
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coach.resources import MissingAsset, shipped

_log = logging.getLogger(__name__)
_NOTHING = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@lru_cache(maxsize=128)
def pixmap(name: str, colour: str, size_px: int) -> QPixmap:
    """Return an icon as a picture of `size_px` logical pixels."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    # The screen with the most pixels decides: a picture that is too fine is scaled down well.
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    picture = QPixmap(round(size_px * ratio), round(size_px * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return picture


def _source(name: str) -> bytes:
    try:
        return shipped(f"assets/icons/{name}.svg").read_bytes()
    except (MissingAsset, OSError) as problem:
        _log.warning("%s", problem)
        return _NOTHING


def icon(name: str, colour: str, size_px: int = 24) -> QIcon:
    """Return an icon for a button."""
    return QIcon(pixmap(name, colour, size_px))


def icon_before_words(name: str, colour: str, size_px: int, gap_px: int, *, disabled: str) -> QIcon:
    """Return an icon with room to its right; Qt sets icon and words too close together.

    Args:
        name: of the picture.
        colour: of the words beside it.
        size_px: its height, in logical pixels.
        gap_px: the room to its right, in logical pixels.
        disabled: the colour of the words while the button cannot be pressed.
    """
    made = QIcon(_before_words(name, colour, size_px, gap_px))
    made.addPixmap(_before_words(name, disabled, size_px, gap_px), QIcon.Mode.Disabled)
    return made


def _before_words(name: str, colour: str, size_px: int, gap_px: int) -> QPixmap:
    picture = pixmap(name, colour, size_px)
    ratio = picture.devicePixelRatio()
    wide = QPixmap(round((size_px + gap_px) * ratio), round(size_px * ratio))
    wide.setDevicePixelRatio(ratio)
    wide.fill(QColor(0, 0, 0, 0))
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wide
