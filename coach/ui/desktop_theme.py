"""Whether the desktop is dark.

Its own ground tells, until the program wears a theme. Later Qt has to be asked, and naming what it
answers makes Qt's namespace of enumerations: 16 ms, and a megabyte, which what only waits saves.
"""

from PySide6.QtGui import QGuiApplication

_DARKER_THAN = 128


def ground_is_dark() -> bool:
    """Return whether the ground is dark of what wears no theme."""
    return QGuiApplication.palette().window().color().lightness() < _DARKER_THAN


def scheme_is_dark() -> bool:
    """Return whether the desktop is dark, whatever theme the program wears."""
    from PySide6.QtCore import Qt

    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
