"""What a zip is written into: it fails once, and not again as the zip is closed.

A zip that cannot be written on, as the disk is full or nobody wants it any more, is closed all the
same by whoever makes it, and writes its end. That would fail anew, and hide why. So after a failure
what the zip says is taken as it goes, and nothing of it is kept.
"""

from collections.abc import Callable
from typing import IO


class ZipTarget:
    """A file as `zipfile` writes one.

    Attributes:
        failed: why it cannot be written on; None as long as it can. To be asked: `write` is silent.

    Args:
        file: open for writing; nothing is in it yet.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self.failed: BaseException | None = None
        self._file = file
        self._place = 0

    def write(self, content: bytes) -> int:
        """Write some bytes."""
        self._place += len(content)
        if self.failed is None:
            try:
                self._file.write(content)
            except OSError as error:
                self.failed = error
        return len(content)

    def raise_failure(self) -> None:
        """Raise why it could not be written on, if it could not."""
        if self.failed is not None:
            raise self.failed

    def seek(self, place: int) -> int:
        """Go to a place, counted from the beginning."""
        self._place = place
        return place if self.failed is not None else self._file.seek(place)

    def tell(self) -> int:
        """Return the place."""
        return self._place

    def flush(self) -> None:
        """Hand on what was written."""
        if self.failed is None:
            self._file.flush()

    def close(self) -> None:
        """Do nothing: whoever opened the file closes it."""


class WatchedTarget(ZipTarget):
    """One for a zip that is made in one go, by somebody who asks nobody meanwhile.

    Args:
        file: open for writing; nothing is in it yet.
        told: told of the bytes written so far; ends it by raising.
    """

    def __init__(self, file: IO[bytes], told: Callable[[int], None]) -> None:
        super().__init__(file)
        self._told = told
        self._written = 0

    def write(self, content: bytes) -> int:
        """Write some bytes.

        Raises:
            OSError: they cannot be written; said once.
        """
        if self.failed is not None:
            return super().write(content)
        try:
            self._told(self._written)
        except BaseException as error:
            self.failed = error
            raise
        self._written += super().write(content)
        self.raise_failure()
        return len(content)
