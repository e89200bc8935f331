"""Several buttons that are one stop of Tab, moved within by the arrow keys.

Without it a page of ratings has a stop for every number, and Tab leads from the 3 of the back to
its 4 instead of to the leg.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from coach.ui.keyboard.key_reader import WITH_OTHERS

Key = Qt.Key

_ALONG: Mapping[Qt.Orientation, Mapping[int, int]] = {
    Qt.Orientation.Horizontal: {Key.Key_Left: -1, Key.Key_Right: 1},
    Qt.Orientation.Vertical: {Key.Key_Up: -1, Key.Key_Down: 1},
}


class RovingFocus(Protocol):
    """What a button needs to know of the stop it belongs to."""

    def take(self, at: QAbstractButton, event: QKeyEvent) -> bool:
        """Take a key pressed on a button; return whether it meant something here."""

    def rest_on(self, at: QAbstractButton) -> None:
        """Let Tab lead to this button, because the focus is there."""


class Stop:
    """Buttons in a row or a column of which Tab reaches one.

    Args:
        buttons: in the order of the arrow keys.
        along: which arrow keys move; the others lead to the stop before or behind, as Qt has it.
        arrived: told of a button that an arrow key has led to.
    """

    def __init__(
        self,
        buttons: Sequence[QAbstractButton],
        along: Qt.Orientation = Qt.Orientation.Horizontal,
        arrived: Callable[[QAbstractButton], object] | None = None,
    ) -> None:
        self._buttons = tuple(buttons)
        self._steps = _ALONG[along]
        self._arrived = arrived
        if self._buttons:
            self.rest_on(self._buttons[0])

    def take(self, at: QAbstractButton, event: QKeyEvent) -> bool:
        """Move along with the arrow keys, as far as the ends."""
        if event.modifiers() & WITH_OTHERS:
            return False
        open_now = [each for each in self._buttons if each.isEnabled() and not each.isHidden()]
        step = self._steps.get(event.key())
        if event.key() in (Key.Key_Home, Key.Key_End):
            target = open_now[0 if event.key() == Key.Key_Home else -1]
        elif step is not None and at in open_now:
            place = open_now.index(at) + step
            target = open_now[min(max(place, 0), len(open_now) - 1)]
        else:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if self._arrived is not None:
            self._arrived(target)
        return True

    def rest_on(self, at: QAbstractButton) -> None:
        """Let Tab lead to this button; the others can still be clicked."""
        for each in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if each is at else Qt.FocusPolicy.ClickFocus
            if each.focusPolicy() != policy:
                each.setFocusPolicy(policy)
