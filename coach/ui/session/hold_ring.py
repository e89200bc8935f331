"""The ring around the seconds: how much of the phase is over, drawn differently for each kind.

Colour says nothing alone: a hold is a thick solid arc that fills, getting ready a dotted one, a
rest a thin one that empties; the word stands inside.
"""

from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from coach.engine.timeline import PhaseKind
from coach.ui.theme import Theme
from coach.ui.typography import face
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
        self._paused = False
        self._word_px = 34
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
        self.setMinimumSize(200, 200)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._colour_word()
        self.update()

    def show_phase(self, kind: PhaseKind, share: float, *, paused: bool) -> None:
        """Show how much of a phase is over.

        Args:
            kind: the phase.
            share: 0 at its beginning, 1 at its end.
            paused: whether the session is paused.
        """
        share = min(max(share, 0.0), 1.0)
        if (kind, share, paused) == (self._kind, self._share, self._paused):
            return
        self._kind, self._share, self._paused = kind, share, paused
        self._colour_word()
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer a large ring."""
        return QSize(460, 460)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words in proportion to the ring."""
        super().resizeEvent(event)
        side = min(self.width(), self.height())
        self._word_px = side // 11
        self._colour_word()
        self.seconds.setFont(face(round(side / 2.5), QFont.Weight.Bold))
        # Figures have no descenders: the line's lower part would only push the side away.
        self.seconds.setFixedHeight(round(side / 2.6))
        self.unit.setFont(face(max(13, side // 26)))
        self.side.setFont(face(max(15, side // 20), QFont.Weight.DemiBold))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and the arc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        style = _STYLE[self._kind]
        width = side / (18 if style is ArcStyle.FILLING else 30)
        inset = side / 30
        box = QRectF(
            (self.width() - side) / 2 + inset, (self.height() - side) / 2 + inset,
            side - 2 * inset, side - 2 * inset,
        )  # fmt: skip
        track = QPen(QColor(self._theme.raised), width)
        painter.setPen(track)
        painter.drawEllipse(box)
        share = self._share if style is not ArcStyle.EMPTYING else 1 - self._share
        if self._paused:
            share = 0.0
        painter.setPen(self._arc_pen(style, width))
        painter.drawArc(box, 90 * 16, round(-share * 360 * 16))
        painter.end()

    def _arc_pen(self, style: ArcStyle, width: float) -> QPen:
        colour = self._theme.line if self._paused else phase_colour(self._kind, self._theme)
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if style is ArcStyle.DOTTED and not self._paused:
            pen.setDashPattern([0.01, 2.0])
        return pen

    def _colour_word(self) -> None:
        colour = self._theme.ink if self._paused else phase_colour(self._kind, self._theme)
        # Size and colour in one sheet: a sheet set while hidden would undo a font set before.
        self.word.setStyleSheet(f"color: {colour}; font-size: {self._word_px}px; font-weight: 600")


def _line(label: QLabel) -> QLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
