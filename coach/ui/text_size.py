"""How large text is written: as the user chose, as the system says, and as the window has room for.

What must be pressed stays in sight. A page that is scrolled keeps its buttons at its foot, so that
its text is as large as was asked for in a small window, too; headings grow there only as far as
there is room (docs/decisions/0126-text-of-twice-its-size-in-a-small-window.md), and a session
leaves out what is not needed now.
"""

from PySide6.QtGui import QGuiApplication

USUAL, LARGEST = 100, 200
"""Percent of the sizes that the scale of type names."""

_STEP = 5
_DRAWN_FOR = (1280, 800)
"""The window that all pages were drawn for at 100 %. In a larger one text grows with it, unless
the user chose a size."""
_ROOM_FOR = (400, 240)
"""For each 100 % a window has to be so large, or a page has no room beside its buttons."""
_ROOM_AT_ONCE = (640, 400)
"""The same where all there is has to be in sight at once."""
_SYSTEM_DPI = 96.0
"""Dots per inch of a system whose text was left as it is."""


def percent_for(chosen: int | None, system: int, window: tuple[int, int]) -> int:
    """Return how large text is written, in percent, from `USUAL` to `LARGEST`.

    Args:
        chosen: by the user, in percent; None where the system and the window decide.
        system: what the system asks for, in percent.
        window: its width and height.
    """
    wanted = max(system, _share(window, _DRAWN_FOR)) if chosen is None else chosen
    return max(USUAL, min(wanted, largest_in(window)) // _STEP * _STEP)


def largest_in(window: tuple[int, int]) -> int:
    """Return how large text can be in a window of some width and height, in percent."""
    return _largest(window, _ROOM_FOR)


def largest_at_once(window: tuple[int, int]) -> int:
    """Return how large it can be there where all has to be in sight at once, in percent."""
    return _largest(window, _ROOM_AT_ONCE)


def system_percent() -> int:
    """Return how large the system wants text, in percent of its usual size."""
    dots = QGuiApplication.primaryScreen().logicalDotsPerInch()
    return max(USUAL, min(LARGEST, round(100 * dots / _SYSTEM_DPI)))


def _largest(window: tuple[int, int], room: tuple[int, int]) -> int:
    return max(USUAL, min(_share(window, room), LARGEST) // _STEP * _STEP)


def _share(window: tuple[int, int], of: tuple[int, int]) -> int:
    """Return how large a window is beside another, in percent, by its smaller side."""
    return min(100 * window[0] // of[0], 100 * window[1] // of[1])
