"""The ways to begin: Start, what stands beside it, and the short one. Always in sight.

Where there is room they stand in a column beside the words; in a narrow or low window they lie in
a row at the foot of the page, which is never scrolled away.
"""

from PySide6.QtWidgets import QBoxLayout, QWidget


class Starts(QWidget):
    """Buttons in a column or in a row.

    Args:
        buttons: the primary one first.
    """

    def __init__(self, *buttons: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        for each in buttons:
            self._box.addWidget(each)

    def lie(self, *, along: bool) -> None:
        """Lie in a row, or stand in a column."""
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if along else direction.TopToBottom)
