"""Hands the record to a writer, for a range of days, by the user's own act.

What is in a log is decided here, the same for every form it may take: which days, which sessions
are over, which slots were missed.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.record import COUNTED, SessionSummary
from coach.domain.slots import (
    LONGEST_SILENCE_DAYS,
    DaysInUse,
    entry_days,
    in_their_time,
    missed_slots,
)
from coach.services.ports import (
    Clock,
    DiaryStore,
    FeedbackStore,
    HistoryStore,
    LogWriter,
    PatientLog,
)


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
    """

    first: date
    last: date
    paths: tuple[Path, ...]
    sessions: int
    holds: int
    missed: int
    outside: int


def export_log(
    store: HistoryStore,
    writer: LogWriter,
    folder: Path,
    now: Instant,
    first: date | None = None,
    last: date | None = None,
    *,
    app_version: str,
) -> ExportResult:
    """Write the log of a range of local days, both ends included.

    Args:
        store: the record.
        writer: the form it takes.
        folder: where the files go; made if need be.
        now: slots whose window has not closed by now are not missed.
        first: the first day; None for the first day recorded, or `last` where that is earlier.
        last: the last day; None for today, or `first` where that is later.
        app_version: named in the files.

    Raises:
        ValueError: `first` comes after `last`.
        StoreProblem: the record cannot be read.
        ExportProblem: the files cannot be written.
    """
    everything = recorded_days(store, now)
    first = first or min(everything[0], last or date.max)
    last = last or max(everything[1], first)
    if first > last:
        raise ValueError(f"{first} > {last}")
    log = collect(store, first, last, now, app_version)
    paths = writer.write(folder, log)
    outside = 0
    if not log.sessions:
        outside = len(_over(store.sessions(*everything)))
    return ExportResult(
        first=log.first,
        last=log.last,
        paths=tuple(paths),
        sessions=len(log.sessions),
        holds=len(log.holds),
        missed=len(log.missed),
        outside=outside,
    )


def recorded_days(store: DiaryStore, now: Instant) -> tuple[date, date]:
    """Return the days that a log of everything covers.

    From the first session or check-in to today, or later should the clock have been set back.
    """
    first, last = store.days_recorded() or (now.local_date, now.local_date)
    return min(first, now.local_date), max(last, now.local_date)


def collect(
    store: HistoryStore, first: date, last: date, now: Instant, app_version: str
) -> PatientLog:
    """Return the log of a range of local days: sessions that are over, with what belongs to them.

    A check-in belongs to its session's day, even where one of them lies past the turn of the day.
    """
    begun = store.sessions(first, last)
    sessions = _over(begun)
    ids = {session.id for session in sessions}
    in_use = _days_in_use(store, first, last, now)
    plans = in_their_time(store.plans(), now, recorded_days(store, now)[0])
    missed = missed_slots(plans, begun, first, last, now, in_use)
    return PatientLog(
        first=first,
        last=last,
        app_version=app_version,
        plans=plans,
        sessions=sessions,
        holds=tuple(pair for pair in store.holds(first, last) if pair[0] in ids),
        check_ins=_check_ins(store, first, last, ids),
        missed=tuple((slot_day.day, slot_day.slot.id) for slot_day in missed),
        ratings=tuple(one for one in store.ratings(first, last) if one.session_id in ids),
    )


def _check_ins(
    store: FeedbackStore, first: date, last: date, ids: Collection[str]
) -> tuple[CheckIn, ...]:
    """Return what was said of these sessions, and on these days beside them, in order of time."""
    of_none = (one for one in store.check_ins(first, last) if one.session_id is None)
    of_sessions = store.check_ins_of_sessions(first, last)
    of_over = (one for one in of_sessions if one.session_id in ids)
    return tuple(sorted((*of_none, *of_over), key=lambda one: one.at.utc))


def _days_in_use(store: DiaryStore, first: date, last: date, now: Instant) -> DaysInUse:
    """Return which days of a range count, from the entries in it and around it."""
    recorded = store.days_recorded() or (now.local_date, now.local_date)
    around = timedelta(days=LONGEST_SILENCE_DAYS)
    first = max(recorded[0], first - min(around, first - date.min))
    last = min(recorded[1], last + min(around, date.max - last))
    entries = entry_days(store.sessions(first, last), store.check_ins(first, last))
    return DaysInUse(entries, now.local_date)


def _over(sessions: Sequence[SessionSummary]) -> tuple[SessionSummary, ...]:
    return tuple(session for session in sessions if session.status in COUNTED)


class Sharing:
    """Hands one record on.

    Args:
        clock: says which day it is.
        store: the record.
        writer: the form that a log takes.
        app_version: named in the files.
    """

    def __init__(
        self, clock: Clock, store: HistoryStore, writer: LogWriter, app_version: str
    ) -> None:
        self._clock = clock
        self._store = store
        self._writer = writer
        self._version = app_version

    def export(
        self, folder: Path, first: date | None = None, last: date | None = None
    ) -> ExportResult:
        """Write the log for the PT into a folder; see `export_log`."""
        now = self._clock.read()
        return export_log(
            self._store, self._writer, folder, now, first, last, app_version=self._version
        )

    def recorded_days(self) -> tuple[date, date]:
        """Return the first and last day that a log covers by default."""
        return recorded_days(self._store, self._clock.read())
