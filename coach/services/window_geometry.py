"""Where the window opens: as it was left, or else within what the screen leaves free."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

USUAL_WIDTH, USUAL_HEIGHT = 1280, 800
"""The size of a window on a screen that has room for it, in logical pixels."""

FRAME_PX = 40
"""What a desktop's title bar takes of the height, at most."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in logical pixels of the desktop."""

    left: int
    top: int
    width: int
    height: int

    def holds(self, other: "Area") -> bool:
        """Return whether another one lies within this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.left + other.width <= self.left + self.width
            and other.top + other.height <= self.top + self.height
        )


@dataclass(frozen=True, slots=True)
class WindowGeometry:
    """Where a window is.

    Attributes:
        area: of the window without its frame; while it is maximised, of the window that comes back.
        maximised: whether it fills its screen.
    """

    area: Area
    maximised: bool = False


class WindowMemory(Protocol):
    """Keeps where the window was. It may be lost at any time, so nothing here raises."""

    def read(self) -> WindowGeometry | None:
        """Return where the window was, or None where that is not known."""

    def keep(self, place: WindowGeometry) -> None:
        """Keep where the window is."""


def first_place(screen: Area) -> WindowGeometry:
    """Return where a window opens for the first time: in the middle, or all over a small screen.

    Args:
        screen: what the screen leaves free.
    """
    width = min(USUAL_WIDTH, screen.width)
    height = min(USUAL_HEIGHT, screen.height - FRAME_PX)
    area = Area(
        screen.left + (screen.width - width) // 2,
        screen.top + FRAME_PX + (screen.height - FRAME_PX - height) // 2,
        width,
        height,
    )
    return WindowGeometry(area, maximised=width < USUAL_WIDTH or height < USUAL_HEIGHT)


def opening_place(kept: WindowGeometry | None, screens: Sequence[Area]) -> WindowGeometry:
    """Return where the window opens.

    Args:
        kept: where it was. It is forgotten where its screen is gone or smaller now.
        screens: what each screen leaves free, the main one first.
    """
    if kept is not None and any(screen.holds(kept.area) for screen in screens):
        return kept
    return first_place(screens[0])
