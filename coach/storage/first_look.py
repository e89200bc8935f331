"""Reads what Today needs while SQLAlchemy (180 ms to import) is not loaded yet.

It reads and decides nothing. Where the record is not plainly ours, up to date and readable there
is no first look, and the opening goes first as ever: that alone makes, updates and refuses, so
each refusal has one wording. The opening follows in any case and checks the whole file.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TypeVar

from coach.domain.pain import CheckIn
from coach.domain.prescription import PlanInForce
from coach.domain.record import SessionStatus, SessionSummary
from coach.storage import mapping
from coach.storage.opening import SHIPPED
from coach.storage.sqlite_file import APPLICATION_ID, FILE_NAME

Seen = TypeVar("Seen")

_ID_AT = slice(68, 72)
"""Where SQLite keeps the application's id in the header of a file."""


class ReadOnlyRecord:
    """One view of the record, read by the standard library; each method as the store's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        connection.row_factory = sqlite3.Row
        self._read = connection.execute

    def version(self) -> str:
        """Return the format of the record."""
        return str(self._read("SELECT version_num FROM alembic_version").fetchone()[0])

    def plans(self) -> Sequence[PlanInForce]:
        """Return every plan that was ever in force, oldest first."""
        return [mapping.plan(row) for row in self._read("SELECT * FROM plans ORDER BY 2, 1")]

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start."""
        rows = self._read(
            "SELECT * FROM sessions WHERE local_day BETWEEN ? AND ? AND status <> ?"
            " ORDER BY started_utc, number",
            (first.isoformat(), last.isoformat(), SessionStatus.DISCARDED.value),
        )
        return [mapping.session_summary(row) for row in rows]

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of these local days, both included, in order of their time."""
        rows = self._read(
            "SELECT * FROM check_ins WHERE local_day BETWEEN ? AND ? ORDER BY at_utc, id",
            (first.isoformat(), last.isoformat()),
        )
        return [mapping.check_in(row) for row in rows]

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set."""
        found = self._read("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])

    def cut_off(self) -> bool:
        """Return whether a session began that never ended."""
        query = "SELECT 1 FROM sessions WHERE ended_utc IS NULL LIMIT 1"
        return self._read(query).fetchone() is not None


def look(
    folder: Path, see: Callable[[ReadOnlyRecord], Seen | None], newest: str = SHIPPED.newest
) -> Seen | None:
    """Look into the record of a folder without changing anything.

    Args:
        folder: where the record lives.
        see: takes what it wants out of one view of the record.
        newest: the format that is up to date.

    Returns:
        What was seen; or None where the record has to be opened to say more.
    """
    path = folder / FILE_NAME
    try:
        if not _looks_like_ours(path):
            return None
        with closing(_connect(path)) as connection:
            connection.execute("BEGIN")
            record = ReadOnlyRecord(connection)
            return see(record) if record.version() == newest else None
    except (sqlite3.Error, OSError, ValueError, LookupError, TypeError):
        # Whatever it is, the opening meets it too and says it in words.
        return None


def _looks_like_ours(path: Path) -> bool:
    """Look at the header before SQLite does: it would leave companions beside a foreign file.

    Opened for writing too, though nothing is written: beside a file that may not be written they
    would stay.
    """
    with path.open("r+b") as file:
        return int.from_bytes(file.read(_ID_AT.stop)[_ID_AT]) == APPLICATION_ID


def _connect(path: Path) -> sqlite3.Connection:
    """Connect for reading only: a connection that may write would tidy up the WAL as it closes."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=0
    )
