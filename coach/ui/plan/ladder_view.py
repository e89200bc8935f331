"""A ladder drawn as a ladder: the hardest rung on top, mine marked on each side.

Each rung is a button that a screen reader can press. A ladder is one stop of Tab, at my rung; the
arrows up and down climb it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach.domain.ladder import Ladder, Rung
from coach.ui.texts import plan as words
from coach.ui.theme import Theme
from coach.ui.widgets.buttons import PushButton
from coach.ui.widgets.roving_focus import Stop
from coach.ui.widgets.texts import set_property, text

_RAIL_PX = 6
_RAIL_INSET_PX = 18


class LadderView(QWidget):
    """The rungs of one ladder.

    Signals:
        chosen: a rung was pressed, by its id.
    """

    chosen = Signal(str)

    def __init__(self, ladder: Ladder, left: str, right: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buttons: dict[str, PushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        self._near = _beside([rung.id for rung in ladder.rungs], left, right)
        for rung in reversed(ladder.rungs):
            here = _here(rung.id, left, right) or self._near.get(rung.id, "")
            made = _rung_button(rung, here=here, mine=rung.id in (left, right))
            made.clicked.connect(lambda _checked=False, rung_id=rung.id: self.chosen.emit(rung_id))
            self.buttons[rung.id] = made
            column.addWidget(made)
        # A button ignores the least width of its layout, and the style sheet sets the button's.
        rows = [made.layout() for made in self.buttons.values()]
        self.setMinimumWidth(max((row.minimumSize().width() for row in rows if row), default=0))
        self._stop = Stop(tuple(self.buttons.values()), Qt.Orientation.Vertical)
        for rung_id, made in self.buttons.items():
            made.stop = self._stop
            if rung_id == left:
                self._stop.rest_on(made)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def fold(self) -> bool:
        """Show mine and what is next to it alone; return whether anything is left out by that."""
        for rung_id, made in self.buttons.items():
            made.setVisible(rung_id in self._near)
        return len(self._near) < len(self.buttons)

    def unfold(self) -> None:
        """Show the whole ladder."""
        for made in self.buttons.values():
            made.show()

    def show_chosen(self, rung_id: str) -> None:
        """Mark the rung whose texts are shown."""
        for each, made in self.buttons.items():
            made.setChecked(each == rung_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the two rails behind the rungs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.line))
        for x in (_RAIL_INSET_PX, self.width() - _RAIL_INSET_PX - _RAIL_PX):
            painter.drawRoundedRect(QRectF(x, 0, _RAIL_PX, self.height()), 3, 3)
        painter.end()


def _here(rung_id: str, left: str, right: str) -> str:
    if rung_id == left == right:
        return words.YOU_ARE_HERE
    if rung_id == left:
        return words.LEFT_HERE
    return words.RIGHT_HERE if rung_id == right else ""


def _beside(ids: Sequence[str], left: str, right: str) -> dict[str, str]:
    """Return mine and what is next to it, each with the word for where it is; all where mine is
    on no ladder.
    """
    mine = sorted(ids.index(each) for each in {left, right} if each in ids)
    if not mine:
        return dict.fromkeys(ids, "")
    near = {ids[place]: "" for place in range(mine[0], mine[-1] + 1)}
    if mine[0] > 0:
        near[ids[mine[0] - 1]] = words.EASIER_ONE
    if mine[-1] + 1 < len(ids):
        near[ids[mine[-1] + 1]] = words.HARDER_ONE
    return near


class _RungButton(PushButton):
    """A rung; it opens the page of its version, and is no box to tick."""

    accessible_role = QAccessible.Role.Button


def _rung_button(rung: Rung, *, here: str, mine: bool) -> PushButton:
    made = _RungButton()
    made.setCheckable(True)
    made.setAccessibleName(f"{rung.name}, {here}" if here else rung.name)
    set_property(made, "kind", "rung-mine" if mine else "rung")
    name = text(rung.name, "bold" if mine else "", wrap=False)
    mark = text(here, "small", wrap=False)
    row = QHBoxLayout(made)
    row.setContentsMargins(32, 0, 30, 0)
    row.setSpacing(4)
    row.addWidget(name, 1)
    row.addWidget(mark)
    for label in (name, mark):
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if mine:
        for label in (name, mark):
            set_property(label, "tone", "on_accent")
    for label in (name, mark):
        label.ensurePolished()
    return made
