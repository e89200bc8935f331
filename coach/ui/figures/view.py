"""The widget that shows a figure. It has no clock: the session page says which moment to show.

Every step of the motion is painted once into a pixmap and kept until the figure, the size or the
colours change; from then on moving is copying. Steps are painted ahead, one now and then while a
pose stands still, so that the first repetition is nearly as light as the others. Nothing is painted
once they are done and nothing changes.
"""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.sides import Side
from coach.ui.figures.colours import Palette, palette
from coach.ui.figures.framing import frame_of
from coach.ui.figures.motion import Moment, ended_at, lying_at
from coach.ui.figures.painting import bounds_of, paint_pieces, paint_pointers
from coach.ui.figures.picture import Picture, picture_of, room_of
from coach.ui.figures.pose import Figure
from coach.ui.figures.reading import has_figure, shipped_figure
from coach.ui.figures.steps import Step, coming_steps, step_at, still_step_at
from coach.ui.theme import Theme

_CALLS_PER_PICTURE = 10
"""At 20 calls a second two pictures a second are painted ahead: a twentieth of a core at most."""
_MOST_KEPT_BYTES = 128 * 1024 * 1024

_Kept = tuple[QPixmap, QPointF]


class FigureView(QWidget):
    """Shows one figure at one moment, mirrored to the working side.

    The accessible name says what is shown.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tones = 0
        self._still = False
        self._figure: Figure | None = None
        self._mirrored = False
        self._moment = Moment()
        self._held_s: float | None = None
        self._shown: Step = Step()
        self._kept: OrderedDict[Step, _Kept] = OrderedDict()
        self._kept_bytes = 0
        self._ahead: list[Step] = []
        self._calls = 0
        self._room: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 166)

    @staticmethod
    def has_figure(figure_id: str) -> bool:
        """Return whether there is a picture of that rung or movement."""
        return has_figure(figure_id.lower())

    @property
    def cycle_s(self) -> float:
        """Return the seconds of one cycle of the figure shown."""
        return self._figure.cycle_s if self._figure else 4.0

    @property
    def kept(self) -> int:
        """Return how many pictures are kept."""
        return len(self._kept)

    def show_figure(self, figure_id: str, side: Side | None) -> None:
        """Show another figure in its set-up pose, or nothing where there is no picture.

        Args:
            figure_id: a rung's or a movement's id.
            side: the working side; None where there is none.
        """
        figure = shipped_figure(figure_id.lower())
        mirrored = figure is not None and figure.sided and side is Side.LEFT
        if (figure, mirrored) == (self._figure, self._mirrored):
            return
        self._figure, self._mirrored = figure, mirrored
        self._moment, self._shown, self._held_s = Moment(), Step(), None
        self.setAccessibleName(figure.shows if figure else "")
        self._forget()

    def show_moment(
        self,
        amount: float,
        breathing_s: float | None,
        *,
        second: bool = False,
        back: float | None = None,
    ) -> None:
        """Show a moment of the motion.

        Args:
            amount: 0 for the set-up to 1 for the held pose.
            breathing_s: seconds of breathing in the held pose; None where nothing is held.
            second: whether this is a second, fourth, sixth repetition.
            back: in the reset after a hold, how much of the way back to the first side is done, 0
                to 1, by one who rolled over; None elsewhere.
        """
        figure = self._figure
        if back is None:
            self._held_s = breathing_s or 0.0
        elif figure is not None:
            breathing_s = self._leaving_s(figure, amount, back)
        other = second and figure is not None and bool(figure.every_second)
        self._moment = Moment(min(1.0, max(0.0, amount)), breathing_s or 0.0, second=other)
        choose = still_step_at if self._still else step_at
        key = choose(figure, self._moment, holding=breathing_s is not None)
        if key != self._shown:
            self._shown = key
            self.update()
        else:
            self._paint_ahead()

    def _leaving_s(self, figure: Figure, amount: float, back: float) -> float:
        """Return where in its loop or its roll back a figure is in the reset after a hold."""
        ended_s = ended_at(figure, figure.loop_s if self._held_s is None else self._held_s)
        if amount > 0 or figure.rolls_over is None:
            return ended_s
        from_s = lying_at(figure, ended_s)
        return from_s + back * (figure.loop_s + figure.back_s - from_s)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        if theme != self._theme:
            self._theme = theme
            self._forget()

    def set_tones(self, index: int) -> None:
        """Draw with another of the skin and hair tones."""
        if index != self._tones:
            self._tones = index
            self._forget()

    def set_still(self, still: bool) -> None:
        """Show key poses only, for people whom movement disturbs."""
        if still != self._still:
            self._still = still
            self._forget()

    def sizeHint(self) -> QSize:
        """Prefer a picture that shows the lifting of a head by 2 cm."""
        return QSize(520, 360)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was painted for another size is of no use."""
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the room, then the person at this moment."""
        if self._figure is None:
            return
        painter = QPainter(self)
        if self._room is None or self._room.devicePixelRatio() != self.devicePixelRatioF():
            self._forget_pictures()
            self._room = self._painted_room(self._figure)
        painter.drawPixmap(QPointF(0, 0), self._room)
        person, at = self._person(self._figure, self._shown)
        painter.drawPixmap(at, person)
        painter.end()

    def _forget(self) -> None:
        self._room = None
        self._forget_pictures()
        self.update()

    def _forget_pictures(self) -> None:
        self._kept.clear()
        self._kept_bytes = 0
        self._ahead = coming_steps(self._figure)[::-1] if self._figure else []

    def _paint_ahead(self) -> None:
        """Paint one picture of the coming motion, every few calls."""
        if self._figure is None or self._still or self._room is None or not self.isVisible():
            return
        self._calls += 1
        if self._calls % _CALLS_PER_PICTURE:
            return
        if self._ahead and self._kept_bytes < 0.9 * _MOST_KEPT_BYTES:
            key = self._ahead.pop()
            if key not in self._kept:
                self._person(self._figure, key)

    def _person(self, figure: Figure, key: Step) -> _Kept:
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        kept = self._painted_person(figure, picture_of(figure, key.moment))
        self._kept[key] = kept
        self._kept_bytes += _bytes(kept[0])
        while self._kept_bytes > _MOST_KEPT_BYTES and len(self._kept) > 1:
            _, (oldest, _) = self._kept.popitem(last=False)
            self._kept_bytes -= _bytes(oldest)
        return kept

    def _painted_room(self, figure: Figure) -> QPixmap:
        room = self._canvas(QRectF(self.rect()))
        painter = self._painter(room, QPointF(0, 0), figure)
        paint_pieces(painter, room_of(figure), self._colours)
        painter.end()
        return room

    def _painted_person(self, figure: Figure, picture: Picture) -> _Kept:
        """Paint the person into a pixmap no larger than needed."""
        covered = bounds_of(outline for piece in picture.pieces for outline in piece.fill)
        for pointer in picture.pointers:
            radius = max(pointer.radius, 8.0)
            x, y = pointer.centre
            covered |= QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            covered |= bounds_of([pointer.arrow] if pointer.arrow else [])
        area = self._to_view(figure).mapRect(covered.adjusted(-4, -4, 4, 4))
        area = QRectF(area.toAlignedRect()) & QRectF(self.rect())
        person = self._canvas(area)
        painter = self._painter(person, area.topLeft(), figure)
        paint_pieces(painter, picture.pieces, self._colours)
        paint_pointers(painter, picture.pointers, self._colours)
        painter.end()
        return person, area.topLeft()

    @property
    def _colours(self) -> Palette:
        return palette(self._theme, self._tones)

    def _canvas(self, area: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = QSize(round(area.width() * ratio), round(area.height() * ratio))
        canvas = QPixmap(size.expandedTo(QSize(1, 1)))
        canvas.setDevicePixelRatio(ratio)
        canvas.fill(QColor(0, 0, 0, 0))
        return canvas

    def _painter(self, canvas: QPixmap, corner: QPointF, figure: Figure) -> QPainter:
        painter = QPainter(canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-corner)
        painter.setTransform(self._to_view(figure), True)
        return painter

    def _to_view(self, figure: Figure) -> QTransform:
        """Return the way from the picture to the widget, mirrored for the left side."""
        width, height = max(1, self.width()), max(1, self.height())
        frame = frame_of(figure, width / height)
        scale = width / frame.width()
        transform = QTransform()
        if self._mirrored:
            transform.translate(width, 0)
            transform.scale(-1, 1)
        transform.scale(scale, scale)
        transform.translate(-frame.left(), -frame.top())
        return transform


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
