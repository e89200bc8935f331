"""The one entrance to the record: look, refuse or update, and only then use.

Importing this module loads the standard library alone, because the window paints before the
record is opened: SQLAlchemy (170 ms) is loaded by the first `open_store`, and Alembic (100 ms
more) only when the file is new or old. Nothing here ever overwrites, renames or deletes a record,
or starts a fresh one in place of a file that cannot be read.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach.storage import backups, refusals, sqlite_file

if TYPE_CHECKING:
    from coach.storage.store import SqlStore


@dataclass(frozen=True, slots=True)
class Steps:
    """The migrations there are.

    Attributes:
        folder: where Alembic finds them.
        newest: the version that the last of them leads to.
    """

    folder: Path
    newest: str


SHIPPED = Steps(Path(__file__).parent / "migrations", "0004")
"""The migrations of this version. Its number is written out so that no file has to be read."""


def open_store(folder: Path, steps: Steps = SHIPPED) -> "SqlStore":
    """Open the record in a folder; the folder and a new record are made if there is none.

    Args:
        folder: where the record lives. Made readable for its owner alone if it is not there; a
            folder that is there keeps its permissions, the file itself is always private.
        steps: the migrations to bring an old record up to date with.

    Raises:
        StoreProblem: the environment stands in the way. Nothing was changed.
    """
    path = folder / sqlite_file.FILE_NAME
    _make_folder(folder)
    with refusals.in_words(path):
        if path.is_dir():
            raise refusals.folder_in_the_way(path)
        if not path.exists():
            _make_new(path, steps)
        else:
            _bring_up_to_date(path, steps)
            sqlite_file.keep_private(path)
    return _use(path)


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
        if path.is_dir():
            raise refusals.folder_in_the_way(path)
        if not path.exists():
            raise refusals.no_record(path)
        version = sqlite_file.version_of(path)
    if version > newest:
        raise refusals.newer(path, version, newest)
    if version < newest:
        raise refusals.older(path)
    from coach.storage.connection import make_reading_engine
    from coach.storage.store import SqlStore

    return SqlStore(make_reading_engine(path), path)


def _make_folder(folder: Path) -> None:
    try:
        for part in (*reversed(folder.parents), folder):
            if not part.is_dir():
                part.mkdir(mode=0o700)
    except OSError as error:
        raise refusals.no_folder(folder) from error


def _make_new(path: Path, steps: Steps) -> None:
    """Make a record under another name first: what bears its name is always whole."""
    journal = path.with_name(f"{path.name}-wal")
    if journal.exists() and journal.stat().st_size:
        raise refusals.half_there(path, journal)
    from coach.storage.updating import update

    with sqlite_file.unfinished(path) as part:
        update(part, steps)


def _bring_up_to_date(path: Path, steps: Steps) -> None:
    version = sqlite_file.version_of(path)
    if version > steps.newest:
        raise refusals.newer(path, version, steps.newest)
    if version < steps.newest:
        from coach.storage.updating import update

        backups.before_update(path, version, steps.newest)
        update(path, steps)


def _use(path: Path) -> "SqlStore":
    from coach.storage.connection import make_engine
    from coach.storage.store import SqlStore

    engine = make_engine(path)
    # The first connection turns WAL on: a refusal belongs here, not into the first hold.
    engine.connect().close()
    return SqlStore(engine, path)
