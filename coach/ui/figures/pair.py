"""A held pose from one side or from two: what the first view hides, the second one shows.

Beside each other where there is room, else one below the other.
"""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.ui.figures.view import FigureView
from coach.ui.texts import plan as words
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.texts import text

_FIGURE_PX = 280
_SECOND_PX = 240
_SHARE = 0.45
"""Of the height of the window that a figure takes at the most: what is done stands below it."""
_BESIDE_PX = 640
"""From this width on two figures stand beside each other, each large enough to be read."""


class FigurePair(QWidget):
    """Shows the held pose of a figure, and once more from its second side if it has one.

    Attributes:
        first, second: the two views; what has no second side hides the second one.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first, self.second = FigureView(theme), FigureView(theme)
        self._beside = QWidget()
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.second)
        column.addWidget(text(words.SECOND_VIEW, "small"))
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self.first, 4)
        self._row.addWidget(self._beside, 3)
        self._take_room()

    def show_held(self, figure_id: str) -> None:
        """Show the held pose of another figure, or nothing where there is no picture."""
        self._take_room()
        self.first.show_figure(figure_id, None)
        self.second.show_figure(figure_id, None, second=True)
        for view in (self.first, self.second):
            view.show_still()
        self._beside.setVisible(self.second.is_shown)
        self.setVisible(self.first.is_shown)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for view in (self.first, self.second):
            view.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two beside each other where there is room."""
        super().resizeEvent(event)
        self._take_room()
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if self.width() >= _BESIDE_PX else way.TopToBottom)

    def _take_room(self) -> None:
        """Grow with the text, and leave a low window to it."""
        most = round(self.window().height() * _SHARE) if self.isVisible() else _FIGURE_PX
        for view, high in ((self.first, _FIGURE_PX), (self.second, _SECOND_PX)):
            view.setFixedHeight(min(sized(high), most))
