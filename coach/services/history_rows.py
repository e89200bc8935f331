"""The rows of History: sessions that are over and what else is kept of a day, newest day first.

They are read a part at a time, so that ten years open as quickly as a week. What was left out or
taken out is among them: it can be put back.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from coach.domain.day_entries import DayEntry
from coach.domain.flare import Flare
from coach.domain.pain import CheckIn
from coach.domain.plan_in_force import PlanInForce
from coach.domain.program import Slot
from coach.domain.record import COUNTED, DayKind, SessionStatus, SessionSummary
from coach.domain.said_in_session import SaidInSession
from coach.domain.session_report import slot_of
from coach.services.ports import LogStore

PART_DAYS = 28
"""Local days that are read at once: a screenful or two."""


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
    def key(self) -> str:
        """What names it among all rows."""
        return self.session.id

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


Row = HistoryEntry | DayEntry
"""One row of the list."""


class Only(Enum):
    """What the list is narrowed to."""

    ALL = auto()
    SESSIONS = auto()
    HURT = auto()
    """Sessions in which it hurt."""
    CUT_SHORT = auto()
    """Sessions that were stopped, or of which holds were left out."""
    GENTLE = auto()
    """Flares, and the sessions of bad days and flares."""
    BESIDE = auto()
    """What is kept besides sessions."""
    LEFT_OUT = auto()
    """What was left out or taken out."""

    def wants(self, row: Row) -> bool:
        """Return whether a row is one of them."""
        match self:
            case Only.ALL:
                return True
            case Only.LEFT_OUT:
                return not row.counts
            case Only.BESIDE:
                return isinstance(row, DayEntry)
            case Only.GENTLE if isinstance(row, DayEntry):
                return isinstance(row.told, Flare)
        return isinstance(row, HistoryEntry) and self._wants_session(row)

    def _wants_session(self, row: HistoryEntry) -> bool:
        match self:
            case Only.HURT:
                return row.times_hurt > 0
            case Only.CUT_SHORT:
                return row.session.status in (SessionStatus.STOPPED, SessionStatus.PARTIAL)
            case Only.GENTLE:
                return row.session.kind is not DayKind.ORDINARY
        return True


class RowsBackwards:
    """All rows, from the newest day back.

    Args:
        store: the record.
        plans: every plan that was ever in force, in the order of their time.
        beside: what is kept besides sessions, oldest day first.
    """

    def __init__(
        self, store: LogStore, plans: Sequence[PlanInForce], beside: Sequence[DayEntry]
    ) -> None:
        self._store = store
        self._plans = plans
        self._beside = list(beside)
        self._sessions = store.days_with_sessions()
        self._last = self._day_before(None)

    @property
    def at_end(self) -> bool:
        """Whether all of them were read."""
        return self._last is None

    def more(self) -> tuple[Row, ...]:
        """Return those of the days before what was read so far, newest day first; empty at the end.

        Raises:
            StoreProblem: the record cannot be read.
        """
        last = self._last
        if last is None:
            return ()
        first = last - min(timedelta(days=PART_DAYS - 1), last - date.min)
        rows: list[Row] = []
        while self._beside and self._beside[-1].day >= first:
            rows.append(self._beside.pop())
        rows += reversed(self._over(first, last))
        self._last = self._day_before(first)
        return tuple(sorted(rows, key=_day, reverse=True))

    def _over(self, first: date, last: date) -> Sequence[HistoryEntry]:
        if self._sessions is None or last < self._sessions[0] or first > self._sessions[1]:
            return ()
        said: dict[str | None, list[CheckIn]] = defaultdict(list)
        for one in self._store.check_ins_of_sessions(first, last):
            said[one.session_id].append(one)
        return [
            HistoryEntry(session, slot_of(session, self._plans), tuple(said[session.id]))
            for session in self._store.over(first, last)
        ]

    def _day_before(self, day: date | None) -> date | None:
        """Return the latest day before one that may have a row; None for none.

        Args:
            day: the one; None for the latest of all.
        """
        found = [self._beside[-1].day] if self._beside else []
        if self._sessions is not None:
            begin, last = self._sessions
            if day is None:
                found.append(last)
            elif begin < day:
                found.append(min(last, day - timedelta(days=1)))
        return max(found, default=None)


def _day(row: Row) -> date:
    return row.session.day if isinstance(row, HistoryEntry) else row.day
