"""The widget that shows a figure. It has no clock: the session page says which moment to show.

Every step of the motion is painted once and kept, while there is room for it, until the figure, the
size or the colours change; from then on moving is copying, and the other side is the same picture
turned over. Steps are painted ahead, one now and then while a pose stands still, so that the first
repetition is nearly as light as the others. Nothing is painted once they are done and nothing
changes.
"""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.domain.sides import Side
from coach.ui.figures.colours import palette
from coach.ui.figures.kept import KeptPictures, Person
from coach.ui.figures.motion import Moment, ended_at, lying_at
from coach.ui.figures.pose import Figure
from coach.ui.figures.reading import has_figure, shipped_figure
from coach.ui.figures.runs import image_of
from coach.ui.figures.stage import Stage
from coach.ui.figures.steps import Step, coming_steps, step_at, still_step_at
from coach.ui.theme import Theme

_CALLS_PER_PICTURE = 3
"""At 20 calls a second seven pictures a second are painted ahead: some 6 % of a core."""


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
        self._kept = KeptPictures()
        self._ahead: list[Step] = []
        self._calls = 0
        self._room: QImage | None = None
        self._ratio = 1.0
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
        another = figure is not self._figure
        self._figure, self._mirrored = figure, mirrored
        self._moment, self._shown, self._held_s = Moment(), Step(), None
        self.setAccessibleName(figure.shows if figure else "")
        self._room = None
        if another:
            self._forget_pictures()
        self.update()

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
        ratio = self.devicePixelRatioF()
        if ratio != self._ratio:
            self._ratio, self._room = ratio, None
            self._forget_pictures()
        if self._room is None:
            room = self._stage(self._figure).room()
            self._room = room.flipped(Qt.Orientation.Horizontal) if self._mirrored else room
        person = self._person(self._figure, self._shown)
        left = person.left
        if self._mirrored:
            left = self._room.width() - person.left - person.runs.width
        painter = QPainter(self)
        painter.drawImage(QPointF(0, 0), self._room)
        image = image_of(person.runs, mirrored=self._mirrored)
        painter.drawImage(QPointF(left / ratio, person.top / ratio), image)
        painter.end()

    def _forget(self) -> None:
        self._room = None
        self._forget_pictures()
        self.update()

    def _forget_pictures(self) -> None:
        self._kept.forget()
        self._ahead = coming_steps(self._figure)[::-1] if self._figure else []

    def _paint_ahead(self) -> None:
        """Paint one picture of the coming motion, every few calls."""
        if self._figure is None or self._still or self._room is None or not self.isVisible():
            return
        self._calls += 1
        if self._calls % _CALLS_PER_PICTURE:
            return
        while self._ahead and self._ahead[-1] in self._kept:
            self._ahead.pop()
        if self._ahead and not self._kept.full:
            self._person(self._figure, self._ahead.pop())

    def _person(self, figure: Figure, step: Step) -> Person:
        """Return the picture of a step: kept, or painted now."""
        person = self._kept.get(step)
        if person is None:
            person = self._stage(figure).person(step.moment)
            self._kept.keep(step, person)
        return person

    def _stage(self, figure: Figure) -> Stage:
        colours = palette(self._theme, self._tones)
        return Stage(figure, self.size(), self.devicePixelRatioF(), colours)
