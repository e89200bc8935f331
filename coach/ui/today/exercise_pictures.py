"""The exercises of the next session as small still pictures, and what to have ready for them.

Names stand there at once. Pictures come when somebody has read which drawing belongs to which
exercise, so that nothing waits for them; their room is kept free until then. What draws them takes
long to import, so that is done then, too.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.domain.prescription import Prescription
from coach.ui.texts import today as words
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.even_rows import EvenRows
from coach.ui.widgets.kept_place import KeptPlace
from coach.ui.widgets.texts import text

if TYPE_CHECKING:
    from coach.figures.pose import Figure
    from coach.ui.figures.view import FigureView

_ROOMY_PX, _CLOSE_PX = (196, 136), (140, 97)
"""Width and height of a picture, at the usual size of text."""

_MANY = 6
"""With more exercises than this the pictures are the small ones: two rows, and not a wall."""


def things_to_have_ready(figures: Iterable["Figure"]) -> tuple[str, ...]:
    """Return what these drawings need, in the order in which words name it.

    The files of the drawings are the one place that says it: what is drawn, and what the texts of
    the exercise ask for beside it.
    """
    needed = {thing for figure in figures for thing in figure.things}
    return tuple(thing for thing in words.THINGS if thing in needed)


class ExercisePictures(QWidget):
    """A picture and a name for each exercise; a line beneath says what to have ready."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Sequence[str] = ()
        self._frames: list[_Frame] = []
        self._roomy = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._row = KeptPlace(EvenRows(gap_px=16, fill=False))
        column.addWidget(self._row)
        self.ready = text(words.HAVE_READY.format(things=""), "soft")
        # Its line is kept free as the pictures' room is: nothing beneath moves when it comes.
        self._keep_line(kept=True)
        column.addWidget(self.ready)

    @property
    def frames(self) -> Sequence[QWidget]:
        """Where each exercise is drawn, in their order."""
        return self._frames

    @property
    def drawn(self) -> int:
        """How many exercises have their picture."""
        return sum(frame.drawn for frame in self._frames)

    def show_exercises(self, prescription: Prescription) -> None:
        """Name the exercises; pictures of the same ones stay."""
        named = [f"{one.ladder_id} {one.left.id}" for one in prescription.exercises]
        if named == self._shown:
            return
        self._shown = named
        self._frames = [_Frame() for _ in prescription.exercises]
        named_frames = zip(prescription.exercises, self._frames, strict=True)
        self._row.fill([_cell(exercise.name, frame) for exercise, frame in named_frames])
        self.ready.hide()
        self._keep_line(kept=True)
        self._fit()

    def draw(self, figure_ids: Sequence[str], seen: Iterable[str] = ()) -> None:
        """Draw the exercises, and say what to have ready.

        Args:
            figure_ids: of the exercises that are shown, in their order.
            seen: of all that is seen in the session: the warm-up, the other side's version and
                the way down to the floor, too.
        """
        from coach.figures.pose_files import shipped_figure

        for frame, figure_id in zip(self._frames, figure_ids, strict=False):
            frame.draw(figure_id, self._theme)
        # A ladder of somebody's own has no drawing; with none at all no room is left for them.
        for frame in self._frames:
            frame.setVisible(self.drawn > 0)
        found = (shipped_figure(each.lower()) for each in (*figure_ids, *seen))
        things = things_to_have_ready(figure for figure in found if figure is not None)
        named = ", ".join(words.THINGS[kind] for kind in things)
        self.ready.setText(words.HAVE_READY.format(things=named))
        self.ready.setVisible(bool(things))
        self._keep_line(kept=bool(things))

    def be_roomy(self, *, roomy: bool) -> None:
        """Take as much room as there is."""
        self._roomy = roomy
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Draw pictures to come in another theme; those there are told by the window."""
        self._theme = theme
        self._fit()

    def _keep_line(self, *, kept: bool) -> None:
        """Keep the line of what to have ready free while it is hidden."""
        policy = self.ready.sizePolicy()
        policy.setRetainSizeWhenHidden(kept)
        self.ready.setSizePolicy(policy)

    def _fit(self) -> None:
        large = self._roomy and len(self._frames) <= _MANY
        # Where there is room they grow with the text around them, as on a screen of full HD.
        wide, high = map(sized, _ROOMY_PX) if large else _CLOSE_PX
        for frame in self._frames:
            frame.setFixedSize(wide, high)


class _Frame(QWidget):
    """Room for one picture, and the picture once it is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._view: FigureView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def drawn(self) -> bool:
        """Whether there is a picture."""
        return self._view is not None and self._view.is_shown

    def draw(self, figure_id: str, theme: Theme) -> None:
        """Draw a figure as it is held."""
        from coach.ui.figures.view import FigureView

        if self._view is None:
            self._view = FigureView(theme)
            self._view.setMinimumSize(0, 0)
            self._column.addWidget(self._view)
        self._view.show_figure(figure_id, None)
        self._view.show_still()


def _cell(name: str, frame: _Frame) -> QWidget:
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    label = text(name, "bold", wrap=False)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(frame)
    column.addWidget(label)
    return cell
