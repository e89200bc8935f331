"""Hands the record to a writer, for a range of days, by the user's own act.

What is in a log is decided in `log_reading`, the same for every form it may take. That is imported
when a log is counted or written: the record is opened without it.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from coach.domain.instant import Instant
from coach.domain.mornings import morning_answers
from coach.domain.record import counted
from coach.domain.time_range import TimeRange, first_day
from coach.domain.visits import last_visit, visits
from coach.services.export_progress import ExportProgress, Watch
from coach.services.offered_days import WantedDays
from coach.services.ports import Clock, LogStep, LogStore, LogWriter, PatientLog, is_one_file
from coach.services.recorded_days import recorded_days

if TYPE_CHECKING:
    from coach.services.log_reading import LogReader
    from coach.services.ports.carried import CarriedRecord, CarriedTable
    from coach.services.program_stages import StageOffer
    from coach.services.pt_report import PtReport
    from coach.services.suggest import SuggestionsView

    _Record = CarriedRecord | None
    _Stage = Callable[[], StageOffer | None]

_Kept = TypeVar("_Kept")

_OBJECTS_BETWEEN = 200_000
"""New objects after which garbage is looked for while a log is written; a part has some 30,000."""

_ROWS_BETWEEN = 5000
"""Rows of the record after which it is asked again whether to go on."""

_ROWS_A_SESSION = 3
"""Itself and what was said before and after it, beside its holds."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a log is wanted.

    Attributes:
        workbook: whether a workbook goes with the files.
        fhir: whether a file for a clinic's software goes with them.
        watch: told how far it is; None where nobody looks on.
        record: the same record row by row, so that the log can be read back; None for tables alone.
        password: what locks the zip that it is; empty for none.
    """

    workbook: bool = False
    fhir: bool = False
    watch: Watch | None = None
    record: "_Record" = None
    password: str = field(default="", repr=False)


AS_USUAL = Wish()


@dataclass(frozen=True, slots=True)
class LogCounts:
    """What a log of a range of days would hold.

    Attributes:
        first, last: the local days it is about, both included.
        sessions: sessions that are over.
        missed: slots that nobody did.
        mornings: mornings that were answered.
        flares: flares that reach into these days.
    """

    first: date
    last: date
    sessions: int
    missed: int
    mornings: int
    flares: int


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written.

    Attributes:
        first, last: the local days they are about, both included.
        paths: the files, in order.
        sessions: sessions in them.
        holds: holds in them, each attempt counted.
        missed: missed slots in them.
        outside: sessions recorded on other days, where there are none in them; else 0.
        earlier: whether the record begins before them.
    """

    first: date
    last: date
    paths: tuple[Path, ...]
    sessions: int
    holds: int
    missed: int
    outside: int
    earlier: bool


class _Watched:
    """A log that counts what is read of it, and ends once the user cancels the export.

    Args:
        log: read part by part.
        wish: how it is wanted: who is told how far it is, and what is read row by row.
        place: where it goes.
        whole: the first and last day that are known; beyond them an end of the log is open.
    """

    def __init__(self, log: "LogReader", wish: Wish, place: Path, whole: tuple[date, date]) -> None:
        record = wish.record
        self.first, self.last, self.app_version = log.first, log.last, log.app_version
        self.record_format = "" if record is None else record.format
        self.sessions = self.holds = self.missed = 0
        self._log = log
        self._rows = 0
        self.tell = ExportProgress(
            log.parts,
            wish.watch,
            workbook=wish.workbook,
            rows=record is not None,
            packed=is_one_file(place),
        ).tell
        self._record = record
        self._from = None if log.first <= whole[0] else log.first
        self._to = None if log.last >= whole[1] else log.last

    def __iter__(self) -> Iterator[PatientLog]:
        """Read the parts, and count what is in them."""
        parts = self._log.parts
        for nth, part in enumerate(self._log, 1):
            yield part
            self.sessions += len(part.sessions)
            self.holds += sum(len(report.holds) for report in part.sessions)
            self.missed += len(part.missed)
            self.tell(LogStep.READING, nth, parts)

    def tables(self) -> "Iterator[CarriedTable]":
        """Read the rows of the record that belong to these days."""
        if self._record is None:
            return
        self._rows = 0
        for table in self._record.tables(self._from, self._to):
            # Chained, and not yielded one by one: there are half a million.
            watched = chain.from_iterable(self._watched(table.rows))
            lines = table.lines
            if lines is not None:
                lines = chain.from_iterable(self._watched(lines))
            yield replace(table, rows=watched, lines=lines)
        self.tell(LogStep.ROWS, 1, 1)

    def _watched(self, rows: "Iterable[_Kept]") -> "Iterator[Iterable[_Kept]]":
        """Yield some rows at once, and ask between whether to go on.

        How many there are is known of the large tables alone: what was read already is in them.
        """
        left = iter(rows)
        all_rows = self.holds + _ROWS_A_SESSION * self.sessions
        for nth, first in enumerate(left):
            self._rows += _ROWS_BETWEEN if nth else 0
            self.tell(LogStep.ROWS, self._rows, all_rows)
            yield (first,)
            yield islice(left, _ROWS_BETWEEN - 1)


