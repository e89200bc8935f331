"""A second place for copies of a record, such as a stick: it may be absent, and others may use it.

The copies lie in a folder of their own there. It is made only when the place is chosen: an empty
mount point of a stick that is not plugged in has none, and is not written into. A copy bears the
mark of its record in its name, so that two people can use one stick.
"""

import hashlib
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Final

from coach.private_files import make_folder
from coach.services.record_copies import RecordCopy
from coach.storage import refusals, sqlite_file
from coach.storage.backups import copy_from

FOLDER: Final = "Steadyback copies"
_NAME: Final = re.compile(r"steadyback-([0-9a-f]{8})-(\d{4}-\d{2}-\d{2})\.sqlite3")
_FIRST_PLAN: Final = "SELECT since_utc FROM plans ORDER BY id LIMIT 1"


class SecondPlace:
    """The `CopyPlace` in a folder of the user's choice.

    Args:
        chosen: the folder.
    """

    def __init__(self, chosen: Path) -> None:
        self._own = chosen / FOLDER

    @property
    def there(self) -> bool:
        """Whether it is there now."""
        return self._own.is_dir()

    def prepare(self) -> None:
        """Make its folder, because the user chose it."""
        with refusals.of_a_new_copy(self._own):
            if not self._own.parent.is_dir():
                raise refusals.no_place(self._own.parent)
            make_folder(self._own)

    def copies(self, like: RecordCopy) -> Sequence[RecordCopy]:
        """Return the copies there of the same record as a copy, newest first."""
        with refusals.of_a_copy(like.path), refusals.of_a_new_copy(self._own / like.path.name):
            mark = mark_of(like.path)
            found = (self._copy(path, mark) for path in self._own.iterdir())
            return sorted((one for one in found if one), key=lambda one: one.day, reverse=True)

    def take(self, copy: RecordCopy) -> RecordCopy:
        """Copy a copy there, and check it there; one of that day stays."""
        with refusals.of_a_copy(copy.path):
            name = f"steadyback-{mark_of(copy.path)}-{copy.day.isoformat()}.sqlite3"
        target = self._own / name
        with refusals.of_a_copy(copy.path), refusals.of_a_new_copy(target):
            with (
                suppress(FileExistsError),
                closing(sqlite_file.connect_unchanging(copy.path)) as original,
            ):
                copy_from(original, copy.path, target, refusals.of_a_new_copy)
            return RecordCopy(target, copy.day, target.stat().st_size)

    def remove(self, copy: RecordCopy, like: RecordCopy) -> None:
        """Take away a copy of the same record as another one, and nothing else."""
        with refusals.of_a_copy(like.path), refusals.of_a_new_copy(copy.path):
            mark = mark_of(like.path)
            ours = copy.path.parent == self._own and self._copy(copy.path, mark) is not None
            # By what is in it, too: whatever bears such a name and cannot be read stays.
            with suppress(sqlite3.Error):
                if ours and mark_of(copy.path) == mark:
                    copy.path.unlink()

    def _copy(self, path: Path, mark: str) -> RecordCopy | None:
        named = _NAME.fullmatch(path.name)
        if named is None or named[1] != mark or not path.is_file() or path.is_symlink():
            return None
        try:
            day = date.fromisoformat(named[2])
        except ValueError:
            return None
        return RecordCopy(path, day, path.stat().st_size)


def copies_with_mark(folder: Path, mark: str) -> Sequence[Path]:
    """Return the copies in a folder that bear a mark."""
    found = ((path, _NAME.fullmatch(path.name)) for path in folder.iterdir())
    return sorted(path for path, named in found if named is not None and named[1] == mark)


def mark_of_record(record: Path) -> str:
    """Return the mark of a record or a copy that may be open, with what stands in its journal."""
    with closing(sqlite_file.connect(record)) as connection:
        connection.execute("PRAGMA query_only = ON")
        return _mark(connection)


def mark_of(copy: Path) -> str:
    """Return what tells the copies of one record from those of another.

    It is made of the moment at which the record's first plan was taken up, which never changes.
    """
    with closing(sqlite_file.connect_unchanging(copy)) as connection:
        return _mark(connection)


def _mark(connection: sqlite3.Connection) -> str:
    first = connection.execute(_FIRST_PLAN).fetchone()
    return hashlib.sha256(str(first).encode()).hexdigest()[:8]
