"""Marks for sets and repetitions: a filled dot is done, a ring is now, a small ring is to come."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.ui.theme import Theme
from coach.ui.typography import sized

_DOT_PX = 20
_GAP_PX = 8
_SET_GAP_PX = 32


class RepMarks(QWidget):
    """The repetitions of one exercise on one side, set by set."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sets: tuple[int, ...] = ()
        self._done = 0
        self._busy = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def show_reps(self, sets: tuple[int, ...], done: int, *, busy: bool) -> None:
        """Show how far the exercise is.

        Args:
            sets: repetitions of each set.
            done: repetitions that are over, all sets together.
            busy: whether the next one is being held now.
        """
        if (sets, done, busy) != (self._sets, self._done, self._busy):
            self._sets, self._done, self._busy = sets, done, busy
            self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for all marks."""
        return QSize(int(self._natural_width()), sized(_DOT_PX) + 8)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be: then the marks are smaller."""
        return QSize(0, sized(_DOT_PX) + 8)

    def _natural_width(self) -> float:
        reps = sum(self._sets)
        sets = len(self._sets)
        natural = reps * (_DOT_PX + _GAP_PX) + max(0, sets - 1) * (_SET_GAP_PX - _GAP_PX)
        return sized(natural)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the marks, smaller where there are too many for the width."""
        natural = self._natural_width()
        if not natural:
            return
        scale = min(1.0, self.width() / natural) * sized(100) / 100
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = (self.width() - min(natural, self.width())) / 2 + _DOT_PX * scale / 2
        number = 0
        for reps in self._sets:
            for _ in range(reps):
                self._draw(painter, QPointF(x, self.height() / 2), scale, number)
                number += 1
                x += (_DOT_PX + _GAP_PX) * scale
            x += (_SET_GAP_PX - _GAP_PX) * scale
        painter.end()

    def _draw(self, painter: QPainter, centre: QPointF, scale: float, number: int) -> None:
        radius = _DOT_PX * scale / 2 - 2
        if number < self._done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.hold))
            painter.drawEllipse(centre, radius, radius)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        now = number == self._done and self._busy
        painter.setPen(QPen(QColor(self._theme.hold if now else self._theme.line), 4 if now else 2))
        size = radius if now else radius * 0.7
        painter.drawEllipse(centre, size, size)