def export_log(
    store: LogStore,
    writer: LogWriter,
    place: Path,
    now: Instant,
    first: date | None = None,
    last: date | None = None,
    *,
    app_version: str,
    wish: Wish = AS_USUAL,
) -> ExportResult:
    """Write the log of a range of local days, both ends included.

    Args:
        store: the record.
        writer: the form it takes.
        place: where it goes; see `LogWriter`.
        now: slots whose window has not closed by now are not missed.
        first: the first day; None for the first day recorded, or `last` where that is earlier.
        last: the last day; None for today, or `first` where that is later.
        app_version: named in the files.
        wish: what else is wanted.

    Raises:
        ValueError: `first` comes after `last`.
        StoreProblem: the record cannot be read.
        ExportProblem: the files cannot be written.
        ExportCancelledError: who looked on did not want it any more.
    """
    everything = recorded_days(store, now)
    first = first or min(everything[0], last or date.max)
    last = last or max(everything[1], first)
    if first > last:
        raise ValueError(f"{first} > {last}")
    from coach.services.log_reading import LogReader

    reader = LogReader(store, first, last, now, app_version)
    log = _Watched(reader, wish, place, everything)
    with _garbage_looked_for_seldom():
        paths = writer.write(
            place, log, workbook=wish.workbook, fhir=wish.fhir, password=wish.password
        )
    outside = 0
    if not log.sessions:
        outside = len(counted(store.sessions(*everything)))
    return ExportResult(
        first=first,
        last=last,
        paths=tuple(paths),
        sessions=log.sessions,
        holds=log.holds,
        missed=log.missed,
        outside=outside,
        earlier=everything[0] < first,
    )


@contextmanager
def _garbage_looked_for_seldom() -> Iterator[None]:
    """Look for garbage less often meanwhile.

    A log makes objects by the million, and all go as soon as their part is written: none refers to
    itself. To look through those of a part again and again takes a twentieth of the time.
    """
    usual = gc.get_threshold()
    gc.set_threshold(max(usual[0], _OBJECTS_BETWEEN), *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def counts(store: LogStore, now: Instant, first: date, last: date) -> LogCounts:
    """Return what a log of a range of days would hold, without reading a single hold."""
    from coach.services.log_reading import LogReader

    check_ins = store.check_ins(first, last)
    today = now.local_date
    return LogCounts(
        first=first,
        last=last,
        sessions=len(counted(store.sessions(first, last))),
        missed=len(LogReader(store, first, last, now).missed()),
        mornings=len(morning_answers(check_ins)),
        flares=sum(
            one.stands_from <= last and one.stands_until(today) >= first and not one.taken_back
            for one in store.flares()
        ),
    )


class Sharing:
    """Hands one record on.

    Args:
        clock: says which day it is.
        store: the record.
        writer: the form that a log takes.
        app_version: named in the files.
        suggested: returns what the plan's rules suggest now.
        record: the same record row by row; None for one that lies in no file.
        stage: returns the stage of the program whose week has come, if it is not taken up.
    """

    def __init__(
        self,
        clock: Clock,
        store: LogStore,
        writer: LogWriter,
        app_version: str,
        suggested: "Callable[[], SuggestionsView]",
        record: "_Record" = None,
        stage: "_Stage" = lambda: None,
    ) -> None:
        self._clock = clock
        self._store = store
        self._writer = writer
        self._version = app_version
        self._suggested = suggested
        self._record = record
        self._stage = stage

    def export(
        self,
        place: Path,
        first: date | None = None,
        last: date | None = None,
        wish: Wish = AS_USUAL,
    ) -> ExportResult:
        """Write the log for the PT; see `export_log`."""
        return export_log(
            self._store,
            self._writer,
            place,
            self._clock.read(),
            first,
            last,
            app_version=self._version,
            wish=replace(wish, record=self._record),
        )

    def counts(self, first: date, last: date) -> LogCounts:
        """Return what a log of these days would hold."""
        return counts(self._store, self._clock.read(), first, last)

    def report(self, first: date, last: date) -> "PtReport":
        """Return what the page for the PT says of a range of days; see `pt_report`."""
        from coach.services.pt_report import Stands, pt_report

        now = self._clock.read()
        stands = Stands(self._suggested(), self._stage())
        return pt_report(self._store, now, first, last, stands, self._version)

    def days_of(self, asked: TimeRange) -> tuple[date, date]:
        """Return the first and last day of a range; all where it has no beginning."""
        now = self._clock.read()
        wanted = WantedDays(all_of_it=asked is not TimeRange.SINCE_VISIT)
        first, last = wanted.of(self._store, now)
        return first_day(asked, now.local_date, None) or first, last

    def usual_range(self) -> TimeRange:
        """Return the range that is offered first: since the last visit, or all of it."""
        visit = last_visit(visits(self._store.visits_said()), self._clock.read().local_date)
        return TimeRange.ALL if visit is None else TimeRange.SINCE_VISIT
