"""Puts a copy in place of the record. What was there is kept beside the other copies first.

The record changes in one step: whatever happens in between, there is the one or the other.
"""

from contextlib import closing, suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from coach import private_files
from coach.services.problems import StoreProblem
from coach.services.record_copies import MadeFor
from coach.storage import copy_names, refusals
from coach.storage.backups import FOLDER_NAME, copy_from, copy_whole
from coach.storage.copies import find_copy
from coach.storage.examine import Log, examine, open_as_it_is
from coach.storage.migration_steps import SHIPPED


def put_back(record: Path, copy: Path, now: datetime) -> Path | None:
    """Put a copy in place of a record that nobody has open.

    A log that the record leaves behind belongs to it and not to the copy; opening tells the two
    apart and sets it aside.

    Args:
        record: the file of the record; it may be damaged, or missing.
        copy: a copy of a record, of this version or an earlier one.
        now: names what is kept of the record.

    Returns:
        Where the record that was there is kept; None where there was none.

    Raises:
        StoreProblem: the copy cannot be used, or the disk stands in the way. The record is as it
            was.
    """
    with refusals.of_a_copy(copy):
        lies = find_copy(copy)
        found = examine(lies, SHIPPED.newest)
        if found.log is Log.IN_USE:
            raise refusals.locked(copy)
    with refusals.in_words(record):
        place = record.resolve() if record.is_symlink() else record
        with private_files.folder_beside(place) as beside:
            ready = beside / place.name
            with closing(open_as_it_is(lies, found.log)) as original:
                copy_from(original, copy, ready)
            kept = _keep(record, place, now) if place.exists() else None
            ready.replace(place)
        private_files.force_names(place.parent)
        return kept


def _keep(record: Path, place: Path, now: datetime) -> Path:
    """Keep what is in the record's place as it is; one that is not whole is kept file by file.

    It is kept where the record is looked for, and by its name there: a link may lead to any name in
    any folder, in which nobody would find the copy, or know it as one.
    """
    folder = record.parent / FOLDER_NAME
    private_files.make_folder(folder)
    for number in count(1):
        target = folder / copy_names.of_moment(record, MadeFor.A_RESTORE, now, number)
        with suppress(FileExistsError):
            try:
                copy_whole(place, target)
            except StoreProblem:
                _keep_as_it_is(place, target)
            return target
    raise AssertionError("numbers do not end")


def _keep_as_it_is(record: Path, target: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        source = record.with_name(record.name + ending)
        if source.exists():
            with source.open("rb") as file:
                content = file.read()
            private_files.write_new(target.with_name(target.name + ending), content)
