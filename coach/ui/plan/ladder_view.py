"""A ladder drawn as a ladder: the hardest rung on top, mine marked on each side.

Each rung is a button that a screen reader can press. A ladder is one stop of Tab, at my rung; the
arrows up and down climb it.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
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
        for rung in reversed(ladder.rungs):
            made = _rung_button(rung, here=_here(rung.id, left, right))
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


def _rung_button(rung: Rung, *, here: str) -> PushButton:
    made = PushButton()
    made.setCheckable(True)
    made.setAccessibleName(f"{rung.name}, {here}" if here else rung.name)
    set_property(made, "kind", "rung-mine" if here else "rung")
    name = text(rung.name, "bold" if here else "", wrap=False)
    mark = text(here, "small", wrap=False)
    row = QHBoxLayout(made)
    row.setContentsMargins(32, 0, 30, 0)
    row.setSpacing(4)
    row.addWidget(name, 1)
    row.addWidget(mark)
    for label in (name, mark):
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if here:
        for label in (name, mark):
            set_property(label, "tone", "on_accent")
    for label in (name, mark):
        label.ensurePolished()
    return made
