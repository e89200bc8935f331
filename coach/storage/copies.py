"""The copies of the record that are made by themselves, one a day, in a folder beside it."""

from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path

from coach.private_files import make_folder
from coach.services.record_copies import MadeFor, RecordContents, RecordCopy
from coach.storage import copy_names, record_files, refusals, sqlite_file
from coach.storage.backups import FOLDER_NAME, copy_from, copy_whole
from coach.storage.contents import contents_in
from coach.storage.examine import Log, examine, open_as_it_is
from coach.storage.migration_steps import SHIPPED
from coach.storage.record_files import Place


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

    def others(self) -> Sequence[RecordCopy]:
        """Return the copies that were made by hand, or before a record was changed as a whole."""
        with refusals.in_words(self.folder):
            if not self.folder.is_dir():
                return ()
            found = (_other(path) for path in self.folder.iterdir())
            return [one for one in found if one]

    def make(self, day: date) -> RecordCopy:
        """Make the copy of a day and check that it is whole; one that is there stays."""
        target = self.folder / copy_names.of_day(self._record, day)
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
        with refusals.of_a_copy(path):
            return contents_of(find_copy(path))

    def present_contents(self) -> RecordContents:
        """Return what is in the record itself, which may be in use."""
        with (
            refusals.in_words(self._record),
            closing(sqlite_file.connect(self._record)) as connection,
        ):
            connection.execute("PRAGMA query_only = ON")
            return contents_in(connection)

    def closed_contents(self) -> RecordContents | None:
        """Return what is in the record, which nobody has open; None where there is none.

        Nothing of it is changed, whatever lies beside it.

        Raises:
            StoreProblem: it cannot be used.
        """
        with refusals.in_words(self._record):
            lies = record_files.find(self._record)
            return contents_of(lies) if lies is not None else None

    def _copy(self, path: Path) -> RecordCopy | None:
        day = copy_names.day_in(path.name)
        if day is None or not path.is_file() or path.is_symlink():
            return None
        return RecordCopy(path, day, path.stat().st_size)


def _other(path: Path) -> RecordCopy | None:
    named = copy_names.moment_in(path.name)
    if named is None or not path.is_file() or path.is_symlink():
        return None
    return RecordCopy(path, named.day, path.stat().st_size, named.made_for, named.at)


def find_copy(path: Path) -> Place:
    """Return where a copy lies.

    Raises:
        StoreProblem: there is no file.
    """
    lies = None if path.is_dir() else record_files.find(path)
    if lies is None:
        raise refusals.no_copy(path)
    return lies


def copy_now(record: Path, place: Path | None, now: datetime) -> Path:
    """Copy a record as it is now, whether it is open elsewhere or closed, and check the copy.

    Args:
        record: the file of the record; it and what lies beside it stay as they are.
        place: a folder that is there, in which the copy gets a name of its own; a file that is not
            there yet; None for the folder of the copies that are made by themselves.
        now: names the copy.

    Raises:
        StoreProblem: there is no record, it is damaged, or nothing can be written there.
    """
    with refusals.in_words(record):
        lies = record_files.find(record)
        if lies is None:
            raise refusals.no_record(record)
        found = examine(lies, SHIPPED.newest)
    if place is None:
        place = record.parent / FOLDER_NAME
        with refusals.of_a_new_copy(place / record.name):
            make_folder(place)
    if place.is_dir():
        target = place / copy_names.of_moment(record, MadeFor.THE_USER, now)
    elif place.parent.is_dir():
        target = place
    else:
        raise refusals.no_place(place.parent)
    try:
        if found.log is Log.IN_USE:
            copy_whole(record, target, refusals.of_a_new_copy)
        else:
            with closing(open_as_it_is(lies, found.log)) as original:
                copy_from(original, record, target, refusals.of_a_new_copy)
    except FileExistsError:
        raise refusals.name_taken(target) from None
    return target


def contents_of(lies: Place) -> RecordContents:
    """Return what is in a record that nobody uses, with the log beside it if that is its own.

    Raises:
        StoreProblem: it is no record, damaged, or of a newer version.
    """
    found = examine(lies, SHIPPED.newest)
    with closing(open_as_it_is(lies, found.log)) as connection:
        return contents_in(connection)
