"""The rail at the left: one button a page, and at the foot what is needed everywhere.

It is one stop of Tab; the arrows up and down move along it, Space and Enter press.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyleOptionToolButton, QVBoxLayout

from coach.ui.icons import icon
from coach.ui.texts import window as words
from coach.ui.theme import Theme
from coach.ui.typography import SMALL_PX, face, sized
from coach.ui.widgets.broken_lines import broken
from coach.ui.widgets.buttons import ToolButton
from coach.ui.widgets.roving_focus import Stop
from coach.ui.widgets.texts import set_property

_WIDTH_PX = 128
_LOW_PX = 660
"""Height that seven buttons with their icons need."""
_ICON_PX = 24
_SIDE_PX, _INSIDE_PX = 8, 8
"""Beside the buttons of the rail, and beside the words of one of them, to which Qt adds a space."""
_LEAST_PX, _CLOSE_INSIDE_PX, _CLOSE_GAP_PX = 44, 12, 2
"""Of buttons without icons: their least height, what lies above and below their letters, and what
lies between two of them."""


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One button of the rail."""

    words: str
    icon: str
    on_press: Callable[[], None]
    is_page: bool = True
    warns: bool = False


class _RailButton(ToolButton):
    """A button whose words take two lines where the rail is narrow.

    Attributes:
        lines: its words as they are written.
    """

    def __init__(self, words: str) -> None:
        super().__init__()
        self.lines = words
        self.setText(words)

    def write(self, lines: str) -> None:
        """Write the words in so many lines."""
        if lines != self.lines:
            self.lines = lines
            self.updateGeometry()
            self.update()

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Have the words written in their lines."""
        super().initStyleOption(option)
        option.text = self.lines

    def sizeHint(self) -> QSize:
        """Leave room for the lines."""
        letters = self.fontMetrics()
        lines = self.lines.split("\n")
        saved = letters.horizontalAdvance(self.text()) - max(map(letters.horizontalAdvance, lines))
        return super().sizeHint() + QSize(-saved, (len(lines) - 1) * letters.height())


class _PageButton(_RailButton):
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
        self.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icons out in a low window: every button stays in sight, and its word on it."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        close = self.height() < sized(_LOW_PX)
        if close != self._close:
            self._close = close
            style = Qt.ToolButtonStyle
            for made in self.buttons:
                made.setToolButtonStyle(
                    style.ToolButtonTextOnly if close else style.ToolButtonTextUnderIcon
                )
                set_property(made, "close", "yes" if close else "")
            self._column.setContentsMargins(_SIDE_PX, *((4, _SIDE_PX, 4) if close else (24, 8, 24)))
            self._column.setSpacing(_CLOSE_GAP_PX if close else 8)
        self._break_words()

    def _break_words(self) -> None:
        """Be as wide as the words ask for; in a low window as narrow as one of them allows."""
        letters = QFontMetrics(face(sized(SMALL_PX), QFont.Weight.DemiBold))
        wide = letters.horizontalAdvance
        beside = 2 * (_SIDE_PX + _INSIDE_PX + wide(" "))
        least = _WIDTH_PX if self._close else sized(_WIDTH_PX)
        in_lines = whole = [made.text() for made in self.buttons]
        if self._close:
            longest = max((wide(word) for each in whole for word in each.split()), default=0)
            most = max(longest, least - beside)
            in_lines = [broken(each, wide, most) for each in whole]
            line, more = letters.height(), sum(each.count("\n") for each in in_lines)
            each_px = max(_LEAST_PX, line + _CLOSE_INSIDE_PX) + _CLOSE_GAP_PX
            if len(whole) * each_px + more * line + 2 * _SIDE_PX > self.height():
                in_lines = whole
        for made, lines in zip(self.buttons, in_lines, strict=True):
            made.write(lines)
        widest = max((wide(line) for each in in_lines for line in each.split("\n")), default=0)
        self.setFixedWidth(max(least, widest + beside))

    def minimumSizeHint(self) -> QSize:
        """Be as low as need be."""
        return QSize(self.width(), 0)

    def set_theme(self, theme: Theme) -> None:
        """Tint the icons."""
        self._theme = theme
        self._share_height()
        size = sized(_ICON_PX)
        for entry, made in zip(self._entries, self.buttons, strict=True):
            colour = theme.accent if made.isChecked() else theme.ink
            made.setIconSize(QSize(size, size))
            made.setIcon(icon(entry.icon, theme.stop if entry.warns else colour, size))

    def show_current(self, place: int) -> None:
        """Mark the page in view; `place` counts the entries."""
        self._current = place
        for at, made in enumerate(self.buttons):
            made.setChecked(at == place)
            if at == place:
                self._stop.rest_on(made)
        self.set_theme(self._theme)

    def _button(self, entry: RailEntry) -> _RailButton:
        made = (_PageButton if entry.is_page else _RailButton)(entry.words)
        made.setAccessibleName(entry.words)
        made.setCheckable(entry.is_page)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda _checked=False: self._press(entry))
        return made

    def _press(self, entry: RailEntry) -> None:
        # A click checks the button; whether the page really came into view is told later.
        self.show_current(self._current)
        entry.on_press()
