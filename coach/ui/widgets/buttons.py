"""Buttons: one primary on a page, the others quieter; words say what happens."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from coach.ui.icons import icon_before_words
from coach.ui.theme import Theme

_GAP_PX = 8


def button(
    words: str, on_press: Callable[[], object], *, kind: str = "", name: str = ""
) -> QPushButton:
    """Return a button; `kind` is one of the style sheet's."""
    made = QPushButton(words)
    if kind:
        made.setProperty("kind", kind)
    if name:
        made.setObjectName(name)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: on_press())
    return made


def set_icon(made: QPushButton, name: str, theme: Theme, size_px: int = 22) -> None:
    """Give a button an icon in the colour of its words."""
    primary = made.property("kind") == "primary"
    colour = theme.accent_ink if primary else theme.ink
    made.setIcon(icon_before_words(name, colour, size_px, _GAP_PX))
    made.setIconSize(QSize(size_px + _GAP_PX, size_px))
