"""Reads what Today needs while SQLAlchemy (180 ms to import) is not loaded yet.

It only reads. Where the record is not plainly ours, up to date and readable, nothing is returned,
and Today waits for `opening`, which alone makes, updates and refuses records, so that each refusal
has one wording. The opening follows in any case and checks the whole file.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from coach.domain.bad_day import BadDay
from coach.domain.earliest_start import GotUp
from coach.domain.feedback import ExerciseRating
from coach.domain.flare import Flare
from coach.domain.movements_done import MovementDone
from coach.domain.pain import CheckIn
from coach.domain.plan_in_force import PlanInForce
from coach.domain.record import SessionStatus, SessionSummary
from coach.domain.reminding.history import PAUSING, ReminderEvent
from coach.domain.visits import VisitSaid
from coach.domain.warning_signs import Screening
from coach.services.problems import StoreProblem
from coach.storage import (
    bad_day_rows,
    check_in_rows,
    day_rows,
    plan_rows,
    rating_rows,
    record_files,
    reminder_rows,
    session_rows,
    sign_rows,
    visit_rows,
)
from coach.storage.examine import glance
from coach.storage.integrity import APPLICATION_ID
from coach.storage.migration_steps import SHIPPED
from coach.storage.sqlite_file import FILE_NAME

Seen = TypeVar("Seen")


class ReadOnlyRecord:
    """One view of the record, read by the standard library; each method as the store's.

    Wide: Today depends on what is prescribed, done and said, on warning signs and on visits.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        connection.row_factory = sqlite3.Row
        self._read = connection.execute

    def is_ours(self) -> bool:
        """Return whether the record was made by this program."""
        return bool(self._read("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)

    def version(self) -> str:
        """Return the format of the record."""
        return str(self._read("SELECT version_num FROM alembic_version").fetchone()[0])

    def plans(self) -> Sequence[PlanInForce]:
        """Return every plan that was ever in force, in the order in which they were taken up."""
        return [plan_rows.read(row) for row in self._read("SELECT * FROM plans ORDER BY id")]

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        """Return the sessions of these local days, both included, in order of their start."""
        rows = self._read(
            "SELECT * FROM sessions WHERE local_day BETWEEN ? AND ? ORDER BY started_utc, number",
            (first.isoformat(), last.isoformat()),
        )
        return [session_rows.read_summary(row) for row in rows]

    def check_ins(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins of these local days, both included, in the order kept."""
        rows = self._read(
            "SELECT * FROM check_ins WHERE local_day BETWEEN ? AND ? ORDER BY id",
            (first.isoformat(), last.isoformat()),
        )
        return [check_in_rows.read(row) for row in rows]

    def ratings(self, first: date, last: date) -> Sequence[ExerciseRating]:
        """Return the ratings of the sessions of these local days, in the order kept."""
        rows = self._read(
            "SELECT exercise_ratings.* FROM exercise_ratings JOIN sessions"
            " ON sessions.id = exercise_ratings.session_id"
            " WHERE sessions.local_day BETWEEN ? AND ? ORDER BY exercise_ratings.id",
            (first.isoformat(), last.isoformat()),
        )
        return [rating_rows.read(row) for row in rows]

    def got_up(self, first: date, last: date) -> Sequence[GotUp]:
        """Return what was said of these local days, both included, in the order it was kept."""
        rows = self._read(
            "SELECT * FROM got_up WHERE local_day BETWEEN ? AND ? ORDER BY id",
            (first.isoformat(), last.isoformat()),
        )
        return [day_rows.read_got_up(row) for row in rows]

    def movements_done(self, first: date, last: date) -> Sequence[MovementDone]:
        """Return those begun on these local days, both included, in order of their start."""
        rows = self._read(
            "SELECT * FROM movements_done WHERE local_day BETWEEN ? AND ? ORDER BY started_utc, id",
            (first.isoformat(), last.isoformat()),
        )
        return [day_rows.read_done(row) for row in rows]

    def bad_days(self, first: date, last: date) -> Sequence[BadDay]:
        """Return what was said of these local days, both included, in the order of keeping."""
        rows = self._read(
            "SELECT * FROM bad_days WHERE local_day BETWEEN ? AND ? ORDER BY id",
            (first.isoformat(), last.isoformat()),
        )
        return [bad_day_rows.read(row) for row in rows]

    def flares(self) -> Sequence[Flare]:
        """Return every flare, in the order in which they were kept."""
        notes = self._read("SELECT * FROM flare_notes ORDER BY id").fetchall()
        return [
            replace(
                bad_day_rows.read_flare(row),
                notes=tuple(
                    bad_day_rows.read_note(note) for note in notes if note["flare_id"] == row["id"]
                ),
            )
            for row in self._read("SELECT * FROM flares ORDER BY id")
        ]

    def days_recorded(self) -> tuple[date, date] | None:
        """Return the first and last local day with a session that counts or a check-in."""
        first, last = self._read(
            "SELECT min(day), max(day) FROM (SELECT min(local_day) AS day FROM sessions"
            " WHERE status <> ? UNION ALL SELECT max(local_day) FROM sessions WHERE status <> ?"
            " UNION ALL SELECT min(local_day) FROM check_ins"
            " UNION ALL SELECT max(local_day) FROM check_ins)",
            (SessionStatus.DISCARDED.value,) * 2,
        ).fetchone()
        return (date.fromisoformat(first), date.fromisoformat(last)) if first else None

    def reminder_events(self, since: date) -> Sequence[ReminderEvent]:
        """Return what is about a local day or a later one, and the last word about pauses."""
        rows = self._read(
            "SELECT * FROM reminder_events WHERE local_day >= ? OR id = (SELECT max(id)"
            " FROM reminder_events WHERE word IN (SELECT value FROM json_each(?))) ORDER BY id",
            (since.isoformat(), json.dumps([word.value for word in PAUSING])),
        )
        return [reminder_rows.read(row) for row in rows]

    def setting(self, name: str) -> str | None:
        """Return a setting, or None where it was never set."""
        found = self._read("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])

    def screenings(self) -> Sequence[Screening]:
        """Return every set of answers to the warning signs, in order of their time."""
        rows = self._read("SELECT * FROM warning_signs ORDER BY at_utc, rowid").fetchall()
        deeds = self._read("SELECT * FROM warning_sign_deeds ORDER BY id").fetchall()
        return sign_rows.read_all(rows, deeds)

    def visits_said(self) -> Sequence[VisitSaid]:
        """Return all that was said of visits, in the order of keeping."""
        return [
            visit_rows.read_visit(row) for row in self._read("SELECT * FROM visits ORDER BY id")
        ]

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
        found = record_files.find(path)
        if found is None:
            return None
        record_files.check_permissions(path)
        connection = glance(found)
        if connection is None:
            return None
        with closing(connection):
            record = ReadOnlyRecord(connection)
            return see(record) if record.is_ours() and record.version() == newest else None
    except (StoreProblem, sqlite3.Error, OSError, ValueError, LookupError, TypeError):
        # Whatever it is, the opening meets it too and says it in words.
        return None
