"""Reads the log of a range of days out of the record, part by part.

What is in a log is decided here, the same for every form it may take: which days, which sessions
are over, which slots were missed. Ten years of holds take too much memory on an old machine, so a
log is read in parts of some weeks. Each part also reads what it needs of the days around it, so
that all parts together say the same as one part of all days.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from coach.domain.adherence import WeekAdherence, adherence_by_week
from coach.domain.calendar import DAYS_A_WEEK, week_start
from coach.domain.day_report import Diary, day_reports
from coach.domain.earliest_start import hours_up
from coach.domain.flag_review import FlagSaid
from coach.domain.flare import Flare
from coach.domain.flare_report import flare_reports
from coach.domain.function_scales import KeptFunction, kept_function
from coach.domain.instant import Instant
from coach.domain.latest_answer import latest_by
from coach.domain.log_events import (
    LogEvent,
    bad_day_events,
    flag_events,
    flare_events,
    leg_events,
    note_events,
    question_events,
    rating_events,
    session_events,
    visit_events,
)
from coach.domain.mornings import MORNINGS_BEFORE_DAYS, next_mornings
from coach.domain.movements_done import heat_before
from coach.domain.notes import KeptNote, kept_notes
from coach.domain.pain import CheckIn, KeptAnswer, kept_answers
from coach.domain.plan_history import plan_steps
from coach.domain.program import Slot
from coach.domain.record import SessionSummary, counted
from coach.domain.said_in_session import SaidInSession
from coach.domain.session_report import SessionReport, scheduled, slot_of
from coach.domain.slots import (
    SlotDay,
    SlotStanding,
    in_their_time,
    slots_that_count,
)
from coach.domain.suggesting.answers import SuggestionAnswer
from coach.domain.warning_signs import Screening
from coach.domain.week_report import week_reports
from coach.domain.weekly_review import KeptReview, kept_reviews
from coach.services.days_in_use import days_in_use
from coach.services.ports import LogStore, PatientLog
from coach.services.recorded_days import recorded_days
from coach.services.settings import FLAGS_SAID, LEG_ASKED, Settings
from coach.services.spared_days import spared_days
from coach.services.walks_of_days import walks_of_days

PART_WEEKS = 13
"""Weeks of one part: a quarter of a year, some three hundred sessions. Reading one is a moment's
work, and little of it is for the days around, which the parts beside it read too."""

_Kept = TypeVar("_Kept")
_Said = TypeVar("_Said", KeptNote, KeptReview, KeptFunction)

_DAY = timedelta(days=1)


class LogReader:
    """The log of a range of local days, read part by part.

    Args:
        store: the record.
        first, last: the days, both included.
        now: slots whose window has not closed by now are not missed.
        app_version: which version reads it.
        part_weeks: weeks of one part.
    """

    def __init__(
        self,
        store: LogStore,
        first: date,
        last: date,
        now: Instant,
        app_version: str = "",
        part_weeks: int = PART_WEEKS,
    ) -> None:
        self.first, self.last, self.app_version = first, last, app_version
        self._part_days = part_weeks * DAYS_A_WEEK
        self._store = store
        self._now = now
        self._recorded = recorded_days(store, now)
        self._flares = store.flares()
        self._spared = spared_days(store, now.local_date)
        self._in_use = days_in_use(store, first, last, now)
        began = min(now.local_date, *(store.days_recorded() or (now.local_date,)))
        self._plans = in_their_time(store.plans(), now, began)

    @property
    def parts(self) -> int:
        """How many parts there are."""
        return sum(1 for _ in self._stretches())

    def __iter__(self) -> Iterator[PatientLog]:
        """Read the parts in order of time."""
        for first, last in self._stretches():
            yield self.part(first, last)

    def _stretches(self) -> Iterator[tuple[date, date]]:
        """Yield the first and last day of each part; all but the first begin on a Monday.

        What lies before and after anything that is recorded is no part of its own, however long.
        """
        first, length = self.first, timedelta(days=self._part_days - 1)
        earliest, latest = self._recorded
        while True:
            start = max(week_start(first), min(week_start(earliest), week_start(self.last)))
            last = min(self.last, start + min(length, date.max - start))
            last = self.last if last >= latest else last
            yield first, last
            if last == self.last:
                return
            first = last + _DAY

    def part(self, first: date, last: date) -> PatientLog:
        """Read the log of some of its days: sessions that are over, with what belongs to them.

        A check-in belongs to its session's day, even where one of them lies past the turn of the
        day.
        """
        begun = self._store.sessions(first, last)
        over = sorted(counted(begun), key=lambda one: one.day)
        standing = self._standing(begun, first, last)
        around = self._around(first, last)
        check_ins = self._store.check_ins_around(first, last, around)
        diary = self._diary(check_ins, around, first, last)
        reports = self._reports(over, standing, check_ins, diary, first, last)
        walks = walks_of_days(self._plans, diary, begun, (first, last), self._now, self._in_use)
        day_by_day = day_reports(diary, first, last, self._spared, walks)
        began = flare_reports(
            self._began(first, last), diary.check_ins, self.first, self.last, self._now.local_date
        )
        screenings = self._screenings_of(first, last)
        return PatientLog(
            first=first,
            last=last,
            sessions=reports,
            answers=_answers(diary, reports, first, last),
            unfilled=_unfilled(standing, over),
            screenings=screenings,
            days=day_by_day,
            flares=began,
            movements=tuple(
                sorted(diary.movements, key=lambda one: (one.started.local_date, one.started.utc))
            ),
            notes=_of_days(self._notes, first, last),
            reviews=_of_days(self._reviews, first, last),
            function=_of_days(self._function, first, last),
            events=self._events(diary, reports, first, last),
            suggested=self._suggested(first, last),
            plan_steps=tuple(
                sorted(plan_steps(self._plans, first, last), key=lambda one: one.plan.first_day)
            ),
            weeks=week_reports(
                self._weeks(begun, first, last), reports, day_by_day, began, screenings, first, last
            ),
        )

    def missed(self) -> tuple[SlotDay, ...]:
        """Return the slots of all its days that nobody did."""
        begun = self._store.sessions(self.first, self.last)
        standing = self._standing(begun, self.first, self.last)
        return tuple(one.due for one in standing if one.missed)

    def _weeks(
        self, begun: Sequence[SessionSummary], first: date, last: date
    ) -> Mapping[date, WeekAdherence]:
        """Return what was due and done, by the Monday of each week; only the days of the log count.

        No week lies in two parts, so that each part knows its own.
        """
        in_use = self._in_use.within(first, last)
        weeks = adherence_by_week(self._plans, counted(begun), self._now, in_use, self._spared)
        return {week.start: week for week in weeks if week_start(first) <= week.start <= last}

    @cached_property
    def _all_screenings(self) -> Sequence[Screening]:
        return self._store.screenings()

    @cached_property
    def _all_suggested(self) -> Sequence[SuggestionAnswer]:
        return self._store.answers()

    @cached_property
    def _notes(self) -> tuple[KeptNote, ...]:
        return kept_notes(self._store.notes_said())

    @cached_property
    def _reviews(self) -> tuple[KeptReview, ...]:
        return kept_reviews(self._store.reviews_said())

    @cached_property
    def _function(self) -> tuple[KeptFunction, ...]:
        return kept_function(self._store.function_said())

    @cached_property
    def _told_pain(self) -> Mapping[str | None, Sequence[CheckIn]]:
        return _by_session(self._store.told_pain(), lambda one: one.session_id)

    @cached_property
    def _flags_said(self) -> Sequence[FlagSaid]:
        return Settings(self._store).get(FLAGS_SAID)

    @cached_property
    def _leg_asked(self) -> tuple[Instant, ...]:
        return Settings(self._store).get(LEG_ASKED)

    def _suggested(self, first: date, last: date) -> tuple[SuggestionAnswer, ...]:
        of_days = (one for one in self._all_suggested if first <= one.at.local_date <= last)
        return tuple(sorted(of_days, key=lambda one: one.at.local_date))

    def _standing(
        self, begun: Sequence[SessionSummary], first: date, last: date
    ) -> tuple[SlotStanding, ...]:
        """Return how each slot that counts as due stands; a running session keeps its slot from
        being missed.
        """
        return slots_that_count(
            self._plans, begun, first, last, self._now, self._in_use, self._spared
        )

    def _began(self, first: date, last: date) -> Sequence[Flare]:
        """Return the flares that a part may tell of: those that begin in it, and in the first part
        those from before.
        """
        told = ((min(max(one.stands_from, self.first), self.last), one) for one in self._flares)
        return [one for day, one in told if first <= day <= last]

    def _around(self, first: date, last: date) -> tuple[date, date]:
        """Return the days whose check-ins tell of a range of days: from the mornings that make the
        first day's usual pain, or the first day of a flare from before, to the morning after.
        """
        mornings = first - min(timedelta(days=MORNINGS_BEFORE_DAYS), first - date.min)
        reaching = (one.stands_from for one in self._began(first, last))
        return min((mornings, *reaching)), last + min(_DAY, date.max - last)

    def _diary(
        self, check_ins: Iterable[CheckIn], around: tuple[date, date], first: date, last: date
    ) -> Diary:
        """Return what was said and done beside the sessions of a range of days."""
        return Diary(
            check_ins=[one for one in check_ins if around[0] <= one.at.local_date <= last],
            got_up=self._store.got_up(first, last),
            bad_days=self._store.bad_days(first, last),
            flares=self._flares,
            movements=self._store.movements_done(first, last),
        )

    def _screenings_of(self, first: date, last: date) -> tuple[Screening, ...]:
        return tuple(
            one
            for one in self._all_screenings
            if any(first <= at.local_date <= last for at in (one.at, *(d.at for d in one.done)))
        )

    def _events(
        self, diary: Diary, reports: Iterable[SessionReport], first: date, last: date
    ) -> tuple[LogEvent, ...]:
        """Return what else happened on these days and to their sessions; a new kind needs one more
        line here.
        """
        events = (
            *bad_day_events(diary.bad_days),
            *flare_events(diary.flares),
            *flag_events(self._flags_said),
            *visit_events(self._store.visits_said()),
            *question_events(self._store.questions_said()),
            *note_events(one.said for one in self._notes),
            *leg_events(self._leg_asked),
            *session_events(self._store.session_changes(first, last)),
        )
        of_days = [one for one in events if first <= one.at.local_date <= last]
        for report in reports:
            of_days += rating_events(report.said.ratings)
        return tuple(sorted(of_days, key=lambda one: (one.at.local_date, one.at.utc)))

    def _reports(
        self,
        sessions: Sequence[SessionSummary],
        standing: Iterable[SlotStanding],
        check_ins: Sequence[CheckIn],
        diary: Diary,
        first: date,
        last: date,
    ) -> tuple[SessionReport, ...]:
        """Return the report of each of these sessions, from one reading of each kind."""
        store = self._store
        said = _by_session(check_ins, lambda one: one.session_id)
        holds = store.holds(first, last)
        ratings = _by_session(store.ratings(first, last), lambda one: one.session_id)
        prescriptions = store.prescriptions(first, last)
        heat = self._heat(sessions, first, last)
        got_up = latest_by(diary.got_up, lambda said: said.day)
        mornings = next_mornings(sessions, check_ins)
        due = {(one.due.day, one.due.slot.id): one for one in standing}
        slots = {session.id: due.get((session.day, session.slot_id or "")) for session in sessions}
        return tuple(
            SessionReport(
                session=session,
                prescription=prescriptions[session.id],
                holds=tuple(holds.get(session.id, ())),
                said=SaidInSession(tuple(said[session.id]), tuple(ratings[session.id])),
                scheduled=scheduled(session, self._slot_of(session, slots[session.id])),
                heat_min=heat.get(session.id),
                hours_up=hours_up(session.started, got_up.get(session.day)),
                next_morning=mornings.get(session.id),
                in_flare=session.day in self._spared,
                standing=slots[session.id],
                told=tuple(self._told_pain.get(session.id, ())),
            )
            for session in sessions
        )

    def _slot_of(self, session: SessionSummary, standing: SlotStanding | None) -> Slot | None:
        """Return the slot that a session was done for; it is looked for where it was not due."""
        return slot_of(session, self._plans) if standing is None else standing.due.slot

    def _heat(
        self, sessions: Sequence[SessionSummary], first: date, last: date
    ) -> Mapping[str, float]:
        """Return the heat before each session; for one that begins at four in the morning, the
        hour before lies in the day before.
        """
        eve = first - min(_DAY, first - date.min)
        of_eve = counted(self._store.sessions(eve, eve)) if eve < first else ()
        return heat_before((*of_eve, *sessions), self._store.movements_done(eve, last))


def _of_days(kept: Iterable[_Said], first: date, last: date) -> tuple[_Said, ...]:
    """Return what was said on some days."""
    return tuple(one for one in kept if first <= one.said.at.local_date <= last)


def _answers(
    diary: Diary, reports: Sequence[SessionReport], first: date, last: date
) -> tuple[KeptAnswer, ...]:
    of_days = (one for one in diary.check_ins if first <= one.at.local_date <= last)
    dated = [
        (one.said.at.local_date, one)
        for one in kept_answers(one for one in of_days if one.session_id is None)
    ]
    lived = {report.session.id: report.session.day for report in reports}
    of_sessions = kept_answers(one for report in reports for one in report.said.check_ins)
    dated += [(lived[one.said.session_id or ""], one) for one in of_sessions]
    return tuple(one for _, one in sorted(dated, key=lambda pair: (pair[0], pair[1].said.at.utc)))


def _unfilled(
    standing: Iterable[SlotStanding], over: Iterable[SessionSummary]
) -> tuple[SlotStanding, ...]:
    begun = {(one.day, one.slot_id) for one in over}
    return tuple(one for one in standing if (one.due.day, one.due.slot.id) not in begun)


def _by_session(
    kept: Iterable[_Kept], session_id: Callable[[_Kept], str | None]
) -> Mapping[str | None, Sequence[_Kept]]:
    found: dict[str | None, list[_Kept]] = defaultdict(list)
    for one in kept:
        found[session_id(one)].append(one)
    return found
