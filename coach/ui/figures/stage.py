"""Paints a figure's room and its person at the size and in the colours of a view.

Everything is painted as the right side; a view turns the finished picture over for the left.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QTransform

from coach.figures.motion import Moment
from coach.figures.picture import Picture, picture_of, room_of
from coach.figures.pose import Figure
from coach.ui.figures.colours import Palette
from coach.ui.figures.framing import frame_of
from coach.ui.figures.painting import bounds_of, paint_marks, paint_pieces
from coach.ui.figures.picture_cache import Person
from coach.ui.figures.run_length import FORMAT, run_length_image

_AROUND = 4.0
"""What rims and lines reach beyond the outlines, in units of the picture."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a figure is shown.

    Attributes:
        size: of the view, in units of the window.
        ratio: pixels of the screen to one of the window.
    """

    figure: Figure
    size: QSize
    ratio: float
    colours: Palette

    def looks_like(self, other: "Stage") -> bool:
        """Return whether pictures of the same figure look the same on both."""
        mine, others = (
            (self.size, self.ratio, self.colours),
            (other.size, other.ratio, other.colours),
        )
        return mine == others

    def room(self) -> QImage:
        """Return what stands behind the person, as large as the view."""
        image, painter = self._blank(self._pixels)
        paint_pieces(painter, room_of(self.figure), self.colours)
        painter.end()
        image.setDevicePixelRatio(self.ratio)
        return image

    def person(self, moment: Moment) -> Person:
        """Return the person at a moment, in a picture no larger than needed."""
        picture = picture_of(self.figure, moment)
        seen = self._to_pixels().mapRect(_covered(picture)).toAlignedRect() & self._pixels
        image, painter = self._blank(seen)
        paint_pieces(painter, picture.pieces, self.colours)
        paint_marks(painter, picture.marks, self.colours)
        painter.end()
        image.setDevicePixelRatio(self.ratio)
        return Person(run_length_image(image), seen.left(), seen.top())

    @property
    def _pixels(self) -> QRect:
        """Return the view in pixels of the screen, so that no picture lies between two of them."""
        width, height = (
            round(length * self.ratio) for length in (self.size.width(), self.size.height())
        )
        return QRect(0, 0, width, height)

    def _blank(self, area: QRect) -> tuple[QImage, QPainter]:
        """Return an empty picture of a part of the view, and what paints into it."""
        image = QImage(area.size().expandedTo(QSize(1, 1)), FORMAT)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-area.topLeft())
        painter.setTransform(self._to_pixels(), True)
        return image, painter

    def _to_pixels(self) -> QTransform:
        """Return the way from the picture to pixels of the view."""
        width, height = max(1, self._pixels.width()), max(1, self._pixels.height())
        frame = frame_of(self.figure, width / height)
        scale = width / frame.width()
        return QTransform.fromScale(scale, scale).translate(-frame.left(), -frame.top())


def _covered(picture: Picture) -> QRectF:
    """Return the rectangle that a person and the marks on it cover, in units of the picture."""
    covered = bounds_of(outline for piece in picture.pieces for outline in piece.fill)
    for mark in picture.marks:
        radius = max(mark.radius, 2 * _AROUND)
        x, y = mark.centre
        covered |= QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        covered |= bounds_of([mark.arrow] if mark.arrow else [])
    return covered.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
