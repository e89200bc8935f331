"""Sessions that are over, in memory, held to the contract of `SessionHistoryStore`."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from coach.domain.instant import Instant
from coach.domain.record import SessionStart, SessionStatus, SessionSummary
from coach.domain.session_changes import SessionChange, SessionWord, status_after
from coach.services.ports import WholeSession
from tests.fakes.memory_sessions import KeptSession, MemorySessions
from tests.fakes.memory_transactions import as_kept


class MemorySessionHistory(MemorySessions):
    """Reads the sessions that are kept, and keeps what was changed of them."""

    KEEPS: ClassVar[tuple[str, ...]] = ("_changes",)

    def __init__(self) -> None:
        super().__init__()
        self._changes: list[SessionChange] = []

    def days_with_sessions(self) -> tuple[date, date] | None:
        days = [one.day for one in self._all_over()]
        return (min(days), max(days)) if days else None

    def over(self, first: date, last: date) -> Sequence[SessionSummary]:
        of_days = (one for one in self._all_over() if first <= one.day <= last)
        ordered = sorted(of_days, key=lambda one: (one.start.started.utc, one.number))
        return [one.summary for one in ordered]

    def whole_session(self, session_id: str) -> WholeSession:
        one = self._session(session_id)
        return WholeSession(one.summary, one.start.prescription, one.holds_in_order)

    def change_session(self, session_id: str, word: SessionWord, at: Instant) -> None:
        self._write()
        one = self._session(session_id)
        left_out = [
            each.before
            for each in self._changes
            if (each.session_id, each.word) == (session_id, SessionWord.LEFT_OUT)
        ]
        status = status_after(one.summary, word, left_out[-1] if left_out else None)
        if status is not None:
            self._changes.append(SessionChange(session_id, as_kept(at), word, one.status))
            one.status = status

    def add_by_hand(
        self, start: SessionStart, holds_completed: int, ended: Instant, added: Instant
    ) -> str:
        with self.together():
            session_id = self.begin_session(start)
            whole = holds_completed == start.prescription.holds
            status = SessionStatus.COMPLETED if whole else SessionStatus.PARTIAL
            self.end_session(session_id, status, ended)
            self._session(session_id).told = (holds_completed, as_kept(added))
        return session_id

    def session_changes(self, first: date, last: date) -> Sequence[SessionChange]:
        return [one for one in self._changes if first <= one.at.local_date <= last]

    def _all_over(self) -> list[KeptSession]:
        over = self._sessions.values()
        return [one for one in over if one.status is not SessionStatus.RUNNING]
