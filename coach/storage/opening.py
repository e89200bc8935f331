"""The only way to open the record: examine it, refuse or update it, and only then use it.

Importing this module loads the standard library alone, because the window paints before the
record is opened: SQLAlchemy (170 ms) is loaded by the first `open_store`, and Alembic (100 ms
more) only when the file is new or old. Nothing here ever overwrites, renames or deletes a record,
or starts a fresh one in place of a file that cannot be read.
"""

import sqlite3
from contextlib import closing, suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from coach.private_files import make_folder, tidy
from coach.storage import backups, record_files, refusals, sqlite_file, wal_stamp
from coach.storage.examine import Found, Log, examine
from coach.storage.migration_steps import SHIPPED, Steps
from coach.storage.record_files import Place
from coach.storage.set_aside import set_aside

if TYPE_CHECKING:
    from coach.storage.looked_ahead import Examination
    from coach.storage.store import SqlStore


def open_store(
    folder: Path, steps: Steps = SHIPPED, ahead: "Examination | None" = None
) -> "SqlStore":
    """Open the record in a folder; the folder and a new record are made if there is none.

    Args:
        folder: where the record lives. Made readable for its owner alone if it is not there; a
            folder that is there keeps its permissions, the file itself is always private.
        steps: the migrations to bring an old record up to date with.
        ahead: an examination of the record that was begun before; its end is waited for.

    Raises:
        StoreProblem: the environment stands in the way. Nothing was changed.
    """
    path = folder / sqlite_file.FILE_NAME
    notice = None
    with refusals.in_words(path):
        lies = record_files.find(path)
        if lies is None:
            _refuse_to_forget(path)
            _make_folder(folder)
            lies = _make_new(path, steps)
        record_files.check_permissions(path)
        found = _examined(lies, steps.newest, ahead)
        if found.log is Log.FOREIGN:
            notice = set_aside(lies)
        sqlite_file.try_to_write(path)
        sqlite_file.keep_private(path)
        # What a restore left that was killed: a whole copy of the record under a hidden name.
        tidy(path.resolve().parent)
        if found.version < steps.newest:
            _bring_up_to_date(path, found.version, steps)
        _stamp(path)
    return _use(path, notice)


def open_to_read(folder: Path, newest: str = SHIPPED.newest) -> "SqlStore":
    """Open the record in a folder for reading alone, also while a window is writing it.

    Nothing is made, brought up to date or tidied. Whoever writes all the same is refused.

    Args:
        folder: where the record lives.
        newest: the format that can be read.

    Raises:
        StoreProblem: there is no record, it is of another format, or it cannot be read.
    """
    path = folder / sqlite_file.FILE_NAME
    with refusals.in_words(path):
        lies = record_files.find(path)
        if lies is None:
            raise refusals.no_record(path)
        record_files.check_readable(path)
        found = examine(lies, newest)
    if found.version < newest:
        raise refusals.older(path)
    from coach.storage.connection import make_reading_engine
    from coach.storage.store import SqlStore

    return SqlStore(make_reading_engine(lies, found.log), path)


def _examined(lies: Place, newest: str, ahead: "Examination | None") -> Found:
    """Return what the record is; both take long, so Python brings meanwhile what will read it."""
    from concurrent.futures import ThreadPoolExecutor

    def look() -> Found:
        found = None if ahead is None else ahead.found(lies, newest)
        return found or examine(lies, newest)

    with ThreadPoolExecutor(max_workers=1) as worker:
        looked = worker.submit(look)
        import_module("coach.storage.store")
        return looked.result()


def _refuse_to_forget(path: Path) -> None:
    """Let nobody begin anew by themselves where a record was: it was lost, or moved away."""
    from coach.storage.copies import DailyCopies

    if path.parent.is_dir() and DailyCopies(path).copies():
        raise refusals.record_gone(path)


def _make_folder(folder: Path) -> None:
    try:
        make_folder(folder)
    except OSError as error:
        raise refusals.no_folder(folder) from error


def _make_new(path: Path, steps: Steps) -> Place:
    """Make a new record under a passing name, then rename it: under its name it is always whole.

    Where another process made one meanwhile, that one is the record.
    """
    from coach.storage.upgrade import update

    with suppress(FileExistsError), sqlite_file.unfinished(path) as part:
        update(part, steps)
    made = record_files.find(path)
    if made is None:
        raise refusals.vanished(path)
    return made


def _bring_up_to_date(path: Path, version: str, steps: Steps) -> None:
    from coach.storage.upgrade import update

    backups.before_update(path, version, steps.newest)
    update(path, steps)


def _stamp(path: Path) -> None:
    """Stamp the record; on a full disk it keeps the stamp it had, and can still be looked at."""
    with closing(sqlite_file.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        try:
            wal_stamp.begin_anew(connection)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_FULL:
                raise


def _use(path: Path, notice: str | None) -> "SqlStore":
    from coach.storage.connection import make_engine
    from coach.storage.store import SqlStore

    engine = make_engine(path)
    # The first connection turns WAL on: a refusal belongs here, not into the first hold.
    engine.connect().close()
    return SqlStore(engine, path, notice)
