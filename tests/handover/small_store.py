"""A store in memory with just what the log and Trends read."""

from collections.abc import Iterator
from datetime import date

from coach.domain.instant import Instant
from coach.domain.pain import CheckIn
from coach.domain.prescription import PlanInForce
from coach.domain.record import (
    HoldOutcome,
    HoldRecord,
    SessionStart,
    SessionStatus,
    SessionSummary,
    SessionTotals,
)
from coach.services.ports import OpenSession


class MemoryStore:
    def __init__(self) -> None:
        self._plans: list[PlanInForce] = []
        self._starts: dict[str, SessionStart] = {}
        self._ends: dict[str, tuple[SessionStatus, Instant]] = {}
        self._holds: dict[str, list[HoldRecord]] = {}
        self._check_ins: list[CheckIn] = []
        self._settings: dict[str, str] = {}

    def plans(self) -> list[PlanInForce]:
        return list(self._plans)

    def take_up(self, plan: PlanInForce) -> None:
        self._plans.append(plan)

    def begin_session(self, start: SessionStart) -> str:
        day = start.started.local_date
        number = sum(each.started.local_date == day for each in self._starts.values()) + 1
        session_id = f"{day}-{number}"
        self._starts[session_id] = start
        self._holds[session_id] = []
        return session_id

    def add_hold(self, session_id: str, hold: HoldRecord) -> None:
        self._holds[session_id].append(hold)

    def end_session(self, session_id: str, status: SessionStatus, ended: Instant) -> None:
        self._ends.setdefault(session_id, (status, ended))

    def open_session(self) -> OpenSession | None:
        return None

    def add_check_in(self, check_in: CheckIn) -> None:
        self._check_ins.append(check_in)

    def sessions(self, first: date, last: date) -> list[SessionSummary]:
        return [
            self._summary(session_id)
            for session_id, start in self._starts.items()
            if first <= start.started.local_date <= last
            and self._ends.get(session_id, (None,))[0] is not SessionStatus.DISCARDED
        ]

    def _summary(self, session_id: str) -> SessionSummary:
        start = self._starts[session_id]
        status, ended = self._ends.get(session_id, (SessionStatus.RUNNING, None))
        holds = self._holds[session_id]
        return SessionSummary(
            session_id,
            start.started.local_date,
            start.started,
            ended,
            start.slot_id,
            status,
            start.prescription.program_id,
            start.prescription.program_version,
            SessionTotals(
                start.prescription.holds,
                sum(hold.outcome is HoldOutcome.COMPLETED for hold in holds),
                start.prescription.hold_s,
                sum(hold.held_s for hold in holds),
            ),
            start.first_leg,
        )

    def holds(self, first: date, last: date) -> Iterator[tuple[str, HoldRecord]]:
        for session in self.sessions(first, last):
            for hold in self._holds[session.id]:
                yield session.id, hold

    def check_ins(self, first: date, last: date) -> list[CheckIn]:
        return [each for each in self._check_ins if first <= each.at.local_date <= last]

    def days_recorded(self) -> tuple[date, date] | None:
        recorded = [start.started.local_date for start in self._starts.values()]
        recorded += [each.at.local_date for each in self._check_ins]
        return (min(recorded), max(recorded)) if recorded else None

    def count_sessions(self) -> int:
        return len(self._starts)

    def setting(self, name: str) -> str | None:
        return self._settings.get(name)

    def set_setting(self, name: str, value: str) -> None:
        self._settings[name] = value

    def close(self) -> None:
        pass
