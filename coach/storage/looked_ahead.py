"""Begins to examine the record before it is opened, while the window is still being built.

With ten years of holds the examination takes as long as all else after the first frame, and nearly
all of it is spent in SQLite, beside Python. What is used, updated or refused is decided by
`opening` alone, which waits for the end: until then nothing is written.
"""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

from coach.storage import record_files
from coach.storage.examine import Found, examine
from coach.storage.migration_steps import SHIPPED
from coach.storage.record_files import Place
from coach.storage.sqlite_file import FILE_NAME

_Looks = tuple[tuple[int, ...] | None, ...]


class Examination:
    """An examination of a record that goes on by itself.

    Args:
        lies: where the record lies. Nobody may write it until `found` has returned: one who does
            is given away by what the disk says of its files.
        newest: the newest format that is known.
    """

    def __init__(self, lies: Place, newest: str = SHIPPED.newest) -> None:
        self._asked = lies, newest
        self._before = _looks_of(lies)
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="examining")
        self._result: Future[Found] = worker.submit(examine, lies, newest)
        worker.shutdown(wait=False)

    def found(self, lies: Place, newest: str) -> Found | None:
        """Wait for its end and return what the record is, or None where that is to be asked again.

        So it is where another record lies there now, or the files were changed since.

        Raises:
            StoreProblem: as `examine` does.
        """
        wait([self._result])
        same = (lies, newest) == self._asked and _looks_of(lies) == self._before
        return self._result.result() if same else None


def begin(folder: Path) -> Examination | None:
    """Begin with the record of a folder; None where there is none, or another process has it open.

    Raises:
        StoreProblem: something is in the way.
        OSError: it is out of reach.
    """
    lies = record_files.find(folder / FILE_NAME)
    return None if lies is None or record_files.in_use(lies) else Examination(lies)


def _looks_of(lies: Place) -> _Looks:
    """Return what the disk says of each file: which it is, how large, and when it was written."""
    return tuple(_look_of(path) for path in (lies.file, lies.wal, lies.rollback))


def _look_of(path: Path) -> tuple[int, ...] | None:
    try:
        there = path.stat()
    except FileNotFoundError:
        return None
    return there.st_dev, there.st_ino, there.st_size, there.st_mtime_ns, there.st_ctime_ns
