"""Keeps a log that does not belong to the record under another name, where SQLite never finds it.

A copy of the file goes with it as it was at that moment: if we were wrong, the three can be put
together again under their own names, and nothing is lost.
"""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from coach import private_files
from coach.storage import refusals
from coach.storage.record_files import Place


def set_aside(found: Place) -> str:
    """Set the log of a record aside with its index, and a copy of the file.

    Returns:
        What was done, in sentences for the user.

    Raises:
        StoreProblem: the disk or the folder stands in the way; the log is where it was.
    """
    with refusals.in_words(found.path):
        stamp = _free_stamp(found)
        _copy(found.file, _named(found.file, stamp))
        if found.shm.exists():
            found.shm.rename(_named(found.shm, stamp))
        kept = found.wal.rename(_named(found.wal, stamp))
        private_files.force_names(found.file.parent)
    return refusals.set_aside(found.wal.name, kept)


def _named(path: Path, stamp: str) -> Path:
    return path.with_name(f"{path.name}.set-aside-{stamp}")


def _free_stamp(found: Place) -> str:
    """Return when the log was last written, in UTC; with a number where that is taken."""
    written = datetime.fromtimestamp(found.wal.stat().st_mtime, UTC)
    base = stamp = f"{written:%Y%m%d-%H%M%S}"
    number = 1
    while any(_named(path, stamp).exists() for path in (found.file, found.wal, found.shm)):
        number += 1
        stamp = f"{base}-{number}"
    return stamp


def _copy(source: Path, target: Path) -> None:
    handle = os.open(
        target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
    )
    try:
        with source.open("rb") as content, os.fdopen(handle, "wb") as copy:
            shutil.copyfileobj(content, copy)
            copy.flush()
            os.fsync(copy.fileno())
    except BaseException:
        target.unlink()
        raise
