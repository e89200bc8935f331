"""Hands the record to a writer, for a range of days, by the user's own act.

What is in a log is decided here, the same for every form it may take: which days, which sessions
are over, which slots were missed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from coach.domain.day_report import Diary, day_reports
from coach.domain.earliest_start import hours_up
from coach.domain.flag_review import FlagSaid
from coach.domain.flare import FlareDays
from coach.domain.flare_report import flare_reports
from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by
from coach.domain.log_events import (
    LogEvent,
    bad_day_events,
    flag_events,
    flare_events,
    session_events,
)
from coach.domain.mornings import MORNINGS_BEFORE_DAYS, next_mornings
from coach.domain.movements_done import heat_before
from coach.domain.pain import KeptAnswer, kept_answers
from coach.domain.plan_history import plan_steps
from coach.domain.prescription import PlanInForce
from coach.domain.record import COUNTED, SessionSummary
from coach.domain.said_in_session import SaidInSession
from coach.domain.session_changes import SessionChange
from coach.domain.session_report import SessionReport, scheduled
from coach.domain.slots import (
    LONGEST_SILENCE_DAYS,
    DaysInUse,
    entry_days,
    in_their_time,
    missed_slots,
)
from coach.domain.visits import last_visit, visits
from coach.services.ports import (
    Clock,
    DiaryStore,
    LogStore,
    LogWriter,
    PatientLog,
)
from coach.services.settings import FLAGS_SAID, Settings

_Kept = TypeVar("_Kept")

_DAY = timedelta(days=1)


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
    store: LogStore,
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
        holds=sum(len(report.holds) for report in log.sessions),
        missed=len(log.missed),
        outside=outside,
    )


def recorded_days(store: LogStore, now: Instant) -> tuple[date, date]:
    """Return the days that a log of everything covers.

    From the first thing recorded to today, or later should the clock have been set back.
    """
    days = [now.local_date, *(store.days_recorded() or ())]
    days += [one.day for one in store.bad_days(date.min, date.max)]
    days += [one.day for one in store.got_up(date.min, date.max)]
    days += [one.started.local_date for one in store.movements_done(date.min, date.max)]
    for flare in store.flares():
        days += [flare.first_day, flare.last_day(now.local_date)]
    for one in store.screenings():
        days += [at.local_date for at in (one.at, *(done.at for done in one.done))]
    return min(days), max(days)


def usual_days(store: LogStore, now: Instant) -> tuple[date, date]:
    """Return the days that a log is about unless others are asked for.

    Since the last visit, its day included; everything where there was none.
    """
    first, last = recorded_days(store, now)
    visit = last_visit(visits(store.visits_said()), now.local_date)
    return (visit.day if visit is not None else first), last


def collect(store: LogStore, first: date, last: date, now: Instant, app_version: str) -> PatientLog:
    """Return the log of a range of local days: sessions that are over, with what belongs to them.

    A check-in belongs to its session's day, even where one of them lies past the turn of the day.
    """
    begun = store.sessions(first, last)
    began = min(now.local_date, *(store.days_recorded() or (now.local_date,)))
    plans = in_their_time(store.plans(), now, began)
    diary, flags = _diary(store, first, last, now), Settings(store).get(FLAGS_SAID)
    spared = FlareDays(diary.flares, now.local_date)
    reports = _reports(store, first, last, _over(begun), plans, spared)
    in_use = _days_in_use(store, first, last, now)
    return PatientLog(
        first=first,
        last=last,
        app_version=app_version,
        sessions=reports,
        answers=_answers(diary, reports, first, last),
        missed=tuple(missed_slots(plans, begun, first, last, now, in_use, spared)),
        screenings=tuple(
            one
            for one in store.screenings()
            if any(first <= at.local_date <= last for at in (one.at, *(d.at for d in one.done)))
        ),
        days=day_reports(diary, first, last, now.local_date),
        flares=flare_reports(diary.flares, diary.check_ins, first, last, now.local_date),
        movements=tuple(diary.movements),
        events=_events(diary, flags, store.session_changes(first, last), first, last),
        suggested=tuple(one for one in store.answers() if first <= one.at.local_date <= last),
        plan_steps=plan_steps(plans, first, last),
    )


def _diary(store: LogStore, first: date, last: date, now: Instant) -> Diary:
    """Return what was said and done beside the sessions of a range of days.

    Check-ins go back to the mornings that make the first day's usual pain, and to the first day of
    a flare that reaches into the range.
    """
    flares = store.flares()
    reaching = (one.first_day for one in flares if one.last_day(now.local_date) >= first)
    mornings = first - min(timedelta(days=MORNINGS_BEFORE_DAYS), first - date.min)
    return Diary(
        check_ins=store.check_ins(min((mornings, *reaching)), last),
        got_up=store.got_up(first, last),
        bad_days=store.bad_days(first, last),
        flares=flares,
        movements=store.movements_done(first, last),
    )


def _answers(
    diary: Diary, reports: Sequence[SessionReport], first: date, last: date
) -> tuple[KeptAnswer, ...]:
    of_days = (one for one in diary.check_ins if first <= one.at.local_date <= last)
    of_none = kept_answers(one for one in of_days if one.session_id is None)
    of_sessions = kept_answers(one for report in reports for one in report.said.check_ins)
    return tuple(sorted((*of_none, *of_sessions), key=lambda one: one.said.at.utc))


def _events(
    diary: Diary,
    flags: Iterable[FlagSaid],
    changes: Iterable[SessionChange],
    first: date,
    last: date,
) -> tuple[LogEvent, ...]:
    """Return what else happened on these days; a kind more is a line here."""
    events = (
        *bad_day_events(diary.bad_days),
        *flare_events(diary.flares),
        *flag_events(flags),
        *session_events(changes),
    )
    of_days = (one for one in events if first <= one.at.local_date <= last)
    return tuple(sorted(of_days, key=lambda one: one.at.utc))


def _reports(
    store: LogStore,
    first: date,
    last: date,
    sessions: Sequence[SessionSummary],
    plans: Sequence[PlanInForce],
    spared: FlareDays,
) -> tuple[SessionReport, ...]:
    """Return the report of each of these sessions, from one reading of each kind."""
    holds = _by_session(store.holds(first, last), lambda pair: pair[0])
    check_ins = _by_session(store.check_ins_of_sessions(first, last), lambda one: one.session_id)
    ratings = _by_session(store.ratings(first, last), lambda one: one.session_id)
    prescriptions = store.prescriptions(first, last)
    heat = heat_before(sessions, store.movements_done(first, last))
    got_up = latest_by(store.got_up(first, last), lambda said: said.day)
    after_last = last + min(_DAY, date.max - last)
    mornings = next_mornings(sessions, store.check_ins(first, after_last))
    return tuple(
        SessionReport(
            session=session,
            prescription=prescriptions[session.id],
            holds=tuple(hold for _, hold in holds[session.id]),
            said=SaidInSession(tuple(check_ins[session.id]), tuple(ratings[session.id])),
            scheduled=scheduled(session, plans),
            heat_min=heat.get(session.id),
            hours_up=hours_up(session.started, got_up.get(session.day)),
            next_morning=mornings.get(session.id),
            in_flare=session.day in spared,
        )
        for session in sessions
    )


def _by_session(
    kept: Iterable[_Kept], session_id: Callable[[_Kept], str | None]
) -> Mapping[str | None, Sequence[_Kept]]:
    found: dict[str | None, list[_Kept]] = defaultdict(list)
    for one in kept:
        found[session_id(one)].append(one)
    return found


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

    def __init__(self, clock: Clock, store: LogStore, writer: LogWriter, app_version: str) -> None:
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

    def usual_days(self) -> tuple[date, date]:
        """Return the first and last day that are offered first; see there."""
        return usual_days(self._store, self._clock.read())
