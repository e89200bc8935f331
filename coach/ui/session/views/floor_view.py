"""The session as it is seen from the mat, three metres away: word, seconds, side, rep, figure.

The whole window takes the colour of the phase, and a band at the foot its shape: a solid bar fills
in a hold, dots while getting ready, a thin line empties in a rest. It can be turned by 90 degrees
either way for lying on one side. Only what has changed is drawn anew: a window full of large
figures, twenty times a second, would take a tenth of a core, on a fine screen a quarter.
"""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from coach.domain.ladder import Library
from coach.domain.prescription import Prescription
from coach.engine.state import SessionState
from coach.ui.figures.follow_phase import follow
from coach.ui.figures.view import FigureView
from coach.ui.session.views import wording
from coach.ui.session.views.floor_layout import (
    LINE_PX,
    NOTICE_PX,
    SECONDS_PX,
    WORD_PX,
    FloorLayout,
    figure_size,
    floor_layout,
    inside_width,
    to_window,
)
from coach.ui.session.views.hold_ring import ArcStyle, arc_style, phase_colour
from coach.ui.session.views.shown_moment import ShownMoment
from coach.ui.theme import Theme
from coach.ui.typography import face

_BAND_PX, _THIN_BAND_PX = 28, 10
_BEYOND_BOX = 0.3
"""How far a line of text may reach out of its box, as a share of its font size."""


_NARROWEST = 0.84
"""Least share of its width to which a line is narrowed before it is made smaller: hardly seen."""


