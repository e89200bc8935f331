"""Which files are the record, and copies of it that the program made: all of them, and no other."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from coach.storage.backups import FOLDER_NAME
from coach.storage.copy_names import is_of_a_copy
from coach.storage.second_place import FOLDER, copies_with_mark, mark_of_record

_COMPANIONS: Final = ("", "-wal", "-shm", "-journal")


def files_of_record(record: Path) -> Sequence[Path]:
    """Return the record, its journals, and what was set aside of them; links and what they lead to.

    Args:
        record: the file of the record, which need not be there.
    """
    places = dict.fromkeys((record, record.resolve()))
    beside = (
        place.with_name(place.name + companion) for place in places for companion in _COMPANIONS
    )
    set_aside = (
        path for place in places for path in place.parent.glob(f"{place.name}*.set-aside-*")
    )
    return _there((*beside, *set_aside))


def copies_beside(record: Path) -> Sequence[Path]:
    """Return the copies in the folder of copies that bear a name that the program gives."""
    folder = record.parent / FOLDER_NAME
    with suppress(OSError):
        return sorted(path for path in folder.iterdir() if is_of_a_copy(path.name))
    return ()


def copies_in_second_place(record: Path, chosen: Path) -> Sequence[Path]:
    """Return the copies of this record in a second place; none where it cannot be told apart.

    Args:
        record: the file of the record.
        chosen: the folder of the user's choice.
    """
    for one in (record, *reversed(copies_beside(record))):
        with suppress(sqlite3.Error, OSError):
            return copies_with_mark(chosen / FOLDER, mark_of_record(one))
    return ()


def _there(paths: Iterable[Path]) -> Sequence[Path]:
    return tuple(path for path in dict.fromkeys(paths) if path.is_symlink() or path.is_file())
