"""A place on a page for what is known or made later, and may change.

Qt tells a screen reader of parts in the order in which they came to their parent, and lets Tab lead
to the latest last. What was laid out straight into the middle of a column was so heard, and
reached, after all that stands beneath it. Here it is heard and reached where it stands.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget


class KeptPlace(QWidget):
    """Holds a place; it takes no room while it is empty.

    Args:
        laid: how its parts are laid out; None for one below the other, without gaps.
    """

    def __init__(self, laid: QLayout | None = None) -> None:
        super().__init__()
        self._laid = laid or QVBoxLayout()
        self._laid.setContentsMargins(0, 0, 0, 0)
        if laid is None:
            self._laid.setSpacing(0)
        self.setLayout(self._laid)
        self.hide()

    def fill(self, parts: Sequence[QWidget]) -> None:
        """Show these parts in place of those that are there; those are let go of."""
        while (item := self._laid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in parts:
                widget.hide()
                widget.deleteLater()
        for part in parts:
            self._laid.addWidget(part)
        self.setVisible(bool(parts))
        self._lead_through()

    def _lead_through(self) -> None:
        """Have Tab come to what is in here now after what stands before it."""
        places: list[QWidget] = [self, *self.findChildren(KeptPlace)]
        # Qt orders only what can have the focus.
        for each in places:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        before: QWidget = self
        for each in self.findChildren(QWidget):
            if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.focusProxy() is None:
                QWidget.setTabOrder(before, each)
                before = each
        for each in places:
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
