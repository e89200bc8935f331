"""Adapters that are imported when they are used, and not when the services are made.

A window that only shows Today writes no log and no calendar; what writes them would cost its start.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.instant import Instant
    from coach.services.ports import LogInParts
    from coach.services.ports.calendar_file import CalendarEntry
    from coach.services.ports.carried import CarriedTable
    from coach.storage.store import SqlStore


class LateCsv:
    """The writer of the log, imported when a log is written."""

    def __init__(self, record: Path) -> None:
        self._record = record

    def write(
        self,
        place: Path,
        log: "LogInParts",
        *,
        workbook: bool = False,
        fhir: bool = False,
        password: str = "",
    ) -> "Sequence[Path]":
        """Write the files."""
        from coach.handover.csv_package import CsvPackage

        package = CsvPackage(self._record)
        return package.write(place, log, workbook=workbook, fhir=fhir, password=password)


class LateCalendar:
    """The writer of calendars, imported when one is written."""

    def write(
        self, path: Path, entries: "Sequence[CalendarEntry]", now: "Instant", *, replace: bool
    ) -> None:
        """Write entries into a file."""
        from coach.handover.calendar_file import CalendarFile

        CalendarFile().write(path, entries, now, replace=replace)


class LateRows:
    """The record row by row, imported when a log is written."""

    def __init__(self, store: "SqlStore") -> None:
        self._store = store

    @property
    def format(self) -> str:
        """The format of the record."""
        from coach.storage.carried_rows import CarriedRows

        return CarriedRows(self._store.connections).format

    def tables(self, first: "date | None", last: "date | None") -> "Iterator[CarriedTable]":
        """Read what belongs to a range of days."""
        from coach.storage.carried_rows import CarriedRows

        return CarriedRows(self._store.connections).tables(first, last)
