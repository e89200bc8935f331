"""Records as programs leave them, and everything that can be read from one."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from coach.storage.migration_steps import SHIPPED
from coach.storage.sqlite_file import FILE_NAME
from coach.storage.store import SqlStore
from tests.storage.window import window_on

GOLDEN = Path(__file__).parent / "golden"
WAL = f"{FILE_NAME}-wal"

_EVER = date.min, date.max


def restored(folder: Path, version: str = SHIPPED.newest) -> Path:
    """Make a folder with a record that has something in every table; it bears no stamp."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.executescript((GOLDEN / f"{version}.sql").read_text(encoding="utf-8"))
    return folder


def cut_off(folder: Path, *words: str) -> Path:
    """Write into a record and kill the program: what was written last is in the log alone."""
    with window_on(folder, *words):
        pass
    assert (folder / WAL).stat().st_size
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return the name and the bytes of every file below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def everything(store: SqlStore) -> tuple[object, ...]:
    """Read all that a record can be asked for."""
    return (
        store.plans(),
        store.open_session(),
        store.sessions(*_EVER),
        store.holds(*_EVER),
        store.check_ins(*_EVER),
        store.check_ins_of_sessions(*_EVER),
        store.ratings(*_EVER),
        [store.said_of(session.id) for session in store.sessions(*_EVER)],
        store.answers(),
        store.screenings(),
        store.swaps(*_EVER),
        store.prescriptions(*_EVER),
        store.days_recorded(),
        store.count_sessions(),
        store.setting("volume"),
    )
