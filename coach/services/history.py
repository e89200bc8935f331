"""The read model behind History: every session that is over, and each down to its holds.

Sessions come newest first and a part at a time, so that ten years open as quickly as a week. What
was left out is among them: it can be put back.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from coach.domain.mornings import next_mornings
from coach.domain.movements_done import heat_before
from coach.domain.pain import CheckIn
from coach.domain.pain_answer import PainAnswer
from coach.domain.prescription import PlanInForce
from coach.domain.program import Slot
from coach.domain.record import COUNTED, DayKind, SessionStatus, SessionSummary, counted
from coach.domain.said_in_session import SaidInSession
from coach.domain.session_changes import SessionWord
from coach.domain.session_report import SessionReport, scheduled, slot_of
from coach.domain.slots import in_their_time
from coach.services.check_in import answers_to
from coach.services.ports import Clock, LogStore
from coach.services.spared_days import spared_days

PART_DAYS = 92
"""Local days that are read at once: a screenful, and what is scrolled to next."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One session as the list of all sessions tells it.

    Attributes:
        slot: what it was done for, or None for an extra one.
        check_ins: what was said before it, in its middle and after it.
    """

    session: SessionSummary
    slot: Slot | None
    check_ins: tuple[CheckIn, ...]

    @property
    def counts(self) -> bool:
        """Whether it counts; otherwise it was left out."""
        return self.session.status in COUNTED

    @property
    def before(self) -> CheckIn | None:
        """What was said before it and counts, or None."""
        return SaidInSession(self.check_ins).before

    @property
    def after(self) -> CheckIn | None:
        """What was said after it and counts, or None."""
        return SaidInSession(self.check_ins).after

    @property
    def times_hurt(self) -> int:
        """How often "that hurt" was said in it, slips left out."""
        return len(SaidInSession(self.check_ins).during)


class Only(Enum):
    """Which sessions the list is narrowed to."""

    ALL = auto()
    HURT = auto()
    """It hurt in them."""
    CUT_SHORT = auto()
    """They were stopped, or holds were left out."""
    GENTLE = auto()
    """Those of bad days and flares."""
    LEFT_OUT = auto()

    def wants(self, entry: HistoryEntry) -> bool:
        """Return whether a session is one of them."""
        match self:
            case Only.HURT:
                return entry.times_hurt > 0
            case Only.CUT_SHORT:
                return entry.session.status in (SessionStatus.STOPPED, SessionStatus.PARTIAL)
            case Only.GENTLE:
                return entry.session.kind is not DayKind.ORDINARY
            case Only.LEFT_OUT:
                return not entry.counts
            case Only.ALL:
                return True


@dataclass(frozen=True, slots=True)
class SessionDetail:
    """One session with all that was measured in it and said of it.

    Attributes:
        entry: as the list tells it.
        report: what was prescribed, done, swapped and said, by exercise and side.
        answers: what was said before and after it and on the next morning, each with what was said
            back to it.
    """

    entry: HistoryEntry
    report: SessionReport
    answers: tuple[PainAnswer, ...]


class SessionsBackwards:
    """All sessions that are over, from the newest one back.

    Args:
        store: the record.
        plans: every plan that was ever in force, in the order of their time.
    """

    def __init__(self, store: LogStore, plans: Sequence[PlanInForce]) -> None:
        self._store = store
        self._plans = plans
        self._days = store.days_with_sessions()

    @property
    def at_end(self) -> bool:
        """Whether all of them were read."""
        return self._days is None

    def more(self) -> tuple[HistoryEntry, ...]:
        """Return those of the days before what was read so far, newest first; empty where nothing
        was done on them.

        Raises:
            StoreProblem: the record cannot be read.
        """
        if self._days is None:
            return ()
        begin, last = self._days
        first = max(begin, last - timedelta(days=PART_DAYS - 1))
        sessions = self._store.over(first, last)
        said: dict[str | None, list[CheckIn]] = defaultdict(list)
        for one in self._store.check_ins_of_sessions(first, last):
            said[one.session_id].append(one)
        self._days = (begin, first - timedelta(days=1)) if first > begin else None
        return tuple(
            HistoryEntry(session, slot_of(session, self._plans), tuple(said[session.id]))
            for session in reversed(sessions)
        )


class History:
    """What was done, session by session, in one record.

    Args:
        clock: says when something is changed.
        store: the record.
    """

    def __init__(self, clock: Clock, store: LogStore) -> None:
        self._clock = clock
        self._store = store

    def from_newest(self) -> SessionsBackwards:
        """Return all sessions that are over, to be read from the newest one back.

        Raises:
            StoreProblem: the record cannot be read.
        """
        return SessionsBackwards(self._store, self._plans())

    def session(self, session_id: str) -> SessionDetail:
        """Return one session down to its holds.

        Raises:
            LookupError: there is none of this id.
            StoreProblem: the record cannot be read.
        """
        whole, said = self._store.whole_session(session_id), self._store.said_of(session_id)
        session, plans, day = whole.session, self._plans(), whole.session.day
        next_day = day + min(timedelta(days=1), date.max - day)
        of_day = counted(self._store.sessions(day, day))
        mornings = next_mornings(of_day, self._store.check_ins(day, next_day))
        report = SessionReport(
            session=session,
            prescription=whole.prescription,
            holds=whole.holds,
            said=said,
            scheduled=scheduled(session, plans),
            heat_min=heat_before(of_day, self._store.movements_done(day, day)).get(session_id),
            next_morning=mornings.get(session_id),
            in_flare=day in spared_days(self._store, self._clock.read().local_date),
        )
        asked = (report.before, report.after, report.next_morning)
        zones = whole.prescription.rules.pain
        answers = answers_to(self._store, (one for one in asked if one is not None), zones)
        entry = HistoryEntry(session, slot_of(session, plans), said.check_ins)
        return SessionDetail(entry, report, answers)

    def leave_out(self, session_id: str) -> None:
        """Let a session count nowhere. It is kept, and can be put back.

        Raises:
            StoreProblem: it cannot be written.
        """
        self._store.change_session(session_id, SessionWord.LEFT_OUT, self._clock.read())

    def put_back(self, session_id: str) -> None:
        """Let a session count again.

        Raises:
            StoreProblem: it cannot be written.
        """
        self._store.change_session(session_id, SessionWord.PUT_BACK, self._clock.read())

    def _plans(self) -> tuple[PlanInForce, ...]:
        began = self._store.days_with_sessions()
        now = self._clock.read()
        return in_their_time(self._store.plans(), now, began[0] if began is not None else None)
