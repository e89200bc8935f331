"""Copies of the record that are known to be whole.

Copying the file itself would miss what is still in the WAL; SQLite's online backup does not.
"""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, suppress
from itertools import count
from pathlib import Path

from coach.private_files import make_folder
from coach.storage import copy_names, refusals, sqlite_file, wal_stamp

FOLDER_NAME = "backups"

InWords = Callable[[Path], AbstractContextManager[None]]
"""Turns what the environment does inside a block into a refusal; see `coach.storage.refusals`."""


def copy_whole(source: Path, target: Path, in_words: InWords = refusals.in_words) -> None:
    """Copy a record, check the copy, and only then give it its name.

    Args:
        source: the record, which may be in use.
        target: a name that is not taken; its folder is made if need be.
        in_words: says what stands in the way of the target.

    Raises:
        FileExistsError: the name is taken. No copy ever replaces another.
        StoreProblem: the disk or the folder stands in the way, or the copy is not whole.
    """
    with in_words(target):
        make_folder(target.parent)
        if target.exists():
            raise FileExistsError(target)
        with closing(sqlite_file.connect(source)) as original:
            copy_from(original, source, target, in_words)


def copy_from(
    original: sqlite3.Connection,
    source: Path,
    target: Path,
    in_words: InWords = refusals.in_words,
) -> None:
    """Copy what a connection sees, check the copy, and only then give it its name.

    Args:
        original: the connection.
        source: the record that it is connected to, named where something inside is damaged.
        target: a name that is not taken.
        in_words: says what stands in the way of the target.

    Raises:
        FileExistsError: the name is taken.
        StoreProblem: the disk stands in the way, or the copy is not whole.
    """
    with (
        in_words(target),
        sqlite_file.unfinished(target) as part,
        closing(sqlite_file.connect(part)) as copy,
    ):
        _check(original, "quick_check", source)
        original.backup(copy)
        _check(copy, "integrity_check", source)
        wal_stamp.mark_as_copy(copy)


def before_update(source: Path, version: str, newest: str) -> Path:
    """Keep a copy of a record that is about to be brought from `version` to `newest`."""
    folder = source.parent / FOLDER_NAME
    for number in count(1):
        target = folder / copy_names.before_format(source, version, newest, number)
        # Somebody else may take the name between the look and the copy.
        with suppress(FileExistsError):
            copy_whole(source, target)
            return target
    raise AssertionError("numbers do not end")


def _check(connection: sqlite3.Connection, check: str, source: Path) -> None:
    """Check a copy; what is wrong inside is reported as damage of the record, not of the disk."""
    with refusals.in_words(source):
        if connection.execute(f"PRAGMA {check}(1)").fetchone()[0] != "ok":
            raise refusals.damaged(source)
