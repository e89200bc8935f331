"""The ring around the seconds: how much of the phase is over, drawn differently for each kind.

Colour says nothing alone: a hold is a thick solid arc that fills, getting ready a dotted one, a
rest a thin one that empties; the word stands inside.
"""

from enum import Enum, auto
from math import ceil, cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from coach.engine.timeline import PhaseKind
from coach.ui.theme import Theme
from coach.ui.typography import BODY_PX, LEAD_PX, face, sized
from coach.ui.widgets.texts import text


class ArcStyle(Enum):
    """How the arc is drawn."""

    FILLING = auto()
    DOTTED = auto()
    EMPTYING = auto()


_STYLE = {
    PhaseKind.HOLD: ArcStyle.FILLING,
    PhaseKind.WARM_UP: ArcStyle.FILLING,
    PhaseKind.GET_READY: ArcStyle.DOTTED,
    PhaseKind.CHANGE_SIDES: ArcStyle.DOTTED,
    PhaseKind.CHANGE_EXERCISE: ArcStyle.DOTTED,
    PhaseKind.TAKE_PLACE: ArcStyle.DOTTED,
    PhaseKind.GET_DOWN: ArcStyle.DOTTED,
    PhaseKind.GET_UP: ArcStyle.DOTTED,
    PhaseKind.RESET: ArcStyle.EMPTYING,
    PhaseKind.REST: ArcStyle.EMPTYING,
}


def arc_style(kind: PhaseKind) -> ArcStyle:
    """Return how a phase is drawn."""
    return _STYLE[kind]


def phase_colour(kind: PhaseKind, theme: Theme) -> str:
    """Return the theme's colour for a phase."""
    match _STYLE[kind]:
        case ArcStyle.FILLING:
            return theme.hold
        case ArcStyle.DOTTED:
            return theme.ready
        case ArcStyle.EMPTYING:
            return theme.rest


_LEAST_PX, _BARE_PX = (96, 96), (64, 64)
_ONE_ROW, _TWO_ROWS = (0.7, 0.3), (0.58, 0.15)
"""Room for the word above the seconds, in one row and in two: the width, and the size of its
letters, as shares of the whole."""
_DOT_EVERY = 2.0
"""From one dot to the next, in widths of the line."""


