"""The copy of the record that is made before a log is read back into it; it undoes all of that."""

from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

from coach.services.record_copies import MadeFor
from coach.storage import copy_names
from coach.storage.backups import FOLDER_NAME, copy_whole


def keep_before_import(record: Path, now: datetime) -> Path:
    """Copy a record that is open, check the copy, and return where it is.

    It is taken away by nobody.

    Raises:
        StoreProblem: the disk stands in the way, or the record is not whole.
    """
    folder = record.parent / FOLDER_NAME
    for number in count(1):
        target = folder / copy_names.of_moment(record, MadeFor.AN_IMPORT, now, number)
        with suppress(FileExistsError):
            copy_whole(record, target)
            return target
    raise AssertionError("numbers do not end")
