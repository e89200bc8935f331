"""The widget that shows a figure. It has no clock: the session page says which moment to show.

Every step of the motion is painted once and kept, while there is room for it; from then on moving
is copying, and the other side is the same picture turned over. A picture that is not there yet and
may not be painted now comes a moment later: the figure stays light, and moves less smoothly the
first time. While a pose stands still, or nobody sees it, nothing is painted.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.sides import Side
from coach.figures.motion import Moment, ended_at, lying_at
from coach.figures.motion_steps import MotionStep, step_at, still_step_at
from coach.figures.pose import Figure
from coach.figures.pose_files import second_view, shipped_figure
from coach.ui.figures.colours import palette
from coach.ui.figures.framing import aspect_of
from coach.ui.figures.paint_budget import PaintBudget
from coach.ui.figures.picture_cache import Person
from coach.ui.figures.picture_loader import PictureLoader
from coach.ui.figures.run_length import Canvas
from coach.ui.figures.stage import Stage
from coach.ui.theme import Theme

_USUAL_ASPECT = 1.45


class FigureView(QWidget):
    """Shows one figure at one moment, mirrored to the working side.

    The accessible name says what is shown.

    Attributes:
        changes: grows whenever the view looks different.
    """

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, host: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: whose colours to take.
            host: the widget that paints this one, where it is no part of a window itself.
        """
        super().__init__()
        self._theme = theme
        self._host = host or self
        self._still = False
        self._figure: Figure | None = None
        self._mirrored = False
        self._moment = Moment()
        self._held_s: float | None = None
        self._shown = MotionStep()
        self._person: Person | None = None
        self._canvas = Canvas()
        self._pictures = PictureLoader()
        self._coming: Figure | None = None
        self.changes = 0
        self._room: QImage | None = None
        self._ratio = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 166)

    @property
    def is_shown(self) -> bool:
        """Return whether there is a picture of what was last asked for."""
        return self._figure is not None

    @property
    def aspect(self) -> float:
        """Return how many times wider than high a view is that the figure fills."""
        return aspect_of(self._figure) if self._figure else _USUAL_ASPECT

    @property
    def cycle_s(self) -> float:
        """Return the seconds of one cycle of the figure shown."""
        return self._figure.cycle_s if self._figure else 4.0

    @property
    def kept(self) -> int:
        """Return how many pictures are kept."""
        return len(self._pictures)

    def stay_light(self, now_s: Callable[[], float]) -> None:
        """Paint little while a figure moves, by a clock that tells seconds."""
        self._pictures.stay_light(PaintBudget(now_s))

    def show_figure(self, figure_id: str, side: Side | None, *, second: bool = False) -> None:
        """Show another figure in its set-up pose, or nothing where there is no picture.

        Args:
            figure_id: a rung's or a movement's id.
            side: the working side; None where there is none.
            second: whether to show it from its second side; nothing where it has none.
        """
        figure = (second_view if second else shipped_figure)(figure_id.lower())
        mirrored = figure is not None and figure.turned_over(left=side is Side.LEFT)
        if (figure, mirrored) == (self._figure, self._mirrored):
            return
        self._figure, self._mirrored = figure, mirrored
        self._moment, self._shown, self._held_s = Moment(), MotionStep(), None
        self.setAccessibleName(figure.shows if figure else "")
        self._change()

    def expect(self, figure_id: str) -> None:
        """Get ready for the figure that will be shown next; an empty id where none is known."""
        figure = shipped_figure(figure_id.lower()) if figure_id else None
        if figure is not self._coming:
            self._coming = figure
            self._set_stages()

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
        if figure is None:
            return
        if back is not None:
            breathing_s = self._leaving_s(figure, amount, back)
        other = second and bool(figure.every_second)
        self._moment = Moment(min(1.0, max(0.0, amount)), breathing_s or 0.0, second=other)
        choose = still_step_at if self._still else step_at
        key = choose(figure, self._moment, holding=breathing_s is not None)
        if key == self._shown:
            return
        if self._still or not self._seen:
            self._shown, self._person = key, None
            self._look_different()
        elif (person := self._pictures.afford(key)) is not None:
            self._move_on(key, person)

    def show_still(self) -> None:
        """Show the moment that stands for all of the motion where nothing moves."""
        if self._figure is not None:
            self.show_moment(self._figure.still_at, None)

    def _move_on(self, step: MotionStep, person: Person) -> None:
        """Show the next picture, and draw anew only where the person was and where it is."""
        before = QRect() if self._person is None else self._place(self._person)
        self._shown, self._person = step, person
        self.changes += 1
        if before.isEmpty():
            self.update()
        else:
            self.update(before | self._place(person))

    def _place(self, person: Person) -> QRect:
        """Return where a person goes, in units of the view."""
        ratio = self._ratio
        size = QSizeF(person.runs.width / ratio, person.runs.height / ratio)
        return QRectF(self._corner(person), size).toAlignedRect()

    def _corner(self, person: Person) -> QPointF:
        """Return the upper left corner of a person, in units of the view."""
        left = person.left
        if self._mirrored and self._room is not None:
            left = self._room.width() - person.left - person.runs.width
        return QPointF(left / self._ratio, person.top / self._ratio)

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
            self._change()

    def set_still(self, still: bool) -> None:
        """Show key poses only, for people whom movement disturbs."""
        if still != self._still:
            self._still = still
            self._look_different()

    def sizeHint(self) -> QSize:
        """Prefer a picture that shows the lifting of a head by 2 cm."""
        return QSize(520, 360)

    def fit(self, size: QSize) -> None:
        """Take a size at once: Qt tells a widget that is no part of a window only when it draws."""
        if size != self.size():
            self.resize(size)
            self._change()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was painted for another size is of no use."""
        super().resizeEvent(event)
        self._change()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the room, then the person at this moment."""
        if self._figure is None:
            return
        ratio = self._host.devicePixelRatioF()
        if ratio != self._ratio:
            self._ratio, self._room, self._person = ratio, None, None
            self._set_stages()
        if self._room is None:
            room = self._stage(self._figure).room()
            self._room = room.flipped(Qt.Orientation.Horizontal) if self._mirrored else room
        if self._person is None:
            self._person = self._pictures.person(self._shown)
        painter = QPainter(self)
        painter.drawImage(QPointF(0, 0), self._room)
        image, taken = self._canvas.unpack(self._person.runs, mirrored=self._mirrored)
        painter.drawImage(self._corner(self._person), image, QRectF(taken))
        painter.end()

    @property
    def _seen(self) -> bool:
        """Return whether anybody can see it."""
        return self._host.isVisible() and not self._host.window().isMinimized()

    def _change(self) -> None:
        """Begin anew with another figure, size or colour."""
        self._room = self._person = None
        self._set_stages()
        self._look_different()

    def _look_different(self) -> None:
        self.changes += 1
        self.update()

    def _set_stages(self) -> None:
        figures = (self._figure, self._coming) if self._figure else ()
        self._pictures.serve(*(self._stage(figure) for figure in figures if figure))

    def _stage(self, figure: Figure) -> Stage:
        colours = palette(self._theme)
        return Stage(figure, self.size(), self._host.devicePixelRatioF(), colours)
