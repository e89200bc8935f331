"""The copies of the record that are made by themselves, one a day, in a folder beside it."""

import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Final

from coach.services.record_copies import RecordContents, RecordCopy
from coach.storage import record_files, refusals, rows, sqlite_file
from coach.storage.backups import FOLDER_NAME, copy_whole
from coach.storage.examine import connect_to_picture, examine
from coach.storage.migration_steps import SHIPPED
from coach.storage.record_files import Place

_NAME: Final = re.compile(r"steadyback-(\d{4}-\d{2}-\d{2})\.sqlite3")
_SESSIONS_THAT_COUNT: Final = """
    SELECT started_utc, started_offset_s FROM sessions
    WHERE status NOT IN ('discarded', 'running') ORDER BY started_utc
"""


class DailyCopies:
    """The `CopyShelf` of a record in a folder.

    Args:
        record: the file of the record.
    """

    def __init__(self, record: Path) -> None:
        self._record = record

    @property
    def folder(self) -> Path:
        """The folder of the copies."""
        return self._record.parent / FOLDER_NAME

    def copies(self) -> Sequence[RecordCopy]:
        """Return the copies that were made by themselves, newest first."""
        with refusals.in_words(self.folder):
            if not self.folder.is_dir():
                return ()
            found = (self._copy(path) for path in self.folder.iterdir())
            return sorted((one for one in found if one), key=lambda one: one.day, reverse=True)

    def make(self, day: date) -> RecordCopy:
        """Make the copy of a day and check that it is whole; one that is there stays."""
        target = self.folder / f"{self._record.stem}-{day.isoformat()}.sqlite3"
        with suppress(FileExistsError):
            copy_whole(self._record, target)
        with refusals.in_words(target):
            return RecordCopy(target, day, target.stat().st_size)

    def remove(self, copy: RecordCopy) -> None:
        """Take away a copy that was made by itself, and nothing else."""
        with refusals.in_words(copy.path):
            if copy.path.parent == self.folder and self._copy(copy.path) is not None:
                copy.path.unlink(missing_ok=True)

    def contents(self, path: Path) -> RecordContents:
        """Return what is in a copy; nothing is changed."""
        with refusals.in_words(path):
            lies = record_files.find(path)
            if lies is None:
                raise refusals.no_record(path)
            return contents_of(lies)

    def present_contents(self) -> RecordContents:
        """Return what is in the record itself, which may be in use."""
        with (
            refusals.in_words(self._record),
            closing(sqlite_file.connect(self._record)) as connection,
        ):
            connection.execute("PRAGMA query_only = ON")
            return _counted(connection)

    def _copy(self, path: Path) -> RecordCopy | None:
        named = _NAME.fullmatch(path.name)
        if named is None or not path.is_file() or path.is_symlink():
            return None
        try:
            day = date.fromisoformat(named[1])
        except ValueError:
            return None
        return RecordCopy(path, day, path.stat().st_size)


def contents_of(lies: Place) -> RecordContents:
    """Return what is in a record that nobody uses, with the log beside it if that is its own.

    Raises:
        StoreProblem: it is no record, damaged, or of a newer version.
    """
    found = examine(lies, SHIPPED.newest)
    with closing(connect_to_picture(lies, found.log)) as connection:
        return _counted(connection)


def _counted(connection: sqlite3.Connection) -> RecordContents:
    sessions = connection.execute(_SESSIONS_THAT_COUNT).fetchall()
    (check_ins,) = connection.execute("SELECT count(*) FROM check_ins").fetchone()
    last = rows.instant(*sessions[-1]) if sessions else None
    return RecordContents(len(sessions), last, check_ins)
