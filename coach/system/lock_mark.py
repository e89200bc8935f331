"""Keeps the lock of a warning sign outside the record, so that putting back a copy opens nothing.

A file that cannot be read back says that the signs must be asked again: it never opens what it may
have locked.
"""

import json
import logging
from collections.abc import Callable
from pathlib import Path

from coach.domain.warning_signs import Screening
from coach.domain.warning_signs_record import screening_from_plain, screening_to_plain
from coach.private_files import make_folder, write_whole
from coach.services.ports import UnreadableMark
from coach.services.problems import MarkProblem
from coach.system import texts as words

NAME = "warning-sign"
_LONGEST = 100_000
_UNREADABLE = (
    OSError,
    AttributeError,
    LookupError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)
"""Exceptions that reading a damaged file can raise."""
_log = logging.getLogger(__name__)


class LockMarkFile:
    """One small file.

    Args:
        folder: returns the folder it lies in; made when there is something to remember.
    """

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder

    def read(self) -> Screening | None:
        """Return what locks, or None where there is no file.

        Raises:
            UnreadableMark: there is one, and it is damaged or may not be read.
        """
        try:
            with (self._folder() / NAME).open(encoding="utf-8") as file:
                return screening_from_plain(json.loads(file.read(_LONGEST)))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except _UNREADABLE as why:
            raise UnreadableMark from why

    def put(self, screening: Screening) -> None:
        """Remember it.

        Raises:
            MarkProblem: it cannot be written.
        """
        path = self._folder() / NAME
        try:
            make_folder(path.parent)
            write_whole(path, json.dumps(screening_to_plain(screening)).encode("utf-8"))
        except OSError as refused:
            raise MarkProblem(
                words.MARK_NOT_WRITTEN.format(path=path, why=refused.strerror or refused),
                words.MARK_WAY_OUT.format(parent=path.parent),
            ) from refused

    def clear(self) -> None:
        """Forget it. Where that fails, the record counts: what it has opened stays open."""
        try:
            (self._folder() / NAME).unlink(missing_ok=True)
        except OSError as problem:
            _log.warning("the mark of what locked sessions is still there: %s", problem)
