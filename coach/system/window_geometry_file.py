"""Keeps where the window was in a small file beside locks and logs: it says nothing of health.

It stands in no record: it belongs to this computer's screens, and the window opens before a record
does.
"""

import logging
from collections.abc import Callable
from pathlib import Path

from coach.private_files import make_folder, write_whole
from coach.services.window_geometry import Area, WindowGeometry

_log = logging.getLogger(__name__)
NAME = "window"
_LONGEST = 200
_FARTHEST = 100_000
"""Pixels; no desktop is as wide, so a greater number was not written by us."""


class WindowFile:
    """One line: left, top, width, height, and whether the window is maximised.

    Args:
        folder: returns the folder of what may be lost; it is made when something is kept.
    """

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder

    def read(self) -> WindowGeometry | None:
        """Return where the window was, or None where the file is missing or makes no sense."""
        try:
            with (self._folder() / NAME).open(encoding="ascii") as file:
                words = file.read(_LONGEST).split()
            left, top, width, height, maximised = (int(word) for word in words)
        except (OSError, ValueError):
            return None
        if max(abs(left), abs(top), width, height) > _FARTHEST or min(width, height) < 1:
            return None
        return WindowGeometry(Area(left, top, width, height), maximised == 1)

    def keep(self, place: WindowGeometry) -> None:
        """Keep where the window is; a disk that refuses costs the place and no more."""
        area = place.area
        numbers = (area.left, area.top, area.width, area.height, int(place.maximised))
        try:
            folder = self._folder()
            make_folder(folder)
            write_whole(folder / NAME, (" ".join(map(str, numbers)) + "\n").encode("ascii"))
        except OSError as problem:
            _log.warning("the window's place is not kept: %s", problem)
