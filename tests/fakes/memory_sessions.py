"""Sessions in memory, held to the contract of `SessionStore`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from coach.domain.instant import Instant
from coach.domain.prescription import Prescription
from coach.domain.record import (
    HoldRecord,
    RungSwap,
    SessionStart,
    SessionStatus,
    SessionSummary,
    SessionTotals,
    totals_of,
)
from coach.services.ports import OpenSession
from tests.fakes.memory_transactions import MemoryTransactions, as_kept


@dataclass
class KeptSession:
    """A session as it stands, with its holds by number and attempt."""

    id: str
    number: int
    start: SessionStart
    status: SessionStatus = SessionStatus.RUNNING
    ended: Instant | None = None
    told: tuple[int, Instant] | None = None
    """Of one that was added by hand: the holds that were told of, and when."""
    holds: dict[tuple[int, int], HoldRecord] = field(default_factory=dict)
    day: date = field(init=False)

    def __post_init__(self) -> None:
        # Worked out once: every look-up compares the days of all sessions, of years in some tests.
        self.day = self.start.started.local_date

    @property
    def totals(self) -> SessionTotals:
        totals = totals_of(self.start.prescription, self.holds.values())
        return totals if self.told is None else replace(totals, holds_completed=self.told[0])

    @property
    def holds_in_order(self) -> tuple[HoldRecord, ...]:
        return tuple(self.holds[key] for key in sorted(self.holds))

    @property
    def summary(self) -> SessionSummary:
        return SessionSummary(
            id=self.id,
            day=self.day,
            started=self.start.started,
            ended=self.ended,
            slot_id=self.start.slot_id,
            status=self.status,
            program_id=self.start.prescription.program_id,
            program_version=self.start.prescription.program_version,
            totals=self.totals,
            first_leg=self.start.first_leg,
            minutes_wanted=self.start.minutes_wanted,
            program_fingerprint=self.start.prescription.fingerprint,
            kind=self.start.kind,
            added=None if self.told is None else self.told[1],
        )


class MemorySessions(MemoryTransactions):
    """Keeps sessions by id, and easier rungs in the order in which they were kept."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_sessions", "_swaps")

    def __init__(self) -> None:
        super().__init__()
        self._sessions: dict[str, KeptSession] = {}
        self._swaps: list[tuple[str, RungSwap]] = []

    def begin_session(self, start: SessionStart, swaps: Sequence[RungSwap] = ()) -> str:
        self._write()
        day = start.started.local_date
        number = 1 + sum(session.day == day for session in self._sessions.values())
        session_id = f"{day.isoformat()}-{number}"
        start = replace(start, started=as_kept(start.started))
        self._sessions[session_id] = KeptSession(session_id, number, start)
        for swap in swaps:
            self._keep_swap(session_id, swap)
        return session_id

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        self._write()
        holds = self._session(session_id).holds
        holds.setdefault((hold.hold_no, hold.attempt), hold._replace(started=as_kept(hold.started)))

    def add_swap(self, session_id: str, swap: RungSwap) -> None:
        self._write()
        self._session(session_id)
        self._keep_swap(session_id, swap)

    def swaps(self, first: date, last: date) -> Sequence[RungSwap]:
        return [swap for _, swap in self._swaps if first <= swap.at.local_date <= last]

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        if status is SessionStatus.RUNNING:
            raise ValueError("a session cannot end as running")
        self._write()
        session = self._session(session_id)
        if session.ended is None:
            session.status, session.ended = status, as_kept(ended)

    def open_session(self) -> OpenSession | None:
        running = _in_order(each for each in self._sessions.values() if each.ended is None)
        if not running:
            return None
        newest = running[-1]
        swaps = tuple(self._swaps_of(newest.id))
        return OpenSession(newest.id, newest.start, newest.holds_in_order, swaps)

    def sessions(self, first: date, last: date) -> Sequence[SessionSummary]:
        return [session.summary for session in self._of_days(first, last)]

    def holds(self, first: date, last: date) -> Mapping[str, Sequence[HoldRecord]]:
        found = {one.id: one.holds_in_order for one in self._of_days(first, last)}
        return {session_id: holds for session_id, holds in found.items() if holds}

    def prescriptions(self, first: date, last: date) -> Mapping[str, Prescription]:
        return {session.id: session.start.prescription for session in self._of_days(first, last)}

    def count_sessions(self) -> int:
        return sum(one.told is None for one in self._sessions.values())

    def _session(self, session_id: str) -> KeptSession:
        if session_id not in self._sessions:
            raise self._refuse(LookupError(f"no session {session_id}"))
        return self._sessions[session_id]

    def _swaps_of(self, session_id: str) -> list[RungSwap]:
        return [swap for kept_with, swap in self._swaps if kept_with == session_id]

    def _keep_swap(self, session_id: str, swap: RungSwap) -> None:
        if all(_which(one) != _which(swap) for one in self._swaps_of(session_id)):
            self._swaps.append((session_id, replace(swap, at=as_kept(swap.at))))

    def _of_days(self, first: date, last: date) -> list[KeptSession]:
        return _in_order(one for one in self._sessions.values() if first <= one.day <= last)


def _in_order(sessions: Iterable[KeptSession]) -> list[KeptSession]:
    return sorted(sessions, key=lambda one: (one.start.started.utc, one.number))


def _which(swap: RungSwap) -> object:
    return swap.from_hold, swap.ladder_id, swap.sides, swap.rung.id
