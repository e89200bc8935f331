"""Something that few people want to read, behind a button that says what it is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach.ui.widgets.buttons import list_button


class Folded(QWidget):
    """A button, and beneath it what it unfolds; folded at first.

    Args:
        show, hide: the words of the button while folded and while unfolded.
        make: makes the contents; asked when somebody first unfolds them.
    """

    def __init__(self, show: str, hide: str, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._words = {False: show, True: hide}
        self._make = make
        self._inside: QWidget | None = None
        self.button = list_button(show, self.turn, kind="quiet", name="unfold")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def unfolded(self) -> bool:
        """Whether the contents are shown."""
        return self._inside is not None and not self._inside.isHidden()

    def turn(self) -> None:
        """Show the contents, or hide them again."""
        shown = not self.unfolded
        if self._inside is None:
            self._inside = self._make()
            self._column.addWidget(self._inside)
        self._inside.setVisible(shown)
        self.button.setText(self._words[shown])
