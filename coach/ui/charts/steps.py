"""Keys that lead from place to place in a chart, and the ring around it: alike in all charts."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from coach.ui.keyboard.key_reader import WITH_OTHERS

TO_THE_END: Final = 1_000_000
"""More places than any chart has."""

_RING_PX = 3.0

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -TO_THE_END,
    Qt.Key.Key_End: TO_THE_END,
}


def step_of(event: QKeyEvent) -> int:
    """Return how many places a key leads on, or back; 0 for any other key."""
    if event.modifiers() & WITH_OTHERS:
        return 0
    return _STEPS.get(Qt.Key(event.key()), 0)


def draw_focus_ring(painter: QPainter, around: QRect, ink: str) -> None:
    """Draw the ring of what has the focus, just inside a rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), _RING_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = _RING_PX / 2
    painter.drawRoundedRect(QRectF(around).adjusted(inset, inset, -inset, -inset), 8, 8)
