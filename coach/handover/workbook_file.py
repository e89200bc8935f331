"""The file into which a workbook is put together at the end: the one step of it that takes long.

xlsxwriter makes a zip of its own and asks nobody meanwhile. What it writes into tells how far it
is, and may end it; after that it takes whatever the zip says as it goes, and keeps nothing.
"""

from collections.abc import Callable
from typing import IO


class WorkbookFile:
    """A file as `zipfile` writes one.

    Args:
        file: open for writing; nothing is in it yet.
        told: told of the bytes written so far; ends it by raising.
    """

    def __init__(self, file: IO[bytes], told: Callable[[int], None]) -> None:
        self._file = file
        self._told = told
        self._place = self._written = 0
        self._over = False

    def write(self, content: bytes) -> int:
        """Write some bytes.

        Raises:
            OSError: they cannot be written.
        """
        self._place += len(content)
        if self._over:
            return len(content)
        try:
            self._told(self._written)
            self._file.write(content)
        except BaseException:
            self._over = True
            raise
        self._written += len(content)
        return len(content)

    def seek(self, place: int) -> int:
        """Go to a place, counted from the beginning."""
        self._place = place
        return place if self._over else self._file.seek(place)

    def tell(self) -> int:
        """Return the place."""
        return self._place

    def flush(self) -> None:
        """Hand on what was written."""
        if not self._over:
            self._file.flush()
