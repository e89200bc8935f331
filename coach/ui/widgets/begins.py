"""Where the keyboard begins on a page, which need not be at the page's first stop, and where it
comes back to.

Qt's focus proxy would do that, and more: Tab then never comes to what stands before the proxy, such
as the search over a list, or the days above a button at the foot.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

_OTHER = Qt.FocusReason.OtherFocusReason


class Begins(QWidget):
    """A page that hands the focus it is given to one of its parts."""

    def __init__(self) -> None:
        super().__init__()
        self._begins_at: QWidget | None = None
        self._had_it: QWidget | None = None
        self._stood_at: tuple[str, int] | None = None

    def begin_at(self, part: QWidget) -> None:
        """Begin at a part, whenever the page is given the focus."""
        self._begins_at = part

    def setFocus(self, reason: Qt.FocusReason = _OTHER, /) -> None:  # noqa: N802 - Qt's name
        """Give the focus to the part where the page begins, or else to the page."""
        if self._begins_at is None:
            super().setFocus(reason)
        else:
            self._begins_at.setFocus(reason)

    def keep_keyboard(self) -> None:
        """Keep what has the keyboard, before something is laid over the page."""
        self._had_it = self.focusWidget()

    def return_keyboard(self) -> None:
        """Take the keyboard when what lay over the page has gone: to where it was, or else begin.

        Who looked at what a button leads to, and went back, stands at that button again.
        """
        had, self._had_it = self._had_it, None
        if self._stood_at is not None:
            (name, place), self._stood_at = self._stood_at, None
            had = dict(enumerate(self._called(name))).get(place)
        if had is not None and isValid(had) and had.isVisibleTo(self) and had.isEnabled():
            had.setFocus(_OTHER)
        else:
            self.setFocus(_OTHER)

    def before_anew(self) -> None:
        """Keep which button had the keyboard by its words; the buttons are made anew now."""
        had, self._stood_at = self._had_it, None
        if had is not None and isValid(had) and isinstance(had, QAbstractButton):
            name = _words(had)
            alike = self._called(name)
            self._stood_at = (name, alike.index(had)) if had in alike else None

    def _called(self, name: str) -> list[QAbstractButton]:
        every = self.findChildren(QAbstractButton)
        return [each for each in every if _words(each) == name and each.isVisibleTo(self)]


def _words(part: QAbstractButton) -> str:
    return part.accessibleName() or part.text()
