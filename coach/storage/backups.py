"""Copies of the record that are known to be whole.

Copying the file itself would miss what is still in the WAL; SQLite's online backup does not.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from coach.storage import refusals, sqlite_file

FOLDER_NAME = "backups"


def copy_whole(source: Path, target: Path) -> None:
    """Copy a record, check the copy, and only then give it its name.

    Args:
        source: the record, which may be in use.
        target: a name that is not taken; its folder is made if need be.

    Raises:
        FileExistsError: the name is taken. No copy ever replaces another.
        StoreProblem: the disk or the folder stands in the way, or the copy is not whole.
    """
    with refusals.in_words(target):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with sqlite_file.unfinished(target) as part, closing(sqlite_file.connect(part)) as copy:
            with closing(sqlite_file.connect(source)) as original:
                _check(original, "quick_check", source)
                original.backup(copy)
            _check(copy, "integrity_check", source)


def before_update(source: Path, version: str, newest: str) -> Path:
    """Keep a copy of a record that is about to be brought from `version` to `newest`."""
    folder = source.parent / FOLDER_NAME
    name = f"{source.stem}-format-{version}-before-{newest}"
    target = folder / f"{name}.sqlite3"
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}.sqlite3"
    copy_whole(source, target)
    return target


def _check(connection: sqlite3.Connection, check: str, source: Path) -> None:
    """Blame what is wrong inside on the record, and not on the disk that takes the copy."""
    with refusals.in_words(source):
        if connection.execute(f"PRAGMA {check}(1)").fetchone()[0] != "ok":
            raise refusals.damaged(source)