class HoldRing(QWidget):
    """The ring with the phase word, the seconds and the side inside.

    Attributes:
        word, seconds, side: the labels inside, as shown.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._kind = PhaseKind.GET_READY
        self._share = 0.0
        self._paused = self._bare = False
        self._said = ""
        self.word = _line(text("", wrap=False))
        self.seconds = _line(text("", wrap=False))
        self.unit = _line(text("", wrap=False))
        self.side = _line(text("", wrap=False))
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(4)
        for label in (self.word, self.seconds, self.unit, self.side):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(*_LEAST_PX)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._dress_words()
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Leave out all but the word and the seconds, where other words would be too small."""
        if bare != self._bare:
            self._bare = bare
            self.unit.setVisible(not bare)
            self.side.setVisible(not bare)
            self.setMinimumSize(*(_BARE_PX if bare else _LEAST_PX))
            self._dress_words()

    def show_word(self, word: str) -> None:
        """Show what goes on, in a word or two."""
        if word != self._said:
            self._said = word
            self._dress_words()

    def show_phase(self, kind: PhaseKind, share: float, *, paused: bool) -> None:
        """Show how much of a phase is over.

        Args:
            kind: the phase.
            share: 0 at its beginning, 1 at its end.
            paused: whether the session is paused.
        """
        share = min(max(share, 0.0), 1.0)
        if (kind, paused) != (self._kind, self._paused):
            self._kind, self._share, self._paused = kind, share, paused
            self._dress_words()
            self.update()
        elif share != self._share:
            before, self._share = self._share, share
            self.update(self._swept(before, share))

    def sizeHint(self) -> QSize:
        """Prefer a large ring."""
        return QSize(460, 460)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words in proportion to the ring."""
        super().resizeEvent(event)
        # Digits have no descenders: the line's lower part would only push the side away.
        self.seconds.setFixedHeight(round(min(self.width(), self.height()) / 2.6))
        self._dress_words()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and the arc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QPen(QColor(self._theme.raised), self._line_width())
        painter.setPen(track)
        painter.drawEllipse(self._circle())
        share = 0.0 if self._paused else self._drawn(self._share)
        if share > 0:
            draw = self._draw_dots if _STYLE[self._kind] is ArcStyle.DOTTED else self._draw_line
            draw(painter, share)
        painter.end()

    def _draw_line(self, painter: QPainter, share: float) -> None:
        """Draw the first share of the circle."""
        circle, width = self._circle(), self._line_width()
        # Always the same circle, cut off by a dash: what is drawn already stays as it is.
        path = QPainterPath()
        path.arcMoveTo(circle, 90)
        path.arcTo(circle, 90, -360)
        whole = pi * circle.width() / width
        pen = QPen(QColor(phase_colour(self._kind, self._theme)), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([share * whole, whole + 1])
        painter.strokePath(path, pen)

    def _draw_dots(self, painter: QPainter, share: float) -> None:
        """Draw the dots on the first share of the circle."""
        circle, width = self._circle(), self._line_width()
        dots = max(1, round(pi * circle.width() / width / _DOT_EVERY))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(phase_colour(self._kind, self._theme)))
        for no in range(min(dots, 1 + int(share * dots))):
            painter.drawEllipse(_along(circle, no / dots), width / 2, width / 2)

    def _drawn(self, share: float) -> float:
        """Return how much of the circle the arc takes at a share of the phase."""
        return share if _STYLE[self._kind] is not ArcStyle.EMPTYING else 1 - share

    def _circle(self) -> QRectF:
        """Return the box of the circle along which the arc is drawn."""
        side = min(self.width(), self.height())
        size = side - 2 * side / 30
        return QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)

    def _line_width(self) -> float:
        style = _STYLE[self._kind]
        return min(self.width(), self.height()) / (18 if style is ArcStyle.FILLING else 30)

    def _swept(self, before: float, share: float) -> QRect:
        """Return where the ring changes when its arc goes on: not where the words are."""
        circle, reach = self._circle(), self._line_width() + 2
        one, other = sorted((self._drawn(before), self._drawn(share)))
        steps = ceil((other - one) * 36) + 1
        swept = QRectF()
        for no in range(steps + 1):
            at = _along(circle, one + (other - one) * no / steps)
            swept |= QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
        return swept.toAlignedRect()

    def _dress_words(self) -> None:
        side = min(self.width(), self.height())
        colour = self._theme.ink if self._paused else phase_colour(self._kind, self._theme)
        # As large as other text, as far as the longest name of a side has room in the circle.
        body = sized(BODY_PX)
        word, word_px = self._word(side) if self._bare else (self._said, side // 11)
        self.word.setText(word)
        sizes = (
            (self.word, word_px, 600, colour),
            (self.seconds, round(side / 2.5), 700, self._theme.ink),
            (self.unit, max(13, side // 26, min(body, side // 16)), 400, self._theme.ink),
            (self.side, max(15, side // 20, min(body, side // 14)), 600, self._theme.ink),
        )
        for label, pixels, weight, ink in sizes:
            # In a sheet of its own: the application's, laid over anew, would undo a font that
            # was set, and so would a sheet that is set while the label is hidden.
            sheet = f"color: {ink}; font-size: {max(1, pixels)}px; font-weight: {weight}"
            if sheet != label.styleSheet():
                label.setStyleSheet(sheet)

    def _word(self, side: int) -> tuple[str, int]:
        """Return the word in its rows, and its size: that of the buttons, as far as it has room."""
        wanted = sized(LEAD_PX)
        advance = QFontMetrics(face(wanted, QFont.Weight.DemiBold)).horizontalAdvance

        def fits(rows: list[str], room: tuple[float, float]) -> int:
            wide = max(map(advance, rows), default=0) or 1
            return min(wanted, int(wanted * side * room[0] / wide), int(side * room[1]))

        apart = self._said.split()
        one, two = fits([self._said], _ONE_ROW), fits(apart, _TWO_ROWS)
        return (self._said, one) if one >= two else ("\n".join(apart), two)


def _line(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _along(circle: QRectF, share: float) -> QPointF:
    """Return the point of a circle that a share of it leads to, clockwise from the top."""
    angle, radius = 2 * pi * share, circle.width() / 2
    return circle.center() + QPointF(radius * sin(angle), -radius * cos(angle))
