"""The top of the session page: exercise, rung and side, time left, sound, warning signs."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from coach.services.session_actions import SessionAction
from coach.ui.icons import icon, icon_before_words
from coach.ui.session.key_map import KeyMap
from coach.ui.session.views.controls import SessionButton
from coach.ui.texts import session as words
from coach.ui.texts import window as window_words
from coach.ui.theme import Theme
from coach.ui.typography import SCALE, sized
from coach.ui.widgets.texts import set_property, text

_HIGH_PX = 64
"""What is pressed in a session is pressed from the mat, by a hand that is not steady."""
_ICON_PX, _GAP_PX = 24, 8
_INSIDE_PX = _HIGH_PX - 4
_NARROW_SHEET = (
    f"QPushButton {{ padding: 0; min-width: {_INSIDE_PX}px; min-height: {_INSIDE_PX}px; }}"
)
"""Beside large names the signs have no more room than a finger needs."""


@dataclass(frozen=True, slots=True)
class HeaderActions:
    """What the buttons do."""

    signs: Callable[[], None]
    mute: Callable[[], None]
    floor: Callable[[], None]


class Head(QWidget):
    """The line at the top.

    Attributes:
        exercise, rung, left: the labels, as shown.
        muted: whether sound is off.
    """

    def __init__(self, theme: Theme, actions: HeaderActions, keys: KeyMap) -> None:
        super().__init__()
        self._mute_key = keys.name(SessionAction.MUTE)
        floor = words.FLOOR.format(key=keys.name(SessionAction.FLOOR))
        self.muted = False
        self.exercise = text("", "display")
        self.rung = text("", "lead")
        self.left = text("", "strong", wrap=False)
        self.floor = _quiet("", actions.floor)
        self.floor.setToolTip(floor)
        self.floor.setAccessibleName(floor)
        self.mute = _quiet("", actions.mute)
        self.signs = _quiet(window_words.WARNING_SIGNS, actions.signs)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.exercise)
        names.addWidget(self.rung)
        self.signs.setAccessibleName(window_words.WARNING_SIGNS)
        self.signs.setToolTip(window_words.WARNING_SIGNS_TIP)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(names, 1)
        row.addWidget(self.left)
        row.addWidget(self.floor)
        row.addWidget(self.mute)
        row.addWidget(self.signs)
        self.set_theme(theme)

    def set_close(self, close: bool, *, narrow: bool) -> None:
        """Be lower, and narrower: then the sign for the warning signs stands alone."""
        set_property(self.exercise, "role", "title" if close else "display")
        sheet = _NARROW_SHEET if SCALE.crowded else ""
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        self.signs.setText("" if narrow else window_words.WARNING_SIGNS)
        self._draw_sign()
        self._row.setSpacing(4 if close else 16)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme."""
        self._theme = theme
        size = self._icon_px = sized(_ICON_PX)
        for made in (self.floor, self.mute):
            made.setIconSize(QSize(size, size))
        self.floor.setIcon(icon("maximize", theme.ink, size))
        self._draw_sign()
        self.show_muted(self.muted)

    def _draw_sign(self) -> None:
        gap_px = _GAP_PX if self.signs.text() else 0
        ink = self._theme.stop
        size = self._icon_px
        self.signs.setIcon(icon_before_words("triangle-alert", ink, size, gap_px, disabled=ink))
        self.signs.setIconSize(QSize(size + gap_px, size))

    def show_exercise(self, name: str, *more: str) -> None:
        """Show what is done, and beneath it what there is to say of it, such as its version."""
        self.exercise.setText(name)
        self.rung.setText(joined(*more))

    def show_left(self, words_left: str) -> None:
        """Show how long the session goes on."""
        self.left.setText(words_left)

    def show_muted(self, muted: bool) -> None:
        """Show whether sound is off."""
        self.muted = muted
        label = (words.UNMUTE if muted else words.MUTE).format(key=self._mute_key)
        self.mute.setIcon(icon("volume-x" if muted else "volume-2", self._theme.ink, self._icon_px))
        self.mute.setToolTip(label)
        self.mute.setAccessibleName(label)


def joined(*parts: str) -> str:
    """Return what is said side by side on one line, without what is empty."""
    return " · ".join(part for part in parts if part)


def _quiet(label: str, on_press: Callable[[], None]) -> QPushButton:
    made = SessionButton(label)
    made.setProperty("kind", "quiet")
    made.clicked.connect(lambda _checked=False: on_press())
    made.setMinimumHeight(_HIGH_PX)
    return made
