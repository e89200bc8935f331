"""The rail at the left: one button a page, and at the foot what is needed everywhere.

It is one stop of Tab; the arrows up and down move along it, Space and Enter press.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from coach.ui.icons import icon
from coach.ui.texts import window as words
from coach.ui.theme import Theme
from coach.ui.typography import sized
from coach.ui.widgets.buttons import ToolButton
from coach.ui.widgets.roving_focus import Stop
from coach.ui.widgets.texts import set_property

_WIDTH_PX = 128
_LOW_PX = 660
"""Height that seven buttons with their icons need."""
_MOST = 1.4
"""How far the rail grows with the text: its words do so no further either."""


def _growth() -> float:
    return min(sized(100) / 100, _MOST)


def _width_px() -> int:
    return round(_WIDTH_PX * _growth())


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One button of the rail."""

    words: str
    icon: str
    on_press: Callable[[], None]
    is_page: bool = True
    warns: bool = False


class _PageButton(ToolButton):
    """The way to a page."""

    accessible_role = QAccessible.Role.PageTab


class Rail(QFrame):
    """Buttons for the pages.

    Attributes:
        buttons: the buttons, in the order of the entries.
    """

    accessible_role = QAccessible.Role.PageTabList

    def __init__(self, entries: Sequence[RailEntry], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(words.PAGES)
        self._entries = tuple(entries)
        self.buttons = [self._button(entry) for entry in entries]
        self._current = 0
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 24, 8, 24)
        column.setSpacing(8)
        for entry, made in zip(self._entries, self.buttons, strict=True):
            if entry.is_page:
                column.addWidget(made)
        column.addStretch(1)
        for entry, made in zip(self._entries, self.buttons, strict=True):
            if not entry.is_page:
                column.addWidget(made)
        self._stop = Stop(self.buttons, Qt.Orientation.Vertical)
        for made in self.buttons:
            made.stop = self._stop
        self._close = False
        self.setFixedWidth(_width_px())
        self.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icons out in a low window: every button stays in sight, and its word on it."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        self.setFixedWidth(_width_px())
        close = self.height() < round(_LOW_PX * _growth())
        if close == self._close:
            return
        self._close = close
        style = Qt.ToolButtonStyle
        for made in self.buttons:
            made.setToolButtonStyle(
                style.ToolButtonTextOnly if close else style.ToolButtonTextUnderIcon
            )
            set_property(made, "close", "yes" if close else "")
        self._column.setContentsMargins(8, *((4, 8, 4) if close else (24, 8, 24)))
        self._column.setSpacing(2 if close else 8)

    def minimumSizeHint(self) -> QSize:
        """Be as low as need be."""
        return QSize(_width_px(), 0)

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        self._theme = theme
        self._share_height()
        for entry, made in zip(self._entries, self.buttons, strict=True):
            colour = theme.accent if made.isChecked() else theme.ink
            made.setIcon(icon(entry.icon, theme.stop if entry.warns else colour))

    def show_current(self, place: int) -> None:
        """Mark the page in view; `place` counts the entries."""
        self._current = place
        for at, made in enumerate(self.buttons):
            made.setChecked(at == place)
            if at == place:
                self._stop.rest_on(made)
        self.set_theme(self._theme)

    def _button(self, entry: RailEntry) -> ToolButton:
        made = _PageButton() if entry.is_page else ToolButton()
        made.setText(entry.words)
        made.setAccessibleName(entry.words)
        made.setCheckable(entry.is_page)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(QSize(24, 24))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda _checked=False: self._press(entry))
        return made

    def _press(self, entry: RailEntry) -> None:
        # A click checks the button; whether the page really came into view is told later.
        self.show_current(self._current)
        entry.on_press()
