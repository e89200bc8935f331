"""The session as it is seen from the mat, three metres away: word, seconds, side, rep, figure.

The whole window takes the colour of the phase, and a band at the foot its shape: a solid bar fills
in a hold, dots while getting ready, a thin line empties in a rest. It can be turned by 90 degrees
either way for lying on one side. At 1280x800 the figures are at least 300 px high and the phase
word at least 115 px.
"""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
)
from PySide6.QtWidgets import QWidget

from coach.domain.prescription import Prescription
from coach.engine.state import Mode, SessionState
from coach.ui.figures.following import figure_id, follow
from coach.ui.figures.view import FigureView
from coach.ui.session import wording
from coach.ui.session.hold_ring import ArcStyle, arc_style, phase_colour
from coach.ui.session.moment import ShownMoment
from coach.ui.texts import session as words
from coach.ui.theme import Theme
from coach.ui.typography import face

_MARGIN = 32
_WORD_PX = 174
"""Capitals of this face are 0.67 of its size: 115 px."""
_SECONDS_PX = 450
_LINE_PX = 44
_NOTICE_PX = 40
_FIGURE = QSizeF(560, 380)
_DRAWN_FOR = QSizeF(1280, 800)


class FloorView(QWidget):
    """What matters this second, as large as the window.

    Attributes:
        word, seconds, side, marks, hints, notice: the words in view.
        turn: quarter turns clockwise that the user chose: -1, 0 or 1.
        along: quarter turns that the phase calls for; while not 0 it counts instead.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: ShownMoment | None = None
        self.word = self.seconds = self.side = self.marks = self.notice = ""
        self.hints: tuple[str, ...] = ()
        self.turn = self.along = 0
        self.figure = FigureView(theme, host=self)
        self.figure.resize(_FIGURE.toSize())

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.figure.set_theme(theme)
        self.update()

    @property
    def turned(self) -> int:
        """Quarter turns clockwise as drawn."""
        return self.along or self.turn

    def set_turn(self, turn: int, along: int = 0) -> None:
        """Turn the picture by quarter turns clockwise."""
        self.turn, self.along = turn, along
        self.update()

    def show_notice(self, sentence: str) -> None:
        """Show a sentence at the foot, or none."""
        self.notice = sentence
        self.update()

    def show_phase(self, state: SessionState, prescription: Prescription) -> None:
        """Show what does not change while a phase lasts."""
        phase = state.phase
        paused = state.mode is Mode.PAUSED
        self.word = words.PAUSED if paused else wording.phase_word(phase, prescription)
        self.side = wording.side_words(phase, prescription)
        self.marks = wording.marks(phase, prescription)
        self.setAccessibleName(f"{self.word}. {phase.name}. {self.side}. {self.marks}")
        self.update()

    def show_moment(self, shown: ShownMoment, hints: tuple[str, ...] = ()) -> None:
        """Show this moment; hints say what can be answered in a break."""
        self._shown = shown
        self.hints = tuple(hint for hint in hints if hint)
        resting = shown.resting
        seconds = wording.seconds_rested if resting else wording.seconds_shown
        self.seconds = seconds(shown.remaining_s)
        phase = shown.phase
        follow(self.figure, phase, shown.elapsed_s)
        self.update()

    def ground(self) -> str:
        """Return the colour of the whole window now."""
        if self._shown is None or self._shown.paused:
            return self._theme.ground
        return phase_colour(self._shown.phase.kind, self._theme)

    def ink(self) -> str:
        """Return the colour of the words now."""
        paused = self._shown is None or self._shown.paused
        return self._theme.ink if paused else self._theme.accent_ink

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the window, turned as asked."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(self.ground()))
        size = QSizeF(self.size())
        if self.turned:
            size = size.transposed()
            painter.translate(self.width() / 2, self.height() / 2)
            painter.rotate(90 * self.turned)
            painter.translate(-size.width() / 2, -size.height() / 2)
        scale = _scale(size)
        painter.scale(scale, scale)
        self._draw(painter, QRectF(QPointF(0, 0), size / scale))
        painter.end()

    def _draw(self, painter: QPainter, box: QRectF) -> None:
        inside = box.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setPen(QColor(self.ink()))
        wide = inside.width() > inside.height()
        word_height = _WORD_PX * 0.95
        word_box = QRectF(inside.left(), inside.top() - 24, inside.width(), word_height)
        self._words(painter, word_box, self.word, _WORD_PX, Qt.AlignmentFlag.AlignLeft)
        band = QRectF(inside.left(), inside.bottom() - 28, inside.width(), 28)
        notice = QRectF(inside.left(), band.top() - _NOTICE_PX - 16, inside.width(), _NOTICE_PX)
        foot = notice.top() if self.notice else band.top()
        middle = QRectF(
            inside.left(), word_box.bottom(), inside.width(), foot - word_box.bottom() - 16
        )
        self._draw_middle(painter, middle, wide=wide)
        self._words(painter, notice, self.notice, _NOTICE_PX, Qt.AlignmentFlag.AlignLeft)
        self._draw_band(painter, band)

    def _draw_middle(self, painter: QPainter, box: QRectF, *, wide: bool) -> None:
        lines = [line for line in (self.side, self.marks, *self.hints) if line]
        lines_height = len(lines) * (_LINE_PX + 12)
        if wide:
            numbers = QRectF(box.left(), box.top() - 60, box.width() * 0.52, box.height() + 60)
            # Below the descenders of the word, which may reach over here.
            right = QRectF(box.left() + box.width() * 0.54, box.top(), box.width() * 0.46,
                           box.height()).adjusted(0, 28, 0, 0)  # fmt: skip
        else:
            numbers = QRectF(box.left(), box.top() - 40, box.width(), box.height() * 0.45)
            right = QRectF(
                box.left(), numbers.bottom(), box.width(), box.bottom() - numbers.bottom()
            )
        self._words(painter, numbers, self.seconds, _SECONDS_PX, Qt.AlignmentFlag.AlignLeft)
        figure = QRectF(right.left(), right.top(), right.width(), right.height() - lines_height - 8)
        self._draw_figure(painter, figure)
        top = figure.bottom() + 8
        for line in lines:
            line_box = QRectF(right.left(), top, right.width(), _LINE_PX + 12)
            self._words(painter, line_box, line, _LINE_PX, Qt.AlignmentFlag.AlignLeft)
            top += _LINE_PX + 12

    def _draw_figure(self, painter: QPainter, box: QRectF) -> None:
        if self._shown is None:
            return
        if not self.figure.has_figure(figure_id(self._shown.phase)):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(box, 24, 24)
        picture = self._picture()
        size = _FIGURE.scaled(box.size() - QSizeF(16, 16), Qt.AspectRatioMode.KeepAspectRatio)
        at = box.center() - QPointF(size.width() / 2, size.height() / 2)
        painter.drawPixmap(QRectF(at, size), picture, QRectF(picture.rect()))
        painter.setPen(QColor(self.ink()))

    def _picture(self) -> QPixmap:
        """Return the figure alone, without the ground that a widget paints behind itself."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap((_FIGURE * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        self.figure.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return picture

    def _draw_band(self, painter: QPainter, box: QRectF) -> None:
        if self._shown is None or self._shown.paused:
            return
        style = arc_style(self._shown.phase.kind)
        share = self._shown.share if style is not ArcStyle.EMPTYING else 1 - self._shown.share
        pen = QPen(QColor(self.ink()), 10 if style is ArcStyle.EMPTYING else 28)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if style is ArcStyle.DOTTED:
            pen.setDashPattern([0.01, 2.0])
        painter.setPen(pen)
        y = box.center().y()
        left, right = box.left() + 14, box.right() - 14
        painter.drawLine(QPointF(left, y), QPointF(left + (right - left) * share, y))

    def _words(
        self, painter: QPainter, box: QRectF, line: str, pixels: int, align: Qt.AlignmentFlag
    ) -> None:
        """Draw one line, smaller where it would not fit."""
        font = face(pixels, QFont.Weight.Bold)
        width = QFontMetricsF(font).horizontalAdvance(line)
        if width > box.width() > 0:
            font = face(int(pixels * box.width() / width), QFont.Weight.Bold)
        painter.setFont(font)
        flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(box, flags, line)


def _scale(size: QSizeF) -> float:
    """Return by how much to draw larger or smaller in a window other than 1280x800, lying or
    standing.
    """
    drawn_for = _DRAWN_FOR if size.width() > size.height() else _DRAWN_FOR.transposed()
    return min(size.width() / drawn_for.width(), size.height() / drawn_for.height())
