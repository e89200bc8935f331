"""Which files are the record, and copies of it that the program made: all of them, and no other."""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from coach.storage.backups import FOLDER_NAME
from coach.storage.copy_names import is_of_a_copy, is_of_a_copy_of
from coach.storage.second_place import FOLDER, copies_with_mark, mark_of_record

_COMPANIONS: Final = ("", "-wal", "-shm", "-journal")


def files_of_record(record: Path) -> Sequence[Path]:
    """Return the record, its journals, and what was set aside of them; links and what they lead to.

    Args:
        record: the file of the record, which need not be there.
    """
    places = _way_of(record)
    beside = (
        place.with_name(place.name + companion) for place in places for companion in _COMPANIONS
    )
    set_aside = (
        path for place in places for path in place.parent.glob(f"{place.name}*.set-aside-*")
    )
    return _there((*beside, *set_aside))


def copies_beside(record: Path) -> Sequence[Path]:
    """Return the copies that bear a name that the program gives: in the folder of copies, and where
    the record is a link, in the one beside the file itself, of that file alone.
    """
    found = {path: None for path in _copies_in(record.parent) if is_of_a_copy(path.name)}
    place = lies_at(record)
    if record.is_symlink():
        behind = (path for path in _copies_in(place.parent) if is_of_a_copy_of(path.name, place))
        known = {os.path.realpath(path) for path in found}
        found |= {path: None for path in behind if os.path.realpath(path) not in known}
    return tuple(found)


def lies_at(record: Path) -> Path:
    """Return the file that the record is, behind all links; links in a ring lead to themselves."""
    return Path(os.path.realpath(record))


def _way_of(record: Path) -> Sequence[Path]:
    """Return the record as it is looked for, each link on the way, and the file itself."""
    way = [record]
    while way[-1].is_symlink():
        target = way[-1].parent / way[-1].readlink()
        on = lies_at(target.parent) / target.name
        if on in way:
            break
        way.append(on)
    return tuple(dict.fromkeys((*way, lies_at(record))))


def _copies_in(folder: Path) -> Sequence[Path]:
    with suppress(OSError):
        return sorted((folder / FOLDER_NAME).iterdir())
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