class FloorView(QWidget):
    """What matters this second, as large as the window.

    Attributes:
        word, seconds, side, marks, hints, notice: the words in view.
        keys: what stands at the foot: keys, for who is new here, and in a pause.
        turn: quarter turns clockwise that the user chose: -1, 0 or 1.
        along: quarter turns that the phase calls for; while not 0 it counts instead.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: ShownMoment | None = None
        self.word = self.seconds = self.side = self.marks = self.notice = self.keys = ""
        self.hints: tuple[str, ...] = ()
        self.turn = self.along = 0
        self.figure = FigureView(theme, host=self)
        self._picture = QPixmap()
        self._picture_of: tuple[int, QSize, int] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

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
        self._fit_figure()
        self.update()

    def show_notice(self, sentence: str) -> None:
        """Show a sentence at the foot, or none."""
        self.notice = sentence
        self.update()

    def show_keys(self, line: str) -> None:
        """Show keys at the foot, or none; a notice stands above them."""
        if line != self.keys:
            self.keys = line
            self.update()

    def show_phase(self, state: SessionState, prescription: Prescription, library: Library) -> None:
        """Show what does not change while a phase lasts."""
        phase = state.phase
        self.word = wording.word_of(state, prescription, library)
        self.side = wording.side_words(phase, prescription, library)
        self.marks = wording.marks(phase, prescription)
        self.setAccessibleName(f"{self.word}. {wording.name_of(phase)}. {self.side}. {self.marks}")
        self.update()

    def show_moment(self, shown: ShownMoment, hints: tuple[str, ...] = ()) -> None:
        """Show this moment; hints say what can be answered in a break."""
        before, self._shown = self._shown, shown
        hints = tuple(hint for hint in hints if hint)
        seconds = wording.seconds_in(shown)
        follow(self.figure, shown.phase, shown.elapsed_s)
        if before is None or (before.phase, before.paused, self.hints) != (
            shown.phase, shown.paused, hints
        ):  # fmt: skip
            self.hints, self.seconds = hints, seconds
            self.update()
            return
        if len(seconds) != len(self.seconds):
            self.seconds = seconds
            self.update()
            return
        layout = self._layout()
        if seconds != self.seconds:
            self.seconds = seconds
            self._redraw(_reach(layout.seconds, SECONDS_PX))
        drawn = self._picture_of[0] if self._picture_of else None
        if self.figure.is_shown and self.figure.changes != drawn:
            self._redraw(layout.card)
        self._redraw(_between(_band_end(layout.band, before), _band_end(layout.band, shown)))

    def ground(self) -> str:
        """Return the colour of the whole window now."""
        if self._shown is None or self._shown.paused:
            return self._theme.ground
        return phase_colour(self._shown.phase.kind, self._theme)

    def ink(self) -> str:
        """Return the colour of the words now."""
        paused = self._shown is None or self._shown.paused
        return self._theme.ink if paused else self._theme.accent_ink

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the figure as large as it is shown, so that it is sharp."""
        super().resizeEvent(event)
        self._fit_figure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what was asked for of the window, turned as chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # A little more: between two pixels Qt would round otherwise than it cuts off.
        painter.fillRect(event.rect().adjusted(-1, -1, 1, 1), QColor(self.ground()))
        painter.setTransform(to_window(QSizeF(self.size()), self.turned), True)
        self._draw(painter, event.region())
        painter.end()

    @property
    def _lines(self) -> list[str]:
        return [line for line in (self.side, self.marks, *self.hints) if line]

    @property
    def _sentences(self) -> list[str]:
        return [line for line in (self.notice, self.keys) if line]

    def _layout(self) -> FloorLayout:
        size, lines = QSizeF(self.size()), len(self._lines)
        return floor_layout(
            size, self.turned, lines,
            sentences=len(self._sentences), rows=len(self._rows), digits=len(self.seconds),
        )  # fmt: skip

    @property
    def _rows(self) -> list[str]:
        """Return the phase word in as many rows as let it stay large."""
        room = inside_width(QSizeF(self.size()), self.turned)
        metrics = QFontMetricsF(face(WORD_PX, QFont.Weight.Bold))
        fits = metrics.horizontalAdvance(self.word) <= room
        return [self.word] if fits else self.word.split()

    def _fit_figure(self) -> None:
        self.figure.fit(figure_size(QSizeF(self.size()), self.turned).toSize())

    def _in_window(self, box: QRectF) -> QRect:
        way = to_window(QSizeF(self.size()), self.turned)
        return way.mapRect(box).toAlignedRect().adjusted(-1, -1, 1, 1)

    def _redraw(self, box: QRectF) -> None:
        """Ask Qt to draw a part of the drawing anew."""
        if not box.isEmpty():
            self.update(self._in_window(box))

    def _draw(self, painter: QPainter, anew: QRegion) -> None:
        """Draw the parts that lie in a region of the window."""
        layout = self._layout()
        lines = zip(layout.lines, self._lines, strict=True)
        words_and_rows = zip(layout.word, self._rows, strict=True)
        said = zip(layout.sentences, self._sentences, strict=True)
        texts = [
            *((box, row, WORD_PX) for box, row in words_and_rows),
            (layout.seconds, self.seconds, SECONDS_PX),
            *((box, line, LINE_PX) for box, line in lines),
            *((box, line, NOTICE_PX) for box, line in said),
        ]
        painter.setPen(QColor(self.ink()))
        for box, line, pixels in texts:
            if line and anew.intersects(self._in_window(_reach(box, pixels))):
                _words(painter, box, line, pixels)
        if anew.intersects(self._in_window(layout.card)):
            self._draw_figure(painter, layout)
        if anew.intersects(self._in_window(layout.band)):
            self._draw_band(painter, layout.band)

    def _draw_figure(self, painter: QPainter, layout: FloorLayout) -> None:
        if self._shown is None or not self.figure.is_shown:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.surface))
        painter.drawRoundedRect(layout.card, 24, 24)
        picture = self._picture_now()
        place = to_window(QSizeF(self.size()), self.turned).mapRect(layout.figure)
        painter.save()
        painter.resetTransform()
        if place.size().toSize() == picture.deviceIndependentSize().toSize():
            painter.drawPixmap(place.topLeft().toPoint(), picture)
        else:
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        painter.restore()

    def _picture_now(self) -> QPixmap:
        """Return the figure alone and turned, without the ground that a widget paints behind it."""
        ratio = self.devicePixelRatioF()
        size = (QSizeF(self.figure.size()) * ratio).toSize()
        if self._picture_of != (self.figure.changes, size, self.turned):
            upright = QPixmap(size)
            upright.setDevicePixelRatio(ratio)
            upright.fill(Qt.GlobalColor.transparent)
            self.figure.render(upright, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
            self._picture = upright.transformed(QTransform().rotate(90 * self.turned))
            self._picture_of = (self.figure.changes, size, self.turned)
        return self._picture

    def _draw_band(self, painter: QPainter, box: QRectF) -> None:
        if self._shown is None or self._shown.paused:
            return
        style = arc_style(self._shown.phase.kind)
        pen = QPen(QColor(self.ink()), _THIN_BAND_PX if style is ArcStyle.EMPTYING else _BAND_PX)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if style is ArcStyle.DOTTED:
            pen.setDashPattern([0.01, 2.0])
        painter.setPen(pen)
        end = _band_end(box, self._shown)
        painter.drawLine(QPointF(box.left() + _BAND_PX / 2, end.y()), end)


def _band_end(box: QRectF, shown: ShownMoment) -> QPointF:
    """Return where the line along the foot ends."""
    emptying = arc_style(shown.phase.kind) is ArcStyle.EMPTYING
    share = 1 - shown.share if emptying else shown.share
    inside = box.adjusted(_BAND_PX / 2, 0, -_BAND_PX / 2, 0)
    return QPointF(inside.left() + inside.width() * share, inside.center().y())


def _between(one: QPointF, other: QPointF) -> QRectF:
    """Return what changes of the band when its end moves; nothing where it stays."""
    if one == other:
        return QRectF()
    room = _BAND_PX / 2 + 2
    return QRectF(one, other).normalized().adjusted(-room, -room, room, room)


def _reach(box: QRectF, pixels: int) -> QRectF:
    """Return where a line of text in a box may have ink."""
    beyond = pixels * _BEYOND_BOX
    return box.adjusted(-beyond, -beyond, beyond, beyond)


def _words(painter: QPainter, box: QRectF, line: str, pixels: int) -> None:
    """Draw one line; where it does not fit, a little narrower, or else smaller."""
    font = face(pixels, QFont.Weight.Bold)
    width = max(1.0, QFontMetricsF(font).horizontalAdvance(line))
    share = min(1.0, max(0.01, box.width() / width))
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.save()
    if share >= _NARROWEST:
        painter.translate(box.left(), 0)
        painter.scale(share, 1)
        box = QRectF(0, box.top(), box.width() / share, box.height())
    else:
        font = face(max(1, int(pixels * share)), QFont.Weight.Bold)
    painter.setFont(font)
    painter.drawText(box, align | Qt.TextFlag.TextDontClip, line)
    painter.restore()
